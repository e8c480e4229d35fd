// SPDX-License-Identifier: MIT
#include "visualizer/paper/page_file.hpp"

#include <cairo-pdf.h>
#include <cairo-svg.h>

#include "core/base/problem.hpp"

namespace fairlead::view {

namespace {

constexpr double points_per_pixel = 0.75;

cairo_status_t append(void* bytes, const unsigned char* data, unsigned int size) {
  static_cast<std::string*>(bytes)->append(reinterpret_cast<const char*>(data), size);
  return CAIRO_STATUS_SUCCESS;
}

/// Paints, finishes and releases the surface.
void paint_page(cairo_surface_t* surface, double scale, const Scene& scene, const Typefaces& faces) {
  cairo_t* context = cairo_create(surface);
  cairo_scale(context, scale, scale);
  paint_scene(context, scene, faces, Ground::Page);
  cairo_show_page(context);
  cairo_status_t status = cairo_status(context);
  cairo_destroy(context);
  cairo_surface_finish(surface);
  if (status == CAIRO_STATUS_SUCCESS) status = cairo_surface_status(surface);
  cairo_surface_destroy(surface);
  if (status != CAIRO_STATUS_SUCCESS)
    throw SystemError(std::string{"cannot draw the page: "} + cairo_status_to_string(status));
}

std::string escaped(const std::string& text) {
  std::string safe;
  for (const char c : text) {
    if (c == '<')
      safe += "&lt;";
    else if (c == '&')
      safe += "&amp;";
    else if (static_cast<unsigned char>(c) >= ' ')
      safe += c;
  }
  return safe;
}

void add_texts(std::string& svg, const PageTexts& texts) {
  const std::size_t root = svg.find("<svg");
  const std::size_t inside = root == svg.npos ? svg.npos : svg.find('>', root);
  if (inside == svg.npos) return;
  svg.insert(inside + 1,
             "\n<title>" + escaped(texts.title) + "</title>\n<desc>" + escaped(texts.description) + "</desc>");
}

}  // namespace

std::string svg_bytes(const Scene& scene, const Typefaces& faces, const PageTexts& texts) {
  std::string bytes;
  cairo_surface_t* surface = cairo_svg_surface_create_for_stream(append, &bytes, scene.width, scene.height);
  cairo_svg_surface_set_document_unit(surface, CAIRO_SVG_UNIT_PX);
  paint_page(surface, 1, scene, faces);
  add_texts(bytes, texts);
  return bytes;
}

std::string pdf_bytes(const Scene& scene, const Typefaces& faces, const PageTexts& texts) {
  std::string bytes;
  cairo_surface_t* surface = cairo_pdf_surface_create_for_stream(append, &bytes, scene.width * points_per_pixel,
                                                                 scene.height * points_per_pixel);
  // Cairo writes the time of day unless it is told another text, and leaves out what is no date.
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, "");
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, texts.title.c_str());
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_SUBJECT, texts.description.c_str());
  paint_page(surface, points_per_pixel, scene, faces);
  return bytes;
}

}  // namespace fairlead::view
