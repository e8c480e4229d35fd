// SPDX-License-Identifier: MIT
#include "core/commercial/accrual.hpp"

#include <catch2/catch.hpp>

#include "tests/support/build_scenario.hpp"

using namespace fairlead;
using fairlead::test::at;

TEST_CASE("a span is cut where the local month ends") {
  const auto months = cut_by_month({at("2021-01-30T12:00"), at("2021-03-01T00:00")}, Seconds{7 * 3600});
  REQUIRE(months.size() == 3);
  CHECK(months[0] == TimeSpan{at("2021-01-30T12:00"), at("2021-01-31T17:00")});
  CHECK(months[1] == TimeSpan{at("2021-01-31T17:00"), at("2021-02-28T17:00")});
  CHECK(months[2].end == at("2021-03-01T00:00"));
}

TEST_CASE("a span that ends with the month is one piece") {
  CHECK(cut_by_month({at("2021-12-30"), at("2022-01-01")}, Seconds{0}).size() == 1);
  CHECK(cut_by_month({at("2021-12-30"), at("2021-12-30")}, Seconds{0}).empty());
}

TEST_CASE("cutting leaves a span whole unless the instant lies inside") {
  const TimeSpan span{at("2021-01-01"), at("2021-01-03")};
  CHECK(cut(span, at("2021-01-02")).size() == 2);
  CHECK(cut(span, at("2021-01-01")).size() == 1);
  CHECK(cut(span, at("2021-01-03")).size() == 1);
}

TEST_CASE("spans that do not meet overlap in nothing") {
  const TimeSpan january{at("2021-01-01"), at("2021-02-01")};
  CHECK(overlap(january, {at("2021-03-01"), at("2021-04-01")}).empty());
  CHECK(overlap(january, {at("2021-01-31"), at("2021-04-01")}).length() == Seconds{seconds_per_day});
}

TEST_CASE("the season factor is that of the local month") {
  Scenario scenario = test::empty_scenario();
  CHECK(season_factor(scenario, at("2021-01-15")) == 1.0);
  scenario.prices.season_factor_by_month = {1.3, 1.2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1.1};
  scenario.zone_offset = Seconds{7 * 3600};
  CHECK(season_factor(scenario, at("2021-01-31T16:59")) == 1.3);
  CHECK(season_factor(scenario, at("2021-01-31T17:00")) == 1.2);
}
