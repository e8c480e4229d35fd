// SPDX-License-Identifier: MIT
#include "core/plan/replanning/replan.hpp"

#include <algorithm>
#include <chrono>
#include <optional>
#include <utility>

#include "core/base/problem.hpp"
#include "core/plan/draft.hpp"
#include "core/plan/mending.hpp"
#include "core/plan/objective.hpp"
#include "core/plan/replanning/plan_in_force.hpp"
#include "core/plan/search/general_search.hpp"
#include "core/sim/past.hpp"

namespace fairlead {

namespace {

/// Orders that have begun must go on, however late.
Scenario as_seen_now(const Scenario& scenario, const FrozenPart& frozen) {
  Scenario seen = scenario;
  for (std::size_t o = 0; o < seen.orders.size(); ++o) {
    if (!frozen.begun(OrderId{o})) continue;
    seen.orders[o].mandatory = true;
    seen.orders[o].deadline.reset();
  }
  return seen;
}

class PlanReviser {
 public:
  PlanReviser(const Scenario& scenario, const WindowIndex& windows, const Plan& in_force, const ReplanOptions& options)
      : scenario_(scenario),
        windows_(windows),
        in_force_(in_force),
        options_(options),
        at_now_(begun_simulation(scenario, in_force, windows)),
        kept_(at_now_) {}

  Replanned revise(const StopToken* stop, Progress* progress) {
    keep();
    find_what_is_frozen();
    judge_kept();
    result_.plan = kept_plan_;
    result_.chosen = result_.kept;
    if (!result_.stuck.empty()) {
      result_.outcome = ReplanOutcome::Stuck;
    } else if (nothing_left()) {
      result_.outcome = ReplanOutcome::Over;
    } else if (options_.same_scenario && options_.move_price > 0 && as_planned()) {
      result_.outcome = ReplanOutcome::Unchanged;
    } else {
      search(stop, progress);
    }
    return std::move(result_);
  }

 private:
  /// What comes if nothing is decided anew.
  void keep() {
    kept_plan_ = in_force_;
    add_new_outages(scenario_, at_now_.commitments().fixed_steps, kept_plan_);
    go_on();
    for (int round = 0;; ++round) {
      const auto lost = lost_order(round >= most_mendings);
      if (lost)
        leave_out(kept_plan_, *lost, outcome_of(*lost));
      else if (round >= most_mendings || !start_later(kept_plan_, kept_trace_, now()))
        break;
      kept_ = at_now_;
      go_on();
    }
  }

  void go_on() {
    kept_.enter({});
    if (const AdoptionResult result = kept_.adopt(kept_plan_); !result.adopted())
      throw InputError(
          {{"replan-refused", {}, {}, result.refusal, "a scenario under which the plan in force can go on", {}}});
    kept_.run_to_end();
    kept_trace_ = kept_.trace();
    take_times(kept_trace_, kept_plan_);
  }

  [[nodiscard]] Instant now() const { return scenario_.time_base().instant(at_now_.now()); }

  /// One that has not begun and would now come after its deadline, or never, or (`strict`) with a maximum lag broken;
  /// none if there is none.
  [[nodiscard]] std::optional<OrderId> lost_order(bool strict) const {
    std::vector<char> begun(scenario_.orders.size(), 0);
    for (const ActivityRef& ref : at_now_.commitments().activities) begun[ref.order.index()] = 1;
    for (std::size_t o = scenario_.orders.size(); o-- > 0;)
      if (kept_plan_.orders[o].taken && begun[o] == 0 &&
          (too_late(OrderId{o}) || kept_trace_.orders[o].status != OrderStatus::Completed))
        return OrderId{o};
    for (const Breach& breach : kept_trace_.breaches)
      if (strict && begun[breach.from.order.index()] == 0) return breach.from.order;
    return std::nullopt;
  }

  [[nodiscard]] bool too_late(OrderId id) const {
    const OrderOutcome& outcome = kept_trace_.orders[id.index()];
    const Order& order = scenario_.orders[id.index()];
    return outcome.status == OrderStatus::Completed && order.deadline && outcome.delivered > *order.deadline;
  }

  /// Of an order lost, with the cause.
  [[nodiscard]] OrderOutcome outcome_of(OrderId id) const {
    OrderOutcome outcome = kept_trace_.orders[id.index()];
    if (too_late(id)) {
      outcome.cause = "after-deadline";
      outcome.reason = "as things stand it would be delivered " +
                       format_minute(outcome.delivered, scenario_.zone_offset) + ", after its deadline " +
                       format_minute(*scenario_.orders[id.index()].deadline, scenario_.zone_offset);
    } else if (outcome.status == OrderStatus::Completed) {
      outcome.cause = "maximum-lag";
      outcome.reason = "as things stand it does not keep its maximum lags";
    }
    return outcome;
  }

