// SPDX-License-Identifier: MIT
// Properties of adoption over random scenarios.
#include <set>

#include <catch2/catch.hpp>

#include "core/check/schedule_checker.hpp"
#include "core/commercial/ledger_entry.hpp"
#include "core/plan/planner.hpp"
#include "core/report/key_figures_from_trace.hpp"
#include "core/sim/simulation.hpp"
#include "tests/core/sim/trace_rows.hpp"
#include "tests/support/load_random.hpp"

using namespace fairlead;
using namespace fairlead::test;

namespace {

constexpr std::uint64_t scenarios = 100;

/// A random scenario, its plan, and a world: the nominal one or a sampled one.
struct RandomCase {
  Scenario scenario;
  WindowIndex windows;
  Plan plan;

  explicit RandomCase(std::uint64_t seed)
      : scenario(scenario_from(random_scenario(seed))),
        windows(scenario, scenario.series),
        plan(make_plan(scenario, windows, {.seed = seed, .schedules = 10})) {}

  [[nodiscard]] Simulation start(const Plan& with, const WorldOptions& world) const {
    return {scenario, with, windows, world};
  }
  [[nodiscard]] Trace whole(const Plan& with, const WorldOptions& world) const {
    return simulate(scenario, with, windows, world);
  }
  /// Every moment at which the trace says that something changed.
  [[nodiscard]] std::vector<Tick> moments(const Trace& trace) const {
    std::set<Tick> all{0};
    const TimeBase base = scenario.time_base();
    for (const Interval& i : trace.intervals) all.insert(base.tick(i.start));
    for (const ActivityRecord& a : trace.activities)
      for (const Instant moment : {a.ready, a.start, a.end}) all.insert(base.tick(moment));
    return {all.begin(), all.end()};
  }
};

std::vector<WorldOptions> worlds(std::uint64_t seed) {
  return {{}, {.sampled = true, .seed = seed, .replication = 1}};
}

Trace finished(Simulation simulation) {
  simulation.run_to_end();
  return simulation.trace();
}

bool names(const StepRef& step, OrderId order) {
  return step.activity.order == order;
}

Plan without(Plan plan, OrderId order) {
  plan.orders[order.index()] = OrderPlan{.taken = false, .cause = "not-chosen", .reason = "left out by the test"};
  for (AssetSequence& sequence : plan.sequences)
    for (std::size_t s = 0; s < sequence.steps.size();) {
      if (!names(sequence.steps[s].what, order)) {
        ++s;
        continue;
      }
      const bool heads = !sequence.steps[s].beside_previous;  // the next one then begins the stay
      sequence.steps.erase(sequence.steps.begin() + static_cast<std::ptrdiff_t>(s));
      if (heads && s < sequence.steps.size()) sequence.steps[s].beside_previous = false;
    }
  std::erase_if(plan.chains, [order](const Chain& c) { return names(c.from, order) || names(c.to, order); });
  return plan;
}

/// No activity of the order was ready yet.
bool untouched(const Trace& trace, OrderId order, Instant until) {
  for (const ActivityRecord& row : trace.activities)
    if (row.activity.order == order && row.ready <= until) return false;
  return true;
}

}  // namespace

TEST_CASE("adopting the plan in force at every moment changes nothing") {
  for (std::uint64_t seed = 1; seed <= scenarios; ++seed) {
    const RandomCase given(seed);
    for (const WorldOptions& world : worlds(seed)) {
      CAPTURE(seed, world.sampled);
      const Trace expected = given.whole(given.plan, world);
      Simulation simulation = given.start(given.plan, world);
      std::size_t adopted = 0;
      for (const Tick moment : given.moments(expected)) {
        simulation.run_until(moment);
        const AdoptionResult result = simulation.adopt(given.plan);
        REQUIRE(result.refusal == "");
        ++adopted;
      }
      const Trace found = finished(simulation);
      REQUIRE(first_difference(expected, found) == "");
      REQUIRE(found.replans.size() == adopted);
    }
  }
}

