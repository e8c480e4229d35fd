// SPDX-License-Identifier: MIT
// The map's layers, each drawn over the one before, from what a MapFrame says.
#pragma once

#include "visualizer/scene/map_frame.hpp"
#include "visualizer/scene/scene.hpp"

namespace fairlead::view {

void add_water(Scene& scene, const MapFrame& frame);
/// Regions by sea state, those too rough for work under way marked; below the land.
void add_weather_tint(Scene& scene, const MapFrame& frame);
/// Height of the sea and wind of every region with room for it.
void add_weather_numbers(Scene& scene, const MapFrame& frame);
void add_land(Scene& scene, const MapFrame& frame);
void add_graticule(Scene& scene, const MapFrame& frame);
void add_night(Scene& scene, const MapFrame& frame);
void add_pipes(Scene& scene, const MapFrame& frame);
void add_tracks(Scene& scene, const MapFrame& frame);
/// Symbols of places and marks of what was completed there.
void add_places(Scene& scene, const MapFrame& frame);
void add_berths(Scene& scene, const MapFrame& frame);
void add_movers(Scene& scene, const MapFrame& frame);
/// What is chosen, pointed at, or stands in the explanation that is walked.
void add_highlights(Scene& scene, const MapFrame& frame);
/// Names of places and assets.
void add_map_labels(Scene& scene, const MapFrame& frame);
/// Scale bar and legend.
void add_furniture(Scene& scene, const MapFrame& frame);

}  // namespace fairlead::view
