// SPDX-License-Identifier: MIT
#include <algorithm>

#include <catch2/catch.hpp>

#include "core/io/contract_check.hpp"
#include "core/io/parameter_check.hpp"
#include "core/io/weather_choices.hpp"
#include "tests/core/io/documents.hpp"

using namespace fairlead;
using namespace fairlead::test;

namespace {

Parameter parameter(const char* name, ParameterType type) {
  Parameter made;
  made.name = name;
  made.type = type;
  return made;
}

ParameterTable drilling_table() {
  Parameter wells = parameter("wells", ParameterType::Integer);
  wells.minimum = 1;
  wells.maximum = 40;
  wells.required = true;
  Parameter mud = parameter("mud", ParameterType::Choice);
  mud.choices = {"water", "oil"};
  Parameter speed = parameter("tow_speed_kn", ParameterType::Number);
  speed.minimum = 1;
  speed.required = true;
  speed.default_json = "3.5";
  Parameter depths = parameter("depths_m", ParameterType::List);
  depths.nested = {parameter("", ParameterType::Number)};
  depths.maximum = 2;
  Parameter stops = parameter("stops", ParameterType::List);
  stops.nested = {parameter("place", ParameterType::Place), parameter("crew", ParameterType::Pool)};
  stops.nested[0].required = true;
  return {wells, mud, speed, depths, stops, parameter("hours", ParameterType::Calendar)};
}

/// Problems of the parameters, given as the order `{"id": "d", "params": ...}`.
std::vector<std::string> wrong_parameters(const std::string& order) {
  const Scenario scenario = read_whole(whole_scenario());
  const JsonDocument document = JsonDocument::parse(order, "scenario.json");
  Problems problems;
  check_parameters(document.root(problems), drilling_table(), NetworkTables(scenario));
  return briefly(problems);
}

std::vector<std::string> wrong_places(const std::string& order) {
  ServiceDescription service;
  service.id = "org.fairlead.drilling";
  service.places = {{"site", "", true}, {"port", "", false}, {"platforms", "", false, true}};
  const JsonDocument document = JsonDocument::parse(order, "scenario.json");
  Problems problems;
  check_service_places(document.root(problems), service);
  return briefly(problems);
}

using Lines = std::vector<std::string>;

/// Problems of the whole scenario's first contract after one change.
Lines wrong_contract(const char* path, const char* value) {
  const std::string text = changed(whole_scenario(), {{path, value}});
  const Scenario scenario = read_whole(text);
  const JsonDocument document = JsonDocument::parse(text, "scenario.json");
  Problems problems;
  check_contract(document.root(problems).find("orders")->elements()[0], scenario.orders[0]);
  return briefly(problems);
}

/// The whole scenario with weather columns in its only series.
ScenarioDraft with_columns(const JsonDocument& document, const std::vector<std::string>& columns, Problems& problems) {
  ScenarioDraft draft = read_scenario(document, problems);
  draft.scenario.orders = read_whole(document.dump()).orders;
  for (Place& place : draft.scenario.places) place.region = RegionId{0};
  for (const std::string& column : columns) draft.scenario.series[0].columns.push_back({column, {0.0}});
  return draft;
}

}  // namespace

TEST_CASE("parameters within their table pass") {
  CHECK(wrong_parameters(R"({"params": {"wells": 2, "mud": "oil", "depths_m": [1, 2], "hours": "day",
                             "stops": [{"place": "port", "crew": "welders"}]}})")
            .empty());
}

TEST_CASE("a required parameter without a default must be there") {
  CHECK(wrong_parameters("{}") == Lines{"missing-key "});
  CHECK(wrong_parameters(R"({"params": {}})") == Lines{"missing-key /params"});
}

