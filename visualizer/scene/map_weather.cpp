// SPDX-License-Identifier: MIT
// Regions of weather: tint by sea state, numbers.
#include "visualizer/scene/map_weather.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "visualizer/scene/map_layers.hpp"
#include "visualizer/scene/shapes.hpp"
#include "visualizer/scene/triangulate.hpp"

namespace fairlead::view {

namespace {

constexpr double high_sea_m = 4;  // of full tint
constexpr double strongest_tint = 105;

std::uint8_t tint_alpha(const RegionWeather& weather) {
  if (!weather.hs_m) return 0;
  return static_cast<std::uint8_t>(std::lround(strongest_tint * std::clamp(*weather.hs_m / high_sea_m, 0.0, 1.0)));
}

std::vector<PlanePoint> ring_of(const Region& region) {
  std::vector<PlanePoint> ring;
  for (const Position& at : region.polygon) ring.push_back({at.lon_deg, mercator_deg(at.lat_deg)});
  return ring;
}

bool holds(const std::vector<Point>& ring, Point at) {
  bool inside = false;
  for (std::size_t k = 0, last = ring.size() - 1; k < ring.size(); last = k++) {
    if ((ring[k].y > at.y) == (ring[last].y > at.y)) continue;
    const float x = ring[k].x + ((ring[last].x - ring[k].x) * (at.y - ring[k].y) / (ring[last].y - ring[k].y));
    if (at.x < x) inside = !inside;
  }
  return inside;
}

Box bounds_of(const std::vector<Point>& ring) {
  if (ring.empty()) return {};
  const auto [west, east] = std::minmax_element(ring.begin(), ring.end(), [](Point a, Point b) { return a.x < b.x; });
  const auto [top, bottom] = std::minmax_element(ring.begin(), ring.end(), [](Point a, Point b) { return a.y < b.y; });
  return {west->x, top->y, east->x - west->x, bottom->y - top->y};
}

float name_size(const MapFrame& frame) {
  return frame.picture.scaled(10);
}

float number_size(const MapFrame& frame) {
  return frame.picture.scaled(12);
}

std::string numbers_text(const MapFrame& frame, const RegionWeather& weather, bool named) {
  char text[32] = "";
  std::string all;
  if (weather.hs_m) {
    std::snprintf(text, sizeof text, named ? "Hs %.1f m" : "%.1f m", *weather.hs_m);
    all = text;
  }
  if (weather.wind_ms) {
    std::snprintf(text, sizeof text, "%.0f m/s", *weather.wind_ms);
    all += (all.empty() ? "" : "  ") + (named ? frame.picture.say("wind") + " " : "") + text;
  }
  return all;
}

/// Wide enough for any weather, so that the text does not wander with every gust.
float numbers_width(const MapFrame& frame, RegionWeather weather, bool named) {
  if (weather.hs_m) weather.hs_m = 8.8;
  if (weather.wind_ms) weather.wind_ms = 28;
  return frame.picture.text.width(numbers_text(frame, weather, named), number_size(frame), true) +
         frame.picture.scaled(6);
}

std::string region_name(const MapFrame& frame, RegionId region) {
  return short_name(frame.run().scenario().regions[region.index()].name);
}

float name_width(const MapFrame& frame, RegionId region) {
  const TextMeasure& text = frame.picture.text;
  return std::max(text.width(region_name(frame, region), name_size(frame)),
                  text.width(frame.picture.say("too rough"), name_size(frame))) +
         frame.picture.scaled(6);
}

/// Tries the spots of a grid over what is seen of a region, the middle first.
class WeatherSpot {
 public:
  WeatherSpot(const MapFrame& frame, const LabelPlacement& placement, RegionId region)
      : frame_(frame), placement_(placement), region_(region) {
    for (const Position& corner : frame.run().scenario().regions[region.index()].polygon)
      ring_.push_back(frame.projection.at(corner));
    seen_ = intersection(bounds_of(ring_), frame.box);
  }

