// SPDX-License-Identifier: MIT
// What the parameters of hookup-commissioning do to its networks.
#include <catch2/catch.hpp>

#include "tests/plugins/example_scenario.hpp"
#include "tests/plugins/ways.hpp"

using namespace fairlead;
using namespace fairlead::test;

namespace {

const char* const service = "hookup-commissioning";

Way shared(const std::string& params) {
  return only_way(service, R"({"accommodation": "shared", )" + params + "}");
}

}  // namespace

TEST_CASE("a hook-up is offered from shared berths and from a barge of its own") {
  CHECK(names_of(ways_of(service, R"({"hook_up_mh": 20000})")) == std::vector<std::string>{"shared_quarters", "barge"});
}

TEST_CASE("a vessel with a gangway is offered where the fleet has one") {
  ShippedService hook_up(service);
  ExampleScenario example = hook_up.example(R"({"hook_up_mh": 20000})");
  Asset& vessel = example.scenario.assets.front();
  vessel.self_propelled = true;
  vessel.speed_kn = 10;
  vessel.capabilities = {{"pob", 200}, {"gangway", 1}};
  const auto ways = hook_up.expand(example).network.ways;
  CHECK(names_of(ways).back() == "vessel");
  CHECK(asks(ways.back(), "quarters", "speed_kn") == 5);
}

TEST_CASE("man-hours are worked as man-days of the trades") {
  const Way way = shared(R"("hook_up_mh": 22000, "people": 100)");
  CHECK(pool_amount(activity(way, "structural"), "welders") == 30);
  CHECK(mode_h(way, "structural") == 24 * 22000 * 0.3 / 11 / 30);
  CHECK(quantity(way, "man_days") == 22000 / 11 + 30 * 50);
}

TEST_CASE("the crew takes berths and not the whole barge where it shares one") {
  const Way way = shared(R"("hook_up_mh": 20000, "people": 80)");
  CHECK(role(way, "quarters").shared_capacity == "pob");
  CHECK(role(way, "quarters").shared_amount.as_double() == 88);
  CHECK(shared(R"("hook_up_mh": 20000, "pob": 60)").roles.front().shared_amount.as_double() == 60);
}

TEST_CASE("work stops when the gangway comes off and commissioning does not") {
  const Way way = shared(R"("hook_up_mh": 20000, "gangway_hs_limit_m": 1.6)");
  CHECK(limit(activity(way, "piping"), "hs_m") == 1.6);
  CHECK(activity(way, "piping").rule == WeatherRule::Suspendable);
  CHECK(activity(way, "commissioning").rule == WeatherRule::Insensitive);
}

TEST_CASE("first oil delivers and follows commissioning and completion of all but the painting") {
  const Way way = shared(R"("hook_up_mh": 20000)");
  CHECK(delivers(way) == "first_oil");
  CHECK(follows(way, "mech_completion", "electrical"));
  CHECK_FALSE(follows(way, "mech_completion", "painting"));
  CHECK(follows(way, "demob_team", "painting"));
  CHECK(delivers(shared(R"("hook_up_mh": 20000, "first_oil": false)")) == "commissioning");
}

TEST_CASE("a renewal is a list of scopes without commissioning") {
  const Way way = shared(R"("commissioning_days": 0, "scopes": [
      {"name": "Scaffolding", "trade": "riggers", "people": 30, "man_days": 150},
      {"name": "Painting", "trade": "riggers", "people": 24, "man_days": 48, "begins_at_pct": 50, "daylight": true}])");
  CHECK(delivers(way) == "scope_2");
  CHECK(mode_h(way, "scope_1") == 120);
  CHECK(mode_h(way, "scope_2") == 24);
  CHECK(role(way, "quarters").shared_amount.as_double() == Approx(60));
  CHECK(find_activity(way, "commissioning") == nullptr);
}

TEST_CASE("man-hours and scopes together or neither are the user's mistake") {
  const auto problems = [](const std::string& params_json) {
    return ShippedService(service).expand(params_json).problems.size();
  };
  CHECK(problems("{}") == 1);
  CHECK(problems(R"({"hook_up_mh": 1000, "scopes": [{"name": "x", "man_days": 10}]})") == 1);
}

TEST_CASE("a barge without a port to come back to is the user's mistake") {
  ShippedService hook_up(service);
  const ExampleScenario example(R"({"id": "o", "service": "hookup-commissioning", "places": {"site": "site"},
                                    "params": {"hook_up_mh": 1000, "accommodation": "barge"}})",
                                hook_up.description());
  CHECK(hook_up.expand(example).problems.size() == 1);
}

TEST_CASE("a barge of the order's own houses the crew while several scopes go on") {
  const Way way =
      way_named(ways_of(service, R"({"hook_up_mh": 22000, "people": 100, "commissioning_days": 10})"), "barge");
  CHECK_FALSE(needs_role(way, "piping", "quarters"));
  CHECK(needs_role(way, "house_crew", "quarters"));
  CHECK(follows(way, "house_crew", "first_oil"));
  CHECK(follows(way, "house_crew", "painting"));
  const double scopes_h = 480 * (0.2 + 0.25 + 1);
  CHECK(mode_h(way, "house_crew") == Approx(scopes_h + 240 + 24));
}
