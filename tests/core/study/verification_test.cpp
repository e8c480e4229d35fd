// SPDX-License-Identifier: MIT
#include "core/study/verification.hpp"

#include <catch2/catch.hpp>

#include "core/base/json.hpp"
#include "core/study/verification_text.hpp"
#include "tests/support/build_scenario.hpp"
#include "tests/support/load_random.hpp"

using namespace fairlead;
using namespace fairlead::test;
using namespace std::chrono_literals;
using Catch::Contains;

namespace {

/// A port and a field six hours apart, and one crane vessel; two months of calm sea.
struct Basics {
  Scenario scenario = empty_scenario();
  PlaceId port = add_place(scenario, "vung_tau", {10, 107}, PlaceKind::Port);
  PlaceId field = add_place(scenario, "bach_ho", {10, 108});
  AssetId crane = add_asset(scenario, "truong_sa", port);
  std::vector<double> hs = std::vector<double>(24 * 60, 1.0);
  Basics() {
    set_distances(scenario, 60);
    scenario.objective = Objective::Lateness;
  }

  OrderId add_lift(const std::string& id) {
    Way way = make_way();
    const int role = add_role(way, "crane");
    const int load = add_activity(way, "load", port, 12, {role});
    add_link(way, load, add_activity(way, "lift", field, 24, {role}));
    return add_order(scenario, id, {way});
  }
  Activity& lift(OrderId order) { return scenario.orders[order.index()].ways.front().activities[1]; }
  Order& order(OrderId id) { return scenario.orders[id.index()]; }

  [[nodiscard]] Run run() const { return run_of(scenario, {.seed = 1, .schedules = 10}); }
};

const VerificationOptions kept{.schedules = 0};

}  // namespace

TEST_CASE("without its weather limits an order that waited for calm water is done earlier") {
  Basics b;
  for (std::size_t hour = 10; hour < 100; ++hour) b.hs[hour] = 2.0;
  add_weather(b.scenario, "hs_m", b.hs);
  set_distances(b.scenario, 60);
  const OrderId order = b.add_lift("first");
  b.lift(order).conditions.limits = {{"hs_m", 0, 1.5}};
  b.lift(order).rule = WeatherRule::Continuous;
  b.order(order).due = b.scenario.start + 50h;
  const Verification verification = verify(b.run(), order, kept);
  REQUIRE(verification.causes.size() == 1);
  const RelaxedCause& cause = verification.causes.front();
  CHECK(cause.share.cause == Cause{CauseKind::Weather, "hs_m@bach_ho"});
  CHECK(cause.what == "no weather limits for lift");
  REQUIRE(cause.same_plan);
  CHECK(cause.same_plan->finish == b.scenario.start + 42h);
  CHECK(cause.gain == 82h);
  CHECK(verification.gains());
}

TEST_CASE("a second asset takes over the work of the order that waited for the first") {
  Basics b;
  const OrderId first = b.add_lift("first");
  b.order(first).due = b.scenario.start + 42h;
  const OrderId second = b.add_lift("second");
  b.order(second).due = b.scenario.start + 50h;
  const Run run = b.run();
  REQUIRE(run.trace.orders[second.index()].delivered == b.scenario.start + 90h);
  const Verification verification = verify(run, second, kept);
  REQUIRE(verification.causes.size() == 1);
  CHECK(verification.causes.front().what == "a second truong_sa at vung_tau");
  CHECK(verification.causes.front().gain == 48h);
}