  void find_what_is_frozen() {
    FrozenResult found = find_frozen(at_now_, kept_);
    result_.frozen = std::move(found.part);
    result_.stuck = std::move(found.stuck);
    FrozenPart& frozen = result_.frozen;
    frozen.move_price = options_.move_price;
    frozen.starts_kept.resize(scenario_.orders.size());
    for (std::size_t o = 0; o < scenario_.orders.size(); ++o) {
      const OrderPlan& planned = in_force_.orders[o];
      frozen.way_in_force.push_back(planned.taken ? planned.way : -1);
      if (!planned.taken) continue;
      for (std::size_t a = 0; a < planned.activities.size(); ++a) {
        const int first = kept_.program().first_job[o];
        const Tick started = first < 0 ? never : kept_.started(first + static_cast<int>(a));
        const bool begun = started != never && started <= frozen.now;
        frozen.starts_kept[o].push_back(begun ? never : scenario_.time_base().tick(planned.activities[a].start));
      }
    }
  }

  void judge_kept() { result_.kept = priced(kept_plan_, kept_trace_); }

  [[nodiscard]] PricedPlan priced(const Plan& plan, const Trace& trace) const {
    const Score score = executed_score(scenario_, plan, trace);
    PricedPlan priced{.unserved = score.unserved, .moves = moves_of(result_.frozen, plan, scenario_.time_base())};
    priced.value = scenario_.objective == Objective::Profit ? -score.value : score.value;
    priced.moves_cost = moves_cost(result_.frozen, priced.moves);
    return priced;
  }

  [[nodiscard]] bool better(const PricedPlan& one, const PricedPlan& two) const {
    if (one.unserved != two.unserved) return one.unserved < two.unserved;
    const double sign = scenario_.objective == Objective::Profit ? -1 : 1;
    return sign * one.value + one.moves_cost < sign * two.value + two.moves_cost;
  }

  [[nodiscard]] bool nothing_left() const {
    for (std::size_t o = 0; o < scenario_.orders.size(); ++o)
      if (!in_force_.orders[o].taken && scenario_.end > scenario_.time_base().instant(result_.frozen.now)) return false;
    return std::all_of(kept_.program().jobs.begin(), kept_.program().jobs.end(), [&](const Job& job) {
      return job.is_outage() || kept_.ended(static_cast<int>(&job - kept_.program().jobs.data())) <= result_.frozen.now;
    });
  }

  [[nodiscard]] bool as_planned() const {
    for (std::size_t o = 0; o < in_force_.orders.size(); ++o) {
      if (in_force_.orders[o].taken != kept_plan_.orders[o].taken) return false;
      for (std::size_t a = 0; a < in_force_.orders[o].activities.size(); ++a) {
        const PlannedActivity& planned = in_force_.orders[o].activities[a];
        const PlannedActivity& comes = kept_plan_.orders[o].activities[a];
        if (planned.start != comes.start || planned.end != comes.end) return false;
      }
    }
    return true;
  }

  void search(const StopToken* stop, Progress* progress) {
    const Scenario seen = as_seen_now(scenario_, result_.frozen);
    const PlanningModel model(seen, windows_, &result_.frozen);
    consider(kept_plan_, Budget(no_limit, nullptr));
    const std::vector<GenerationRequest> given = requests_in_force(model);
    const auto began = Budget::Clock::now();
    PlannerOptions planner = options_.planner;
    planner.seconds *= searched;
    const auto found = search_schedules(model, planner, given, stop, progress);
    const std::chrono::duration<double> whole(options_.planner.seconds);
    const auto end = began + std::chrono::duration_cast<Budget::Clock::duration>(whole);
    const Budget limit = whole.count() > 0 ? Budget(no_limit, began, end, stop) : Budget(no_limit, stop);
    ScheduleGenerator generator(model);
    constexpr std::size_t finalists = 12;
    for (std::size_t k = 0; k < std::min(finalists, found.size()) && (k == 0 || !limit.over()); ++k) {
      generator.generate(found[k].request);
      Plan draft = draft_plan(model, generator, found[k].request.way);
      draft.past = in_force_.past;
      if (why_past_fails(scenario_, draft, windows_).empty()) consider(std::move(draft), limit);
    }
  }

