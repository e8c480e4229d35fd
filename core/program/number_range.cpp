// SPDX-License-Identifier: MIT
#include "core/program/number_range.hpp"

#include <charconv>

#include <fmt/format.h>

namespace fairlead {

std::string range_problem(std::string_view text, double minimum, double maximum) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool whole = error == std::errc{} && end == text.data() + text.size();
  if (whole && value >= minimum && value <= maximum) return {};
  return fmt::format("\"{}\" is no number from {} to {}", text, minimum, maximum);
}

}  // namespace fairlead
