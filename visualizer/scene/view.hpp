// SPDX-License-Identifier: MIT
// View: what is being looked at and how: time, selection, zoom, rows, theme, language. Plain data, no run in it.
#pragma once

#include <string>

#include "core/model/place.hpp"
#include "visualizer/scene/geometry.hpp"
#include "visualizer/scene/target.hpp"
#include "visualizer/scene/theme.hpp"
#include "visualizer/scene/words.hpp"

namespace fairlead::view {

enum class RowsBy { Asset, Order, Place, Service };
enum class RowSort { AsGiven, Name, FirstStart, BusyTime, WaitingTime };

/// Which rows the timeline has; a change rebuilds them.
struct RowChoice {
  RowsBy by = RowsBy::Asset;
  RowSort sort = RowSort::AsGiven;
  std::string filter{};  ///< part of a row's id or name, in any case, with or without marks; empty: all rows
  friend bool operator==(const RowChoice&, const RowChoice&) = default;
};

struct TimelineView {
  RowChoice rows{};
  double from_s = 0;   ///< seconds since the scenario's start at the left edge
  double to_s = 1;     ///< at the right edge, later than from_s
  float scroll = 0;    ///< pixels of rows above the upper edge
  bool ghosts = true;  ///< planned bars, or those of the run compared with
  bool pool_curves = true;
  bool weather_strip = true;
  bool colour_by_service = false;
  std::string weather_column{};  ///< on the weather strip: hs_m, wind_ms, ...; empty: that which bound
};

struct MapView {
  Position centre{};
  double pixels_per_degree = 0;  ///< of longitude; 0: fits all places
  bool follow = false;           ///< keeps the chosen asset in the middle
  float night = 1;               ///< strength of the night's tint, 0 to 1; less where days pass too fast to watch
};

enum class Figure { Revenue, Utilisation, Waiting, Orders };
/// What lies over the picture and takes the keys.
enum class Popup { None, Search, Help, JumpToDate, FilterRows, OpenRun };

struct View {
  double now_s = 0;  ///< the clock, seconds since the scenario's start
  Target selected{};
  Target hovered{};
  Point pointer{};  ///< where the pointer is, for tooltips
  TimelineView timeline{};
  MapView map{};
  Figure figure = Figure::Revenue;
  float figure_scroll = 0;  ///< pixels of the list of orders above its upper edge
  ThemeName theme = ThemeName::Dark;
  Language language = Language::English;
  float scale = 1;         ///< of the interface, 1 to 2
  bool walk_words = true;  ///< the step of an explanation in words over the map; false where a panel says it
  bool side = false;       ///< inspector and orders beside the picture
  Popup popup = Popup::None;
};

}  // namespace fairlead::view