  /// Of maximum lags; not of orders that are never completed if the plan in force is kept, though it takes them.
  [[nodiscard]] std::ptrdiff_t breaches(const Trace& trace) const {
    return std::count_if(trace.breaches.begin(), trace.breaches.end(), [this](const Breach& breach) {
      const std::size_t order = breach.from.order.index();
      return !kept_plan_.orders[order].taken || kept_trace_.orders[order].status == OrderStatus::Completed;
    });
  }

  /// The plan as it is executed, its assets sailing so that they come when they are needed; with no more maximum lags
  /// broken than if the plan in force is kept.
  void consider(Plan draft, const Budget& limit) {
    const auto breaks_too_much = [this](const Trace& trace) { return breaches(trace) > breaches(kept_trace_); };
    auto [plan, trace] = mended(scenario_, windows_, std::move(draft), now(), breaks_too_much, limit);
    if (breaks_too_much(trace)) return;
    for (std::size_t o = 0; o < plan.orders.size(); ++o) {
      const bool lost_anyway =
          result_.frozen.begun(OrderId{o}) && kept_trace_.orders[o].status != OrderStatus::Completed;
      if (plan.orders[o].taken && trace.orders[o].status != OrderStatus::Completed && !lost_anyway) return;
    }
    PricedPlan judged = priced(plan, trace);
    if (!better(judged, result_.chosen)) return;
    result_.outcome = ReplanOutcome::Moved;
    result_.chosen = std::move(judged);
    result_.plan = std::move(plan);
  }

  /// The list by which the plan in force starts; as it is, and with assets and modes to choose.
  [[nodiscard]] std::vector<GenerationRequest> requests_in_force(const PlanningModel& model) const {
    GenerationRequest request;
    request.mode.assign(model.jobs.size(), -1);
    request.assets.resize(model.orders.size());
    std::vector<std::pair<Tick, int>> starts;
    for (std::size_t o = 0; o < kept_plan_.orders.size(); ++o) {
      const OrderPlan& planned = kept_plan_.orders[o];
      const bool possible =
          planned.taken && model.orders[o].cause.empty() && model.way(OrderId{o}, planned.way).feasible;
      request.way.push_back(possible ? planned.way : -1);
      if (!possible) continue;
      request.assets[o] = planned.assets;
      for (const int job : model.way(OrderId{o}, planned.way).topological) {
        const auto activity = static_cast<std::size_t>(model.jobs[static_cast<std::size_t>(job)].activity);
        request.mode[static_cast<std::size_t>(job)] = planned.activities[activity].mode;
        starts.emplace_back(kept_.started(kept_.program().first_job[o] + static_cast<int>(activity)), job);
      }
    }
    std::stable_sort(starts.begin(), starts.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    for (const auto& [start, job] : starts) request.list.push_back(job);
    GenerationRequest free = request;
    free.mode.clear();
    free.assets.clear();
    GenerationRequest all = free;  // with what was left out
    for (std::size_t o = 0; o < model.orders.size(); ++o) {
      if (all.way[o] >= 0 || !model.orders[o].cause.empty()) continue;
      const auto& ways = model.orders[o].ways;
      const auto first = std::find_if(ways.begin(), ways.end(), [](const PlanWay& way) { return way.feasible; });
      if (first == ways.end()) continue;
      all.way[o] = static_cast<int>(first - ways.begin());
      all.list.insert(all.list.end(), first->topological.begin(), first->topological.end());
    }
    return {std::move(request), std::move(free), std::move(all)};
  }

  static constexpr double searched = 0.92;  // of the time; the rest is for judging what was found

  const Scenario& scenario_;
  const WindowIndex& windows_;
  const Plan& in_force_;
  const ReplanOptions& options_;
  Simulation at_now_;
  Simulation kept_;  // gone on under the plan in force
  Plan kept_plan_{};
  Trace kept_trace_{};
  Replanned result_{};
};

}  // namespace

double default_move_price(Objective objective) {
  switch (objective) {
    case Objective::Profit:
      return 1000;
    case Objective::Lateness:
      return 0.01;
    case Objective::Makespan:
      return 0.1;
  }
  return 0;
}

Replanned replan(const Scenario& scenario, const WindowIndex& windows, const Plan& in_force,
                 const ReplanOptions& options, const StopToken* stop, Progress* progress) {
  return PlanReviser(scenario, windows, in_force, options).revise(stop, progress);
}

}  // namespace fairlead
