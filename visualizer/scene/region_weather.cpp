// SPDX-License-Identifier: MIT
#include "visualizer/scene/region_weather.hpp"

#include <algorithm>

namespace fairlead::view {

namespace {

bool is_exposed(const AssetSight& sight) {
  return sight.look == Look::Working || sight.look == Look::Sailing || sight.look == Look::Towed ||
         sight.look == Look::WaitWeather;
}

bool exceeds(const RunView& run, RegionId region, const std::vector<WeatherLimit>& limits, Tick at) {
  return std::any_of(limits.begin(), limits.end(), [&](const WeatherLimit& limit) {
    const auto value = weather_at(run, region, limit.column, at);
    return value && (*value < limit.minimum || *value > limit.maximum);
  });
}

class Roughness {
 public:
  Roughness(const RunView& run, Tick at, std::vector<RegionWeather>& regions) : run_(run), at_(at), regions_(regions) {}

  void look_at(const AssetSight& sight) {
    const Activity* activity = run_.activity(sight.activity);
    if (activity == nullptr) return;
    const bool sails_to_it = sight.on_voyage && !activity->move;
    const auto& limits =
        sails_to_it ? run_.scenario().assets[sight.asset.index()].transit.limits : activity->conditions.limits;
    if (limits.empty()) return;
    if (sight.on_voyage)
      for (const RegionId region : route(*sight.interval).regions) check(region, limits);
    else if (sight.place.valid())
      check(run_.scenario().places[sight.place.index()].region, limits);
  }

 private:
  [[nodiscard]] const Route& route(const Interval& interval) const {
    return run_.scenario().distances.route(interval.place_from, interval.place_to);
  }

  void check(RegionId region, const std::vector<WeatherLimit>& limits) {
    if (!region.valid() || regions_[region.index()].rough) return;
    regions_[region.index()].rough = exceeds(run_, region, limits, at_);
  }

  const RunView& run_;
  Tick at_ = 0;
  std::vector<RegionWeather>& regions_;
};

}  // namespace

std::optional<double> weather_at(const RunView& run, RegionId region, const std::string& column, Tick at) {
  const SeriesId id = run.scenario().regions[region.index()].series;
  if (!id.valid()) return std::nullopt;
  const WeatherSeries& series = run.scenario().series[id.index()];
  const int position = series.column(column);
  const auto since = (run.instant(at) - series.start).count();
  if (position < 0 || since < 0) return std::nullopt;
  const auto& values = series.columns[static_cast<std::size_t>(position)].values;
  const auto hour = static_cast<std::size_t>(since / seconds_per_hour);
  return hour < values.size() ? std::optional{values[hour]} : std::nullopt;
}

std::vector<RegionWeather> weather_of_regions(const RunView& run, const Fleet& fleet, Tick at) {
  std::vector<RegionWeather> regions(run.scenario().regions.size());
  for (std::size_t k = 0; k < regions.size(); ++k) {
    regions[k].hs_m = weather_at(run, RegionId{k}, "hs_m", at);
    regions[k].wind_ms = weather_at(run, RegionId{k}, "wind_ms", at);
  }
  Roughness roughness{run, at, regions};
  for (const AssetSight& sight : fleet.assets)
    if (is_exposed(sight)) roughness.look_at(sight);
  return regions;
}

}  // namespace fairlead::view
