// SPDX-License-Identifier: MIT
#include "tests/scenarios/same_figures.hpp"

#include <charconv>
#include <cmath>
#include <sstream>
#include <vector>

namespace fairlead::test {
namespace {

constexpr double tolerance = 1e-6;  // relative

bool starts_number(char c) {
  return (c >= '0' && c <= '9') || c == '-';
}

/// The line with every number replaced by `#`, and the numbers.
std::string without_numbers(const std::string& line, std::vector<double>& numbers) {
  std::string rest;
  const char* at = line.data();
  const char* const end = at + line.size();
  while (at != end) {
    double number = 0;
    const auto parsed =
        starts_number(*at) ? std::from_chars(at, end, number) : std::from_chars_result{at, std::errc::invalid_argument};
    if (parsed.ec != std::errc{}) {
      rest += *at++;
      continue;
    }
    numbers.push_back(number);
    rest += '#';
    at = parsed.ptr;
  }
  return rest;
}

bool same_line(const std::string& a, const std::string& b) {
  std::vector<double> in_a;
  std::vector<double> in_b;
  if (without_numbers(a, in_a) != without_numbers(b, in_b)) return false;
  for (std::size_t k = 0; k < in_a.size(); ++k)
    if (std::abs(in_a[k] - in_b[k]) > tolerance * std::max(1.0, std::abs(in_a[k]))) return false;
  return true;
}

}  // namespace

std::string first_difference(const std::string& expected, const std::string& found) {
  std::istringstream wanted(expected);
  std::istringstream got(found);
  std::string a;
  std::string b;
  while (true) {
    const bool more_wanted = static_cast<bool>(std::getline(wanted, a));
    const bool more_got = static_cast<bool>(std::getline(got, b));
    if (!more_wanted && !more_got) return {};
    if (more_wanted != more_got) return more_wanted ? "missing: " + a : "not expected: " + b;
    if (!same_line(a, b)) return "expected " + a + "\nfound    " + b;
  }
}

}  // namespace fairlead::test
