// SPDX-License-Identifier: MIT
#include "visualizer/scene/map_frame.hpp"

#include <algorithm>
#include <cmath>

#include "visualizer/scene/map_berths.hpp"
#include "visualizer/scene/map_convoys.hpp"
#include "visualizer/scene/map_furniture.hpp"
#include "visualizer/scene/map_scene.hpp"
#include "visualizer/scene/map_weather.hpp"

namespace fairlead::view {

namespace {

constexpr float detailed_from = 210;  // pixels a degree at scale 1

MapSizes sizes_for(const Picture& picture, const MapProjection& projection) {
  const float zoom = static_cast<float>(projection.pixels_per_degree()) / picture.view.scale;
  const float hull = std::clamp(11 + (3.2F * std::log2(zoom / 90)), 10.0F, 22.0F);
  return {.hull = picture.scaled(hull),
          .ring = picture.scaled(zoom >= detailed_from ? 9 : 8),
          .text = picture.scaled(11),
          .place = picture.scaled(std::clamp(hull * 0.32F, 3.4F, 5.5F)),
          .thin = picture.scaled(1),
          .detailed = zoom >= detailed_from};
}

bool works_at_sea(const RunView& run, PlaceId place) {
  if (!place.valid()) return false;
  const PlaceKind kind = run.scenario().places[place.index()].kind;
  return kind == PlaceKind::Field || kind == PlaceKind::WindArea || kind == PlaceKind::Landfall;
}

/// Where its current activity is, if that is offshore, else where most of its work is.
PlaceId shown_at(const RunView& run, const WorkSpan& span, const OrderProgress& progress) {
  const Activity* current = run.activity(progress.current);
  if (current != nullptr && !current->move && works_at_sea(run, current->place)) return current->place;
  return span.site;
}

std::vector<WorkSight> works_at(const RunView& run, Tick at) {
  std::vector<WorkSight> works;
  for (const WorkSpan& span : run.works().under_way(at)) {
    const OrderProgress progress = order_progress(run, span.order, at);
    const PlaceId place = shown_at(run, span, progress);
    if (place.valid()) works.push_back({span.order, place, progress});
  }
  std::stable_sort(works.begin(), works.end(),
                   [](const WorkSight& a, const WorkSight& b) { return a.order < b.order; });
  return works;
}

/// Degrees stand along the left and the lower edge.
Box room_for_labels(const Box& box, const Picture& picture) {
  const float degrees_wide = picture.scaled(36);
  const float degrees_high = picture.scaled(15);
  const float edge = picture.scaled(2);
  return {box.x + degrees_wide, box.y + edge, box.width - degrees_wide - edge, box.height - degrees_high - edge};
}

void keep_places_clear(MapFrame& frame) {
  const float reach = frame.sizes.place + frame.picture.scaled(1);
  for (const Place& place : frame.run().scenario().places) {
    const Point at = frame.projection.at(place.position);
    if (frame.sees(at)) frame.placement.keep_clear({at.x - reach, at.y - reach, 2 * reach, 2 * reach});
  }
}

}  // namespace

std::string short_name(const std::string& name) {
  return name.substr(0, std::min(name.find(','), name.find(" (")));
}

Point MapFrame::at(PlaceId place) const {
  return projection.at(run().scenario().places[place.index()].position);
}

MapFrame map_frame(const Box& box, const Picture& picture) {
  const MapProjection projection{box, shown_map(box, picture.run, picture.view)};
  MapFrame frame{.picture = picture,
                 .box = box,
                 .projection = projection,
                 .sizes = sizes_for(picture, projection),
                 .fleet = fleet_at(picture.run, picture.now()),
                 .works = works_at(picture.run, picture.now()),
                 .placement = LabelPlacement{room_for_labels(box, picture)}};
  frame.movers = movers_of(frame);
  frame.weather = weather_of_regions(picture.run, frame.fleet, picture.now());
  for (const Box& furniture : furniture_boxes(frame)) frame.placement.keep_clear(furniture);
  keep_places_clear(frame);
  frame.weather_marks = weather_marks_of(frame);
  for (const WeatherMark& mark : frame.weather_marks) frame.placement.keep_clear(mark.box);
  moor(frame);
  return frame;
}

}  // namespace fairlead::view
