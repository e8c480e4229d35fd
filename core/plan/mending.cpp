// SPDX-License-Identifier: MIT
#include "core/plan/mending.hpp"

#include <utility>

#include "core/plan/draft.hpp"
#include "core/sim/simulation.hpp"

namespace fairlead {

namespace {

bool names(const StepRef& step, OrderId order) {
  return step.activity.order == order;
}

}  // namespace

bool start_later(Plan& plan, const Trace& executed, Instant now) {
  bool changed = false;
  for (const Breach& breach : executed.breaches) {
    PlannedActivity& from =
        plan.orders[breach.from.order.index()].activities[static_cast<std::size_t>(breach.from.activity)];
    const Instant later = from.start + breach.excess;
    if (from.start <= now || (from.not_before && *from.not_before >= later)) continue;
    from.not_before = later;
    changed = true;
  }
  return changed;
}

ExecutedPlan mended(const Scenario& scenario, const WindowIndex& windows, Plan plan, Instant now,
                    const std::function<bool(const Trace&)>& breaks_too_much, const Budget& limit) {
  for (int round = 0;; ++round) {
    plan = executed_plan(scenario, windows, std::move(plan));
    Trace trace = simulate(scenario, plan, windows, {});
    if (!breaks_too_much(trace) || round >= most_mendings || limit.over() || !start_later(plan, trace, now))
      return {std::move(plan), std::move(trace)};
  }
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

}  // namespace fairlead
