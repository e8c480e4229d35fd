// SPDX-License-Identifier: MIT
#include "visualizer/scene/compare.hpp"

#include <catch2/catch.hpp>

#include "tests/visualizer/support/season_run.hpp"

using namespace fairlead;
using namespace fairlead::view;
using namespace fairlead::test;

namespace {

const Words english{Language::English};

const FigureDifference& row(const std::vector<FigureDifference>& rows, const std::string& name) {
  for (const FigureDifference& each : rows)
    if (each.name == name) return each;
  FAIL("no row " << name);
  return rows.front();
}

}  // namespace

TEST_CASE("a run compared with itself differs nowhere") {
  const auto a = season_run();
  const auto b = season_run();
  const Comparison same{*a, *b};
  CHECK(same.same_scenario());
  CHECK(same.note(english).empty());
  CHECK_FALSE(same.first_difference().has_value());
  CHECK(same.orders().empty());
  for (const FigureDifference& figure : same.figures(english)) CHECK(figure.better == Better::Same);
}

TEST_CASE("two runs first differ where one ends its wait and the other does not") {
  const auto a = season_run(40);
  const auto b = season_run(60);
  const Comparison compared{*a, *b};
  REQUIRE(compared.first_difference().has_value());
  CHECK(compared.first_difference()->at == 70 * seconds_per_hour);
  const Target target = compared.first_difference()->target;
  CHECK(target.asset() == rig_asset);
  const Interval& interval = a->trace().intervals[static_cast<std::size_t>(target.interval)];
  CHECK(interval.state == AssetState::Working);
  CHECK(compared.first_difference()->other.asset() == rig_asset);
}

TEST_CASE("orders that came out differently are listed with how much later they are") {
  const auto a = season_run(40);
  const auto b = season_run(60);
  const Comparison compared{*a, *b};
  REQUIRE(compared.orders().size() == 1);
  CHECK(compared.orders()[0].id == "drill");
  CHECK(compared.orders()[0].later.value() == std::chrono::hours{20});
}

TEST_CASE("figures say which run is better") {
  Run second = season();
  second.figures.cost = Cents{500'000'000};
  second.figures.margin = Cents{-500'000'000};
  second.figures.orders_completed = 2;
  const auto a = season_run();
  const RunView b{std::move(second), "dearer"};
  const auto rows = Comparison(*a, b).figures(english);
  const FigureDifference& cost = row(rows, "Cost, million USD");
  CHECK(cost.first == "0.00");
  CHECK(cost.second == "5.00");
  CHECK(cost.difference == "+5.00");
  CHECK(cost.better == Better::First);
  CHECK(row(rows, "Margin, million USD").difference == "−5.00");
  CHECK(row(rows, "Margin, million USD").better == Better::First);
  CHECK(row(rows, "Orders completed").better == Better::Second);
}

TEST_CASE("runs of different scenarios are compared by id and say so") {
  Run second = season();
  second.scenario_json = "{}";
  std::swap(second.scenario.orders[1].id, second.scenario.orders[2].id);  // a lift that was left out, an extra done
  second.scenario.assets[2].id = "other_crane";
  const auto a = season_run();
  const RunView b{std::move(second), "different"};
  const Comparison compared{*a, b};
  CHECK_FALSE(compared.same_scenario());
  CHECK(compared.note(english) == "The scenarios differ; compared by id: 3 orders and 2 assets in common.");
  CHECK(compared.counterpart(target_of(lift)) == target_of(extra));
  CHECK_FALSE(compared.counterpart(target_of(crane_asset)).valid());
  CHECK(compared.counterpart(target_of(north)) == target_of(north));
  CHECK(compared.counterpart(target_of(ActivityRef{drill, 2})) == target_of(ActivityRef{drill, 2}));
  REQUIRE(compared.orders().size() == 2);
  CHECK(compared.orders()[0].revenue_usd == Approx(-1'000'000));
  CHECK(compared.orders()[1].id == "extra");
  REQUIRE(compared.first_difference().has_value());
  CHECK(compared.first_difference()->at == 106 * seconds_per_hour);
}

TEST_CASE("runs of two years are compared from the beginning of each") {
  constexpr Seconds year = std::chrono::days{365};
  Run next = season(60);
  const auto later = [&](Instant& at) { at += year; };
  later(next.scenario.start);
  later(next.scenario.end);
  later(next.trace.end);
  for (Interval& each : next.trace.intervals) later(each.start), later(each.end);
  for (ActivityRecord& each : next.trace.activities) later(each.start), later(each.end), later(each.ready);
  for (OrderOutcome& each : next.trace.orders) later(each.start), later(each.delivered), later(each.end);
  const auto a = season_run(40);
  const RunView b{std::move(next), "next year"};
  const Comparison compared{*a, b};
  REQUIRE(compared.first_difference().has_value());
  CHECK(compared.first_difference()->at == 70 * seconds_per_hour);
  REQUIRE(compared.orders().size() == 1);
  CHECK(compared.orders()[0].later.value() == std::chrono::hours{20});
}
