// SPDX-License-Identifier: MIT
// Glyphs: letters of DejaVu Sans by size, with cached measures; each size of a face is one texture.
#pragma once

#include <map>
#include <memory>
#include <unordered_map>
#include <vector>

#include <SFML/Graphics/Font.hpp>

#include "visualizer/scene/text_measure.hpp"

namespace fairlead::screen {

struct Face {
  unsigned size = 0;  ///< pixels an em
  bool bold = false;
  auto operator<=>(const Face&) const = default;
};

/// Pixels by which an outlined letter is thicker on every side.
inline constexpr float halo_thickness = 1;

/// Not for several threads. Needs a display.
class Glyphs final : public view::TextMeasure {
 public:
  Glyphs();

  [[nodiscard]] float width(std::string_view text, float size, bool bold = false) const override;

  [[nodiscard]] static Face face(float size, bool bold);
  [[nodiscard]] const sf::Glyph& glyph(const Face& face, char32_t letter, bool outlined) const;
  [[nodiscard]] const sf::Texture& texture(const Face& face) const;

 private:
  struct Page {
    std::vector<std::unique_ptr<sf::Glyph>> plain{};  ///< letters below 0x2200 by code point
    std::unordered_map<char32_t, sf::Glyph> others{};
    std::unordered_map<char32_t, sf::Glyph> outlined{};
  };

  [[nodiscard]] const sf::Font& font(bool bold) const { return bold ? bold_ : regular_; }
  [[nodiscard]] const sf::Glyph& plain_glyph(Page& page, const Face& face, char32_t letter) const;

  sf::Font regular_{};
  sf::Font bold_{};
  mutable std::map<Face, Page> pages_{};
};

/// Calls `visit` with every code point of the UTF-8 text; malformed bytes become U+FFFD.
template <class Visit>
void each_letter(std::string_view text, Visit visit);

/// The code point that begins at `at`, which is moved behind it.
[[nodiscard]] char32_t next_letter(std::string_view text, std::size_t& at);

template <class Visit>
void each_letter(std::string_view text, Visit visit) {
  for (std::size_t at = 0; at < text.size();) visit(next_letter(text, at));
}

}  // namespace fairlead::screen
