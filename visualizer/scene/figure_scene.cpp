// SPDX-License-Identifier: MIT
#include "visualizer/scene/figure_scene.hpp"

#include <algorithm>

#include "visualizer/scene/figure_kinds.hpp"
#include "visualizer/scene/figure_parts.hpp"

namespace fairlead::view {

namespace {

void add_tabs(Layer& layer, const FigureFrame& frame, const Picture& picture) {
  const Theme& theme = picture.theme;
  const FigureSizes sizes{picture};
  const float line = picture.scaled(2);
  for (std::size_t k = 0; k < frame.tabs.size(); ++k) {
    const Box& tab = frame.tabs[k];
    const bool chosen = all_figures[k] == picture.view.figure;
    layer.rects.push_back({{tab.x, tab.bottom() - 1, tab.width, 1}, theme.panel_edge});
    if (chosen) layer.rects.push_back({{tab.x, tab.bottom() - line, tab.width, line}, theme.selected});
    add_text(layer, tab.inset(sizes.gap / 2), picture, figure_title(all_figures[k], picture.words),
             chosen ? theme.ink : theme.ink_soft, sizes.text, Align::Centre, chosen);
  }
}

Box time_area(const Box& body, const Picture& picture) {
  switch (picture.view.figure) {
    case Figure::Revenue:
      return revenue_area(body, picture);
    case Figure::Utilisation:
      return utilisation_area(body, picture);
    case Figure::Waiting:
      return waiting_area(body, picture);
    case Figure::Orders:
      break;
  }
  return {};
}

}  // namespace

void add_figures(Scene& scene, const Box& box, const Picture& picture) {
  if (box.empty()) return;
  const FigureFrame frame = figure_frame(box, picture);
  Layer& ground = scene.add_layer(box);
  ground.rects.push_back({box, picture.theme.panel});
  add_tabs(ground, frame, picture);
  if (frame.body.empty()) return;
  switch (picture.view.figure) {
    case Figure::Revenue:
      add_revenue(scene, frame.body, picture);
      break;
    case Figure::Utilisation:
      add_utilisation(scene, frame.body, picture);
      break;
    case Figure::Waiting:
      add_waiting(scene, frame.body, picture);
      break;
    case Figure::Orders:
      add_orders(scene, frame.body, picture);
      break;
  }
}

Target figure_target(const Box& box, const Picture& picture, Point at) {
  const Box body = figure_frame(box, picture).body;
  if (!body.contains(at)) return {};
  if (picture.view.figure == Figure::Utilisation) return utilisation_target(body, picture, at);
  return picture.view.figure == Figure::Orders ? orders_target(body, picture, at) : Target{};
}

std::optional<Figure> figure_tab_at(const Box& box, const Picture& picture, Point at) {
  const FigureFrame frame = figure_frame(box, picture);
  for (std::size_t k = 0; k < frame.tabs.size(); ++k)
    if (frame.tabs[k].contains(at)) return all_figures[k];
  return std::nullopt;
}

std::optional<Tick> figure_time_at(const Box& box, const Picture& picture, Point at) {
  const Box area = time_area(figure_frame(box, picture).body, picture);
  if (!area.contains(at)) return std::nullopt;
  return Plot{.area = area, .to = picture.run.horizon()}.tick(at.x);
}

void scroll_figure(View& view, float pixels, const Box& box, const Picture& picture) {
  const FigureFrame frame = figure_frame(box, picture);
  if (picture.view.figure != Figure::Orders || frame.body.empty()) return;
  view.figure_scroll = std::clamp(view.figure_scroll + pixels, 0.0F, orders_scroll_limit(frame.body, picture));
}

}  // namespace fairlead::view
