// SPDX-License-Identifier: MIT
// Demands with the networks of random orders, in sampled worlds of random scenarios: every rule holds.
#include <catch2/catch.hpp>

#include "core/check/schedule_checker.hpp"
#include "core/commercial/ledger_entry.hpp"
#include "core/model/demand_events.hpp"
#include "core/report/key_figures_from_trace.hpp"
#include "core/sim/demand_sampling.hpp"
#include "tests/support/load_random.hpp"

using namespace fairlead;
using namespace fairlead::test;

namespace {

/// Each order gets a demand whose events ask for what the next order asks; hired assets are released now and then.
void add_demands(Scenario& scenario, std::uint64_t seed) {
  for (std::size_t k = 0; k < scenario.orders.size(); ++k) {
    const Order& other = scenario.orders[(k + 1) % scenario.orders.size()];
    if (other.ways.empty()) continue;
    Demand demand{.id = "call",
                  .name = "Call",
                  .events_per_unit_year = 20,
                  .units = 3,
                  .waiting_cost_per_day = Cents{123'45},
                  .units_down = (seed + k) % 3 == 0 ? 0.0 : 1.0,
                  .down_from_start = (seed + k) % 5 == 0,
                  .unit_kind = {},
                  .priority = static_cast<int>(k % 2),
                  .way = other.ways.front()};
    scenario.orders[k].demands = {demand, demand};
    scenario.orders[k].demands[1].id = "repair";
    if (seed % 2 == 0)
      for (Demand& shared : scenario.orders[k].demands) shared.unit_kind = "pump";
  }
  for (Asset& asset : scenario.assets)
    if (asset.hire && seed % 3 != 0) {
      asset.hire->released_after = std::chrono::hours{static_cast<int>(seed % 50)};
      asset.hire->mobilisation = Cents{5'000'00};
    }
}

struct Counts {
  int events = 0;
  int served = 0;
  int dropped = 0;
};

Run run_with_demands(std::uint64_t seed, Counts& counts) {
  Run run = run_of(random_scenario(seed), {.seed = seed, .schedules = 5}, {});
  add_demands(run.scenario, seed);
  const WindowIndex windows(run.scenario, run.scenario.series);
  run.manifest.world = "sampled";
  run.trace = simulate_with_demands(run.scenario, run.plan, windows, {.sampled = true, .seed = seed, .replication = 0});
  run.ledger = make_ledger(run.scenario, run.plan, run.trace);
  run.figures = key_figures_from_trace(run.scenario, run.plan, run.trace, run.ledger);
  for (std::size_t k = orders_without_events(run.scenario); k < run.scenario.orders.size(); ++k) {
    ++counts.events;
    counts.served += run.trace.orders[k].status == OrderStatus::Completed ? 1 : 0;
    counts.dropped += run.trace.orders[k].cause == unit_was_down ? 1 : 0;
  }
  return run;
}

}  // namespace

TEST_CASE("runs with random demands break no rule") {
  Counts counts;
  for (std::uint64_t seed = 0; seed < 300; ++seed) {
    const Run run = run_with_demands(seed, counts);
    for (const Violation& violation : check_run(run)) {
      INFO("seed " << seed << ": " << violation.rule << " " << violation.order << " " << violation.asset);
      FAIL_CHECK(violation.what);
    }
  }
  INFO("events " << counts.events << ", served " << counts.served << ", dropped " << counts.dropped);
  CHECK(counts.served > 400);
  CHECK(counts.dropped > 50);
  CHECK(counts.events > counts.served + counts.dropped);
}
