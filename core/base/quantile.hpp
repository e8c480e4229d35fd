// SPDX-License-Identifier: MIT
// Quantiles: inverse distribution functions, for planning percentiles and for sampling by inversion.
#pragma once

namespace fairlead {

/// Inverse of the standard normal distribution, |relative error| < 1.15e-9; invariant: 0 < probability < 1.
[[nodiscard]] double normal_quantile(double probability);
[[nodiscard]] double triangular_quantile(double low, double mode, double high, double probability);
/// Beta distribution with weight 4 on the mode, stretched to [low, high].
[[nodiscard]] double pert_quantile(double low, double mode, double high, double probability);
/// Invariant: probability < 1.
[[nodiscard]] double weibull_quantile(double scale, double shape, double probability);

/// Regularised incomplete beta function I_x(a, b) by its continued fraction. docs/sources.md [Lentz-1976]
[[nodiscard]] double incomplete_beta(double a, double b, double x);

}  // namespace fairlead
