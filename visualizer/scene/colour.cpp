// SPDX-License-Identifier: MIT
#include "visualizer/scene/colour.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace fairlead::view {

namespace {

double linear(std::uint8_t component) {
  const double share = component / 255.0;
  return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
}

std::uint8_t mixed(std::uint8_t a, std::uint8_t b, float share) {
  return static_cast<std::uint8_t>(std::lround(static_cast<float>(a) + (static_cast<float>(b - a) * share)));
}

}  // namespace

std::optional<Colour> parse_colour(std::string_view text) {
  if (text.size() != 7 || text.front() != '#') return std::nullopt;
  unsigned value = 0;
  const char* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data() + 1, end, value, 16);
  if (error != std::errc{} || stop != end) return std::nullopt;
  return Colour{static_cast<std::uint8_t>(value >> 16U), static_cast<std::uint8_t>((value >> 8U) & 0xFFU),
                static_cast<std::uint8_t>(value & 0xFFU)};
}

Colour mix(Colour a, Colour b, float share) {
  return {mixed(a.red, b.red, share), mixed(a.green, b.green, share), mixed(a.blue, b.blue, share),
          mixed(a.alpha, b.alpha, share)};
}

double luminance(Colour colour) {
  return (0.2126 * linear(colour.red)) + (0.7152 * linear(colour.green)) + (0.0722 * linear(colour.blue));
}

double contrast(Colour a, Colour b) {
  const double first = luminance(a);
  const double second = luminance(b);
  return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

}  // namespace fairlead::view
