// SPDX-License-Identifier: MIT
#include "visualizer/scene/layout.hpp"

#include <algorithm>

namespace fairlead::view {

namespace {

constexpr float header_height = 40;
constexpr float overview_height = 34;
constexpr float side_width = 340;
constexpr float figures_share = 0.34F;
constexpr float gap = 1;
constexpr float run_name_height = 22;  ///< above each of two maps

}  // namespace

Layout layout(float width, float height, const LayoutChoice& choice) {
  Layout boxes;
  const float header = header_height * choice.scale;
  const float overview = overview_height * choice.scale;
  const float side = choice.side ? std::min(side_width * choice.scale, width * 0.3F) : 0;
  const float main = width - side;
  const float room = std::max(0.0F, height - header - overview);
  const float upper = room * choice.map_share;
  boxes.header = {0, 0, width, header};
  boxes.side = {main, header, side, std::max(0.0F, height - header)};
  boxes.overview = {0, height - overview, main, overview};
  boxes.timeline = {0, header + upper + gap, main, std::max(0.0F, room - upper - gap)};
  const float figures = main * figures_share;
  const float maps = main - figures;
  boxes.figures = {maps, header, figures, upper};
  boxes.map = {0, header, maps - gap, upper};
  if (!choice.comparing) return boxes;
  const float name = std::min(run_name_height * choice.scale, upper);
  boxes.map = {0, header + name, (maps / 2) - gap, upper - name};
  boxes.map_other = {maps / 2, header + name, (maps / 2) - gap, upper - name};
  return boxes;
}

}  // namespace fairlead::view
