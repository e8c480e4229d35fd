// SPDX-License-Identifier: MIT
// Canvas: pixels in memory that a scene is painted on.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "visualizer/paper/paint_scene.hpp"

struct _cairo_surface;

namespace fairlead::view {

class Canvas {
 public:
  Canvas(int width, int height);
  Canvas(const Canvas&) = delete;
  Canvas& operator=(const Canvas&) = delete;
  ~Canvas();

  void paint(const Scene& scene, const Typefaces& faces);
  /// The layers of the scene with these positions, over what is there.
  void paint_layers(const Scene& scene, std::span<const std::size_t> positions, const Typefaces& faces);
  /// Of the same size.
  void copy(const Canvas& other);

  [[nodiscard]] int width() const { return width_; }
  [[nodiscard]] int height() const { return height_; }
  /// Four bytes a pixel, blue first, the fourth unused; rows without gaps.
  [[nodiscard]] std::span<const std::uint8_t> bytes() const;
  [[nodiscard]] Colour pixel(int x, int y) const;

 private:
  int width_ = 0;
  int height_ = 0;
  _cairo_surface* surface_ = nullptr;
};

}  // namespace fairlead::view
