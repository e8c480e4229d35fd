// SPDX-License-Identifier: MIT
// Places, what was completed at them, and pipelines as they are laid.
#include <cmath>
#include <map>

#include "visualizer/scene/icons.hpp"
#include "visualizer/scene/map_layers.hpp"
#include "visualizer/scene/place_symbols.hpp"
#include "visualizer/scene/service_colour.hpp"
#include "visualizer/scene/shapes.hpp"
#include "visualizer/scene/track_line.hpp"

namespace fairlead::view {

namespace {

double laid_share(const MapFrame& frame, const PipeSpan& pipe) {
  double share = 0;
  for (const ActivityRef activity : pipe.laying) share += activity_share(frame.run(), activity, frame.picture.now());
  return share / static_cast<double>(pipe.laying.size());
}

std::vector<Point> on_map(const MapFrame& frame, const std::vector<Position>& positions) {
  std::vector<Point> points;
  for (const Position& position : positions) points.push_back(frame.projection.at(position));
  return points;
}

/// Cross strokes tell a pipe from a track.
void add_pipe(Layer& layer, const MapFrame& frame, const std::vector<Point>& points, Colour colour) {
  add_polyline(layer, points, colour, frame.picture.scaled(2.5F));
  const float half = frame.picture.scaled(3);
  for (std::size_t k = 1; k < points.size(); ++k) {
    const Point a = points[k - 1];
    const Point b = points[k];
    const float length = std::hypot(b.x - a.x, b.y - a.y);
    const float spacing = frame.picture.scaled(9);
    for (float way = spacing / 2; way < length; way += spacing) {
      const Point at{a.x + ((b.x - a.x) * way / length), a.y + ((b.y - a.y) * way / length)};
      const Point across{-(b.y - a.y) / length * half, (b.x - a.x) / length * half};
      layer.lines.push_back(
          {{at.x - across.x, at.y - across.y}, {at.x + across.x, at.y + across.y}, colour, frame.sizes.thin});
    }
  }
}

/// Completed orders by service, as small icons in a row below the place.
void add_marks(Layer& layer, const MapFrame& frame, Point at, std::span<const WorkSpan> completed) {
  std::map<ServiceId, int> by_service;
  for (const WorkSpan& work : completed) ++by_service[frame.run().scenario().orders[work.order.index()].service];
  const float size = frame.picture.scaled(5);
  float x = at.x - ((static_cast<float>(by_service.size()) - 1) * size * 1.4F);
  for (const auto& [service, count] : by_service) {
    const ServiceInfo& info = frame.run().scenario().services[service.index()];
    const Point centre{x, at.y + frame.sizes.place + size + frame.picture.scaled(3)};
    add_icon(layer, info.icon, centre, size, shown_colour(info, frame.theme()), frame.sizes.thin);
    x += size * 2.8F;
  }
}

}  // namespace

void add_pipes(Scene& scene, const MapFrame& frame) {
  Layer& layer = scene.add_layer(frame.box);
  for (const PipeSpan& pipe : frame.run().works().pipes(frame.picture.now())) {
    const auto& track = frame.run().scenario().distances.route(pipe.from, pipe.to).track;
    const double laid = laid_share(frame, pipe);
    const auto ahead = on_map(frame, stretch_of(track, laid, 1));
    for (std::size_t k = 1; k < ahead.size(); ++k)
      add_dashes(layer, ahead[k - 1], ahead[k], frame.theme().pipe.with_alpha(150), frame.sizes.thin,
                 frame.picture.scaled(4), frame.picture.scaled(4));
    const bool chosen = frame.picture.view.selected.order() == pipe.order;
    add_pipe(layer, frame, on_map(frame, stretch_of(track, 0, laid)),
             chosen ? frame.theme().selected : frame.theme().pipe);
  }
}

void add_places(Scene& scene, const MapFrame& frame) {
  Layer& layer = scene.add_layer(frame.box);
  const auto& places = frame.run().scenario().places;
  for (std::size_t k = 0; k < places.size(); ++k) {
    const Point at = frame.at(PlaceId{k});
    if (!frame.sees(at, frame.picture.scaled(20))) continue;
    const auto completed = frame.run().works().completed(PlaceId{k}, frame.picture.now());
    add_place_symbol(layer,
                     {.kind = places[k].kind,
                      .at = at,
                      .radius = frame.sizes.place,
                      .line_width = frame.sizes.thin * 1.2F,
                      .built = !completed.empty()},
                     frame.theme());
    if (frame.sizes.detailed && !completed.empty()) add_marks(layer, frame, at, completed);
  }
}

}  // namespace fairlead::view
