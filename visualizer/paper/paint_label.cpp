// SPDX-License-Identifier: MIT
#include "visualizer/paper/paint_label.hpp"

#include <cmath>
#include <vector>

#include <cairo.h>

#include "visualizer/paper/paint_shapes.hpp"

namespace fairlead::view {

namespace {

constexpr double halo_width = 2;  ///< of the stroke: a pixel on either side of the glyph's edge

float left_end(const Label& label, float width) {
  if (label.align == Align::Centre) return label.at.x - width / 2;
  return label.align == Align::Right ? label.at.x - width : label.at.x;
}

Point origin(const Label& label, float width, Ground ground) {
  const Point exact{left_end(label, width), label.at.y};
  return ground == Ground::Page ? exact : Point{std::round(exact.x), std::round(exact.y)};
}

void set_face(cairo_t* context, const Label& label, const Typefaces& faces, Ground ground) {
  cairo_font_options_t* options = cairo_font_options_create();
  const bool pixels = ground == Ground::Pixels;
  cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
  cairo_font_options_set_hint_style(options, pixels ? CAIRO_HINT_STYLE_SLIGHT : CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options, pixels ? CAIRO_HINT_METRICS_ON : CAIRO_HINT_METRICS_OFF);
  cairo_set_font_options(context, options);
  cairo_font_options_destroy(options);
  cairo_set_font_face(context, faces.face(label.bold).cairo_face());
  cairo_set_font_size(context, label.size);
}

std::vector<cairo_glyph_t> placed(const GlyphRun& run, Point from) {
  std::vector<cairo_glyph_t> glyphs;
  glyphs.reserve(run.glyphs.size());
  for (const PlacedGlyph& glyph : run.glyphs) glyphs.push_back({glyph.number, from.x + glyph.x, from.y});
  return glyphs;
}

void show(cairo_t* context, const std::vector<cairo_glyph_t>& glyphs) {
  cairo_show_glyphs(context, glyphs.data(), static_cast<int>(glyphs.size()));
}

/// On pixels, a tenth of the time that a stroke takes: the glyphs themselves, moved by a pixel each way.
void show_around(cairo_t* context, const std::vector<cairo_glyph_t>& glyphs) {
  std::vector<cairo_glyph_t> moved = glyphs;
  for (int dy = -1; dy <= 1; ++dy)
    for (int dx = -1; dx <= 1; ++dx) {
      if (dx == 0 && dy == 0) continue;
      for (std::size_t k = 0; k < glyphs.size(); ++k) {
        moved[k].x = glyphs[k].x + dx;
        moved[k].y = glyphs[k].y + dy;
      }
      show(context, moved);
    }
}

void stroke_around(cairo_t* context, const std::vector<cairo_glyph_t>& glyphs) {
  cairo_glyph_path(context, glyphs.data(), static_cast<int>(glyphs.size()));
  cairo_set_line_width(context, halo_width);
  cairo_set_line_join(context, CAIRO_LINE_JOIN_ROUND);
  cairo_stroke(context);
}

void paint_halo(cairo_t* context, const std::vector<cairo_glyph_t>& glyphs, Colour halo, Ground ground) {
  set_colour(context, halo);
  if (ground == Ground::Pixels && halo.alpha == 255) return show_around(context, glyphs);
  stroke_around(context, glyphs);
}

/// With the text itself, so that a page can be searched and copied from.
void show_with_text(cairo_t* context, const Label& label, const GlyphRun& run,
                    const std::vector<cairo_glyph_t>& glyphs) {
  std::vector<cairo_text_cluster_t> clusters;
  clusters.reserve(run.glyphs.size());
  for (const PlacedGlyph& glyph : run.glyphs) clusters.push_back({static_cast<int>(glyph.bytes), 1});
  cairo_show_text_glyphs(context, label.text.data(), static_cast<int>(label.text.size()), glyphs.data(),
                         static_cast<int>(glyphs.size()), clusters.data(), static_cast<int>(clusters.size()), {});
}

}  // namespace

void paint_label(cairo_t* context, const Label& label, const Typefaces& faces, Ground ground) {
  if (label.text.empty() || label.size <= 0) return;
  const GlyphRun run = glyph_run(label.text, faces.face(label.bold), label.size, advance_on(ground));
  const std::vector<cairo_glyph_t> glyphs = placed(run, origin(label, run.width, ground));
  set_face(context, label, faces, ground);
  if (label.halo.alpha > 0) paint_halo(context, glyphs, label.halo, ground);
  set_colour(context, label.colour);
  if (ground == Ground::Page && run.well_formed) return show_with_text(context, label, run, glyphs);
  show(context, glyphs);
}

}  // namespace fairlead::view
