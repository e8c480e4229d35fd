// SPDX-License-Identifier: MIT
// Simulation: executes a plan in one world; a copyable value that can be paused, branched and continued.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "core/metocean/window_index.hpp"
#include "core/model/plan.hpp"
#include "core/model/scenario.hpp"
#include "core/model/trace.hpp"
#include "core/sim/commitments.hpp"
#include "core/sim/event_queue.hpp"
#include "core/sim/job_state.hpp"
#include "core/sim/program.hpp"
#include "core/sim/replanner.hpp"
#include "core/sim/trace_recorder.hpp"
#include "core/sim/world.hpp"

namespace fairlead {

struct AdoptionResult {
  std::string refusal;  ///< a sentence; empty if the plan is in force
  [[nodiscard]] bool adopted() const { return refusal.empty(); }
};

class Simulation;

/// A plan compiled for one scenario and one weather: replications share it. Scenario and windows must outlive it.
struct PlanProgram {
  std::shared_ptr<const Plan> plan;
  std::shared_ptr<const Program> program;   ///< of a plan with a past: of the one in force before it
  std::shared_ptr<const Simulation> begun;  ///< of a plan with a past: where it takes over; else none
};
[[nodiscard]] PlanProgram compile(const Scenario& scenario, const Plan& plan, const WindowIndex& windows);

/// Scenario and windows must outlive the simulation.
class Simulation {
 public:
  /// Of a plan with a past: that has gone as it did, and `world` is what comes. Invariant: why_past_fails() says
  /// nothing.
  Simulation(PlanProgram compiled, const WorldOptions& world);
  Simulation(const Scenario& scenario, const Plan& plan, const WindowIndex& windows, const WorldOptions& world)
      : Simulation(compile(scenario, plan, windows), world) {}

  /// Handles every event up to and including `until`.
  void run_until(Tick until);
  void run_to_end() { run_until(never); }
  [[nodiscard]] bool finished() const { return queue_.empty(); }
  [[nodiscard]] Tick now() const { return now_; }

  /// The re-planner (not owned, none by default, called by copies too) is asked on every breakdown, and once for an
  /// activity that starts later than planned by more than `late_after`.
  void replan_with(Replanner* replanner, Seconds late_after);
  /// Asks it now, for news from outside such as an award; its `at` and `fixed_steps` are filled in.
  void tell(News news);
  /// Goes on under another plan. What has begun must be as it is; all else may differ. Refused, nothing changes but
  /// for a line in the trace. docs/decisions/0005-replanning-seam.md
  AdoptionResult adopt(Plan plan, const std::string& reason = "by hand");
  /// The plan in force.
  [[nodiscard]] const Plan& plan() const { return *plan_; }
  /// What has not begun goes on in another world: durations and breakdowns are those that it draws.
  void enter(const WorldOptions& world);
  /// How many steps of the asset's sequence another plan must keep: those done, of its stay, and sailed to.
  [[nodiscard]] std::size_t fixed_steps(AssetId asset) const;
  [[nodiscard]] Commitments commitments() const;

  /// What happened up to now; after run_to_end the whole. The simulation itself is not changed.
  [[nodiscard]] Trace trace() const&;
  [[nodiscard]] Trace trace() &&;  ///< the same; the simulation is used up

  /// When the job's needs, weather aside, were complete; never if they are not yet. By Program's job.
  [[nodiscard]] Tick granted(int job) const { return jobs_[static_cast<std::size_t>(job)].granted; }
  /// The same without pools and slots.
  [[nodiscard]] Tick ready(int job) const { return jobs_[static_cast<std::size_t>(job)].ready; }
  /// When the job's first attempt started, and when the last one ended; never if that has not come.
  [[nodiscard]] Tick started(int job) const { return jobs_[static_cast<std::size_t>(job)].start; }
  [[nodiscard]] Tick ended(int job) const {
    const JobState& state = jobs_[static_cast<std::size_t>(job)];
    return state.phase == JobPhase::Done ? state.end : never;
  }
  /// Where the asset lies, or arrives when its passage ends; and until when a passage home keeps it.
  [[nodiscard]] PlaceId lies_at(AssetId asset) const;
  [[nodiscard]] Tick at_rest(AssetId asset) const;
  /// Steps of its sequence that are behind it.
  [[nodiscard]] std::size_t steps_done(AssetId asset) const { return assets_[asset.index()].stay_begin; }
  [[nodiscard]] const Program& program() const { return *program_; }
  [[nodiscard]] const std::vector<Departure>& departures() const { return departures_; }

 private:
  friend class Adoption;
  friend class CallDispatch;

  Simulation(std::shared_ptr<const Program> program, std::shared_ptr<const Plan> plan, const WorldOptions& world);
  static Simulation continued(const PlanProgram& compiled, const WorldOptions& world);
  [[nodiscard]] JobState initial_state(const Job& job) const;
  [[nodiscard]] Tick first_duration(const Job& job) const;

