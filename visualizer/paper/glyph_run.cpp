// SPDX-License-Identifier: MIT
#include "visualizer/paper/glyph_run.hpp"

#include <cmath>

#include "visualizer/paper/code_points.hpp"

namespace fairlead::view {

namespace {

float advance_px(const Glyph& glyph, float size, Advance advance) {
  const float exact = glyph.advance_em * size;
  return advance == Advance::Pixels ? std::round(exact) : exact;
}

}  // namespace

GlyphRun glyph_run(std::string_view text, const Typeface& face, float size, Advance advance) {
  GlyphRun run;
  run.glyphs.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t code = next_code_point(text, at);
    const Glyph glyph = face.glyph(code);
    if (code == 0xFFFD && at - begin == 1) run.well_formed = false;
    run.glyphs.push_back({glyph.number, run.width, at - begin});
    run.width += advance_px(glyph, size, advance);
  }
  return run;
}

float PaperTextMeasure::width(std::string_view text, float size, bool bold) const {
  const Typeface& face = faces_.face(bold);
  float sum = 0;
  for (std::size_t at = 0; at < text.size();) sum += advance_px(face.glyph(next_code_point(text, at)), size, advance_);
  return sum;
}

}  // namespace fairlead::view
