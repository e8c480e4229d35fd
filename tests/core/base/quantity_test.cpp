// SPDX-License-Identifier: MIT
#include "core/base/quantity.hpp"

#include <cstdlib>

#include <catch2/catch.hpp>

#include "core/base/random.hpp"

using namespace fairlead;
using namespace std::chrono_literals;

TEST_CASE("an amount keeps thousandths exactly") {
  CHECK(amount_from(12.5).thousandths == 12500);
  CHECK(amount_from(0.0004).thousandths == 0);
  CHECK(amount_from(-1.0015).thousandths == -1002);
  CHECK(amount_from(0.1) + amount_from(0.2) == amount_from(0.3));
  CHECK(Amount::whole(60) - amount_from(0.5) == amount_from(59.5));
}

TEST_CASE("amounts are written as briefly as they can be") {
  CHECK(format_amount(Amount::whole(60)) == "60");
  CHECK(format_amount(amount_from(12.5)) == "12.5");
  CHECK(format_amount(amount_from(-0.001)) == "-0.001");
}

TEST_CASE("numbers are written plainly unless very small or very large") {
  CHECK(format_number(100000) == "100000");
  CHECK(format_number(0.1) == "0.1");
  CHECK(format_number(-0.0) == "0");
  CHECK(format_number(66.9) == "66.9");
  CHECK(format_number(1e20) == "1e+20");
  CHECK(format_number(2.5e-7) == "2.5e-07");
}

TEST_CASE("every written number reads back to the same double") {
  RandomStream random{4};
  for (int k = 0; k < 5000; ++k) {
    const double value = (random.uniform() - 0.5) * std::pow(10.0, random.uniform() * 40 - 20);
    REQUIRE(std::strtod(format_number(value).c_str(), nullptr) == value);
  }
}

TEST_CASE("sailing time is distance over speed rounded up to a second") {
  CHECK(sailing_time(66.9, 12) == 20070s);
  CHECK(sailing_time(10, 10) == 1h);
  CHECK(sailing_time(1, 7) == 515s);
  CHECK(sailing_time(0, 7) == 0s);
}
