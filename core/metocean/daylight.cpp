// SPDX-License-Identifier: MIT
#include "core/metocean/daylight.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/metocean/sun_table.hpp"

namespace fairlead {

namespace {

constexpr double horizon_deg = -0.833;  // refraction and the sun's radius: docs/sources.md [NOAA-solar]
constexpr double seconds_per_degree = 240.0;
constexpr double radians = std::numbers::pi / 180.0;

/// From noon to sunset in degrees of hour angle if the sun stood still at `sun`: 0 in the polar night; in the
/// midnight sun a little more than 180, so that days join.
double half_day_deg(double lat_deg, const SunPosition& sun) {
  const double declination = sun.declination_deg * radians;
  const double lat = lat_deg * radians;
  const double cosine = (std::sin(horizon_deg * radians) - std::sin(lat) * std::sin(declination)) /
                        (std::cos(lat) * std::cos(declination));
  if (cosine <= -1.0) return 181.0;
  return std::acos(std::min(cosine, 1.0)) / radians;
}

/// Sunrise (side -1) or sunset (side 1) of the day whose mean noon is given.
double crossing_s(double lat_deg, const SunTable& table, double mean_noon_s, int side) {
  double when_s = mean_noon_s + side * 21600.0;
  for (int step = 0; step < 3; ++step) {
    const SunPosition sun = table.at(when_s);
    when_s = mean_noon_s - sun.equation_of_time_min * 60.0 + side * half_day_deg(lat_deg, sun) * seconds_per_degree;
  }
  return when_s;
}

}  // namespace

double sun_elevation_deg(Position at, Instant when) {
  const auto unix_s = static_cast<double>(when.time_since_epoch().count());
  const SunPosition sun = sun_position(unix_s);
  const double minutes = std::fmod(unix_s, 86400.0) / 60.0 + sun.equation_of_time_min + 4.0 * at.lon_deg;
  const double hour_angle = (minutes / 4.0 - 180.0) * radians;
  const double lat = at.lat_deg * radians;
  const double declination = sun.declination_deg * radians;
  const double sine =
      std::sin(lat) * std::sin(declination) + std::cos(lat) * std::cos(declination) * std::cos(hour_angle);
  return std::asin(std::clamp(sine, -1.0, 1.0)) / radians;
}

IntervalSet daylight(Position at, const TimeBase& base, Tick begin, Tick end) {
  const auto origin_s = static_cast<double>(base.origin.time_since_epoch().count());
  const SunTable table(origin_s + begin, origin_s + end);
  const double last_day = std::ceil((origin_s + end) / seconds_per_day) + 1;
  IntervalSet days;
  Tick free_from = begin;
  for (double day = std::floor((origin_s + begin) / seconds_per_day) - 1; day <= last_day; ++day) {
    const double mean_noon_s = (day + 0.5) * seconds_per_day - at.lon_deg * seconds_per_degree;
    const double rise = std::ceil(crossing_s(at.lat_deg, table, mean_noon_s, -1) - origin_s);
    const double set = std::floor(crossing_s(at.lat_deg, table, mean_noon_s, 1) - origin_s);
    const auto from = static_cast<Tick>(std::clamp(rise, static_cast<double>(free_from), static_cast<double>(end)));
    const auto to = static_cast<Tick>(std::clamp(set, static_cast<double>(from), static_cast<double>(end)));
    if (to > from) days.append(from, to);
    free_from = to;
  }
  return days;
}

}  // namespace fairlead
