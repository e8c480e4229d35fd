// SPDX-License-Identifier: MIT
#include "visualizer/scene/figure_index.hpp"

#include <catch2/catch.hpp>

#include "core/base/random.hpp"
#include "tests/support/build_scenario.hpp"
#include "tests/support/load_random.hpp"
#include "tests/visualizer/support/season_run.hpp"

using namespace fairlead;
using namespace fairlead::view;
using namespace fairlead::test;

namespace {

constexpr Tick hour = seconds_per_hour;
constexpr Tick day = seconds_per_day;

/// As the index should answer, by adding up the asset's intervals.
double counted_hours(const RunView& run, AssetId asset, Look look, Tick until) {
  double sum = 0;
  for (const Interval& interval : run.intervals(asset)) {
    const Tick end = std::min({until, run.horizon(), run.tick(interval.end)});
    if (look_of(interval.state, interval.cause.kind) == look) sum += std::max(0, end - run.tick(interval.start));
  }
  return sum / hour;
}

}  // namespace

TEST_CASE("money up to a time counts what accrued until then") {
  const auto run = season_run();
  const FigureIndex figures{*run};
  CHECK(figures.money(24 * hour).revenue == 0);
  CHECK(figures.money(129 * hour).revenue == Approx(2'535'000.0 * 105 / 676));
  CHECK(figures.money(130 * hour).revenue == Approx(1'000'000 + (2'535'000.0 * 106 / 676)));
  CHECK(figures.money(run->horizon()).revenue == Approx(3'535'000));
  CHECK(figures.money(run->horizon()).margin() == Approx(3'535'000 - 875'000));
  CHECK(figures.money(lift, run->horizon()).revenue == Approx(1'000'000));
  CHECK(figures.asset_cost(rig_asset, 350 * hour) == Approx(437'500));
  CHECK(figures.asset_cost(tug_asset, run->horizon()) == 0);
}

TEST_CASE("the plan of the year is spread evenly and there is none without a target") {
  CHECK_FALSE(FigureIndex{*season_run()}.revenue_plan(0).has_value());
  Run run = season();
  run.scenario.targets.revenue_plan = Cents{900'000'000};
  const RunView view{std::move(run), "planned"};
  const FigureIndex figures{view};
  CHECK(figures.revenue_plan(0).value() == 0);
  CHECK(figures.revenue_plan(30 * day).value() == Approx(3'000'000));
  CHECK(figures.revenue_plan(2000 * day).value() == Approx(9'000'000));
}

TEST_CASE("hours of an asset and of all are those of its intervals at any time") {
  for (std::uint64_t seed = 0; seed < 12; ++seed) {
    INFO("seed " << seed);
    const RunView run{run_of(random_scenario(seed), {.seed = seed, .schedules = 2}), "random"};
    const FigureIndex figures{run};
    RandomStream random{seed};
    for (int k = 0; k < 20; ++k) {
      const auto at = static_cast<Tick>(random.below(static_cast<std::uint64_t>(run.horizon()) + 2 * day));
      for (std::size_t look = 0; look < look_count; ++look) {
        double all = 0;
        double all_at_hour = 0;
        for (std::size_t asset = 0; asset < run.scenario().assets.size(); ++asset) {
          const double own = counted_hours(run, AssetId{asset}, static_cast<Look>(look), at);
          CHECK(figures.hours(AssetId{asset}, static_cast<Look>(look), at) == Approx(own).margin(1e-9));
          all += own;
          all_at_hour += counted_hours(run, AssetId{asset}, static_cast<Look>(look), at / hour * hour);
        }
        CHECK(figures.hours(static_cast<Look>(look), at / hour * hour) == Approx(all_at_hour).margin(1e-6));
        CHECK(figures.hours(static_cast<Look>(look), at) ==
              Approx(all).margin(static_cast<double>(run.scenario().assets.size())));
      }
    }
  }
}

TEST_CASE("at the horizon's end figures agree with the run's key figures") {
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    INFO("seed " << seed);
    const RunView run{run_of(random_scenario(seed), {.seed = seed, .schedules = 2}), "random"};
    const FigureIndex figures{run};
    const KeyFigures& key = run.run().figures;
    const Tick end = run.horizon();
    CHECK(figures.money(end).revenue == Approx(usd(key.revenue + key.tender_revenue)).margin(0.01));
    CHECK(figures.money(end).cost == Approx(usd(key.cost)).margin(0.01));
    CHECK(figures.money(end).margin() == Approx(usd(key.margin)).margin(0.01));
    CHECK(figures.hours(Look::WaitWeather, end) + figures.hours(Look::WaitShift, end) ==
          Approx(key.waiting_on_weather_h).margin(1e-6));
    for (std::size_t k = 0; k < key.assets.size(); ++k)
      CHECK(100 * figures.utilisation_until(AssetId{k}, end).value_or(0) ==
            Approx(key.assets[k].utilisation_pct).margin(1e-6));
    const OrderCounts orders = figures.orders(run.end());
    CHECK(orders.delivered == key.orders_completed);
    CHECK(orders.late == key.orders_late);
    CHECK(orders.unserved == key.orders_unserved);
    CHECK(orders.left_out == key.orders_left_out);
    CHECK(orders.under_way == 0);
    CHECK(orders.waiting == 0);
  }
}

TEST_CASE("weeks begin on Mondays and their shares average to the whole") {
  const auto run = season_run();
  const FigureIndex figures{*run};
  CHECK(figures.week_start(0) == 0);
  CHECK(figures.week_start(1) == 3 * day);  // 1 January 2021 was a Friday
  CHECK(figures.week_start(figures.weeks()) == run->horizon());
  double used = 0;
  for (int week = 0; week < figures.weeks(); ++week)
    used += figures.utilisation(rig_asset, week).value() * (figures.week_start(week + 1) - figures.week_start(week));
  CHECK(used / run->horizon() == Approx(figures.utilisation_until(rig_asset, run->horizon()).value()).epsilon(1e-5));
  CHECK(figures.utilisation_until(rig_asset, 30 * hour).value() == Approx(6.0 / 30));
  CHECK_FALSE(figures.utilisation_until(rig_asset, 0).has_value());
}

TEST_CASE("a week off hire has no utilisation") {
  Run run = season();
  for (Interval& interval : run.trace.intervals)
    if (interval.asset == tug_asset) interval.state = AssetState::OffHire;
  const RunView view{std::move(run), "off hire"};
  const FigureIndex figures{view};
  CHECK_FALSE(figures.utilisation(tug_asset, 2).has_value());
  CHECK(figures.utilisation(crane_asset, 2).has_value());
}

TEST_CASE("an order waits and is under way and overdue and delivered late") {
  const auto run = season_run();
  const FigureIndex figures{*run};
  CHECK(figures.phase(drill, 0) == OrderPhase::Waiting);
  CHECK(figures.phase(drill, 24 * hour) == OrderPhase::UnderWay);
  CHECK(figures.phase(drill, 20 * day) == OrderPhase::UnderWay);
  CHECK(figures.phase(drill, 20 * day + 1) == OrderPhase::Overdue);
  CHECK(figures.phase(drill, 700 * hour) == OrderPhase::DeliveredLate);
  CHECK(figures.late_by(drill, 21 * day) == day);
  CHECK(figures.late_by(drill, run->end()) == 700 * hour - 20 * day);
  CHECK(figures.phase(lift, 130 * hour) == OrderPhase::Delivered);
  CHECK(figures.phase(extra, 0) == OrderPhase::LeftOut);
}

TEST_CASE("counts of orders change when orders begin and end and miss their due date") {
  const auto run = season_run();
  const FigureIndex figures{*run};
  CHECK(figures.orders(0).waiting == 2);
  CHECK(figures.orders(110 * hour).under_way == 2);
  CHECK(figures.orders(130 * hour).delivered == 1);
  CHECK(figures.orders(20 * day).late == 0);
  CHECK(figures.orders(20 * day + 1).late == 1);
  CHECK(figures.orders(run->end()).delivered == 2);
  CHECK(figures.orders(0).left_out == 1);
}

TEST_CASE("progress is the share of the work done") {
  const auto run = season_run();
  const FigureIndex figures{*run};
  CHECK(figures.progress(drill, 24 * hour) == 0);
  CHECK(figures.progress(drill, 30 * hour) == Approx(6.0 / 616));
  CHECK(figures.progress(drill, 80 * hour) == Approx(16.0 / 616));
  CHECK(figures.progress(drill, 700 * hour) == Approx(1));
  CHECK(figures.progress(extra, 700 * hour) == 0);
}

TEST_CASE("the band lies between the percentiles of the replications") {
  Run run = season();
  run.replications.moments = {run.scenario.start + std::chrono::days{30}, run.scenario.end};
  for (int k = 0; k <= 10; ++k) {
    Replication replication;
    replication.number = static_cast<std::uint64_t>(k);
    replication.revenue_by = {Cents{100'000LL * (10 - k)}, Cents{1'000'000LL + (100'000LL * k)}};
    run.replications.rows.push_back(replication);
  }
  const RunView view{std::move(run), "ensemble"};
  const FigureIndex figures{view};
  CHECK(figures.revenue_band(0).value().p90 == 0);
  const RevenueBand month = figures.revenue_band(30 * day).value();
  CHECK(month.p10 == Approx(1000));
  CHECK(month.p50 == Approx(5000));
  CHECK(month.p90 == Approx(9000));
  CHECK(figures.revenue_band(15 * day).value().p50 == Approx(2500));
  CHECK(figures.revenue_band(900 * day).value().p10 == Approx(11000));
  CHECK_FALSE(FigureIndex{*season_run()}.revenue_band(0).has_value());
}
