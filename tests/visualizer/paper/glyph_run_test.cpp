// SPDX-License-Identifier: MIT
#include "visualizer/paper/glyph_run.hpp"

#include <catch2/catch.hpp>

#include "core/base/problem.hpp"
#include "visualizer/paper/code_points.hpp"

using namespace fairlead::view;

namespace {

const Typefaces& faces() {
  static const Typefaces loaded{font_folder()};
  return loaded;
}

}  // namespace

TEST_CASE("a text is as wide as its run of glyphs") {
  for (const Advance advance : {Advance::Pixels, Advance::Exact}) {
    const PaperTextMeasure measure{faces(), advance};
    for (const char* text : {"Hải Thạch", "Hs ≤ 1.5 m → chờ sóng", "", "WWW iii"}) {
      CHECK(measure.width(text, 13) == glyph_run(text, faces().regular, 13, advance).width);
      CHECK(measure.width(text, 13, true) == glyph_run(text, faces().bold, 13, advance).width);
    }
  }
}

TEST_CASE("on pixels every glyph begins on a whole pixel") {
  for (const PlacedGlyph& glyph : glyph_run("Lắp đặt chân đế", faces().regular, 12.6F, Advance::Pixels).glyphs)
    CHECK(glyph.x == std::floor(glyph.x));
}

TEST_CASE("both faces have every letter of Vietnamese and the signs that texts use") {
  const std::string_view text =
      "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđ"
      "AÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬEÈẺẼÉẸÊỀỂỄẾỆIÌỈĨÍỊOÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢUÙỦŨÚỤƯỪỬỮỨỰYỲỶỸÝỴĐ≤≥→←–—…·×°±Δ";
  for (std::size_t at = 0; at < text.size();) {
    const char32_t code = next_code_point(text, at);
    CAPTURE(static_cast<std::uint32_t>(code));
    CHECK(faces().regular.glyph(code).number != 0);
    CHECK(faces().bold.glyph(code).number != 0);
  }
}

TEST_CASE("a missing font is a message that names the package") {
  CHECK_THROWS_WITH(Typefaces{"/nowhere"}, Catch::Contains("/nowhere/DejaVuSans.ttf") &&
                                               Catch::Contains("install the package fonts-dejavu-core"));
  CHECK_THROWS_AS(Typefaces{"/nowhere"}, fairlead::SystemError);
}
