// SPDX-License-Identifier: MIT
#include "tests/visualizer/support/crowded_run.hpp"

#include "tests/support/build_scenario.hpp"

namespace fairlead::test {

namespace {

constexpr double work_h = 240;
constexpr int in_port = 12;

void add_field(Scenario& made, int k) {
  const std::string number = std::to_string(k);
  add_place(made, "field of plenty " + number, {9.2 + (0.09 * (k * 7 % 13)), 107.4 + (0.11 * (k * 5 % 11))});
}

void add_fleet(Scenario& made) {
  for (int k = 0; k < crowded_fields; ++k) add_asset(made, "crane vessel " + std::to_string(k), PlaceId{k});
  for (int k = 0; k < crowded_fields; ++k) add_asset(made, "tug " + std::to_string(k), PlaceId{k});
  for (int k = 0; k < in_port; ++k) add_asset(made, "crew boat " + std::to_string(k), PlaceId{crowded_fields});
}

Way work_at(PlaceId place) {
  Way way = make_way("lift");
  const int crane = add_role(way, "crane");
  add_activity(way, "lift", place, work_h, {crane});
  return way;
}

Scenario scenario() {
  Scenario made = empty_scenario();
  made.end = made.start + std::chrono::days{30};
  for (int k = 0; k < crowded_fields; ++k) add_field(made, k);
  add_place(made, "quay", {10.39, 107.08}, PlaceKind::Port);
  add_fleet(made);
  add_weather(made, "hs_m", std::vector<double>(30 * 24, 1.2));
  made.regions.front().polygon = {{9, 107}, {9, 109}, {10.3, 109}, {10.3, 107}};
  set_distances(made, 60);
  for (int k = 0; k < crowded_fields; ++k)
    add_order(made, "new jackets for field " + std::to_string(k), {work_at(PlaceId{k})});
  return made;
}

}  // namespace

Run crowded_run() {
  Run run;
  run.scenario = scenario();
  run.plan = empty_plan(run.scenario);
  for (int k = 0; k < crowded_fields; ++k) take(run.plan, run.scenario, OrderId{k}, {AssetId{k}});
  TraceBuilder trace{run.scenario};
  for (int k = 0; k < crowded_fields; ++k) {
    const ActivityRef lift{OrderId{k}, 0};
    trace.interval(AssetId{k}, work_h, AssetState::Working, lift);
    trace.done(lift, run.scenario.start, run.scenario.start + seconds_from_hours(work_h));
  }
  run.trace = trace.finish(run.plan);
  run.figures.assets.resize(run.scenario.assets.size());
  return run;
}

}  // namespace fairlead::test
