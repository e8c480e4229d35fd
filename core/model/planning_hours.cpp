// SPDX-License-Identifier: MIT
#include "core/model/planning_hours.hpp"

#include <algorithm>
#include <cmath>

#include "core/base/invariant.hpp"
#include "core/base/quantile.hpp"

namespace fairlead {

namespace {

double weibull_mode(double scale, double shape) {
  return shape > 1 ? scale * std::pow((shape - 1) / shape, 1 / shape) : 0;
}

double mode_hours(const Duration& duration) {
  switch (duration.kind) {
    case DurationKind::Triangular:
    case DurationKind::Pert:
      return duration.b;
    case DurationKind::Lognormal:
      return duration.a * std::exp(-duration.b * duration.b);
    case DurationKind::Weibull:
      return weibull_mode(duration.a, duration.b);
    case DurationKind::Fixed:
    case DurationKind::Rate:
      break;
  }
  return duration.a;
}

double percentile_hours(const Duration& d, double probability) {
  switch (d.kind) {
    case DurationKind::Triangular:
      return triangular_quantile(d.a, d.b, d.c, probability);
    case DurationKind::Pert:
      return pert_quantile(d.a, d.b, d.c, probability);
    case DurationKind::Lognormal:
      return d.a * std::exp(d.b * normal_quantile(probability));
    case DurationKind::Weibull:
      return weibull_quantile(d.a, d.b, probability);
    case DurationKind::Fixed:
    case DurationKind::Rate:
      break;
  }
  return d.a;
}

}  // namespace

double planning_hours(const Duration& duration, std::optional<double> percentile) {
  FAIRLEAD_INVARIANT(duration.kind != DurationKind::Rate, "a rate has no hours without its asset");
  if (!percentile) return mode_hours(duration);
  return percentile_hours(duration, *percentile / 100);
}

}  // namespace fairlead
