// SPDX-License-Identifier: MIT
#include "visualizer/paper/code_points.hpp"

#include <string>

#include <catch2/catch.hpp>

using namespace fairlead::view;

namespace {

std::u32string code_points(std::string_view text) {
  std::u32string codes;
  for (std::size_t at = 0; at < text.size();) codes += next_code_point(text, at);
  return codes;
}

}  // namespace

TEST_CASE("code points of one to four bytes are read one after the other") {
  CHECK(code_points("aố≤🚢") == U"aố≤🚢");
}

TEST_CASE("a malformed byte counts as one replacement and the rest is read") {
  CHECK(code_points("a\xFFz") == U"a\uFFFDz");
  CHECK(code_points("a\xC3z") == U"a\uFFFDz");
  CHECK(code_points("\xE2\x89") == U"\uFFFD\uFFFD");
  CHECK(code_points("\xED\xA0\x80") == U"\uFFFD\uFFFD\uFFFD");
}
