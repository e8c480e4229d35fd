// SPDX-License-Identifier: MIT
#include "visualizer/scene/region_weather.hpp"

#include <catch2/catch.hpp>

#include "tests/visualizer/support/season_run.hpp"

namespace fairlead::view {
namespace {

using namespace fairlead::test;

RegionWeather weather_in(const RunView& run, double hour) {
  const auto tick = static_cast<Tick>(hour * 3600);
  return weather_of_regions(run, fleet_at(run, tick), tick).front();
}

Run with_region() {
  Run run = season();
  for (Place& place : run.scenario.places) place.region = RegionId{0};
  return run;
}

TEST_CASE("the weather is that of the clock's hour") {
  const RunView run{with_region(), "season"};
  CHECK(weather_in(run, 10.5).hs_m == 3.0);
  CHECK(weather_in(run, 150).hs_m == 0.8);
  CHECK_FALSE(weather_in(run, 150).wind_ms);
}

TEST_CASE("beyond the series there is no weather") {
  const RunView run{with_region(), "season"};
  CHECK_FALSE(weather_at(run, RegionId{0}, "hs_m", -1));
  CHECK_FALSE(weather_at(run, RegionId{0}, "hs_m", 91 * 86400));
}

TEST_CASE("a region is rough while work there waits for its limit") {
  const RunView run{with_region(), "season"};
  CHECK(weather_in(run, 50).rough);
  CHECK_FALSE(weather_in(run, 10).rough);
  CHECK_FALSE(weather_in(run, 150).rough);
}

}  // namespace
}  // namespace fairlead::view
