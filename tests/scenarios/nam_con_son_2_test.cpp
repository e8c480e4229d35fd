// SPDX-License-Identifier: MIT
// The gas line of 151 km: how fast it is laid follows from the season, as it did.
#include <catch2/catch.hpp>

#include "tests/scenarios/whole_run.hpp"

using namespace fairlead;
using namespace fairlead::test;

namespace {

constexpr const char* line = "scenarios/nam-con-son-2/scenario.json";

Run laid_from(const std::string& start, const std::string& due, double km_per_day) {
  const std::string order = "orders.lay-nam-con-son-2.";
  return run_of(line, {order + "earliest_start=" + start, order + "due=" + due,
                       "assets.hired_lay_vessel.capabilities.lay_km_per_day=" + std::to_string(km_per_day)});
}

/// Over the 151 km, with the weather.
double km_per_day(const Run& run) {
  const ActivityRecord& first = record_of(run, "lay-nam-con-son-2", "lay_1");
  const ActivityRecord& last = record_of(run, "lay-nam-con-son-2", "lay_3");
  return 151 / (hours(last.end - first.start) / 24);
}

Instant tested(const Run& run) {
  return record_of(run, "lay-nam-con-son-2", "pre_commission").end;
}

Instant day(const Run& run, const char* text) {
  return *parse_instant(text, run.scenario.zone_offset);
}

}  // namespace

TEST_CASE("the gas line is tested before gas came and tied in to a platform that stands") {
  const std::string weather_year = GENERATE(as<std::string>{}, "2019", "2020");
  const Run run = run_of(line, {"weather_year=" + weather_year});
  INFO(weather_year);
  CHECK(violations_of(run) == "");
  CHECK(outcome_of(run, "survey-route").end < outcome_of(run, "lay-nam-con-son-2").start);
  CHECK(record_of(run, "set-thien-ung", "pile_8").end < record_of(run, "lay-nam-con-son-2", "tie_in_2").start);
  CHECK(tested(run) < day(run, "2015-12-14"));
}

TEST_CASE("the gas line begun in spring is laid by June and begun in autumn it meets the monsoon") {
  const Run spring = laid_from("2015-03-15", "2015-06-30", 3.5);
  CHECK(violations_of(spring) == "");
  CHECK(km_per_day(spring) > 3.2);
  CHECK(tested(spring) < day(spring, "2015-07-01"));
  const Run autumn = laid_from("2015-10-01", "2015-12-14", 3.5);
  CHECK(violations_of(autumn) == "");
  CHECK(km_per_day(autumn) < 1.5);
}

TEST_CASE("a vessel of 1.2 km a day does not lay the gas line in one season after the south-west monsoon") {
  const Run run = laid_from("2015-08-10", "2015-12-14", 1.2);
  CHECK(km_per_day(run) < 0.8);
  CHECK(tested(run) > day(run, "2016-03-01"));
}
