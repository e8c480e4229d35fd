// SPDX-License-Identifier: MIT
#include "visualizer/scene/walk_scene.hpp"

#include <string>

#include "visualizer/scene/shapes.hpp"
#include "visualizer/scene/walk.hpp"

namespace fairlead::view {

namespace {

constexpr float text_size = 13;
constexpr float line_height = 18;
constexpr float margin = 10;
constexpr float edge = 4;
constexpr float wide_enough = 240;

}  // namespace

void add_walk(Scene& scene, const Box& map, const Picture& picture) {
  if (picture.walk == nullptr || !picture.view.walk_words || map.width < picture.scaled(wide_enough)) return;
  const Theme& colours = picture.theme;
  const float size = picture.scaled(text_size);
  const float pad = picture.scaled(margin);
  const float room = map.width - (4 * pad);
  const auto sentence = wrapped(picture.walk->sentence(picture.words), room, 3, size, picture.text);
  const float line = picture.scaled(line_height);
  const float height = (static_cast<float>(sentence.size() + 1) * line) + (1.5F * pad);
  const Box box{map.x + pad, map.bottom() - height - pad, map.width - (2 * pad), height};
  Layer& layer = scene.add_layer(map);
  layer.rects.push_back({box, colours.panel.with_alpha(235)});
  layer.rects.push_back({{box.x, box.y, picture.scaled(edge), box.height}, colours.walk});
  float y = box.y + line + (pad / 4);
  const float x = box.x + (1.5F * pad);
  layer.labels.push_back(
      {.at = {x, y}, .text = picture.walk->heading(picture.words), .colour = colours.walk, .size = size, .bold = true});
  const std::string late = picture.walk->lateness_text(picture.words);
  layer.labels.push_back({.at = {box.right() - pad, y},
                          .text = fitted(late, room / 2, size, picture.text),
                          .colour = colours.bad,
                          .size = size,
                          .align = Align::Right});
  for (const std::string& text : sentence)
    layer.labels.push_back({.at = {x, y += line}, .text = text, .colour = colours.ink, .size = size});
}

}  // namespace fairlead::view
