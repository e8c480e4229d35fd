// SPDX-License-Identifier: MIT
// Program: scenario and plan flattened for execution: jobs, what each waits for, asset sequences, resources.
#pragma once

#include <string>
#include <vector>

#include "core/metocean/window_index.hpp"
#include "core/model/plan.hpp"
#include "core/model/scenario.hpp"

namespace fairlead {

/// A claim on a pool, slot or shared capacity: made by one job, given back at the end of the same or a later one.
struct JobClaim {
  int resource = -1;  ///< position in Program::resources
  Amount amount;
  bool at_start = false;  ///< only when work starts; else when all else is ready
  int released_by = -1;   ///< job
};

struct JobAsset {
  AssetId asset;
  bool carried = false;
  int role = -1;
  int hold = -1;  ///< of the way, in which the activity keeps the asset; -1: the activity alone
};

struct JobLink {
  int to = -1;
  LinkKind kind = LinkKind::FinishStart;
  Tick lag = 0;
};

/// A job whose end releases units of a resource that another takes.
struct JobChain {
  int from = -1;
  int resource = -1;
};

/// An activity of a taken order in its mode, or an outage.
struct Job {
  StepRef ref;
  const Activity* activity = nullptr;  ///< none: an outage
  bool move = false;
  int way = -1;
  int mode = 0;
  PlaceId place;        ///< where the work is; of a move its origin; none: nowhere in particular
  PlaceId destination;  ///< of a move; else as place
  Tick earliest = 0;    ///< earliest start, known_from, notices, the plan's not_before, an outage's date
  Tick duration = 0;    ///< planning duration
  SuspendRule suspend;
  WeatherRule rule = WeatherRule::Insensitive;
  const WorkWindows* windows = nullptr;
  Tick planned_start = 0;
  Tick planned_end = 0;
  std::vector<JobLink> links;          ///< to successors
  std::vector<JobLink> before;         ///< from predecessors (JobLink::to is the predecessor)
  std::vector<int> chained;            ///< jobs that take what this one releases
  std::vector<JobChain> chained_from;  ///< one per releasing job
  std::vector<JobAsset> assets;        ///< of the mode's roles, by role
  std::vector<JobClaim> claims;
  std::vector<int> releases;  ///< jobs (this one or earlier) whose claims end with this one
  [[nodiscard]] bool is_move() const { return move; }
  [[nodiscard]] bool is_outage() const { return ref.outage.valid(); }
};

struct ProgramStep {
  int job = -1;
  Tick sail_not_before = 0;
  bool beside_previous = false;
  bool holds_on = false;  ///< the asset stays in the same hold from the step before
};

struct Resource {
  ResourceRef ref;
  Amount capacity;
  bool stock = false;
};

/// An event of a demand. Its jobs lie dormant, without assets, until they are dispatched.
struct Call {
  OrderId order;
  Tick at = 0;
  int shape = -1;       ///< position in Program::shapes
  int unit_group = -1;  ///< position in unit_groups()
  int unit = -1;        ///< that the event puts out of use; -1: none
};

/// What the events of one demand have in common.
struct CallShape {
  std::vector<int> activities;                ///< of the way, so that links are respected
  std::vector<std::vector<AssetId>> fitting;  ///< by role: assets that can fill it
};

struct Program {
  const Scenario* scenario = nullptr;
  const WindowIndex* windows = nullptr;
  TimeBase base;
  std::vector<Job> jobs;                        ///< by order and activity, then outages
  std::vector<int> first_job;                   ///< by order; -1 if it is neither taken nor an event
  std::vector<std::vector<ProgramStep>> steps;  ///< by asset
  std::vector<Resource> resources;
  std::vector<Call> calls;  ///< by order
  std::vector<CallShape> shapes;
  /// Position of the shared capacity of that name in `resources`. Invariant: the asset has it.
  [[nodiscard]] std::size_t shared_resource(AssetId asset, const std::string& capacity) const;
  [[nodiscard]] const Asset& asset(AssetId id) const { return scenario->assets[id.index()]; }
  [[nodiscard]] const Order& order(const Job& job) const { return scenario->orders[job.ref.activity.order.index()]; }
};

/// Where an asset is when a plan is adopted under way.
struct Standing {
  std::size_t fixed_steps = 0;  ///< of its sequence: they begin where they did
  PlaceId place;                ///< where the next step finds it; none: where the last fixed one leaves it
};

/// A program under way, when another is made to go on from it.
struct Underway {
  const Program* program = nullptr;
  std::vector<Standing> assets;
};

/// Invariant: the plan fits the scenario (ids in range, one asset per role); its feasibility is not assumed.
[[nodiscard]] Program make_program(const Scenario& scenario, const Plan& plan, const WindowIndex& windows,
                                   const Underway* underway = nullptr);

/// Gives the dormant jobs of an event the assets of `planned`, which takes its first way in its first modes;
/// `available` says by role from when. Where its moves begin is left to place_move().
void man_event(Program& program, OrderId order, const OrderPlan& planned, const std::vector<Tick>& available);
/// The move begins at `from`. Invariant: its lead asset can be there.
void place_move(Program& program, int job, PlaceId from, const std::vector<AssetId>& role_assets);

}  // namespace fairlead
