// SPDX-License-Identifier: MIT
#include "core/metocean/sun_table.hpp"

#include <cmath>
#include <numbers>

namespace fairlead {

namespace {

constexpr double radians = std::numbers::pi / 180.0;
constexpr double day_s = 86400.0;
constexpr int margin_days = 6;

double sine(double degrees) {
  return std::sin(degrees * radians);
}
double cosine(double degrees) {
  return std::cos(degrees * radians);
}

/// The four terms of Lagrange's cubic through -1, 0, 1, 2.
struct CubicWeights {
  double w[4];
  explicit CubicWeights(double x)
      : w{-x * (x - 1) * (x - 2) / 6, (x + 1) * (x - 1) * (x - 2) / 2, -(x + 1) * x * (x - 2) / 2,
          (x + 1) * x * (x - 1) / 6} {}
};

}  // namespace

SunPosition sun_position(double unix_s) {
  const double t = (unix_s / day_s + 2440587.5 - 2451545.0) / 36525.0;
  const double mean_longitude = std::fmod(280.46646 + t * (36000.76983 + t * 0.0003032), 360.0);
  const double anomaly = 357.52911 + t * (35999.05029 - 0.0001537 * t);
  const double eccentricity = 0.016708634 - t * (0.000042037 + 0.0000001267 * t);
  const double centre = sine(anomaly) * (1.914602 - t * (0.004817 + 0.000014 * t)) +
                        sine(2 * anomaly) * (0.019993 - 0.000101 * t) + sine(3 * anomaly) * 0.000289;
  const double node = 125.04 - 1934.136 * t;
  const double longitude = mean_longitude + centre - 0.00569 - 0.00478 * sine(node);
  const double mean_obliquity = 23 + (26 + (21.448 - t * (46.815 + t * (0.00059 - t * 0.001813))) / 60) / 60;
  const double obliquity = mean_obliquity + 0.00256 * cosine(node);
  const double y = std::pow(std::tan(obliquity / 2 * radians), 2);
  const double equation_rad = y * sine(2 * mean_longitude) - 2 * eccentricity * sine(anomaly) +
                              4 * eccentricity * y * sine(anomaly) * cosine(2 * mean_longitude) -
                              0.5 * y * y * sine(4 * mean_longitude) -
                              1.25 * eccentricity * eccentricity * sine(2 * anomaly);
  return {std::asin(sine(obliquity) * sine(longitude)) / radians, 4 * equation_rad / radians};
}

SunTable::SunTable(double begin_s, double end_s) : first_day_(std::floor(begin_s / day_s) - margin_days) {
  const double last_day = std::ceil(end_s / day_s) + margin_days;
  for (double day = first_day_; day <= last_day; ++day) daily_.push_back(sun_position(day * day_s));
}

SunPosition SunTable::at(double unix_s) const {
  const double day = unix_s / day_s - first_day_;
  const double whole = std::floor(day);
  const CubicWeights weights(day - whole);
  SunPosition sun;
  for (std::size_t k = 0; k < 4; ++k) {
    const SunPosition& node = daily_[static_cast<std::size_t>(whole) + k - 1];
    sun.declination_deg += weights.w[k] * node.declination_deg;
    sun.equation_of_time_min += weights.w[k] * node.equation_of_time_min;
  }
  return sun;
}

}  // namespace fairlead
