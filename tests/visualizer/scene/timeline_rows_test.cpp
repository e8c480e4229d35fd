// SPDX-License-Identifier: MIT
#include "visualizer/scene/timeline_rows.hpp"

#include <catch2/catch.hpp>

#include "tests/support/build_scenario.hpp"
#include "tests/visualizer/support/season_run.hpp"
#include "visualizer/scene/timeline_bars.hpp"

using namespace fairlead;
using namespace fairlead::view;
using namespace fairlead::test;

namespace {

constexpr Tick hour = seconds_per_hour;

std::vector<std::string> labels(const TimelineRows& rows) {
  std::vector<std::string> names;
  for (const TimelineRow& row : rows.rows()) names.push_back(row.label);
  return names;
}

std::vector<std::tuple<Tick, Tick, Look>> stretches(std::span<const Bar> bars) {
  std::vector<std::tuple<Tick, Tick, Look>> found;
  for (const Bar& bar : bars) found.emplace_back(bar.start / hour, bar.end / hour, bar.look);
  return found;
}

using Stretches = std::vector<std::tuple<Tick, Tick, Look>>;

}  // namespace

TEST_CASE("a row by asset shows every interval with waiting by its cause") {
  const auto run = season_run(40);
  const TimelineRows rows(*run, nullptr, {});
  REQUIRE(labels(rows) == std::vector<std::string>{"rig", "tug", "crane"});
  const auto bars = rows.rows()[0].lanes.at(0).bars.bars();
  const Stretches expected{{0, 24, Look::Idle},       {24, 30, Look::Towed},    {30, 70, Look::WaitWeather},
                           {70, 80, Look::Working},   {80, 280, Look::Working}, {280, 300, Look::WaitWeather},
                           {300, 700, Look::Working}, {700, 2160, Look::Idle}};
  CHECK(stretches(bars) == expected);
  CHECK(run->interval_index(run->intervals(rig_asset)[2]) == bars[2].interval);
}

TEST_CASE("a row by order shows its wait before the start and what interrupts its work") {
  const auto run = season_run(40);
  const TimelineRows rows(*run, nullptr, {.by = RowsBy::Order});
  REQUIRE(rows.rows().size() == 3);
  const TimelineRow& row = rows.rows()[0];
  REQUIRE(row.lanes.size() == 1);
  const Stretches expected{{24, 30, Look::Towed},    {30, 70, Look::WaitWeather},   {70, 80, Look::Working},
                           {80, 280, Look::Working}, {280, 300, Look::WaitWeather}, {300, 700, Look::Working}};
  CHECK(stretches(row.lanes[0].bars.bars()) == expected);
  CHECK(rows.rows()[2].lanes.at(0).bars.bars().empty());
}

TEST_CASE("rows by place and by service gather the work done there") {
  const auto run = season_run();
  const TimelineRows places(*run, nullptr, {.by = RowsBy::Place});
  CHECK(labels(places) == std::vector<std::string>{"north", "south"});
  const TimelineRows services(*run, nullptr, {.by = RowsBy::Service});
  REQUIRE(services.rows().size() == 1);
  CHECK(services.rows()[0].lanes.size() == 2);
}

TEST_CASE("work that goes on at once lies in lanes of its own and no more than needed") {
  Run run = season(0);
  const Instant start = run.scenario.start;
  const auto at = [&](int h) { return start + std::chrono::hours{h}; };
  std::vector<ActivityRecord> records;
  const std::pair<int, int> spans[]{{0, 10}, {5, 20}, {10, 15}, {15, 30}, {20, 25}};
  for (const auto& [from, to] : spans)
    records.push_back({.activity = {drill, 0}, .ready = at(from), .start = at(from), .end = at(to)});
  std::vector<const ActivityRecord*> pointers;
  for (const ActivityRecord& record : records) pointers.push_back(&record);
  const RunView view(std::move(run), "lanes");
  CHECK(partition_records(view, pointers) == std::vector<int>{0, 1, 0, 0, 1});
}

