// SPDX-License-Identifier: MIT
#include "visualizer/screen/glyphs.hpp"

#include <algorithm>
#include <cmath>

#include "core/base/problem.hpp"
#include "visualizer/screen/font_files.hpp"

namespace fairlead::screen {

namespace {

constexpr char32_t common_letters = 0x2200;
constexpr char32_t replacement = 0xFFFD;

void load(sf::Font& font, bool bold) {
  const auto path = font_file(bold);
  if (!font.loadFromFile(path.string())) throw SystemError(path.string() + " cannot be read as a font");
}

/// Bytes of the sequence that this byte begins; 0: none begins here.
std::size_t sequence_length(unsigned char first) {
  if (first < 0x80U) return 1;
  if ((first & 0xE0U) == 0xC0U) return 2;
  if ((first & 0xF0U) == 0xE0U) return 3;
  return (first & 0xF8U) == 0xF0U ? 4 : 0;
}

}  // namespace

char32_t next_letter(std::string_view text, std::size_t& at) {
  const auto first = static_cast<unsigned char>(text[at]);
  const std::size_t length = sequence_length(first);
  if (length == 0 || at + length > text.size()) {
    ++at;
    return replacement;
  }
  char32_t letter = length == 1 ? first : first & (0x7FU >> length);
  for (std::size_t k = 1; k < length; ++k) letter = (letter << 6U) | (static_cast<unsigned char>(text[at + k]) & 0x3FU);
  at += length;
  return letter;
}

Glyphs::Glyphs() {
  load(regular_, false);
  load(bold_, true);
}

Face Glyphs::face(float size, bool bold) {
  return {static_cast<unsigned>(std::clamp(std::lround(size), 4L, 200L)), bold};
}

float Glyphs::width(std::string_view text, float size, bool bold) const {
  const Face wanted = face(size, bold);
  Page& page = pages_[wanted];
  float sum = 0;
  each_letter(text, [&](char32_t letter) { sum += plain_glyph(page, wanted, letter).advance; });
  return sum;
}

const sf::Glyph& Glyphs::plain_glyph(Page& page, const Face& face, char32_t letter) const {
  if (letter >= common_letters) {
    const auto found = page.others.find(letter);
    if (found != page.others.end()) return found->second;
    return page.others.emplace(letter, font(face.bold).getGlyph(letter, face.size, false)).first->second;
  }
  if (page.plain.empty()) page.plain.resize(common_letters);
  auto& kept = page.plain[letter];
  if (kept == nullptr) kept = std::make_unique<sf::Glyph>(font(face.bold).getGlyph(letter, face.size, false));
  return *kept;
}

const sf::Glyph& Glyphs::glyph(const Face& face, char32_t letter, bool outlined) const {
  Page& page = pages_[face];
  if (!outlined) return plain_glyph(page, face, letter);
  const auto found = page.outlined.find(letter);
  if (found != page.outlined.end()) return found->second;
  return page.outlined.emplace(letter, font(face.bold).getGlyph(letter, face.size, false, halo_thickness))
      .first->second;
}

const sf::Texture& Glyphs::texture(const Face& face) const {
  return font(face.bold).getTexture(face.size);
}

}  // namespace fairlead::screen
