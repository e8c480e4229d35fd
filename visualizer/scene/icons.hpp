// SPDX-License-Identifier: MIT
// Icons of services: the shipped set of names a plugin may choose from, drawn as strokes.
#pragma once

#include <span>
#include <string_view>

#include "visualizer/scene/scene.hpp"

namespace fairlead::view {

/// Sorted: boat, crane, derrick, diver, network, pipe, platform, plug, rig, scissors, supply, survey, tanker, turbine,
/// well, wrench, yard.
[[nodiscard]] std::span<const std::string_view> icon_names();
[[nodiscard]] bool is_icon(std::string_view name);

/// Within `radius` of the centre; of an unknown name a plain diamond.
void add_icon(Layer& layer, std::string_view name, Point centre, float radius, Colour colour, float width);

}  // namespace fairlead::view
