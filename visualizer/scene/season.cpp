// SPDX-License-Identifier: MIT
#include "visualizer/scene/season.hpp"

#include <algorithm>

namespace fairlead::view {

namespace {

using std::chrono::days;
using std::chrono::months;
using std::chrono::year_month_day;

bool in_monsoon_sea(Position at) {
  return at.lat_deg > 0 && at.lat_deg < 25 && at.lon_deg > 95 && at.lon_deg < 125;
}

year_month_day first_of_month(const RunView& run, Tick at) {
  const auto local = std::chrono::floor<days>(run.instant(at) + run.scenario().zone_offset);
  const year_month_day date{local};
  return date.year() / date.month() / 1;
}

Tick tick_of(const RunView& run, year_month_day date) {
  return run.tick(Instant{std::chrono::sys_days{date}} - run.scenario().zone_offset);
}

}  // namespace

Season season_of_month(unsigned month) {
  if (month >= 11 || month <= 3) return Season::Northeast;
  return month >= 5 && month <= 9 ? Season::Southwest : Season::Transition;
}

const char* season_name(Season season) {
  if (season == Season::Northeast) return "northeast monsoon";
  return season == Season::Southwest ? "southwest monsoon" : "between the monsoons";
}

std::vector<SeasonBand> season_bands(const RunView& run, Tick from, Tick to) {
  std::vector<SeasonBand> bands;
  const auto& places = run.scenario().places;
  if (places.empty() ||
      !std::all_of(places.begin(), places.end(), [](const Place& place) { return in_monsoon_sea(place.position); }))
    return bands;
  for (year_month_day month = first_of_month(run, from); tick_of(run, month) < to; month += months{1}) {
    const Season season = season_of_month(static_cast<unsigned>(month.month()));
    const Tick until = std::min(to, tick_of(run, month + months{1}));
    if (!bands.empty() && bands.back().season == season)
      bands.back().to = until;
    else
      bands.push_back({std::max(from, tick_of(run, month)), until, season});
  }
  return bands;
}

}  // namespace fairlead::view