TEST_CASE("rows are sorted by name or by the time they worked or waited or began") {
  const auto run = season_run();
  const auto sorted = [&](RowSort sort) { return labels(TimelineRows(*run, nullptr, {.sort = sort})); };
  CHECK(sorted(RowSort::Name) == std::vector<std::string>{"crane", "rig", "tug"});
  CHECK(sorted(RowSort::BusyTime) == std::vector<std::string>{"rig", "crane", "tug"});
  CHECK(sorted(RowSort::WaitingTime) == std::vector<std::string>{"rig", "tug", "crane"});
  CHECK(sorted(RowSort::FirstStart) == std::vector<std::string>{"rig", "tug", "crane"});
}

TEST_CASE("a filter finds Vietnamese names without their marks as a search does") {
  Run made = season();
  made.scenario.assets[tug_asset.index()].name = "Thiên Ưng";
  const RunView run{std::move(made), "season"};
  CHECK(labels(TimelineRows(run, nullptr, {.filter = "thien ung"})) == std::vector<std::string>{"Thiên Ưng"});
  CHECK(labels(TimelineRows(run, nullptr, {.filter = "ƯNG"})) == std::vector<std::string>{"Thiên Ưng"});
}

TEST_CASE("a filter keeps rows whose name contains it in any case") {
  const auto run = season_run();
  CHECK(labels(TimelineRows(*run, nullptr, {.filter = "R"})) == std::vector<std::string>{"rig", "crane"});
  CHECK(labels(TimelineRows(*run, nullptr, {.filter = "UG"})) == std::vector<std::string>{"tug"});
  CHECK(labels(TimelineRows(*run, nullptr, {.filter = "no such"})).empty());
  CHECK(labels(TimelineRows(*run, nullptr, {.by = RowsBy::Order, .filter = "ill"})) ==
        std::vector<std::string>{"drill"});
}

TEST_CASE("ghosts of assets are what was planned for them") {
  const auto run = season_run(40);
  const TimelineRows rows(*run, nullptr, {});
  const auto ghosts = rows.rows()[1].lanes[0].ghosts.bars();
  REQUIRE(ghosts.size() == 1);
  CHECK(ghosts[0].start == 24 * hour);
  CHECK(ghosts[0].end == 30 * hour);
  const auto rig_ghosts = rows.rows()[0].lanes[0].ghosts.bars();
  REQUIRE(rig_ghosts.size() == 3);
  CHECK(rig_ghosts[1].start == 30 * hour);
  CHECK(rig_ghosts[1].end == 40 * hour);
}

TEST_CASE("ghosts of a run compared with are its bars matched by id") {
  const auto run = season_run(40);
  Run later = season(90);
  std::swap(later.scenario.assets[0].name, later.scenario.assets[2].name);
  const RunView other(std::move(later), "later");
  const TimelineRows assets(*run, &other, {});
  const auto ghosts = assets.rows()[0].lanes[0].ghosts.bars();
  REQUIRE(ghosts.size() == 6);
  CHECK(ghosts[1].look == Look::WaitWeather);
  CHECK(ghosts[1].end == 120 * hour);
  const TimelineRows orders(*run, &other, {.by = RowsBy::Order});
  CHECK(orders.rows()[0].lanes[0].ghosts.bars().back().end == 750 * hour);
}

TEST_CASE("an order's dates are marked in its row") {
  const auto run = season_run();
  const TimelineRows rows(*run, nullptr, {.by = RowsBy::Order});
  const auto& markers = rows.rows()[0].markers;
  REQUIRE(markers.size() == 2);
  CHECK(markers[0].kind == MarkerKind::Due);
  CHECK(markers[0].at == 20 * 24 * hour);
  CHECK(markers[1].kind == MarkerKind::Delivery);
  CHECK(markers[1].at == 700 * hour);
}

