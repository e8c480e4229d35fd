// SPDX-License-Identifier: MIT
#include "visualizer/scene/map_furniture.hpp"

#include <array>
#include <cmath>
#include <cstdio>

#include "visualizer/scene/hulls.hpp"
#include "visualizer/scene/map_layers.hpp"
#include "visualizer/scene/place_symbols.hpp"
#include "visualizer/scene/shapes.hpp"

namespace fairlead::view {

namespace {

constexpr float bar_most = 110;
constexpr float legend_line = 14;
constexpr float least_width_with_legend = 420;
constexpr float least_height_with_legend = 260;

struct LegendPlace {
  PlaceKind kind{};
  const char* name = "";
};
struct LegendLook {
  Look look{};
  const char* name = "";
};

constexpr auto legend_places = std::to_array<LegendPlace>({{PlaceKind::Port, "port"},
                                                           {PlaceKind::Yard, "yard"},
                                                           {PlaceKind::Shelter, "shelter"},
                                                           {PlaceKind::Field, "field"},
                                                           {PlaceKind::WindArea, "wind area"},
                                                           {PlaceKind::Landfall, "landfall"}});
constexpr auto legend_looks = std::to_array<LegendLook>({{Look::Working, "working"},
                                                         {Look::Sailing, "sailing"},
                                                         {Look::WaitWeather, "waiting for weather"},
                                                         {Look::WaitAsset, "waiting for an asset"},
                                                         {Look::Idle, "idle"}});

std::string legend_text(const MapFrame& frame, const char* english) {
  return frame.picture.say(english);
}

bool has_legend(const MapFrame& frame) {
  return frame.box.width >= frame.picture.scaled(least_width_with_legend) &&
         frame.box.height >= frame.picture.scaled(least_height_with_legend);
}

float legend_text_size(const MapFrame& frame) {
  return frame.picture.scaled(10);
}

Box legend_box(const MapFrame& frame) {
  float width = 0;
  const auto widen = [&](const char* name) {
    width = std::max(width, frame.picture.text.width(legend_text(frame, name), legend_text_size(frame)));
  };
  for (const LegendPlace& entry : legend_places) widen(entry.name);
  for (const LegendLook& entry : legend_looks) widen(entry.name);
  const float pad = frame.picture.scaled(5);
  const float lines = static_cast<float>(legend_places.size() + legend_looks.size());
  return {frame.box.x + frame.picture.scaled(8), frame.box.y + frame.picture.scaled(8),
          width + frame.picture.scaled(18) + (2 * pad), (lines * frame.picture.scaled(legend_line)) + (2 * pad)};
}

Box bar_box(const MapFrame& frame) {
  const float width = frame.picture.scaled(bar_most + 12);
  const float height = frame.picture.scaled(26);
  return {frame.box.right() - width - frame.picture.scaled(8), frame.box.bottom() - height - frame.picture.scaled(6),
          width, height};
}

void add_scale_bar(Layer& layer, const MapFrame& frame) {
  const double lat = frame.projection.position(frame.box.centre()).lat_deg;
  const double pixels_per_nm = frame.projection.pixels_per_nm(lat);
  const double miles = scale_bar_nm(pixels_per_nm, frame.picture.scaled(bar_most));
  const auto length = static_cast<float>(miles * pixels_per_nm);
  const float right = frame.box.right() - frame.picture.scaled(14);
  const float y = frame.box.bottom() - frame.picture.scaled(12);
  const float tick = frame.picture.scaled(4);
  const float width = frame.picture.scaled(1.5F);
  const Colour colour = frame.theme().ink;
  layer.rects.push_back({{right - length, y - (width / 2), length, width}, colour});
  for (const float x : {right - length, right - (length / 2), right})
    layer.rects.push_back({{x - (width / 2), y - tick, width, tick + (width / 2)}, colour});
  char text[32] = "";
  std::snprintf(text, sizeof text, "%g ", miles);
  layer.labels.push_back({.at = {right - (length / 2), y - tick - frame.picture.scaled(3)},
                          .text = text + frame.picture.say("nm"),
                          .colour = colour,
                          .size = legend_text_size(frame),
                          .align = Align::Centre,
                          .halo = frame.theme().sea});
}

class LegendDrawing {
 public:
  LegendDrawing(Layer& layer, const MapFrame& frame) : layer_(layer), frame_(frame), box_(legend_box(frame)) {
    y_ = box_.y + frame.picture.scaled(5 + (legend_line / 2));
  }

  void add(const LegendPlace& entry) {
    add_place_symbol(layer_,
                     {.kind = entry.kind,
                      .at = mark(),
                      .radius = frame_.picture.scaled(3.8F),
                      .line_width = frame_.sizes.thin * 1.2F},
                     frame_.theme());
    add_text(entry.name);
  }

  void add(const LegendLook& entry) {
    add_hull(layer_,
             {.look = entry.look,
              .at = mark(),
              .length = frame_.picture.scaled(12),
              .heading_deg = 90,
              .line_width = frame_.sizes.thin},
             frame_.theme());
    add_text(entry.name);
  }

 private:
  [[nodiscard]] Point mark() const { return {box_.x + frame_.picture.scaled(12), y_}; }

  void add_text(const char* name) {
    layer_.labels.push_back({.at = {box_.x + frame_.picture.scaled(22), y_ + (legend_text_size(frame_) * 0.36F)},
                             .text = legend_text(frame_, name),
                             .colour = frame_.theme().ink_soft,
                             .size = legend_text_size(frame_)});
    y_ += frame_.picture.scaled(legend_line);
  }

  Layer& layer_;
  const MapFrame& frame_;
  Box box_{};
  float y_ = 0;
};

}  // namespace

std::vector<Box> furniture_boxes(const MapFrame& frame) {
  std::vector<Box> boxes{bar_box(frame)};
  if (has_legend(frame)) boxes.push_back(legend_box(frame));
  return boxes;
}

double scale_bar_nm(double pixels_per_nm, double most_pixels) {
  double best = 0.01;
  for (double decade = 0.01; decade < 10000; decade *= 10)
    for (const double step : {1.0, 2.0, 5.0})
      if (decade * step * pixels_per_nm <= most_pixels) best = decade * step;
  return best;
}

void add_furniture(Scene& scene, const MapFrame& frame) {
  if (has_legend(frame)) {
    scene.add_layer(frame.box).rects.push_back({legend_box(frame), frame.theme().panel.with_alpha(215)});
    Layer& layer = scene.add_layer(frame.box);
    LegendDrawing legend{layer, frame};
    for (const LegendPlace& entry : legend_places) legend.add(entry);
    for (const LegendLook& entry : legend_looks) legend.add(entry);
  }
  add_scale_bar(scene.add_layer(frame.box), frame);
}

}  // namespace fairlead::view
