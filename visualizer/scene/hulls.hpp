// SPDX-License-Identifier: MIT
// Hulls: what a vessel, tug, barge or jack-up looks like from above, by the asset's kind.
#pragma once

#include <string_view>

#include "visualizer/scene/scene.hpp"
#include "visualizer/scene/theme.hpp"

namespace fairlead::view {

enum class HullKind { JackUp, Barge, Tug, Crane, Boat, Unit, Vessel };

/// By words of the asset's kind: `jack-up`, `barge`, `AHTS`, `crane and lay vessel`; else a vessel.
[[nodiscard]] HullKind hull_of(std::string_view asset_kind);

struct HullDrawing {
  HullKind kind = HullKind::Vessel;
  Look look = Look::Idle;
  Point at{};
  float length = 12;       ///< pixels
  double heading_deg = 0;  ///< clockwise from north
  float line_width = 1;
};

/// Filled while it works or moves, hollow while it waits, crossed out while it is broken.
void add_hull(Layer& layer, const HullDrawing& hull, const Theme& theme);
/// The colour that tells the state on the map.
[[nodiscard]] Colour state_colour(Look look, const Theme& theme);

}  // namespace fairlead::view