TEST_CASE("rows and bars of what is chosen are found") {
  const auto run = season_run();
  const TimelineRows assets(*run, nullptr, {});
  CHECK(assets.row_of(target_of(crane_asset)) == 2);
  CHECK(assets.row_of(target_of(drill)) == -1);
  CHECK(assets.bars_of(drill).size() == 7);
  CHECK(assets.bars_of(lift).size() == 2);
  CHECK(assets.bars_of(extra).empty());
  const int interval = run->interval_index(run->intervals(rig_asset)[5]);
  const BarPlace place =
      assets.place_of({.kind = TargetKind::Activity, .index = drill.value, .activity = 2, .interval = interval});
  CHECK(place.row == 0);
  CHECK(assets.bar(place).interval == interval);
  const TimelineRows orders(*run, nullptr, {.by = RowsBy::Order});
  CHECK(orders.row_of(target_of(ActivityRef{lift, 0})) == 1);
  const TimelineRows filtered(*run, nullptr, {.filter = "tug"});
  CHECK(filtered.row_of(target_of(rig_asset)) == -1);
  CHECK(filtered.row_of(target_of(tug_asset)) == 0);
}

TEST_CASE("the row at a height is the one whose edges enclose it") {
  const auto run = season_run();
  const TimelineRows rows(*run, nullptr, {});
  for (const bool ghosts : {false, true}) {
    for (std::size_t k = 0; k < 3; ++k) {
      CHECK(rows.row_at(rows.top(k, ghosts), ghosts) == static_cast<int>(k));
      CHECK(rows.row_at(rows.top(k + 1, ghosts) - 0.5F, ghosts) == static_cast<int>(k));
    }
    CHECK(rows.row_at(-1, ghosts) == -1);
    CHECK(rows.row_at(rows.height(ghosts), ghosts) == -1);
  }
  CHECK(rows.height(true) > rows.height(false));
}

TEST_CASE("pool curves are steps of what is claimed at once") {
  Run run = season();
  run.scenario.pools.push_back({.id = "welders", .capacity = Amount::whole(10)});
  const Instant start = run.scenario.start;
  const auto claim = [&](int from, int to, int units) {
    run.trace.claims.push_back({{ResourceKind::Pool, 0},
                                start + std::chrono::hours{from},
                                start + std::chrono::hours{to},
                                Amount::whole(units),
                                {{drill, 2}}});
  };
  claim(10, 20, 4);
  claim(15, 30, 5);
  claim(20, 40, 1);
  const RunView view(std::move(run), "pools");
  const TimelineRows rows(view, nullptr, {});
  const PoolCurve& curve = rows.pools()[0];
  CHECK(curve.at(9 * hour) == 0);
  CHECK(curve.at(10 * hour) == 4);
  CHECK(curve.at(17 * hour) == 9);
  CHECK(curve.at(20 * hour) == 6);
  CHECK(curve.at(35 * hour) == 1);
  CHECK(curve.at(40 * hour) == 0);
  CHECK(curve.range(0, 100 * hour).greatest == 9);
  CHECK(curve.range(21 * hour, 25 * hour).least == 6);
  CHECK(curve.mean(100 * hour) == Approx((10 * 4 + 15 * 5 + 20 * 1) / 100.0));
  CHECK(rows.busiest_pool() == PoolId{0});
}

TEST_CASE("the fleet's profile adds up to all hours on hire") {
  const auto run = season_run();
  const TimelineRows rows(*run, nullptr, {});
  const FleetShares all = rows.fleet().shares(0, run->end());
  CHECK(all.busy == Approx((616 + 6 + 36) / (3 * 2160.0)).epsilon(0.01));
  CHECK(all.weather == Approx(60 / (3 * 2160.0)).epsilon(0.01));
  CHECK(rows.fleet().shares(40 * hour, 60 * hour).weather == Approx(1 / 3.0).epsilon(0.02));
}
