// SPDX-License-Identifier: MIT
#include "core/base/money.hpp"

#include <catch2/catch.hpp>

#include "core/base/random.hpp"

using namespace fairlead;

TEST_CASE("dollars become the nearest cent with halves away from zero") {
  CHECK(cents_from_usd(1234.5).value == 123450);
  CHECK(cents_from_usd(0.125).value == 13);
  CHECK(cents_from_usd(-0.125).value == -13);
  CHECK(cents_from_usd(0.004).value == 0);
  CHECK(cents_from_usd(250e6).value == 25'000'000'000);
  CHECK(usd(Cents{-150}) == -1.5);
}

TEST_CASE("every whole cent survives the way through dollars") {
  RandomStream random{2};
  for (int k = 0; k < 5000; ++k) {
    const Cents amount{static_cast<std::int64_t>(random.below(2'000'000'000'000)) - 1'000'000'000'000};
    REQUIRE(cents_from_usd(usd(amount)) == amount);
  }
}

TEST_CASE("scaling rounds once") {
  CHECK(scaled(Cents{100}, 0.333).value == 33);
  CHECK(scaled(Cents{1}, 0.5).value == 1);
  CHECK(scaled(Cents{-1}, 0.5).value == -1);
  CHECK(scaled(Cents{1000}, 0.6).value == 600);
}

TEST_CASE("a share of a daily rate is exact") {
  constexpr std::int64_t day = 86400;
  CHECK(pro_rata(Cents{6'500'000}, day).value == 6'500'000);
  CHECK(pro_rata(Cents{6'500'000}, 3600).value == 270'833);
  CHECK(pro_rata(Cents{1}, day / 2).value == 1);
  CHECK(pro_rata(Cents{1}, day / 2 - 1).value == 0);
  CHECK(pro_rata(Cents{-1}, day / 2).value == -1);
  CHECK(pro_rata(Cents{1}, -day / 2).value == -1);
  CHECK(pro_rata(Cents{0}, 123).value == 0);
  CHECK(pro_rata(Cents{123'456'789'012}, 3650 * day).value == 123'456'789'012 * 3650);
}

TEST_CASE("shares of a daily rate are never further from exact than half a cent") {
  RandomStream random{3};
  for (int k = 0; k < 5000; ++k) {
    const auto rate = static_cast<std::int64_t>(random.below(100'000'000));
    const auto seconds = static_cast<std::int64_t>(random.below(40'000'000));
    const std::int64_t rounded = pro_rata(Cents{rate}, seconds).value;
    const std::int64_t error = rate * seconds - rounded * 86400;
    REQUIRE(2 * std::abs(error) <= 86400);
  }
}

TEST_CASE("money is written plainly with two decimals") {
  CHECK(format_usd(Cents{123450}) == "1234.50");
  CHECK(format_usd(Cents{-5}) == "-0.05");
  CHECK(format_usd(Cents{0}) == "0.00");
}
