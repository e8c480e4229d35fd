// SPDX-License-Identifier: MIT
#include "visualizer/scene/fleet_state.hpp"

#include <catch2/catch.hpp>

#include "tests/visualizer/support/season_run.hpp"

namespace fairlead::view {
namespace {

using namespace fairlead::test;

Tick at_hour(double hour) {
  return static_cast<Tick>(hour * 3600);
}

TEST_CASE("an asset lies at its home until it moves") {
  const auto run = season_run();
  const AssetSight rig = sight_of(*run, rig_asset, at_hour(3));
  CHECK(rig.place == quay);
  CHECK(rig.position == run->scenario().places[quay.index()].position);
  CHECK_FALSE(rig.on_voyage);
  CHECK(rig.look == Look::Idle);
}

TEST_CASE("halfway through its sailing an asset is halfway along the track") {
  const auto run = season_run();
  const AssetSight crane = sight_of(*run, crane_asset, at_hour(103));
  const Position from = run->scenario().places[quay.index()].position;
  const Position to = run->scenario().places[south.index()].position;
  CHECK(crane.on_voyage);
  CHECK(crane.voyage_share == Approx(0.5));
  CHECK(crane.position.lat_deg == Approx((from.lat_deg + to.lat_deg) / 2).margin(1e-3));
  CHECK(crane.position.lon_deg == Approx((from.lon_deg + to.lon_deg) / 2).margin(1e-3));
  CHECK(crane.heading_deg > 90);
  CHECK(crane.heading_deg < 180);
}

TEST_CASE("tug and tow are at one spot and in one convoy") {
  const auto run = season_run();
  const Fleet fleet = fleet_at(*run, at_hour(27));
  CHECK(fleet.assets[rig_asset.index()].position == fleet.assets[tug_asset.index()].position);
  REQUIRE(fleet.convoys.size() == 1);
  CHECK(fleet.convoys[0].leading == std::vector<std::size_t>{tug_asset.index()});
  CHECK(fleet.convoys[0].towed == std::vector<std::size_t>{rig_asset.index()});
}

TEST_CASE("while it waits at sea an asset stays where it is") {
  Run made = season();
  auto& intervals = made.trace.intervals;
  const auto sailing = std::find_if(intervals.begin(), intervals.end(), [](const Interval& interval) {
    return interval.asset == crane_asset && interval.state == AssetState::Sailing;
  });
  Interval wait = *sailing;
  Interval rest = *sailing;
  sailing->end = sailing->start + std::chrono::hours{2};
  wait.start = sailing->end;
  wait.end = wait.start + std::chrono::hours{1};
  wait.state = AssetState::Standby;
  wait.cause = {CauseKind::Weather, "hs_m@sea"};
  rest.start = wait.end;
  intervals.insert(sailing + 1, {wait, rest});
  const RunView run{std::move(made), "season"};
  const AssetSight before = sight_of(run, crane_asset, at_hour(102.01));
  const AssetSight after = sight_of(run, crane_asset, at_hour(102.9));
  CHECK(before.voyage_share == Approx(0.4));
  CHECK(after.voyage_share == Approx(0.4));
  CHECK(after.on_voyage);
  CHECK(after.look == Look::WaitWeather);
  CHECK(sight_of(run, crane_asset, at_hour(104.5)).voyage_share == Approx(0.7));
}

TEST_CASE("the wake is what was sailed in the last hours") {
  const auto run = season_run();
  CHECK(wake_of(*run, crane_asset, at_hour(50), 4).empty());
  const auto wake = wake_of(*run, crane_asset, at_hour(104), 2);
  REQUIRE(wake.size() >= 2);
  CHECK(wake.back() == sight_of(*run, crane_asset, at_hour(104)).position);
  CHECK(wake.front() == sight_of(*run, crane_asset, at_hour(102)).position);
}

TEST_CASE("a wake is left behind for a while after arrival") {
  const auto run = season_run();
  const auto wake = wake_of(*run, crane_asset, at_hour(107), 4);
  REQUIRE_FALSE(wake.empty());
  CHECK(wake.back() == run->scenario().places[south.index()].position);
  CHECK(wake_of(*run, crane_asset, at_hour(111), 4).empty());
}

TEST_CASE("times beyond the trace show its last moment") {
  const auto run = season_run();
  CHECK(sight_of(*run, crane_asset, run->end()).place == quay);
  CHECK(sight_of(*run, crane_asset, run->end() + 9999).place == quay);
  CHECK(sight_of(*run, crane_asset, -5).place == quay);
}

}  // namespace
}  // namespace fairlead::view
