// SPDX-License-Identifier: MIT
// Typeface: DejaVu Sans as FreeType reads it: glyphs, how far each advances, and the face that Cairo draws.
#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

struct _cairo_font_face;

namespace fairlead::view {

/// One glyph of a text: its number in the face and how far it advances, in ems.
struct Glyph {
  std::uint32_t number = 0;
  float advance_em = 0;
};

/// Immutable once loaded.
class Typeface {
 public:
  /// SystemError that names the package if the file is missing or no font.
  explicit Typeface(const std::filesystem::path& file);
  Typeface(const Typeface&) = delete;
  Typeface& operator=(const Typeface&) = delete;
  ~Typeface();

  /// Of a code point; the box of missing glyphs where the face has none.
  [[nodiscard]] Glyph glyph(char32_t code_point) const;
  [[nodiscard]] _cairo_font_face* cairo_face() const { return cairo_face_; }

 private:
  _cairo_font_face* cairo_face_ = nullptr;
  std::vector<Glyph> glyphs_;  ///< of the basic plane, by code point
};

/// The regular and the bold face that everything is written in.
struct Typefaces {
  explicit Typefaces(const std::filesystem::path& folder)
      : regular(folder / "DejaVuSans.ttf"), bold(folder / "DejaVuSans-Bold.ttf") {}

  [[nodiscard]] const Typeface& face(bool is_bold) const { return is_bold ? bold : regular; }

  Typeface regular;
  Typeface bold;
};

/// Where the fonts lie: FAIRLEAD_FONT_DIRECTORY of the environment, else as configured when built.
[[nodiscard]] std::filesystem::path font_folder();

}  // namespace fairlead::view
