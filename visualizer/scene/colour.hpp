// SPDX-License-Identifier: MIT
// Colour: sRGB with opacity, and what is computed with it: mixing, luminance, contrast.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace fairlead::view {

struct Colour {
  std::uint8_t red = 0;
  std::uint8_t green = 0;
  std::uint8_t blue = 0;
  std::uint8_t alpha = 255;

  [[nodiscard]] constexpr Colour with_alpha(std::uint8_t opacity) const { return {red, green, blue, opacity}; }
  friend constexpr bool operator==(Colour, Colour) = default;
};

inline constexpr Colour transparent{0, 0, 0, 0};

/// `#rrggbb`; empty if malformed.
[[nodiscard]] std::optional<Colour> parse_colour(std::string_view text);
/// `share` of b in a, 0 to 1, component by component.
[[nodiscard]] Colour mix(Colour a, Colour b, float share);
/// Relative luminance, 0 to 1: docs/sources.md [WCAG-2.1].
[[nodiscard]] double luminance(Colour colour);
/// Contrast ratio of two opaque colours, 1 to 21: docs/sources.md [WCAG-2.1].
[[nodiscard]] double contrast(Colour a, Colour b);

}  // namespace fairlead::view
