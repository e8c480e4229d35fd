// SPDX-License-Identifier: MIT
#include "core/study/slots.hpp"

#include <catch2/catch.hpp>

#include "core/check/schedule_checker.hpp"
#include "core/study/slots_text.hpp"
#include "tests/support/build_scenario.hpp"
#include "tests/support/load_random.hpp"

using namespace fairlead;
using namespace fairlead::test;
using namespace std::chrono_literals;
using Catch::Contains;

namespace {

/// A crane vessel and one order of 42 hours, in a horizon of two months.
struct Basics {
  Scenario scenario = empty_scenario();
  PlaceId port = add_place(scenario, "vung_tau", {10, 107}, PlaceKind::Port);
  PlaceId field = add_place(scenario, "bach_ho", {10, 108});
  AssetId crane = add_asset(scenario, "truong_sa", port);
  Basics() {
    set_distances(scenario, 60);
    scenario.end = at("2021-03-01T00:00");
    scenario.assets[crane.index()].costs.working_per_day = Cents{24'000'00};
    add_lift("first", 24);
  }

  OrderId add_lift(const std::string& id, double hours) {
    Way way = make_way();
    const int role = add_role(way, "crane");
    const int load = add_activity(way, "load", port, 12, {role});
    add_link(way, load, add_activity(way, "lift", field, hours, {role}));
    return add_order(scenario, id, {way});
  }

  /// The run of all orders but the last, which then joins.
  [[nodiscard]] Run run_without_last() const {
    Scenario others = scenario;
    others.orders.pop_back();
    Run run = run_of(std::move(others), {.seed = 1, .schedules = 10});
    run.scenario.orders.push_back(scenario.orders.back());
    run.plan.orders.emplace_back();
    return run;
  }
};

}  // namespace

TEST_CASE("one more order is served each month after what the asset has to do") {
  Basics b;
  const OrderId more = b.add_lift("more", 24);
  const Run run = b.run_without_last();
  const Slots slots = find_slots(run, more);
  REQUIRE(slots.found.size() == 2);
  CHECK(slots.found[0].asset == b.crane);
  CHECK(slots.found[0].start == b.scenario.start + 48h);
  CHECK(slots.found[0].delivered == b.scenario.start + 90h);
  CHECK(slots.found[1].start == at("2021-02-01T00:00"));
  CHECK_THAT(slots_text(run, more, slots), Contains("truong_sa") && Contains("2021-01-03 00:00  2021-01-04 18:00"));
}

TEST_CASE("what one more order costs is what the ledger has more of") {
  Basics b;
  const OrderId more = b.add_lift("more", 24);
  const Slots slots = find_slots(b.run_without_last(), more);
  REQUIRE(slots.found.size() == 2);
  CHECK(slots.found[1].cost == Cents{48'000'00});
  CHECK(slots.found[1].revenue == Cents{0});
}

TEST_CASE("an order that nobody has time for has no slot") {
  Basics b;
  const OrderId more = b.add_lift("more", 24.0 * 70);
  const Slots slots = find_slots(b.run_without_last(), more);
  CHECK(slots.found.empty());
  CHECK(slots.reason == "beside the plan nobody has time for it within the horizon");
}

TEST_CASE("an order that its service refuses has no slot and says why") {
  Basics b;
  const OrderId more = b.add_lift("more", 24);
  b.scenario.orders.back().refusal = "no rig is tall enough";
  const Slots slots = find_slots(b.run_without_last(), more);
  CHECK(slots.found.empty());
  CHECK(slots.reason == "no rig is tall enough");
}

TEST_CASE("slots of random scenarios keep every rule and serve nobody later") {
  int seen = 0;
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    CAPTURE(seed);
    const Scenario scenario = scenario_from(random_scenario(seed));
    if (scenario.orders.size() < 2) continue;
    Basics b;
    b.scenario = scenario;
    b.scenario.orders.back().mandatory = false;
    const Run run = b.run_without_last();
    const OrderId more{scenario.orders.size() - 1};
    const Slots slots = find_slots(run, more, [&](const Run& with) {
      ++seen;
      std::string broken;
      for (const Violation& v : check_run(with)) broken += v.rule + " " + v.order + " " + v.what + "\n";
      REQUIRE(broken == "");
      for (std::size_t o = 0; o < more.index(); ++o) {
        REQUIRE((with.trace.orders[o].status == OrderStatus::Completed) ==
                (run.trace.orders[o].status == OrderStatus::Completed));
        REQUIRE(with.trace.orders[o].end <= run.trace.orders[o].end);
      }
    });
    for (const Slot& slot : slots.found) {
      REQUIRE(slot.start >= slot.month);
      REQUIRE(slot.delivered <= scenario.end);
    }
  }
  CHECK(seen > 30);
}
