// SPDX-License-Identifier: MIT
#include "visualizer/scene/accrual_curve.hpp"

#include <catch2/catch.hpp>

#include "core/base/random.hpp"

using namespace fairlead;
using namespace fairlead::view;

TEST_CASE("an amount accrues evenly and another falls due at once") {
  AccrualCurve curve;
  curve.add(100, 200, 1000);
  curve.add(150, 150, 50);
  curve.finish();
  CHECK(curve.at(0) == 0);
  CHECK(curve.at(100) == 0);
  CHECK(curve.at(149) == Approx(490));
  CHECK(curve.at(150) == Approx(550));
  CHECK(curve.at(200) == 1050);
  CHECK(curve.at(1'000'000) == 1050);
  CHECK(curve.total() == 1050);
}

TEST_CASE("a curve of nothing stays at zero") {
  AccrualCurve curve;
  curve.finish();
  CHECK(curve.empty());
  CHECK(curve.at(5) == 0);
}

TEST_CASE("a curve gives at every time what adding up the amounts gives") {
  RandomStream random{7};
  struct Amount {
    Tick start = 0;
    Tick end = 0;
    std::int64_t amount = 0;
  };
  std::vector<Amount> amounts;
  AccrualCurve curve;
  for (int k = 0; k < 300; ++k) {
    const auto start = static_cast<Tick>(random.below(1'000'000));
    const auto length = static_cast<Tick>(random.below(4) == 0 ? 0 : random.below(300'000));
    amounts.push_back({start, start + length, static_cast<std::int64_t>(random.below(2'000'000)) - 500'000});
    curve.add(start, start + length, amounts.back().amount);
  }
  curve.finish();
  for (int k = 0; k < 500; ++k) {
    const auto at = static_cast<Tick>(random.below(1'400'000));
    double sum = 0;
    for (const Amount& each : amounts) {
      if (at >= each.end && at >= each.start)
        sum += static_cast<double>(each.amount);
      else if (at > each.start)
        sum += static_cast<double>(each.amount) * (at - each.start) / (each.end - each.start);
    }
    CHECK(curve.at(at) == Approx(sum).margin(0.01));
  }
}

TEST_CASE("a curve of very many amounts is exact at its end and near everywhere") {
  constexpr Tick piece = 30;
  constexpr int pieces = 400'000;
  AccrualCurve curve;
  for (int k = pieces - 1; k >= 0; --k) curve.add(k * piece, (k + 1) * piece, 100);
  curve.finish();
  CHECK(curve.total() == 100LL * pieces);
  CHECK(curve.at(pieces * piece) == 100.0 * pieces);
  for (Tick at = 0; at < pieces * piece; at += 99'991) CHECK(curve.at(at) == Approx(100.0 * at / piece).margin(1000));
}
