// SPDX-License-Identifier: MIT
#include "tests/visualizer/support/season_run.hpp"

#include "tests/support/build_scenario.hpp"

namespace fairlead::test {

namespace {

constexpr int horizon_hours = 90 * 24;
constexpr double tow_from_h = 24;
constexpr double tow_until_h = 30;
constexpr double first_stretch_h = 200;
constexpr double second_stretch_h = 400;
constexpr double suspended_h = 20;

std::vector<double> rough_and_calm() {
  std::vector<double> hs;
  for (int hour = 0; hour < horizon_hours; ++hour) hs.push_back(hour % 200 < 100 ? 3.0 : 0.8);
  return hs;
}

Way drilling_way() {
  Way way = make_way("drill");
  const int rig = add_role(way, "rig");
  const int tug = add_role(way, "tug");
  const int tow = add_activity(way, "tow", north, tow_until_h - tow_from_h, {rig, tug});
  way.activities.back().move = Move{.to = north, .from = quay, .carried = {rig}, .speed_kn = 0};
  const int position = add_activity(way, "position", north, 10, {rig});
  way.activities.back().rule = WeatherRule::Continuous;
  way.activities.back().conditions.limits.push_back({.column = "hs_m", .maximum = 1.5});
  const int bore = add_activity(way, "bore", north, first_stretch_h + second_stretch_h, {rig});
  way.activities.back().rule = WeatherRule::Suspendable;
  way.activities.back().conditions.limits.push_back({.column = "hs_m", .maximum = 2.5});
  add_link(way, tow, position);
  add_link(way, position, bore);
  return way;
}

Way lifting_way() {
  Way way = make_way("lift");
  const int crane = add_role(way, "crane");
  add_activity(way, "lift", south, 24, {crane});
  return way;
}

Scenario scenario() {
  Scenario made = empty_scenario();
  made.name = "season";
  made.end = made.start + std::chrono::days{90};
  add_place(made, "quay", {10.39, 107.08}, PlaceKind::Port);
  add_place(made, "north", {9.78, 107.96});
  add_place(made, "south", {9.55, 107.90});
  set_distances(made, 60);
  add_asset(made, "rig", quay);
  made.assets.back().kind = "jack-up";
  made.assets.back().self_propelled = false;
  add_asset(made, "tug", quay);
  made.assets.back().kind = "tug";
  add_asset(made, "crane", quay);
  made.assets.back().kind = "crane vessel";
  add_weather(made, "hs_m", rough_and_calm());
  set_distances(made, 60);
  add_order(made, "drill", {drilling_way()});
  made.orders.back().due = made.start + std::chrono::days{20};
  add_order(made, "lift", {lifting_way()});
  add_order(made, "extra", {lifting_way()});
  made.orders.back().mandatory = false;
  return made;
}

void add_drilling(TraceBuilder& trace, Instant start, double wait_h) {
  const ActivityRef tow{drill, 0};
  const ActivityRef position{drill, 1};
  const ActivityRef bore{drill, 2};
  const auto hour = [&](double h) { return start + seconds_from_hours(h); };
  const double positioned = tow_until_h + wait_h + 10;
  const double resumed = positioned + first_stretch_h + suspended_h;
  trace.interval(rig_asset, tow_from_h, AssetState::Idle);
  trace.interval(rig_asset, tow_until_h - tow_from_h, AssetState::Towed, tow).place_to = north;
  if (wait_h > 0)
    trace.interval(rig_asset, wait_h, AssetState::Standby, position).cause = {CauseKind::Weather, "hs_m@north"};
  trace.interval(rig_asset, 10, AssetState::Working, position);
  trace.interval(rig_asset, first_stretch_h, AssetState::Working, bore);
  trace.interval(rig_asset, suspended_h, AssetState::Standby, bore).cause = {CauseKind::Weather, "hs_m@north"};
  trace.interval(rig_asset, second_stretch_h, AssetState::Working, bore);
  trace.interval(tug_asset, tow_from_h, AssetState::Idle);
  trace.interval(tug_asset, tow_until_h - tow_from_h, AssetState::Sailing, tow).place_to = north;

  trace.done(tow, hour(tow_from_h), hour(tow_until_h));
  ActivityRecord& waited = trace.done(position, hour(tow_until_h + wait_h), hour(positioned));
  waited.ready = hour(tow_until_h);
  waited.waited_weather = seconds_from_hours(wait_h);
  waited.bound_by = {CauseKind::Weather, "hs_m@north"};
  ActivityRecord& bored = trace.done(bore, hour(positioned), hour(resumed + second_stretch_h));
  bored.duration = seconds_from_hours(first_stretch_h + second_stretch_h);
  bored.waited_weather = seconds_from_hours(suspended_h);
}

void add_lifting(TraceBuilder& trace, Instant start) {
  const ActivityRef raise{lift, 0};
  const auto hour = [&](double h) { return start + seconds_from_hours(h); };
  trace.interval(crane_asset, 100, AssetState::Idle);
  trace.interval(crane_asset, 6, AssetState::Sailing, raise).place_to = south;
  trace.interval(crane_asset, 24, AssetState::Working, raise);
  trace.interval(crane_asset, 6, AssetState::Sailing).place_to = quay;
  trace.done(raise, hour(106), hour(130)).bound_by = {CauseKind::Asset, "crane"};
}

std::vector<AccrualSegment> accrued(Instant start, double wait_h) {
  const double positioned = tow_until_h + wait_h + 10;
  const auto hour = [&](double h) { return start + seconds_from_hours(h); };
  const double resumed = positioned + first_stretch_h + suspended_h;
  return {{{drill, 2}, 1, hour(positioned), hour(positioned + first_stretch_h)},
          {{drill, 2}, 1, hour(resumed), hour(resumed + second_stretch_h)},
          {{lift, 0}, 1, hour(106), hour(130)}};
}

Ledger money(const Scenario& made) {
  const auto hour = [&](double h) { return made.start + seconds_from_hours(h); };
  Ledger ledger;
  ledger.items.push_back({.kind = MoneyKind::DayRate,
                          .order = drill,
                          .asset = rig_asset,
                          .start = hour(tow_from_h),
                          .end = hour(700),
                          .what = "working",
                          .quantity = 676.0 / 24,
                          .unit = "d",
                          .rate_usd = 90000,
                          .amount = Cents{253'500'000}});
  ledger.items.push_back({.kind = MoneyKind::LumpSum,
                          .order = lift,
                          .start = hour(130),
                          .end = hour(130),
                          .what = "lift",
                          .quantity = 1,
                          .unit = "1",
                          .rate_usd = 1'000'000,
                          .amount = Cents{100'000'000}});
  ledger.items.push_back({.kind = MoneyKind::AssetCost,
                          .order = drill,
                          .asset = rig_asset,
                          .start = hour(0),
                          .end = hour(700),
                          .what = "working",
                          .quantity = 700.0 / 24,
                          .unit = "d",
                          .rate_usd = -30000,
                          .amount = Cents{-87'500'000}});
  return ledger;
}

}  // namespace

Run season(double wait_h) {
  Run run;
  run.scenario = scenario();
  run.plan = empty_plan(run.scenario);
  take(run.plan, run.scenario, drill, {rig_asset, tug_asset});
  take(run.plan, run.scenario, lift, {crane_asset});
  run.plan.orders[extra.index()].cause = "not-worth-it";
  run.plan.orders[extra.index()].reason = "it would cost more than it brings";
  TraceBuilder trace{run.scenario};
  add_drilling(trace, run.scenario.start, wait_h);
  add_lifting(trace, run.scenario.start);
  run.trace = trace.finish(run.plan);
  run.trace.segments = accrued(run.scenario.start, wait_h);
  for (const ActivityRecord& record : run.trace.activities) {
    auto& planned =
        run.plan.orders[record.activity.order.index()].activities[static_cast<std::size_t>(record.activity.activity)];
    planned.start = record.ready;
    planned.end = record.ready + (record.end - record.start);
  }
  run.ledger = money(run.scenario);
  run.figures.assets.resize(run.scenario.assets.size());
  return run;
}

std::unique_ptr<view::RunView> season_run(double wait_h) {
  return std::make_unique<view::RunView>(season(wait_h), "season");
}

}  // namespace fairlead::test