TEST_CASE("parameters are checked against their type and range and ids") {
  CHECK(wrong_parameters(R"({"params": {"wells": 41, "mud": "air", "tow_speed_kn": 0, "depths_m": [1, "deep", 3],
                             "hours": "night", "stops": [{"place": "prot"}, {"crew": "cooks"}], "well": 1}})") ==
        Lines{"out-of-range /params/wells", "unknown-value /params/mud", "out-of-range /params/tow_speed_kn",
              "out-of-range /params/depths_m", "wrong-type /params/depths_m/1", "unknown-id /params/stops/0/place",
              "missing-key /params/stops/1", "unknown-id /params/stops/1/crew", "unknown-id /params/hours",
              "unknown-key /params/well"});
}

TEST_CASE("an order names the places its service asks for") {
  CHECK(wrong_places(R"({"places": {"site": "a", "port": "b"}})").empty());
  CHECK(wrong_places(R"({"places": {"site": "a"}})").empty());
  CHECK(wrong_places(R"({"places": {"port": "b", "sight": "a"}})") ==
        Lines{"missing-key /places", "unknown-key /places/sight"});
  CHECK(wrong_places("{}") == Lines{"missing-key "});
}

TEST_CASE("an order names a list of places where its service takes many and one elsewhere") {
  CHECK(wrong_places(R"({"places": {"site": "a", "platforms": ["b", "c"]}})").empty());
  CHECK(wrong_places(R"({"places": {"site": ["a"], "platforms": "b"}})") ==
        Lines{"wrong-type /places/site", "wrong-type /places/platforms"});
}

TEST_CASE("a contract pays for what stands in the ways") {
  const std::string contract = "/orders/0/contract";
  CHECK(wrong_contract("/orders/0/name", "\"same\"").empty());
  CHECK(wrong_contract("/orders/0/contract/lump_sum/milestones/1/activity", "\"tests\"") ==
        Lines{"unknown-id " + contract + "/lump_sum/milestones/1/activity"});
  CHECK(wrong_contract("/orders/0/contract/day_rates/0/role", "\"cran\"") ==
        Lines{"unknown-id " + contract + "/day_rates/0/role"});
  CHECK(wrong_contract("/orders/0/contract/day_rates/0/role", "\"tug\"").empty());
  CHECK(wrong_contract("/orders/0/contract/unit_rates/0/quantity", "\"lift\"") ==
        Lines{"unknown-id " + contract + "/unit_rates/0/quantity"});
}

TEST_CASE("a limit on a column that the series lacks is reported once for each order") {
  const JsonDocument document = JsonDocument::parse(whole_scenario(), "scenario.json");
  Problems problems;
  const ScenarioDraft draft = with_columns(document, {"hs_m"}, problems);
  check_columns(draft, document.root(problems));
  REQUIRE(briefly(problems) == Lines{"missing-column /orders/0", "missing-column /orders/0"});
  CHECK(problems[0].found == "a limit of activity \"tow\" on \"wind_ms\"");
  CHECK(problems[0].suggestion == "list it under \"assume_met\" if it is always met");
  CHECK(problems[1].found == "a limit of activity \"lift\" on \"tide_m\"");
}

TEST_CASE("columns that are assumed met need not be in the series") {
  const JsonDocument document =
      JsonDocument::parse(changed(whole_scenario(), {{"/assume_met", R"(["wind_ms", "tide_m"])"}}), "scenario.json");
  Problems problems;
  const ScenarioDraft draft = with_columns(document, {"hs_m"}, problems);
  check_columns(draft, document.root(problems));
  CHECK(problems.empty());
}

TEST_CASE("assumed columns bind no work and weather none lifts every limit") {
  Scenario scenario = read_whole(changed(whole_scenario(), {{"/assume_met", R"(["tide_m"])"}}));
  apply_weather_choices(scenario);
  const WorkConditions& lift = scenario.orders[0].ways[0].activities[1].conditions;
  CHECK(lift.limits == std::vector<WeatherLimit>{{.column = "hs_m", .maximum = 1.25}});
  CHECK(lift.daylight);
  scenario.weather = false;
  apply_weather_choices(scenario);
  CHECK(lift.limits.empty());
  CHECK_FALSE(lift.daylight);
  CHECK(scenario.assets[0].transit.limits.empty());
  CHECK(scenario.orders[0].ways[0].activities[2].conditions.shift.valid());
}
