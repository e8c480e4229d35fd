// SPDX-License-Identifier: MIT
#include "core/study/repetition.hpp"

#include <algorithm>

#include "core/commercial/ledger_entry.hpp"
#include "core/model/demand_events.hpp"
#include "core/plan/draft.hpp"
#include "core/plan/planner.hpp"
#include "core/report/key_figures_from_trace.hpp"
#include "core/sim/demand_sampling.hpp"

namespace fairlead {

namespace {

void execute(Run& run, const WindowIndex& windows) {
  const WorldOptions world{
      .sampled = run.manifest.world == "sampled", .seed = run.manifest.seed, .replication = run.manifest.replication};
  run.trace = simulate_with_demands(run.scenario, run.plan, windows, world);
  run.ledger = make_ledger(run.scenario, run.plan, run.trace);
  run.figures = key_figures_from_trace(run.scenario, run.plan, run.trace, run.ledger);
}

}  // namespace

Run without_events(const Run& run) {
  Run bare;
  bare.manifest = run.manifest;
  bare.scenario = run.scenario;
  bare.plan = run.plan;
  const std::size_t own = orders_without_events(run.scenario);
  const auto is_event = [own](const StepRef& step) {
    return step.activity.valid() && step.activity.order.index() >= own;
  };
  bare.scenario.orders.resize(own);
  bare.plan.orders.resize(own);
  for (AssetSequence& sequence : bare.plan.sequences)
    std::erase_if(sequence.steps, [&](const Step& step) { return is_event(step.what); });
  std::erase_if(bare.plan.chains, [&](const Chain& chain) { return is_event(chain.from) || is_event(chain.to); });
  return bare;
}

void execute_again(Run& run) {
  const WindowIndex windows{run.scenario, run.scenario.series};
  run.plan = executed_plan(run.scenario, windows, std::move(run.plan));
  execute(run, windows);
}

void plan_again(Run& run, std::uint64_t seed, int schedules, const StopToken* stop) {
  const WindowIndex windows{run.scenario, run.scenario.series};
  run.plan = make_plan(run.scenario, windows, {.seed = seed, .schedules = schedules}, stop);
  execute(run, windows);
}

bool serves_as_much(const Run& other, const Run& run, Served served) {
  if (other.trace.breaches.size() > run.trace.breaches.size()) return false;
  const std::size_t own = std::min(orders_without_events(run.scenario), orders_without_events(other.scenario));
  for (std::size_t o = 0; o < own; ++o)
    if ((served == Served::All || run.scenario.orders[o].mandatory) &&
        run.trace.orders[o].status == OrderStatus::Completed && other.trace.orders[o].status != OrderStatus::Completed)
      return false;
  return true;
}

}  // namespace fairlead
