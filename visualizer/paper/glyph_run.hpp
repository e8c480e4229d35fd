// SPDX-License-Identifier: MIT
// GlyphRun: the glyphs of one line of text and where each begins; measuring and drawing both rest on it.
#pragma once

#include <string_view>
#include <vector>

#include "visualizer/paper/typeface.hpp"
#include "visualizer/scene/text_measure.hpp"

namespace fairlead::view {

/// Pixels: every glyph advances by whole pixels, as in pictures of pixels. Exact: as the face is drawn.
enum class Advance { Pixels, Exact };

struct PlacedGlyph {
  std::uint32_t number = 0;
  float x = 0;            ///< from the line's left end
  std::size_t bytes = 0;  ///< of the text that it stands for
};

struct GlyphRun {
  std::vector<PlacedGlyph> glyphs{};
  float width = 0;
  bool well_formed = true;  ///< the text is UTF-8
};

[[nodiscard]] GlyphRun glyph_run(std::string_view text, const Typeface& face, float size, Advance advance);

/// Measures what paint_scene() draws.
class PaperTextMeasure final : public TextMeasure {
 public:
  PaperTextMeasure(const Typefaces& faces, Advance advance) : faces_(faces), advance_(advance) {}
  [[nodiscard]] float width(std::string_view text, float size, bool bold = false) const override;

 private:
  const Typefaces& faces_;
  Advance advance_;
};

}  // namespace fairlead::view
