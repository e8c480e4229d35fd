// SPDX-License-Identifier: MIT
#include "visualizer/paper/typeface.hpp"

#include <cstdlib>
#include <memory>
#include <new>

#include <cairo-ft.h>
#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_ADVANCES_H

#include "core/base/problem.hpp"

namespace fairlead::view {

namespace {

constexpr std::size_t basic_plane = 0x10000;

/// A face and its own library, released together when Cairo lets go of them.
struct FreeTypeFace {
  FT_Library library = nullptr;
  FT_Face face = nullptr;

  FreeTypeFace() = default;
  FreeTypeFace(const FreeTypeFace&) = delete;
  FreeTypeFace& operator=(const FreeTypeFace&) = delete;
  ~FreeTypeFace() {
    if (face != nullptr) FT_Done_Face(face);
    if (library != nullptr) FT_Done_FreeType(library);
  }
};

[[noreturn]] void refuse(const std::filesystem::path& file) {
  throw SystemError("cannot read the font " + file.string() +
                    "; install the package fonts-dejavu-core, or name its folder in FAIRLEAD_FONT_DIRECTORY");
}

std::unique_ptr<FreeTypeFace> open_face(const std::filesystem::path& file) {
  auto opened = std::make_unique<FreeTypeFace>();
  if (FT_Init_FreeType(&opened->library) != 0) throw SystemError("cannot start FreeType");
  if (FT_New_Face(opened->library, file.c_str(), 0, &opened->face) != 0) refuse(file);
  if (FT_IS_SCALABLE(opened->face) == 0 || FT_Select_Charmap(opened->face, FT_ENCODING_UNICODE) != 0) refuse(file);
  return opened;
}

float advance_em(FT_Face face, FT_UInt glyph) {
  FT_Fixed units = 0;
  FT_Get_Advance(face, glyph, FT_LOAD_NO_SCALE, &units);
  return static_cast<float>(units) / static_cast<float>(face->units_per_EM);
}

std::vector<Glyph> glyphs_of(FT_Face face) {
  std::vector<Glyph> glyphs(basic_plane, Glyph{0, advance_em(face, 0)});
  FT_UInt glyph = 0;
  FT_ULong code = FT_Get_First_Char(face, &glyph);
  while (glyph != 0) {
    if (code < basic_plane) glyphs[code] = {glyph, advance_em(face, glyph)};
    code = FT_Get_Next_Char(face, code, &glyph);
  }
  return glyphs;
}

void release(void* face) {
  delete static_cast<FreeTypeFace*>(face);
}

/// Cairo keeps faces in a cache of its own, so it decides when FreeType's face may go.
cairo_font_face_t* hand_to_cairo(std::unique_ptr<FreeTypeFace> opened) {
  static const cairo_user_data_key_t key{};
  cairo_font_face_t* face = cairo_ft_font_face_create_for_ft_face(opened->face, 0);
  if (cairo_font_face_set_user_data(face, &key, opened.get(), release) != CAIRO_STATUS_SUCCESS) throw std::bad_alloc{};
  (void)opened.release();
  return face;
}

}  // namespace

Typeface::Typeface(const std::filesystem::path& file) {
  std::unique_ptr<FreeTypeFace> opened = open_face(file);
  glyphs_ = glyphs_of(opened->face);
  cairo_face_ = hand_to_cairo(std::move(opened));
}

Typeface::~Typeface() {
  cairo_font_face_destroy(cairo_face_);
}

Glyph Typeface::glyph(char32_t code_point) const {
  return glyphs_[code_point < basic_plane ? code_point : 0];
}

std::filesystem::path font_folder() {
  const char* named = std::getenv("FAIRLEAD_FONT_DIRECTORY");
  return named != nullptr && *named != '\0' ? named : FAIRLEAD_FONT_DIRECTORY;
}

}  // namespace fairlead::view
