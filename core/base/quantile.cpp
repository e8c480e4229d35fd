// SPDX-License-Identifier: MIT
#include "core/base/quantile.hpp"

#include <array>
#include <cmath>

#include "core/base/invariant.hpp"

namespace fairlead {

namespace {

template <std::size_t N>
double polynomial(const std::array<double, N>& coefficients, double x) {
  double sum = 0;
  for (const double c : coefficients) sum = sum * x + c;
  return sum;
}

// Acklam's rational approximations, docs/sources.md [Acklam-2003].
constexpr std::array central_over{-3.969683028665376e+01, 2.209460984245205e+02,  -2.759285104469687e+02,
                                  1.383577518672690e+02,  -3.066479806614716e+01, 2.506628277459239e+00};
constexpr std::array central_under{-5.447609879822406e+01, 1.615858368580409e+02,  -1.556989798598866e+02,
                                   6.680131188771972e+01,  -1.328068155288572e+01, 1.0};
constexpr std::array tail_over{-7.784894002430293e-03, -3.223964580411365e-01, -2.400758277161838e+00,
                               -2.549732539343734e+00, 4.374664141464968e+00,  2.938163982698783e+00};
constexpr std::array tail_under{7.784695709041462e-03, 3.224671290700398e-01, 2.445134137142996e+00,
                                3.754408661907416e+00, 1.0};
constexpr double tail_begins = 0.02425;

double lower_tail(double probability) {
  const double q = std::sqrt(-2 * std::log(probability));
  return polynomial(tail_over, q) / polynomial(tail_under, q);
}

double away_from_zero(double x) {
  return std::fabs(x) < 1e-300 ? 1e-300 : x;
}

/// Lentz's method for the continued fraction of the incomplete beta function.
double beta_fraction(double a, double b, double x) {
  double c = 1;
  double d = 1 / away_from_zero(1 - (a + b) * x / (a + 1));
  double fraction = d;
  const auto step = [&](double coefficient) {
    d = 1 / away_from_zero(1 + coefficient * d);
    c = away_from_zero(1 + coefficient / c);
    fraction *= c * d;
    return std::fabs(c * d - 1) < 1e-15;
  };
  for (int m = 1; m <= 300; ++m) {
    step(m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)));
    if (step(-(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1)))) break;
  }
  return fraction;
}

double beta_quantile(double a, double b, double probability) {
  double low = 0;
  double high = 1;
  for (int halving = 0; halving < 60; ++halving) {
    const double middle = 0.5 * (low + high);
    (incomplete_beta(a, b, middle) < probability ? low : high) = middle;
  }
  return 0.5 * (low + high);
}

}  // namespace

double normal_quantile(double probability) {
  FAIRLEAD_INVARIANT(probability > 0 && probability < 1, "a probability lies inside 0 and 1");
  if (probability < tail_begins) return lower_tail(probability);
  if (probability > 1 - tail_begins) return -lower_tail(1 - probability);
  const double q = probability - 0.5;
  return q * polynomial(central_over, q * q) / polynomial(central_under, q * q);
}

double triangular_quantile(double low, double mode, double high, double probability) {
  if (high <= low) return low;
  const double rising = (mode - low) / (high - low);
  if (probability <= rising) return low + std::sqrt(probability * (high - low) * (mode - low));
  return high - std::sqrt((1 - probability) * (high - low) * (high - mode));
}

double pert_quantile(double low, double mode, double high, double probability) {
  if (high <= low) return low;
  const double a = 1 + 4 * (mode - low) / (high - low);
  const double b = 1 + 4 * (high - mode) / (high - low);
  return low + (high - low) * beta_quantile(a, b, probability);
}

double weibull_quantile(double scale, double shape, double probability) {
  FAIRLEAD_INVARIANT(probability < 1, "a Weibull quantile is finite");
  return scale * std::pow(-std::log1p(-probability), 1 / shape);
}

double incomplete_beta(double a, double b, double x) {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - incomplete_beta(b, a, 1 - x);
  const double log_front = std::lgamma(a + b) - std::lgamma(a) - std::lgamma(b) + a * std::log(x) + b * std::log1p(-x);
  return std::exp(log_front) * beta_fraction(a, b, x) / a;
}

}  // namespace fairlead
