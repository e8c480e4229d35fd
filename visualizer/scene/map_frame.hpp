// SPDX-License-Identifier: MIT
// MapFrame: what the map shows at the clock's time and where on the picture, before anything is drawn.
#pragma once

#include <cstddef>
#include <vector>

#include "visualizer/scene/fleet_state.hpp"
#include "visualizer/scene/label_placement.hpp"
#include "visualizer/scene/map_projection.hpp"
#include "visualizer/scene/order_progress.hpp"
#include "visualizer/scene/picture.hpp"
#include "visualizer/scene/region_weather.hpp"

namespace fairlead::view {

/// An order under way, shown at the place where its work goes on.
struct WorkSight {
  OrderId order{};
  PlaceId place{};
  OrderProgress progress{};
};

/// An asset on a voyage: beside others of its convoy.
struct Mover {
  std::size_t asset = 0;  ///< position in the fleet
  Point at{};
  Point tow_to{};  ///< where its tow line ends
  bool has_tow = false;
};

enum class BerthItemKind { Work, Asset };

struct BerthItem {
  BerthItemKind kind = BerthItemKind::Asset;
  std::size_t index = 0;  ///< in works or in the fleet
  Point at{};             ///< of its ring or hull
  Box box{};              ///< its cell or line
};

/// Works and assets at one place, or at places too near each other to be told apart, side by side in a block.
struct Berth {
  Point anchor{};  ///< of the first place
  std::vector<PlaceId> places{};
  std::vector<BerthItem> items{};
  Box block{};          ///< empty where the map has no room left
  bool listed = false;  ///< one line each, with names; else a grid
  bool folded = false;  ///< no more than how many there are
  int hidden = 0;       ///< more than the block shows
};

/// Where a region's weather is written.
struct WeatherMark {
  RegionId region{};
  Box box{};
  bool named = false;  ///< with the region's name above the numbers
};

/// Pixels that follow zoom and the interface's scale.
struct MapSizes {
  float hull = 12;  ///< length
  float ring = 9;   ///< radius of a work's ring in a grid
  float text = 11;
  float place = 4;        ///< radius of a place's symbol
  float thin = 1;         ///< lines
  bool detailed = false;  ///< near enough for names in blocks and marks of what was built
};

struct MapFrame {
  Picture picture;
  Box box{};
  MapProjection projection;
  MapSizes sizes{};
  Fleet fleet{};
  std::vector<RegionWeather> weather{};      ///< one per region
  std::vector<WeatherMark> weather_marks{};  ///< of regions with room for it
  std::vector<WorkSight> works{};
  std::vector<Mover> movers{};
  std::vector<Berth> berths{};
  LabelPlacement placement;  ///< blocks and symbols are kept clear of labels

  [[nodiscard]] const RunView& run() const { return picture.run; }
  [[nodiscard]] const Theme& theme() const { return picture.theme; }
  [[nodiscard]] Point at(PlaceId place) const;
  [[nodiscard]] bool sees(Point at, float margin = 0) const { return box.inset(-margin).contains(at); }
};

/// Up to the first comma or bracket: `Bach Ho (White Tiger), Block 09-1` is too long for a map.
[[nodiscard]] std::string short_name(const std::string& name);

[[nodiscard]] MapFrame map_frame(const Box& box, const Picture& picture);

}  // namespace fairlead::view
