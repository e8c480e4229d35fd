// SPDX-License-Identifier: MIT
#include "core/plan/planner.hpp"

#include <algorithm>

#include "core/plan/draft.hpp"
#include "core/plan/list_search.hpp"
#include "core/plan/objective.hpp"
#include "core/plan/project/project_plan.hpp"
#include "core/sim/simulation.hpp"

namespace fairlead {

namespace {

bool names(const StepRef& step, OrderId order) {
  return step.activity.order == order;
}

void leave_out(Plan& plan, OrderId order, const OrderOutcome& outcome) {
  OrderPlan left_out;
  left_out.assumed_won = plan.orders[order.index()].assumed_won;
  left_out.cause = outcome.cause;
  left_out.reason = outcome.reason;
  plan.orders[order.index()] = std::move(left_out);
  for (AssetSequence& sequence : plan.sequences) {
    std::vector<Step>& steps = sequence.steps;
    for (std::size_t s = 0; s + 1 < steps.size(); ++s)  // whoever begins a stay hands it on
      if (names(steps[s].what, order) && !steps[s].beside_previous) steps[s + 1].beside_previous = false;
    std::erase_if(steps, [&](const Step& step) { return names(step.what, order); });
  }
  std::erase_if(plan.chains, [&](const Chain& chain) { return names(chain.from, order) || names(chain.to, order); });
}

/// Starts the earlier activity of a broken maximum lag later by as much; false if that was tried often enough.
bool start_later(const Scenario& scenario, const Trace& trace, int round, Plan& plan) {
  constexpr int most_rounds = 60;
  if (trace.breaches.empty() || round > most_rounds) return false;
  for (const Breach& breach : trace.breaches) {
    PlannedActivity& from =
        plan.orders[breach.from.order.index()].activities[static_cast<std::size_t>(breach.from.activity)];
    from.not_before = std::max(from.not_before.value_or(scenario.start), from.start + breach.excess);
  }
  return true;
}

struct FinishedPlan {
  Plan plan;
  Trace nominal;  ///< of its execution
};

/// Where claims are served as they come, execution differs from the draft: maximum lags are mended by starting later,
/// and orders that keep each other from ever finishing are left out, the last one first. Elsewhere the first execution
/// is the plan.
FinishedPlan finished_plan(const Scenario& scenario, const WindowIndex& windows, Plan plan) {
  for (int round = 0;; ++round) {
    plan = executed_plan(scenario, windows, std::move(plan));
    Trace trace = simulate(scenario, plan, windows, {});
    if (start_later(scenario, trace, round, plan)) continue;
    std::size_t stuck = plan.orders.size();
    for (const Breach& breach : trace.breaches) stuck = breach.from.order.index();
    for (std::size_t o = 0; o < plan.orders.size(); ++o)
      if (plan.orders[o].taken && trace.orders[o].status != OrderStatus::Completed) stuck = o;
    if (stuck == plan.orders.size()) return {std::move(plan), std::move(trace)};
    OrderOutcome outcome = trace.orders[stuck];
    if (outcome.status == OrderStatus::Completed) {
      outcome.cause = "maximum-lag";
      outcome.reason = "served as it comes, it does not keep its maximum lags";
    }
    leave_out(plan, OrderId{stuck}, outcome);
  }
}

/// Where only pools matter, what the packed search finds; else the best few of the general one.
std::vector<Candidate> candidates_of(const PlanningModel& model, const PlannerOptions& options, const StopToken* stop,
                                     Progress* progress) {
  auto packed = plan_project(model, {.seed = options.seed, .schedules = options.schedules}, stop, progress);
  if (!packed) return search_lists(model, options, stop, progress);
  std::vector<Candidate> only(1);
  only.front().request = std::move(packed->request);
  return only;
}

}  // namespace

Plan make_plan(const Scenario& scenario, const WindowIndex& windows, const PlannerOptions& options,
               const StopToken* stop, Progress* progress) {
  const PlanningModel model(scenario, windows);
  const std::vector<Candidate> candidates = candidates_of(model, options, stop, progress);
  ScheduleGenerator generator(model);
  Plan best;
  Score best_score;
  for (std::size_t k = 0; k < candidates.size(); ++k) {
    generator.generate(candidates[k].request);
    FinishedPlan finished = finished_plan(scenario, windows, draft_plan(model, generator, candidates[k].request.way));
    const Score score = executed_score(scenario, finished.plan, finished.nominal);
    if (k > 0 && !(score < best_score)) continue;
    best = std::move(finished.plan);
    best_score = score;
  }
  return best;
}

}  // namespace fairlead
