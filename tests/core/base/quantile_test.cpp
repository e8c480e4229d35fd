// SPDX-License-Identifier: MIT
#include "core/base/quantile.hpp"

#include <cmath>

#include <catch2/catch.hpp>

using namespace fairlead;

TEST_CASE("the normal quantile inverts the distribution to nine digits") {
  for (const double p : {1e-12, 1e-6, 0.001, 0.0242, 0.0243, 0.1, 0.5, 0.8, 0.9757, 0.9758, 0.999, 1 - 1e-9}) {
    CAPTURE(p);
    const double back = 0.5 * std::erfc(-normal_quantile(p) / std::sqrt(2.0));
    CHECK(back == Approx(p).epsilon(1e-7));
  }
  CHECK(normal_quantile(0.975) == Approx(1.959963985).epsilon(1e-8));
  CHECK(normal_quantile(0.5) == Approx(0).margin(1e-12));
}

TEST_CASE("the triangular quantile splits the area") {
  CHECK(triangular_quantile(8, 12, 18, 0) == 8);
  CHECK(triangular_quantile(8, 12, 18, 0.4) == Approx(12));
  CHECK(triangular_quantile(8, 12, 18, 1) == 18);
  CHECK(triangular_quantile(5, 5, 5, 0.3) == 5);
}

TEST_CASE("the incomplete beta function has its known values") {
  CHECK(incomplete_beta(1, 1, 0.3) == Approx(0.3));
  CHECK(incomplete_beta(2, 1, 0.3) == Approx(0.09));
  CHECK(incomplete_beta(3, 3, 0.5) == Approx(0.5));
  // I_x(2, 3) = 6x^2 - 8x^3 + 3x^4
  CHECK(incomplete_beta(2, 3, 0.7) == Approx(6 * 0.49 - 8 * 0.343 + 3 * 0.2401));
  CHECK(incomplete_beta(2, 3, 0) == 0);
  CHECK(incomplete_beta(2, 3, 1) == 1);
}

TEST_CASE("the PERT quantile inverts the beta distribution") {
  for (const double p : {0.01, 0.2, 0.5, 0.8, 0.99}) {
    const double hours = pert_quantile(8, 12, 18, p);
    CHECK(incomplete_beta(1 + 4 * 0.4, 1 + 4 * 0.6, (hours - 8) / 10) == Approx(p).epsilon(1e-9));
  }
  CHECK(pert_quantile(8, 8, 8, 0.4) == 8);
}

TEST_CASE("the Weibull quantile inverts the distribution") {
  const double hours = weibull_quantile(20, 1.5, 0.8);
  CHECK(1 - std::exp(-std::pow(hours / 20, 1.5)) == Approx(0.8));
  CHECK(weibull_quantile(20, 1.5, 0) == 0);
}
