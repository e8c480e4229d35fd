// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "tests/core/io/documents.hpp"
#include "tests/support/build_scenario.hpp"

using namespace fairlead;
using namespace fairlead::test;

TEST_CASE("the header of a scenario is read with its time zone") {
  const Scenario scenario = read_whole(whole_scenario());
  CHECK(scenario.name == "whole");
  CHECK(scenario.start == at("2020-12-31T17:00"));
  CHECK(scenario.end == at("2021-12-31T17:00"));
  CHECK(scenario.objective == Objective::Lateness);
  CHECK(scenario.dispatch == Dispatch::FirstCome);
  CHECK(scenario.under_keel_m == 1.5);
  CHECK(scenario.planning_percentile == 80.0);
  CHECK(scenario.weather_year == 2019);
  CHECK(scenario.assume_met == std::vector<std::string>{"current_ms"});
}

TEST_CASE("an order names several places in the order of its list") {
  const Scenario scenario =
      read_whole(changed(whole_scenario(), {{"/orders/0/places", R"({"site": ["yard", "port"], "end": "bach_ho"})"}}));
  using Named = std::pair<std::string, PlaceId>;
  CHECK(scenario.orders[0].places ==
        std::vector<Named>{{"site", PlaceId{1}}, {"site", PlaceId{0}}, {"end", PlaceId{2}}});
}

TEST_CASE("places refer to gates and regions") {
  const Scenario scenario = read_whole(whole_scenario());
  REQUIRE(scenario.places.size() == 3);
  CHECK(scenario.places[1].gate == PlaceId{0});
  CHECK(scenario.places[2].region == RegionId{0});
  CHECK(scenario.places[2].depth_m == 50.0);
  CHECK(scenario.places[0].slots == 4);
  CHECK_FALSE(scenario.places[2].slots);
  CHECK(scenario.regions[0].series == SeriesId{0});
  CHECK(scenario.series[0].file == "weather/sea.csv");
}

TEST_CASE("a place may name its region where the weather is taken away") {
  JsonDocument document = JsonDocument::parse(whole_scenario(), "scenario.json");
  document.set("weather", "\"none\"");
  Problems problems;
  const Scenario scenario = read_scenario(document, problems).scenario;
  CHECK(problems.empty());
  CHECK_FALSE(scenario.weather);
  CHECK_FALSE(scenario.places[2].region.valid());
}

TEST_CASE("travel both ways becomes two entries") {
  const Scenario scenario = read_whole(whole_scenario());
  REQUIRE(scenario.travel.size() == 2);
  CHECK(scenario.travel[1].from == PlaceId{2});
  CHECK(scenario.travel[1].to == PlaceId{0});
  CHECK(scenario.travel[1].asset == AssetId{3});
  CHECK(scenario.travel[1].cost == Cents{150000});
}

TEST_CASE("assets keep capabilities sorted and know their owners") {
  const Scenario scenario = read_whole(whole_scenario());
  const Asset& crane = scenario.assets[0];
  CHECK(crane.capability("crane_t") == 1200.0);
  CHECK(crane.capability("max_depth_m") == 120.0);
  CHECK(crane.shared_capacity("pob") == 1);
  CHECK(crane.shareable[0].amount == Amount{500500});
  CHECK(crane.transit.limits.size() == 1);
  CHECK(crane.costs.crew_per_day == Cents{500000});
  CHECK(scenario.assets[1].hire->notice == std::chrono::days{7});
  CHECK(scenario.assets[2].partner == "PTSC");
  CHECK_FALSE(scenario.assets[3].self_propelled);
}

TEST_CASE("calendars and outages are in the scenario's time") {
  const Scenario scenario = read_whole(whole_scenario());
  const ShiftPattern& day = scenario.calendars[0].pattern;
  CHECK(day.spans.front().from == 7 * seconds_per_hour);
  CHECK(day.weekdays[5]);
  CHECK_FALSE(day.weekdays[6]);
  CHECK(day.closures.front().from == at("2021-02-10T17:00"));
  CHECK(scenario.outages[1].pool == PoolId{0});
  CHECK(scenario.outages[1].units == Amount::whole(40));
  CHECK(scenario.pools[0].shift == CalendarId{0});
  CHECK(scenario.pools[1].per_unit_hour == Cents{100});
}

TEST_CASE("the year's plan is the sum of its lines unless stated") {
  CHECK(read_whole(whole_scenario()).targets.revenue_plan == Cents{500000000});
  const std::string stated = changed(whole_scenario(), {{"targets.revenue_plan_usd", "7000000"}});
  CHECK(read_whole(stated).targets.revenue_plan == Cents{700000000});
}

TEST_CASE("orders keep contract and tender and parameters") {
  const Scenario scenario = read_whole(whole_scenario());
  const Order& lift = scenario.orders[0];
  CHECK(lift.places.front() == std::pair<std::string, PlaceId>{"site", PlaceId{2}});
  CHECK(lift.known_from == at("2020-11-30T17:00"));
  CHECK(lift.contract.lump_sum->milestones[0].activity.empty());
  CHECK(lift.contract.day_rates[0].moving_pct == 70);
  CHECK(lift.contract.damages->cap == Cents{20000000});
  const Order& bid = scenario.orders[1];
  CHECK(bid.params_json == R"({"wells":2})");
  CHECK_FALSE(bid.tender->assumed_won);
  CHECK_FALSE(bid.mandatory);
}

TEST_CASE("a tender need not be bid unless it says so") {
  const std::string text =
      R"({"fairlead": 1, "name": "t", "start": "2021-01-01", "end": "2021-02-01", "weather": "none",
    "places": [], "assets": [], "orders": [{"id": "t", "service": "x", "kind": "tender", "tender": {"bid": "2021-01-02", "award": "2021-01-03"}},
                                           {"id": "f", "service": "x"}]})";
  const Scenario scenario = read_whole(text);
  CHECK_FALSE(scenario.orders[0].mandatory);
  CHECK(scenario.orders[1].mandatory);
  CHECK(scenario.orders[1].known_from == scenario.start);
  CHECK_FALSE(scenario.weather);
}
