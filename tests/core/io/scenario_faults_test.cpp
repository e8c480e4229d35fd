// SPDX-License-Identifier: MIT
#include <algorithm>
#include <set>

#include <catch2/catch.hpp>

#include "tests/core/io/documents.hpp"

using namespace fairlead;
using namespace fairlead::test;

namespace {

struct Fault {
  const char* path;
  const char* value;
  const char* code;
  const char* pointer;  ///< nullptr: the path itself
};

std::string pointer_of(const Fault& fault) {
  return fault.pointer != nullptr ? fault.pointer : fault.path;
}

/// Each changes the whole scenario in one place.
constexpr Fault faults[] = {
    {"/fairlead", "2", "newer-format", nullptr},
    {"/fairlead", "\"1\"", "wrong-type", nullptr},
    {"/name", "\"\"", "out-of-range", nullptr},
    {"/start", "\"yesterday\"", "bad-time", nullptr},
    {"/end", "\"2020-01-01\"", "end-before-start", nullptr},
    {"/end", "\"2060-01-01\"", "out-of-range", nullptr},
    {"/time_zone", "\"Asia/Saigon\"", "bad-time", nullptr},
    {"/objective", "\"profits\"", "unknown-value", nullptr},
    {"/foresight", "\"forecast\"", "not-supported-yet", nullptr},
    {"/under_keel_m", "-1", "out-of-range", nullptr},
    {"/planning_percentile", "100", "out-of-range", nullptr},
    {"/weather_year", "2019.5", "out-of-range", nullptr},
    {"/assume_met/0", "3", "wrong-type", nullptr},
    {"/weathr", "1", "unknown-key", nullptr},
    {"/weather", "\"calm\"", "unknown-value", nullptr},
    {"/weather/series/0/file", "\"\"", "out-of-range", nullptr},
    {"/weather/regions", "[]", "out-of-range", nullptr},
    {"/weather/regions/0/series", "\"see\"", "unknown-id", nullptr},
    {"/weather/regions/0/polygon", "[[8, 107], [9, 107]]", "bad-polygon", nullptr},
    {"/weather/regions/0/polygon", "[[8, 107], [9, 107], [10, 107]]", "bad-polygon", nullptr},
    {"/weather/regions/0/polygon/0", "[98, 107]", "out-of-range", "/weather/regions/0/polygon/0/0"},
    {"/weather/regions/0/polygon/0", "[8]", "wrong-type", nullptr},
    {"/alpha_factors/hs_m/0/factors", "[0.5]", "contradiction", "/alpha_factors/hs_m/0"},
    {"/alpha_factors/hs_m/0/limits", "[2, 1, 4, 6]", "not-ascending", "/alpha_factors/hs_m/0"},
    {"/alpha_factors/hs_m/1/up_to_h", "6", "not-ascending", "/alpha_factors/hs_m"},
    {"/calendars/0/shifts/0/from", "\"25:00\"", "bad-time", nullptr},
    {"/calendars/0/weekdays/0", "\"monday\"", "unknown-value", nullptr},
    {"/calendars/0/weekdays", "[]", "out-of-range", nullptr},
    {"/calendars/0/closed/0/to", "\"2021-02-10\"", "end-before-start", nullptr},
    {"/places/0/id", "\"vung tau\"", "bad-id", nullptr},
    {"/places/1/id", "\"port\"", "duplicate-id", nullptr},
    {"/places/0/kind", "\"harbour\"", "unknown-value", nullptr},
    {"/places/0/lat", "91", "out-of-range", nullptr},
    {"/places/0/depth_m", "0", "out-of-range", nullptr},
    {"/places/0/slots", "0", "out-of-range", nullptr},
    {"/places/1/gate", "\"prot\"", "unknown-id", nullptr},
    {"/places/0/gate", "\"bach_ho\"", "contradiction", "/places/1/gate"},
    {"/places/2/region", "\"nowhere\"", "unknown-id", nullptr},
    {"/places/2", "7", "wrong-type", nullptr},
    {"/travel/0/hours", "-1", "out-of-range", nullptr},
    {"/travel/0/to", "\"port\"", "contradiction", "/travel/0"},
    {"/travel/-", R"({"asset": "barge", "from": "bach_ho", "to": "port", "hours": 3})", "duplicate-travel",
     "/travel/1"},
    {"/pools/0/capacity", "-1", "out-of-range", nullptr},
    {"/pools/0/usd_per_unit", "1", "contradiction", nullptr},
    {"/pools/1/shift", "\"day\"", "contradiction", nullptr},
    {"/assets/0/home", "\"sea\"", "unknown-id", nullptr},
    {"/assets/0/capabilities/draft_m", "5", "reserved-name", nullptr},
    {"/assets/0/speed_kn", "0", "out-of-range", nullptr},
    {"/assets/3/self_propelled", "true", "missing-key", "/assets/3"},
    {"/assets/0/transit/limits/hs_m", R"({"min": 4, "max": 3})", "contradictory-range", nullptr},
    {"/assets/0/hire", R"({"usd_per_day": 1})", "contradiction", nullptr},
    {"/assets/0/owner", "\"hired_in\"", "missing-key", "/assets/0"},
    {"/assets/0/partner_share_pct", "10", "contradiction", nullptr},
    {"/assets/2/partner_share_pct", "140", "out-of-range", nullptr},
    {"/assets/0/breakdowns/mtbf_h", "0", "out-of-range", nullptr},
    {"/outages/0/pool", "\"welders\"", "contradiction", "/outages/0"},
    {"/outages/1/units", "61", "out-of-range", nullptr},
    {"/outages/0/units", "1", "contradiction", nullptr},
    {"/outages/0/hours", "0", "out-of-range", nullptr},
    {"/outages/-", R"({"id": "more", "pool": "welders", "from": "2021-02-16", "hours": 144, "units": 30})",
     "overlapping-outages", "/outages/2"},
    {"/outages/-", R"({"id": "before", "pool": "welders", "from": "2021-02-01", "hours": 1440, "units": 30})",
     "overlapping-outages", "/outages/2"},
    {"/outages/0/from", "\"2121-01-01\"", "out-of-range", nullptr},
    {"/prices/season_factor_by_month", "[1, 2]", "out-of-range", nullptr},
    {"/targets/lines/-", R"({"line": "lifts", "revenue_plan_usd": 1})", "duplicate-id", "/targets/lines/1"},
    {"/orders/0/due", "\"2021-02-01\"", "end-before-start", nullptr},
    {"/orders/0/deadline", "\"2021-03-15\"", "end-before-start", nullptr},
    {"/orders/0/places/site", "\"bach_hoo\"", "unknown-id", nullptr},
    {"/orders/0/places/site", "[]", "out-of-range", nullptr},
    {"/orders/0/places/site", "[\"port\", \"bach_hoo\"]", "unknown-id", "/orders/0/places/site/1"},
    {"/orders/0/places/site", "[\"port\", \"port\"]", "duplicate-id", "/orders/0/places/site/1"},
    {"/orders/0/places/site", "[[\"port\"]]", "wrong-type", "/orders/0/places/site/0"},
    {"/orders/0/params", "{}", "contradiction", nullptr},
    {"/orders/0/tender", "{}", "contradiction", nullptr},
    {"/orders/1/kind", "\"firm\"", "contradiction", "/orders/1/tender"},
    {"/orders/1/network", "{}", "contradiction", nullptr},
    {"/orders/1/service", "\"inline\"", "missing-key", "/orders/1"},
    {"/orders/1/tender/award", "\"2021-02-01\"", "end-before-start", nullptr},
    {"/orders/1/tender/relationship", "2", "out-of-range", nullptr},
    {"/orders/0/contract/lump_sum/milestones/0/share_pct", "30", "milestone-sum",
     "/orders/0/contract/lump_sum/milestones"},
    {"/orders/0/contract/damages/usd_per_day", "\"much\"", "wrong-type", nullptr},
    {"/orders/0/contract/mobilisation_usd", "1e13", "out-of-range", nullptr},
};

/// What follows from a fault in another place, so that its own line is not alone.
bool stands_among(const std::string& line, const std::vector<std::string>& lines) {
  return std::find(lines.begin(), lines.end(), line) != lines.end();
}

}  // namespace