TEST_CASE("adopting the plan in force once at any instant changes nothing") {
  for (std::uint64_t seed = 1; seed <= scenarios; ++seed) {
    const RandomCase given(seed);
    for (const WorldOptions& world : worlds(seed)) {
      const Trace expected = given.whole(given.plan, world);
      const Tick last = given.scenario.time_base().tick(expected.end);
      Simulation simulation = given.start(given.plan, world);
      for (int part = 0; part < 12; ++part) {
        simulation.run_until(static_cast<Tick>(static_cast<std::int64_t>(last) * part * part / 144));
        CAPTURE(seed, world.sampled, simulation.now());
        Simulation branch = simulation;
        REQUIRE(branch.adopt(given.plan).refusal == "");
        REQUIRE(first_difference(expected, finished(std::move(branch))) == "");
      }
    }
  }
}

TEST_CASE("an order taken up again before anything of it began is served as if never dropped") {
  int taken_up = 0;
  for (std::uint64_t seed = 1; seed <= scenarios; ++seed) {
    const RandomCase given(seed);
    for (const WorldOptions& world : worlds(seed)) {
      const Trace expected = given.whole(given.plan, world);
      for (std::size_t o = 0; o < given.plan.orders.size(); ++o) {
        if (!given.plan.orders[o].taken) continue;
        Simulation lacking = given.start(without(given.plan, OrderId{o}), world);
        Simulation complete = given.start(given.plan, world);
        for (const Tick moment : given.moments(expected)) {
          const Tick now = moment + 1;  // what began at the moment is then seen in the trace
          lacking.run_until(now);
          complete.run_until(now);
          if (!untouched(expected, OrderId{o}, given.scenario.time_base().instant(now))) break;
          Trace before = complete.trace();
          before.orders = lacking.trace().orders;
          if (!first_difference(before, lacking.trace()).empty()) break;
          Simulation branch = lacking;
          if (!branch.adopt(given.plan).adopted()) continue;
          ++taken_up;
          CAPTURE(seed, world.sampled, o, moment);
          REQUIRE(first_difference(expected, finished(std::move(branch))) == "");
        }
      }
    }
  }
  CHECK(taken_up > 200);
}

TEST_CASE("a run whose orders were dropped or taken up on the way obeys every rule") {
  int adopted = 0;
  int refused = 0;
  for (std::uint64_t seed = 1; seed <= scenarios; ++seed) {
    const RandomCase given(seed);
    const WorldOptions world{.sampled = true, .seed = seed, .replication = 2};
    const std::vector<Tick> moments = given.moments(given.whole(given.plan, world));
    Simulation simulation = given.start(given.plan, world);
    for (std::size_t k = 0; k < moments.size(); ++k) {
      simulation.run_until(moments[k]);
      const OrderId order{(seed + k) % given.plan.orders.size()};
      Plan wanted = simulation.plan();
      if (wanted.orders[order.index()].taken) {
        wanted = without(wanted, order);
      } else {
        wanted = given.plan;
        for (std::size_t o = 0; o < wanted.orders.size(); ++o)
          if (OrderId{o} != order && !simulation.plan().orders[o].taken) wanted = without(wanted, OrderId{o});
      }
      ++(simulation.adopt(wanted).adopted() ? adopted : refused);
    }
    Run run;
    run.trace = finished(simulation);
    run.scenario = given.scenario;
    run.manifest.seed = seed;
    run.manifest.world = "sampled";
    run.plan = simulation.plan();
    run.ledger = make_ledger(run.scenario, run.plan, run.trace);
    run.figures = key_figures_from_trace(run.scenario, run.plan, run.trace, run.ledger);
    const std::vector<Violation> violations = check_run(run);
    CAPTURE(seed);
    const std::string first = violations.empty() ? "" : violations.front().rule + ": " + violations.front().what;
    CHECK(first == "");
  }
  CHECK(adopted > 100);
  CHECK(refused > 100);
}
