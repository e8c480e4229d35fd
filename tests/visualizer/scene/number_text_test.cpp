// SPDX-License-Identifier: MIT
#include "visualizer/scene/number_text.hpp"

#include <catch2/catch.hpp>

#include "tests/visualizer/support/season_run.hpp"

using namespace fairlead;
using namespace fairlead::view;

namespace {

const Words english{Language::English};
const Words vietnamese_words{Language::Vietnamese};

}  // namespace

TEST_CASE("a phrase takes its values where its placeholders stand") {
  CHECK(phrase("{1} of {0}", {"ten", "two"}) == "two of ten");
  CHECK(phrase("nothing", {"x"}) == "nothing");
  CHECK(phrase("{0} {5} {x", {"a"}) == "a {5} {x");
  CHECK(phrase("{0}{0}", {"{1}"}) == "{1}{1}");
}

TEST_CASE("numbers are grouped and pointed as the language does") {
  CHECK(number_text(english, 1234567.891, 1) == "1,234,567.9");
  CHECK(number_text(vietnamese_words, 1234567.891, 1) == "1.234.567,9");
  CHECK(number_text(english, -12.34, 1) == "−12.3");
  CHECK(number_text(english, -0.04, 1) == "0.0");
  CHECK(number_text(english, 999, 0) == "999");
  CHECK(signed_text(english, 3, 0) == "+3");
  CHECK(signed_text(english, -3, 0) == "−3");
  CHECK(signed_text(english, 0.2, 0) == "0");
}

TEST_CASE("money is told in the unit that suits its size") {
  CHECK(money_text(english, 950) == "950 USD");
  CHECK(money_text(english, 48'300) == "48 k USD");
  CHECK(money_text(english, 999'600) == "1.0 M USD");
  CHECK(money_text(english, 12'345'678) == "12.3 M USD");
  CHECK(money_text(english, 223'619'381) == "224 M USD");
  CHECK(money_text(english, -1'900'000) == "−1.9 M USD");
  CHECK(money_text(vietnamese_words, 12'345'678) == "12,3 triệu USD");
}

TEST_CASE("lengths are told in hours and from two days on in days") {
  CHECK(duration_text(english, std::chrono::minutes{90}) == "1.5 h");
  CHECK(duration_text(english, std::chrono::hours{48}) == "2.0 days");
  CHECK(duration_text(vietnamese_words, std::chrono::hours{60}) == "2,5 ngày");
}

TEST_CASE("dates are local and in words") {
  const auto run = test::season_run();
  CHECK(date_text(english, *run, 0) == "1 Jan 2021");
  CHECK(weekday_text(english, *run, 0) == "Fri");
  CHECK(moment_text(english, *run, 40 * seconds_per_day + 3600) == "10 Feb 01:00");
  CHECK(day_text(vietnamese_words, *run, 0) == "1 Th1");
}
