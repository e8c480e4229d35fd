// SPDX-License-Identifier: MIT
#include "visualizer/scene/window_scene.hpp"

#include "visualizer/scene/compare.hpp"
#include "visualizer/scene/figure_scene.hpp"
#include "visualizer/scene/header_scene.hpp"
#include "visualizer/scene/map_scene.hpp"
#include "visualizer/scene/overview.hpp"
#include "visualizer/scene/timeline_scene.hpp"
#include "visualizer/scene/walk_scene.hpp"

namespace fairlead::view {

namespace {

constexpr float name_size = 13;
constexpr float name_margin = 5;

/// Of the other run's map: the same stretch of sea, and the namesake of what is chosen.
View other_view(const Layout& boxes, const Picture& picture) {
  View view = picture.view;
  view.map = shown_map(boxes.map, picture.run, picture.view);
  view.selected = picture.comparison->counterpart(view.selected);
  view.hovered = {};
  return view;
}

Picture other_picture(const View& view, const Picture& picture) {
  return {.run = *picture.other,
          .view = view,
          .rows = picture.rows,
          .figures = *picture.other_figures,
          .theme = picture.theme,
          .words = picture.words,
          .text = picture.text};
}

/// Which run a map shows, where there are two: above it, or over its upper edge where the map is all there is.
void add_run_name(Scene& scene, const Layout& boxes, const Box& map, const std::string& name, Colour colour,
                  const Picture& picture) {
  const float size = picture.scaled(name_size);
  const float pad = picture.scaled(name_margin);
  const bool above = map.y > boxes.header.bottom();
  const std::string text = fitted(name, above ? map.width - (2 * pad) : map.width / 2, size, picture.text, true);
  const float width = picture.text.width(text, size, true) + (2 * pad);
  const Box strip{map.x, boxes.header.bottom(), map.width, map.y - boxes.header.bottom()};
  const Box plate = above ? strip : Box{map.centre().x - (width / 2), map.y + pad, width, size + pad};
  Layer& layer = scene.add_layer(above ? strip : map);
  layer.rects.push_back({plate, above ? picture.theme.panel : picture.theme.panel.with_alpha(220)});
  layer.labels.push_back({.at = {plate.centre().x, plate.centre().y + (size * 0.36F)},
                          .text = text,
                          .colour = colour,
                          .size = size,
                          .align = Align::Centre,
                          .bold = true});
}

void add_maps(Scene& scene, const Layout& boxes, const Picture& picture) {
  if (!boxes.map.empty()) add_map(scene, boxes.map, picture);
  if (picture.other == nullptr || boxes.map_other.empty()) return;
  const View view = other_view(boxes, picture);
  add_map(scene, boxes.map_other, other_picture(view, picture));
  add_run_name(scene, boxes, boxes.map, picture.run.name(), picture.theme.ink, picture);
  add_run_name(scene, boxes, boxes.map_other, picture.other->name(), picture.theme.other_run, picture);
}

}  // namespace

Scene window_scene(float width, float height, const Layout& boxes, const Picture& picture, const Playback& playback) {
  Scene scene{.width = width, .height = height, .background = picture.theme.panel_edge};
  add_maps(scene, boxes, picture);
  if (!boxes.map.empty()) add_walk(scene, boxes.map, picture);
  if (!boxes.figures.empty()) add_figures(scene, boxes.figures, picture);
  if (!boxes.timeline.empty()) add_timeline(scene, boxes.timeline, picture);
  if (!boxes.overview.empty()) add_overview(scene, boxes.overview, picture);
  if (!boxes.header.empty()) add_header(scene, boxes.header, picture, playback);
  return scene;
}

Target other_map_target(const Layout& boxes, const Picture& picture, Point at) {
  if (picture.other == nullptr) return {};
  const View view = other_view(boxes, picture);
  return picture.comparison->counterpart_of_second(map_target(boxes.map_other, other_picture(view, picture), at));
}

}  // namespace fairlead::view