TEST_CASE("a verification that is stopped searches no longer") {
  Basics b;
  for (const char* id : {"first", "second", "third", "fourth", "fifth"}) b.add_lift(id);
  const Run run = b.run();
  StopToken stop;
  stop.request_stop();
  // A thousand million schedules would outlast every test's time.
  const Verification verification = verify(run, OrderId{4}, {.seed = 0, .schedules = 1'000'000'000, .stop = &stop});
  CHECK(verification.before.finish == run.trace.orders[4].delivered);
  CHECK(verification.replanned.has_value());
}

TEST_CASE("a pool is enlarged by what the order asks") {
  Basics b;
  const PoolId welders = add_pool(b.scenario, "welders", 5);
  const auto welding = [&](const std::string& id, Instant due) {
    Way way = make_way();
    add_activity(way, "weld", b.field, 20);
    way.activities[0].modes[0].pools = {{.pool = welders, .amount = Amount::whole(4)}};
    const OrderId order = add_order(b.scenario, id, {way});
    b.order(order).due = due;
    return order;
  };
  welding("first", b.scenario.start + 20h);
  const OrderId second = welding("second", b.scenario.start + 30h);
  const Verification verification = verify(b.run(), second, kept);
  REQUIRE(verification.causes.size() == 1);
  CHECK(verification.causes.front().what == "welders enlarged from 5 to 9");
  CHECK(verification.causes.front().gain == 20h);
}

TEST_CASE("a slot more is given to the order that waited for its place") {
  Basics b;
  b.scenario.places[b.field.index()].slots = 1;
  const auto weld = [&](const std::string& id) {
    Way way = make_way();
    add_activity(way, "weld", b.field, 20);
    return add_order(b.scenario, id, {way});
  };
  b.order(weld("first")).due = b.scenario.start + 20h;
  const OrderId second = weld("second");
  const Verification verification = verify(b.run(), second, kept);
  REQUIRE(verification.causes.size() == 1);
  CHECK(verification.causes.front().what == "slots at bach_ho enlarged from 1 to 2");
  CHECK(verification.causes.front().gain == 20h);
}

TEST_CASE("what begins later on purpose for the weather begins at once without it") {
  Basics b;
  b.scenario.objective = Objective::Profit;
  b.scenario.assets[b.crane.index()].costs.standby_per_day = cents_from_usd(20000);
  for (std::size_t hour = 10; hour < 400; ++hour) b.hs[hour] = 2.0;
  add_weather(b.scenario, "hs_m", b.hs);
  set_distances(b.scenario, 60);
  const OrderId order = b.add_lift("first");
  add_hold(b.scenario.orders[0].ways.front(), 0, 0, 1);
  b.lift(order).conditions.limits = {{"hs_m", 0, 1.5}};
  b.lift(order).rule = WeatherRule::Continuous;
  b.order(order).due = b.scenario.start + 200h;
  const Run run = run_of(b.scenario, {.seed = 1, .schedules = 60});
  REQUIRE(run.plan.orders[0].activities[0].not_before);
  const Verification verification = verify(run, order, kept);
  REQUIRE(verification.causes.size() == 1);
  CHECK(verification.causes.front().share.cause == Cause{CauseKind::Weather, "hs_m@bach_ho"});
  CHECK(verification.causes.front().what == "no weather limits for lift");
  CHECK(verification.causes.front().gain == 400h + 24h - 42h);
}

TEST_CASE("an order that may not begin yet gains by beginning at once") {
  Basics b;
  const OrderId order = b.add_lift("first");
  b.order(order).earliest_start = b.scenario.start + 48h;
  const Verification verification = verify(b.run(), order, kept);
  REQUIRE(verification.causes.size() == 1);
  CHECK(verification.causes.front().share.cause.kind == CauseKind::EarliestStart);
  CHECK(verification.causes.front().gain == 48h);
}

TEST_CASE("an outage that does not come is no longer waited for") {
  Basics b;
  add_outage(b.scenario, "dry_dock", b.crane, b.scenario.start, 100);
  const OrderId order = b.add_lift("first");
  const Verification verification = verify(b.run(), order, kept);
  REQUIRE(verification.causes.size() == 1);
  CHECK(verification.causes.front().what == "no outage dry_dock");
  CHECK(verification.causes.front().gain == 100h);
}

TEST_CASE("where a second chain is as long the next cause is taken away too") {
  Basics b;
  for (std::size_t hour = 0; hour < 48; ++hour) b.hs[hour] = 2.0;
  add_weather(b.scenario, "hs_m", b.hs);
  set_distances(b.scenario, 60);
  b.order(b.add_lift("first")).due = b.scenario.start + 42h;
  const OrderId second = b.add_lift("second");
  b.order(second).due = b.scenario.start + 50h;
  Activity& load = b.order(second).ways.front().activities[0];
  load.conditions.limits = {{"hs_m", 0, 1.5}};
  load.rule = WeatherRule::Continuous;
  const Run run = b.run();
  const Verification verification = verify(run, second, kept);
  REQUIRE(verification.causes.size() == 2);
  CHECK(verification.causes[0].share.cause == Cause{CauseKind::Asset, "truong_sa"});
  CHECK(verification.causes[0].gain == 0h);
  CHECK(verification.causes[1].share.cause == Cause{CauseKind::Weather, "hs_m@vung_tau"});
  CHECK(verification.causes[1].gain == 48h);
}

TEST_CASE("an order that waited for nothing has nothing to verify") {
  Basics b;
  const OrderId order = b.add_lift("first");
  const Verification verification = verify(b.run(), order, kept);
  CHECK(verification.causes.empty());
  CHECK(verification.why_not == "it waited for nothing that could be taken away");
}

TEST_CASE("what another plan gains by itself is not the cause's gain") {
  Basics b;
  const OrderId first = b.add_lift("first");
  b.order(first).due = b.scenario.start + 42h;
  const OrderId second = b.add_lift("second");
  b.order(second).due = b.scenario.start + 50h;
  const Run run = b.run();
  const Verification verification = verify(run, second, {.schedules = 10});
  REQUIRE(verification.replanned);
  REQUIRE(verification.causes.size() == 1);
  REQUIRE(verification.causes.front().new_plan);
  CHECK(verification.causes.front().new_plan->finish == b.scenario.start + 42h);
  CHECK(verification.causes.front().gain == 48h);
}

TEST_CASE("a verification says in words and in JSON what was gained") {
  Basics b;
  const OrderId order = b.add_lift("first");
  b.order(order).earliest_start = b.scenario.start + 48h;
  const Run run = b.run();
  const Verification verification = verify(run, order, kept);
  CHECK_THAT(verification_text(run, verification), Contains("2.00 d  earliest start") && Contains("gains 2.00 d"));
  Problems problems;
  const JsonDocument document = JsonDocument::parse(verification_json(run, verification), "verification");
  CHECK(document.root(problems).find("gains")->raw() == "true");
}