TEST_CASE("each fault of a scenario is reported where it stands") {
  for (const Fault& fault : faults) {
    const Problems problems = problems_of(changed(whole_scenario(), {{fault.path, fault.value}}));
    INFO(fault.path << " = " << fault.value);
    for (const Problem& problem : problems) UNSCOPED_INFO(format_problem(problem));
    CHECK(stands_among(std::string(fault.code) + " " + pointer_of(fault), briefly(problems)));
  }
}

TEST_CASE("every key of a scenario refuses a value of another type") {
  const std::string whole = whole_scenario();
  for (const char* key :
       {"name", "start", "end", "time_zone", "objective", "under_keel_m", "assume_met", "weather", "alpha_factors",
        "calendars", "places", "travel", "pools", "assets", "outages", "prices", "targets", "orders"}) {
    INFO(key);
    const Problems problems = problems_of(changed(whole, {{key, "true"}}));
    CHECK(stands_among(std::string("wrong-type /") + key, briefly(problems)));
  }
}

TEST_CASE("twenty seeded faults come out in one pass") {
  std::vector<Change> changes = {
      {"/objective", "\"profits\""},
      {"/under_keel_m", "-1"},
      {"/assume_met/0", "3"},
      {"/weathr", "1"},
      {"/places/0/kind", "\"harbour\""},
      {"/places/0/lat", "91"},
      {"/places/1/gate", "\"prot\""},
      {"/pools/0/capacity", "-1"},
      {"/pools/1/shift", "\"day\""},
      {"/assets/0/home", "\"sea\""},
      {"/assets/0/breakdowns/mtbf_h", "0"},
      {"/assets/2/partner_share_pct", "140"},
      {"/outages/0/units", "1"},
      {"/prices/season_factor_by_month", "[1, 2]"},
      {"/orders/0/due", "\"2021-02-01\""},
      {"/orders/0/places/site", "\"bach_hoo\""},
      {"/orders/0/params", "{}"},
      {"/orders/1/tender/relationship", "2"},
      {"/orders/0/contract/lump_sum/milestones/0/share_pct", "30"},
      {"/orders/0/contract/mobilisation_usd", "-1"},
  };
  REQUIRE(changes.size() == 20);
  const Problems problems = problems_of(changed(whole_scenario(), changes));
  for (const Problem& problem : problems) UNSCOPED_INFO(format_problem(problem));
  CHECK(problems.size() == 20);
  const std::vector<std::string> lines = briefly(problems);
  CHECK(std::set<std::string>(lines.begin(), lines.end()).size() == 20);
}

TEST_CASE("a problem offers the nearest id") {
  const Problems problems = problems_of(changed(whole_scenario(), {{"/orders/0/places/site", "\"bach_hoo\""}}));
  REQUIRE(problems.size() == 1);
  CHECK(format_problem(problems[0]) ==
        "scenario.json: /orders/0/places/site: found \"bach_hoo\", expected the id of a place; did you mean "
        "\"bach_ho\"? [unknown-id]");
}

TEST_CASE("what is no scenario at all is refused in a line") {
  CHECK(briefly(problems_of(std::string("[]"))) == std::vector<std::string>{"wrong-type "});
  const std::vector<std::string> lines = briefly(problems_of(std::string("{}")));
  CHECK(lines.size() == 8);  // fairlead, name, start, end, weather, places, assets, orders
}