  // Jobs (simulation_jobs.cpp)
  void touch(int job);
  void settle();
  void consider(int job);
  void serve_waiting();
  [[nodiscard]] bool counts(int job, const JobClaim& claim) const;
  [[nodiscard]] bool fits(int job, bool at_start) const;
  void serve(int job);
  [[nodiscard]] bool overtakes(int job, bool at_start) const;
  void block_resources(const Job& job);
  void take(int job, bool at_start);
  void give_back(int job);
  void look_for_window(int job);
  void on_start(int job);
  void begin_work(int job);
  void plan_pieces(int job);
  void announce_start(int job);
  void on_boundary(int job);
  void on_finish(int job);
  [[nodiscard]] bool fails(int job) const;
  void try_again(int job);
  [[nodiscard]] Tick next_duration(const Job& job, int attempt) const;
  void complete(int job);
  void release_chain(int job, int from);
  void record(int job, bool failed);
  [[nodiscard]] Cause bound_by(int job);
  [[nodiscard]] Reason missing(int job) const;
  [[nodiscard]] Reason missing_asset(int job) const;
  [[nodiscard]] Reason missing_predecessor(const Job& job, const JobState& state) const;
  [[nodiscard]] Reason resource_reason(int resource) const;
  [[nodiscard]] Reason lacking_resource(int job) const;

  // Assets (simulation_assets.cpp)
  void begin_stay(AssetId asset);
  void touch_stay(AssetId asset);
  void depart(AssetId asset);
  void sail(AssetId asset);
  void on_sail_boundary(AssetId asset);
  void arrive(AssetId asset);
  void leave_job(AssetId asset, int job);
  void note_use(AssetId asset);
  void note_end_of_use(AssetId asset);
  [[nodiscard]] bool is_on_hire(AssetId asset) const;
  void refresh(AssetId asset);
  void refresh_assets(int job);
  [[nodiscard]] AssetActivity describe(AssetId asset) const;
  [[nodiscard]] int next_job(AssetId asset) const;
  [[nodiscard]] int shown_job(AssetId asset) const;
  void describe_stay(AssetId asset, AssetActivity& seen) const;
  void describe_broken(AssetId asset, AssetActivity& seen) const;
  void sail_home(AssetId asset);

  // Calls (simulation_calls.cpp)
  void on_call(int call);
  void serve_calls();
  void end_call(int job);
  [[nodiscard]] Program& own_program();
  [[nodiscard]] Plan& own_plan();

  // Breakdowns (simulation_breakdowns.cpp)
  void run_clock(AssetId asset, Tick until);
  void stop_clock(AssetId asset);
  void on_breakdown(AssetId asset);
  [[nodiscard]] bool needs_repair(int job) const;
  void on_repair(AssetId asset);
  void interrupt(int job);
  [[nodiscard]] bool wears(AssetId asset) const;
  void redraw_clock(AssetId asset);

  // News (simulation_news.cpp)
  void note_breakdown(AssetId asset, Tick repair);
  void note_start(int job);
  void pass_on_news();

  void handle(const Event& event);
  void push(Tick at, EventKind kind, int index, std::uint32_t version);
  [[nodiscard]] Trace close_trace(Tick last);
  void add_outcomes(Trace& trace) const;
  void add_breaches(Trace& trace) const;

  [[nodiscard]] std::span<const TickInterval> pieces(Pieces part) const {
    return {pieces_.data() + part.begin, part.size()};
  }
  [[nodiscard]] const Job& job(int index) const { return program_->jobs[static_cast<std::size_t>(index)]; }
  [[nodiscard]] JobState& state(int index) { return jobs_[static_cast<std::size_t>(index)]; }
  [[nodiscard]] const JobState& state(int index) const { return jobs_[static_cast<std::size_t>(index)]; }

  std::shared_ptr<const Program> program_;     // shared by copies until one of them adopts or dispatches
  std::shared_ptr<const Plan> plan_;           // the same
  std::shared_ptr<Program> changing_program_;  // program_ since calls were dispatched
  std::shared_ptr<Plan> changing_plan_;        // plan_ since then
  WorldOptions world_;
  Tick now_ = 0;
  Tick last_end_ = 0;  // of work and passages
  EventQueue queue_;
  std::vector<JobState> jobs_;
  std::vector<AssetRuntime> assets_;
  std::vector<Amount> free_;          // by resource
  std::vector<TickInterval> pieces_;  // of all work begun, as JobState refers to them
  std::vector<int> touched_;
  std::vector<int> waiting_;  // jobs that wait for claims
  struct {                    // empty between rounds of settle(), kept for their room alone
    std::vector<int> touched;
    std::vector<int> waiting;
    std::vector<int> served;
    std::vector<char> blocked;  // by resource
  } round_;
  std::vector<Departure> departures_;
  TraceRecorder recorder_;
  Replanner* replanner_ = nullptr;
  Tick late_after_ = never;
  std::vector<News> news_;                    // to be passed on when nothing moves any more
  std::vector<int> calls_;                    // that wait for assets: position in Program::calls
  bool freed_ = false;                        // something has come free that calls may wait for
  std::vector<Amount> reserved_;              // by resource: what dispatched calls have a share of
  std::vector<std::vector<char>> unit_down_;  // by unit group
};

/// Executes the plan to its end.
[[nodiscard]] Trace simulate(const PlanProgram& compiled, const WorldOptions& world);
[[nodiscard]] Trace simulate(const Scenario& scenario, const Plan& plan, const WindowIndex& windows,
                             const WorldOptions& world);

}  // namespace fairlead
