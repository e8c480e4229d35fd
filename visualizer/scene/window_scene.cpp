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

/// The other run's map shows the same stretch of sea, and the namesake of what is chosen.
void add_other_map(Scene& scene, const Box& box, const Picture& picture) {
  View view = picture.view;
  view.selected = picture.comparison->counterpart(view.selected);
  view.hovered = {};
  const Picture other{.run = *picture.other,
                      .view = view,
                      .rows = picture.rows,
                      .figures = *picture.other_figures,
                      .theme = picture.theme,
                      .words = picture.words,
                      .text = picture.text};
  add_map(scene, box, other);
}

}  // namespace

Scene window_scene(float width, float height, const Layout& boxes, const Picture& picture, const Playback& playback) {
  Scene scene{.width = width, .height = height, .background = picture.theme.panel_edge};
  if (!boxes.map.empty()) add_map(scene, boxes.map, picture);
  if (picture.other != nullptr && !boxes.map_other.empty()) add_other_map(scene, boxes.map_other, picture);
  if (!boxes.map.empty()) add_walk(scene, boxes.map, picture);
  if (!boxes.figures.empty()) add_figures(scene, boxes.figures, picture);
  if (!boxes.timeline.empty()) add_timeline(scene, boxes.timeline, picture);
  if (!boxes.overview.empty()) add_overview(scene, boxes.overview, picture);
  if (!boxes.header.empty()) add_header(scene, boxes.header, picture, playback);
  return scene;
}

}  // namespace fairlead::view
