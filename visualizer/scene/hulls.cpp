// SPDX-License-Identifier: MIT
#include "visualizer/scene/hulls.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <numbers>
#include <span>
#include <string>
#include <vector>

#include "visualizer/scene/shapes.hpp"

namespace fairlead::view {

namespace {

/// Of a hull one long, bow upwards; convex.
using Outline = std::span<const Point>;

constexpr std::array<Point, 3> jack_up{{{0, -0.55F}, {0.5F, 0.4F}, {-0.5F, 0.4F}}};
constexpr std::array<Point, 4> barge{{{-0.26F, -0.48F}, {0.26F, -0.48F}, {0.26F, 0.48F}, {-0.26F, 0.48F}}};
constexpr std::array<Point, 6> tug{
    {{0, -0.46F}, {0.23F, -0.18F}, {0.25F, 0.36F}, {0.16F, 0.46F}, {-0.25F, 0.36F}, {-0.23F, -0.18F}}};
constexpr std::array<Point, 5> vessel{{{0, -0.5F}, {0.2F, -0.24F}, {0.2F, 0.5F}, {-0.2F, 0.5F}, {-0.2F, -0.24F}}};
constexpr std::array<Point, 5> wide_vessel{
    {{0, -0.56F}, {0.25F, -0.3F}, {0.25F, 0.52F}, {-0.25F, 0.52F}, {-0.25F, -0.3F}}};
constexpr std::array<Point, 3> boat{{{0, -0.42F}, {0.18F, 0.36F}, {-0.18F, 0.36F}}};
constexpr std::array<Point, 4> unit{{{-0.26F, -0.26F}, {0.26F, -0.26F}, {0.26F, 0.26F}, {-0.26F, 0.26F}}};

Outline outline_of(HullKind kind) {
  switch (kind) {
    case HullKind::JackUp:
      return jack_up;
    case HullKind::Barge:
      return barge;
    case HullKind::Tug:
      return tug;
    case HullKind::Crane:
      return wide_vessel;
    case HullKind::Boat:
      return boat;
    case HullKind::Unit:
      return unit;
    case HullKind::Vessel:
      break;
  }
  return vessel;
}

/// Turns and shifts points of the unit hull to where it lies.
class Placing {
 public:
  explicit Placing(const HullDrawing& hull) : hull_(hull) {
    const double turn = hull.heading_deg * std::numbers::pi / 180;
    sine_ = static_cast<float>(std::sin(turn));
    cosine_ = static_cast<float>(std::cos(turn));
  }

  [[nodiscard]] Point operator()(Point p) const {
    return {hull_.at.x + (hull_.length * ((p.x * cosine_) - (p.y * sine_))),
            hull_.at.y + (hull_.length * ((p.x * sine_) + (p.y * cosine_)))};
  }

 private:
  const HullDrawing& hull_;
  float sine_ = 0;
  float cosine_ = 1;
};

void add_details(Layer& layer, const HullDrawing& hull, const Placing& placed, Colour ink) {
  if (hull.kind == HullKind::JackUp)
    for (const Point leg : {Point{0, -0.34F}, Point{0.3F, 0.26F}, Point{-0.3F, 0.26F}})
      layer.dots.push_back({placed(leg), hull.length * 0.09F, ink});
  if (hull.kind == HullKind::Crane)
    layer.lines.push_back({placed({0, 0.3F}), placed({0.42F, -0.24F}), ink, hull.line_width * 1.5F});
  if (hull.kind == HullKind::Barge)
    layer.lines.push_back({placed({-0.26F, -0.22F}), placed({0.26F, -0.22F}), ink, hull.line_width});
}

}  // namespace

HullKind hull_of(std::string_view asset_kind) {
  std::string kind{asset_kind};
  std::transform(kind.begin(), kind.end(), kind.begin(), [](unsigned char c) { return std::tolower(c); });
  const auto has = [&](const char* word) { return kind.find(word) != std::string::npos; };
  if (has("jack-up") || has("jackup") || has("rig")) return HullKind::JackUp;
  if (has("barge") || has("pontoon")) return HullKind::Barge;
  if (has("crane") || has("lay") || has("derrick") || has("heavy")) return HullKind::Crane;
  if (has("aht") || has("tug")) return HullKind::Tug;
  if (has("boat")) return HullKind::Boat;
  if (has("unit")) return HullKind::Unit;
  return HullKind::Vessel;
}

Colour state_colour(Look look, const Theme& theme) {
  if (look == Look::Idle || look == Look::OffHire) return theme.ink_soft;
  const LookStyle& style = theme.style(look);
  return style.hatch == Hatch::None ? style.fill : style.ink;
}

void add_hull(Layer& layer, const HullDrawing& hull, const Theme& theme) {
  const Placing placed{hull};
  std::vector<Point> corners;
  for (const Point corner : outline_of(hull.kind)) corners.push_back(placed(corner));
  const Colour colour = state_colour(hull.look, theme);
  const bool hollow = is_waiting(hull.look) || hull.look == Look::Idle || hull.look == Look::OffHire;
  add_convex(layer, corners, hollow ? theme.style(hull.look).fill : colour);
  corners.push_back(corners.front());
  const Colour edge = hollow ? colour : mix(colour, theme.ink, 0.55F);
  add_polyline(layer, corners, edge, is_waiting(hull.look) ? hull.line_width * 1.5F : hull.line_width);
  add_details(layer, hull, placed, hollow ? colour : theme.background);
  if (hull.look != Look::Breakdown && hull.look != Look::Outage) return;
  layer.lines.push_back({placed({-0.4F, -0.4F}), placed({0.4F, 0.4F}), theme.ink, hull.line_width * 1.5F});
  layer.lines.push_back({placed({0.4F, -0.4F}), placed({-0.4F, 0.4F}), theme.ink, hull.line_width * 1.5F});
}

}  // namespace fairlead::view
