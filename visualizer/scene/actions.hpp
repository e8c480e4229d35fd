// SPDX-License-Identifier: MIT
// Actions: the one table of what a person can do by key; keys, help overlay and docs are made from it.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace fairlead::view {

enum class Action {
  // clock
  PlayPause,
  Reverse,
  NextEvent,
  PreviousEvent,
  Faster,
  Slower,
  GoToStart,
  GoToEnd,
  JumpToDate,
  LoopFrom,
  LoopTo,
  LoopOff,
  // timeline
  ZoomIn,
  ZoomOut,
  PanLeft,
  PanRight,
  ScrollUp,
  ScrollDown,
  Fit,
  FitSelected,
  NextRows,
  NextSort,
  FilterRows,
  ToggleGhosts,
  TogglePools,
  ToggleWeather,
  NextWeatherColumn,
  ColourByService,
  // map
  MapZoomIn,
  MapZoomOut,
  MapLeft,
  MapRight,
  MapUp,
  MapDown,
  MapFit,
  Follow,
  // choosing
  Search,
  SelectNext,
  SelectPrevious,
  ClearSelection,
  Explain,
  WalkNext,
  WalkPrevious,
  FirstDifference,
  // figures and looks
  ShowRevenue,
  ShowUtilisation,
  ShowWaiting,
  ShowOrders,
  ToggleSide,
  SwitchTheme,
  SwitchLanguage,
  Larger,
  Smaller,
  // window
  OpenRun,
  Screenshot,
  Help,
  Quit
};

struct ActionInfo {
  Action action{};
  const char* id = "";     ///< kebab-case, stable: state reports and tests
  const char* group = "";  ///< English, for Words
  const char* title = "";  ///< English, for Words
  const char* keys = "";   ///< alternatives parted by a space: `D Right`, `Ctrl+Q`, `Shift+.`
};

/// A key by its name (`Space`, `A`, `Left`, `.`, `/`, `F5`, `Plus`) and what is held down with it.
struct KeyPress {
  std::string_view name{};
  bool ctrl = false;
  bool shift = false;
  bool alt = false;
};

[[nodiscard]] std::span<const ActionInfo> actions();
[[nodiscard]] const ActionInfo& info(Action action);
[[nodiscard]] std::optional<Action> action_of(const KeyPress& key);
[[nodiscard]] std::optional<Action> action_by_id(std::string_view id);
/// The table as Markdown, as docs/visualizer.md shows it.
[[nodiscard]] std::string actions_as_markdown();

}  // namespace fairlead::view
