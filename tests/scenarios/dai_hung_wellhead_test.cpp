// SPDX-License-Identifier: MIT
// The platform DH-02: its orders follow one another, it goes into the water as it did, and its dates are near the real
// ones.
#include <algorithm>

#include <catch2/catch.hpp>

#include "core/base/time.hpp"
#include "tests/scenarios/whole_run.hpp"

using namespace fairlead;
using namespace fairlead::test;

namespace {

constexpr const char* platform = "scenarios/dai-hung-wellhead/scenario.json";

Instant day(const Run& run, const char* text) {
  return *parse_instant(text, run.scenario.zone_offset);
}

double days_between(Instant from, Instant to) {
  return hours(to - from) / 24;
}

std::string reason_with(const std::string& setting) {
  const Run run = run_of(platform, {"orders.install-dh-02." + setting});
  CHECK(outcome_of(run, "install-dh-02").status == OrderStatus::Unserved);
  CHECK(violations_of(run) == "");
  return outcome_of(run, "install-dh-02").reason;
}

}  // namespace

TEST_CASE("the wellhead platform is built before it is set and set before it is hooked up and drilled") {
  const std::string weather_year = GENERATE(as<std::string>{}, "2019", "2020", "2021");
  const Run run = run_of(platform, {"weather_year=" + weather_year});
  INFO(weather_year);
  CHECK(violations_of(run) == "");
  const ActivityRecord& load_out = record_of(run, "install-dh-02", "load_out");
  CHECK(outcome_of(run, "build-jacket").end <= load_out.start);
  CHECK(outcome_of(run, "build-piles").end <= load_out.start);
  CHECK(outcome_of(run, "build-topside").end <= record_of(run, "install-dh-02", "topside_load_out").start);
  CHECK(outcome_of(run, "survey-rig-site").end <= outcome_of(run, "drill-dh-02").start);
  const Instant set = record_of(run, "install-dh-02", "topside_weld_out").end;
  CHECK(set <= record_of(run, "hook-up-dh-02", "moor").start);
  CHECK(set <= record_of(run, "drill-dh-02", "position").start);
}

TEST_CASE("the wellhead platform leaves port and gives oil within days of the real dates") {
  const Run run = run_of(platform);
  CHECK(days_between(record_of(run, "install-dh-02", "tow").start, day(run, "2011-05-07T12:00")) ==
        Approx(0).margin(7));
  const Instant oil = std::max(record_of(run, "hook-up-dh-02", "first_oil").end,
                               record_of(run, "drill-dh-02", "well_1_completion").end);
  CHECK(days_between(oil, day(run, "2011-08-10T18:30")) == Approx(0).margin(14));
}

TEST_CASE("in 110 m of water the jacket is not lifted and no crane of this fleet takes the topside in one piece") {
  CHECK_THAT(reason_with("params.jacket_by=lift"), Catch::Contains("110 m of water"));
  CHECK_THAT(reason_with("params.topside_pieces=1"), Catch::Contains("crane_t 1200, 1330 asked"));
}
