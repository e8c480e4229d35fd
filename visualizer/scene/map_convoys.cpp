// SPDX-License-Identifier: MIT
#include "visualizer/scene/map_convoys.hpp"

#include <cmath>
#include <numbers>

namespace fairlead::view {

namespace {

constexpr float abreast = 0.75F;    // hull lengths between neighbours
constexpr float tow_length = 1.6F;  // hull lengths from tug to tow

struct Axes {
  Point ahead{};
  Point across{};
};

Axes axes_of(double heading_deg) {
  const auto turn = static_cast<float>(heading_deg * std::numbers::pi / 180);
  return {{std::sin(turn), -std::cos(turn)}, {std::cos(turn), std::sin(turn)}};
}

Point shifted(Point at, const Axes& axes, float ahead, float across) {
  return {at.x + (axes.ahead.x * ahead) + (axes.across.x * across),
          at.y + (axes.ahead.y * ahead) + (axes.across.y * across)};
}

/// Offset of the k-th of `count` in a row centred on zero.
float in_row(std::size_t k, std::size_t count, float spacing) {
  return (static_cast<float>(k) - (static_cast<float>(count - 1) / 2)) * spacing;
}

void add_convoy(const MapFrame& frame, const Convoy& convoy, std::vector<Mover>& movers) {
  const auto& first = frame.fleet.assets[convoy.leading.empty() ? convoy.towed.front() : convoy.leading.front()];
  const Point at = frame.projection.at(first.position);
  if (!frame.sees(at, frame.sizes.hull * 4)) return;
  const Axes axes = axes_of(first.heading_deg);
  const float spacing = frame.sizes.hull * abreast;
  const float lead = convoy.towed.empty() ? 0 : frame.sizes.hull * tow_length;
  for (std::size_t k = 0; k < convoy.towed.size(); ++k)
    movers.push_back({convoy.towed[k], shifted(at, axes, 0, in_row(k, convoy.towed.size(), spacing)), {}, false});
  for (std::size_t k = 0; k < convoy.leading.size(); ++k) {
    Mover mover{convoy.leading[k], shifted(at, axes, lead, in_row(k, convoy.leading.size(), spacing)), at, lead > 0};
    if (mover.has_tow) {
      const std::size_t tow = k * convoy.towed.size() / convoy.leading.size();
      mover.tow_to = shifted(at, axes, 0, in_row(tow, convoy.towed.size(), spacing));
    }
    movers.push_back(mover);
  }
}

}  // namespace

std::vector<Mover> movers_of(const MapFrame& frame) {
  std::vector<Mover> movers;
  for (const Convoy& convoy : frame.fleet.convoys) add_convoy(frame, convoy, movers);
  return movers;
}

}  // namespace fairlead::view
