// SPDX-License-Identifier: MIT
#include "core/check/sun.hpp"

#include <cmath>
#include <numbers>

namespace fairlead::check {
namespace {

constexpr double sunrise_deg = -0.833;
constexpr double radians_per_degree = std::numbers::pi / 180.0;

double sine(double degrees) {
  return std::sin(degrees * radians_per_degree);
}
double cosine(double degrees) {
  return std::cos(degrees * radians_per_degree);
}

struct SunPosition {
  double declination_deg = 0;
  double equation_of_time_min = 0;
};

// NOAA's spreadsheet (Meeus, low accuracy): t in Julian centuries since 2000-01-01 12:00 UT.
SunPosition sun_position(double t) {
  const double mean_longitude = std::fmod(280.46646 + t * (36000.76983 + t * 0.0003032), 360.0);
  const double mean_anomaly = 357.52911 + t * (35999.05029 - 0.0001537 * t);
  const double eccentricity = 0.016708634 - t * (0.000042037 + 0.0000001267 * t);
  const double centre = sine(mean_anomaly) * (1.914602 - t * (0.004817 + 0.000014 * t)) +
                        sine(2 * mean_anomaly) * (0.019993 - 0.000101 * t) + sine(3 * mean_anomaly) * 0.000289;
  const double node = 125.04 - 1934.136 * t;
  const double apparent_longitude = mean_longitude + centre - 0.00569 - 0.00478 * sine(node);
  const double mean_obliquity = 23.0 + (26.0 + (21.448 - t * (46.815 + t * (0.00059 - t * 0.001813))) / 60.0) / 60.0;
  const double obliquity = mean_obliquity + 0.00256 * cosine(node);
  const double y = std::pow(std::tan(obliquity / 2 * radians_per_degree), 2);
  const double time_equation = y * sine(2 * mean_longitude) - 2 * eccentricity * sine(mean_anomaly) +
                               4 * eccentricity * y * sine(mean_anomaly) * cosine(2 * mean_longitude) -
                               0.5 * y * y * sine(4 * mean_longitude) -
                               1.25 * eccentricity * eccentricity * sine(2 * mean_anomaly);
  return {std::asin(sine(obliquity) * sine(apparent_longitude)) / radians_per_degree,
          4 * time_equation / radians_per_degree};
}

double elevation_deg(Position at, Instant when) {
  const double days = static_cast<double>(when.time_since_epoch().count()) / 86400.0 - 10957.5;
  const SunPosition sun = sun_position(days / 36525.0);
  const double minutes_of_day = std::fmod(days + 0.5, 1.0) * 1440.0;
  const double hour_angle = (minutes_of_day + sun.equation_of_time_min + 4 * at.lon_deg) / 4 - 180.0;
  const double height = sine(at.lat_deg) * sine(sun.declination_deg) +
                        cosine(at.lat_deg) * cosine(sun.declination_deg) * cosine(hour_angle);
  return std::asin(std::min(1.0, std::max(-1.0, height))) / radians_per_degree;
}

bool up(Position at, Instant when) {
  return elevation_deg(at, when) > sunrise_deg;
}

// The first second of (dark, light] or (light, dark] that is like `light`.
Instant edge(Position at, Instant before, Instant after) {
  const bool goal = up(at, after);
  while (after - before > Seconds{1}) {
    const Instant middle = before + (after - before) / 2;
    (up(at, middle) == goal ? after : before) = middle;
  }
  return after;
}

}  // namespace

Spans daylight_spans(Position at, Span window) {
  constexpr Seconds step{1800};
  Spans spans;
  bool light = up(at, window.begin);
  Instant since = window.begin;
  for (Instant from = window.begin; from < window.end; from += step) {
    const Instant to = std::min(from + step, window.end);
    if (up(at, to) == light) continue;
    const Instant turn = edge(at, from, to);
    // The second in which the sun sets is dark.
    if (light) spans.push_back({since, turn - Seconds{1}});
    light = !light;
    since = turn;
  }
  if (light) spans.push_back({since, window.end});
  return merged(std::move(spans));
}

}  // namespace fairlead::check
