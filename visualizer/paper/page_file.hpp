// SPDX-License-Identifier: MIT
// Pages: a scene as SVG or PDF, letters as outlines, no clock in the bytes.
#pragma once

#include <string>

#include "visualizer/paper/paint_scene.hpp"

namespace fairlead::view {

struct PageTexts {
  std::string title{};
  std::string description{};
};

[[nodiscard]] std::string svg_bytes(const Scene& scene, const Typefaces& faces, const PageTexts& texts);
/// A pixel of the scene is a 96th of an inch.
[[nodiscard]] std::string pdf_bytes(const Scene& scene, const Typefaces& faces, const PageTexts& texts);

}  // namespace fairlead::view
