// SPDX-License-Identifier: MIT
// SceneDrawer: draws a scene on an SFML target: one array of vertices a layer, one a face of letters.
#pragma once

#include <map>

#include <SFML/Graphics/RenderTarget.hpp>

#include "visualizer/screen/glyphs.hpp"
#include "visualizer/screen/soft_shapes.hpp"

namespace fairlead::screen {

class SceneDrawer {
 public:
  /// `glyphs` must outlive it.
  explicit SceneDrawer(const Glyphs& glyphs) : glyphs_(&glyphs) {}

  /// A pixel of the scene is a pixel of the target, from the upper left corner on.
  void draw(const view::Scene& scene, sf::RenderTarget& target);

 private:
  void draw_layer(const view::Layer& layer, sf::RenderTarget& target);
  void collect_shapes(const view::Layer& layer);
  void collect_label(const view::Label& label);
  void append_letters(const view::Label& label, bool halo);

  const Glyphs* glyphs_;
  // Kept between frames for their memory alone.
  Shapes shapes_{};
  std::map<Face, Vertices> letters_{};
  std::vector<view::Line> hatch_{};
};

}  // namespace fairlead::screen
