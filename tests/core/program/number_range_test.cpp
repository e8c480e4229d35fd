// SPDX-License-Identifier: MIT
#include <string>

#include <catch2/catch.hpp>

#include "core/program/number_range.hpp"

namespace fairlead {

TEST_CASE("a number in its range is no problem") {
  for (const char* text : {"1", "2", "1.5", "1e0", "2.000"}) CHECK(range_problem(text, 1, 2).empty());
}

TEST_CASE("what is no number or outside is named with the range") {
  for (const char* text : {"nan", "inf", "-inf", "", " 1", "1 ", "1s", "0x1", "0.999", "2.001", "1e999"}) {
    CHECK(range_problem(text, 1, 2) == "\"" + std::string{text} + "\" is no number from 1 to 2");
  }
}

}  // namespace fairlead
