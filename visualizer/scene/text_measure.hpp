// SPDX-License-Identifier: MIT
// TextMeasure: how wide a text will be drawn; each drawer brings its own.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace fairlead::view {

class TextMeasure {
 public:
  TextMeasure() = default;
  TextMeasure(const TextMeasure&) = delete;
  TextMeasure& operator=(const TextMeasure&) = delete;
  virtual ~TextMeasure() = default;

  /// Pixels of one line of UTF-8 at `size` pixels an em.
  [[nodiscard]] virtual float width(std::string_view text, float size, bool bold = false) const = 0;
};

/// Every code point is `share` of an em wide: for tests, and where no font is at hand.
class EvenTextMeasure final : public TextMeasure {
 public:
  explicit EvenTextMeasure(float share = 0.55F) : share_(share) {}
  [[nodiscard]] float width(std::string_view text, float size, bool bold = false) const override;

 private:
  float share_;
};

/// The text, or as much of its beginning as fits with an ellipsis; empty if not even one letter fits.
[[nodiscard]] std::string fitted(std::string_view text, float room, float size, const TextMeasure& measure,
                                 bool bold = false);

/// The text broken between words into at most `most` lines that fit; what does not go into the last one is cut there.
[[nodiscard]] std::vector<std::string> wrapped(std::string_view text, float room, std::size_t most, float size,
                                               const TextMeasure& measure);

}  // namespace fairlead::view
