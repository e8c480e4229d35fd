// SPDX-License-Identifier: MIT
#include "visualizer/paper/canvas.hpp"

#include <cstring>

#include <cairo.h>

#include "core/base/problem.hpp"

namespace fairlead::view {

Canvas::Canvas(int width, int height)
    : width_(width), height_(height), surface_(cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height)) {
  if (cairo_surface_status(surface_) == CAIRO_STATUS_SUCCESS) return;
  cairo_surface_destroy(surface_);
  throw SystemError("no memory for a picture of " + std::to_string(width) + "x" + std::to_string(height) + " pixels");
}

Canvas::~Canvas() {
  cairo_surface_destroy(surface_);
}

void Canvas::paint(const Scene& scene, const Typefaces& faces) {
  cairo_t* context = cairo_create(surface_);
  paint_scene(context, scene, faces, Ground::Pixels);
  cairo_destroy(context);
  cairo_surface_flush(surface_);
}

void Canvas::paint_layers(const Scene& scene, std::span<const std::size_t> positions, const Typefaces& faces) {
  cairo_t* context = cairo_create(surface_);
  for (const std::size_t at : positions) paint_layer(context, scene.layers[at], faces, Ground::Pixels);
  cairo_destroy(context);
  cairo_surface_flush(surface_);
}

void Canvas::copy(const Canvas& other) {
  const auto from = other.bytes();
  std::memcpy(cairo_image_surface_get_data(surface_), from.data(), from.size());
  cairo_surface_mark_dirty(surface_);
}

std::span<const std::uint8_t> Canvas::bytes() const {
  const auto size = static_cast<std::size_t>(width_) * static_cast<std::size_t>(height_) * 4;
  return {cairo_image_surface_get_data(surface_), size};
}

Colour Canvas::pixel(int x, int y) const {
  const auto at = (static_cast<std::size_t>(y) * static_cast<std::size_t>(width_) + static_cast<std::size_t>(x)) * 4;
  return {bytes()[at + 2], bytes()[at + 1], bytes()[at], 255};
}

}  // namespace fairlead::view