  [[nodiscard]] std::optional<WeatherMark> find() const {
    const RegionWeather& weather = frame_.weather[region_.index()];
    if ((!weather.hs_m && !weather.wind_ms) || seen_.empty()) return std::nullopt;
    const Point named{std::max(numbers_width(frame_, weather, true), name_width(frame_, region_)),
                      number_size(frame_) * 2.4F};
    if (const auto box = within(named)) return WeatherMark{region_, *box, true};
    const Point bare{numbers_width(frame_, weather, false), number_size(frame_) * 1.3F};
    if (const auto box = within(bare)) return WeatherMark{region_, *box, false};
    if (const auto box = placement_.find({.around = seen_, .width = named.x, .height = named.y}))
      return WeatherMark{region_, *box, true};
    return std::nullopt;
  }

 private:
  [[nodiscard]] std::optional<Box> within(Point size) const {
    std::optional<Box> best;
    float least = 0;
    constexpr int steps = 14;
    for (int row = 1; row < steps; ++row)
      for (int column = 1; column < steps; ++column) {
        const Point at{seen_.x + (seen_.width * static_cast<float>(column) / steps),
                       seen_.y + (seen_.height * static_cast<float>(row) / steps)};
        const float far = std::hypot(at.x - seen_.centre().x, at.y - seen_.centre().y);
        const Box box{at.x - (size.x / 2), at.y - (size.y / 2), size.x, size.y};
        if ((best && far >= least) || !holds(ring_, at) || !placement_.is_free(box)) continue;
        best = box;
        least = far;
      }
    return best;
  }

  const MapFrame& frame_;
  const LabelPlacement& placement_;
  RegionId region_{};
  std::vector<Point> ring_{};
  Box seen_{};
};

}  // namespace

std::vector<WeatherMark> weather_marks_of(const MapFrame& frame) {
  LabelPlacement placement = frame.placement;
  std::vector<WeatherMark> marks;
  for (std::size_t k = 0; k < frame.weather.size(); ++k)
    if (const auto mark = WeatherSpot{frame, placement, RegionId{k}}.find()) {
      placement.keep_clear(mark->box);
      marks.push_back(*mark);
    }
  return marks;
}

void add_weather_numbers(Scene& scene, const MapFrame& frame) {
  Layer& layer = scene.add_layer(frame.box);
  const Theme& theme = frame.theme();
  for (const WeatherMark& mark : frame.weather_marks) {
    const RegionWeather& weather = frame.weather[mark.region.index()];
    const Colour colour = weather.rough ? theme.limit : theme.weather;
    const float middle = mark.box.centre().x;
    if (mark.named)
      layer.labels.push_back({.at = {middle, mark.box.y + name_size(frame)},
                              .text = weather.rough ? frame.picture.say("too rough") : region_name(frame, mark.region),
                              .colour = weather.rough ? colour : theme.ink_soft,
                              .size = name_size(frame),
                              .align = Align::Centre,
                              .halo = theme.sea});
    layer.labels.push_back({.at = {middle, mark.box.bottom() - frame.picture.scaled(4)},
                            .text = numbers_text(frame, weather, mark.named),
                            .colour = colour,
                            .size = number_size(frame),
                            .align = Align::Centre,
                            .bold = true,
                            .halo = theme.sea});
  }
}

void add_weather_tint(Scene& scene, const MapFrame& frame) {
  const auto& weather = frame.weather;
  Layer& layer = scene.add_layer(frame.box);
  const Theme& theme = frame.theme();
  for (std::size_t k = 0; k < weather.size(); ++k) {
    const auto ring = ring_of(frame.run().scenario().regions[k]);
    std::vector<Point> corners;
    for (const PlanePoint& at : ring) corners.push_back(frame.projection.at_mercator(at.x, at.y));
    const auto fill = [&](Colour colour) {
      for (const auto& [a, b, c] : triangulated(ring))
        layer.triangles.push_back({corners[a], corners[b], corners[c], colour});
    };
    if (weather[k].rough)
      fill(theme.rough);
    else if (const std::uint8_t alpha = tint_alpha(weather[k]); alpha > 0)
      fill(theme.weather.with_alpha(alpha));
    if (!corners.empty()) corners.push_back(corners.front());
    const bool rough = weather[k].rough;
    const Colour edge = rough ? theme.rough.with_alpha(255) : theme.weather.with_alpha(90);
    for (std::size_t c = 1; c < corners.size(); ++c)
      add_dashes(layer, corners[c - 1], corners[c], edge, frame.sizes.thin * (rough ? 1.5F : 1.0F),
                 frame.picture.scaled(rough ? 7 : 2), frame.picture.scaled(rough ? 3 : 5));
  }
}

}  // namespace fairlead::view
