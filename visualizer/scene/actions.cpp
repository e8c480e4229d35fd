// SPDX-License-Identifier: MIT
// Keys follow the habits of trace viewers (W A S D, `.` and `,`, F, /, ?).
#include "visualizer/scene/actions.hpp"

#include <algorithm>
#include <array>

namespace fairlead::view {

namespace {

constexpr auto table = std::to_array<ActionInfo>({
    {Action::PlayPause, "play-pause", "Clock", "Play or pause", "Space"},
    {Action::Reverse, "reverse", "Clock", "Play the other way", "R"},
    {Action::NextEvent, "next-event", "Clock", "Step to the next event", "."},
    {Action::PreviousEvent, "previous-event", "Clock", "Step to the event before", ","},
    {Action::Faster, "faster", "Clock", "Twice as fast", "]"},
    {Action::Slower, "slower", "Clock", "Half as fast", "["},
    {Action::GoToStart, "go-to-start", "Clock", "Go to the beginning", "Home"},
    {Action::GoToEnd, "go-to-end", "Clock", "Go to the end", "End"},
    {Action::JumpToDate, "jump-to-date", "Clock", "Jump to a date", "J"},
    {Action::LoopFrom, "loop-from", "Clock", "Loop from here", "I"},
    {Action::LoopTo, "loop-to", "Clock", "Loop to here", "O"},
    {Action::LoopOff, "loop-off", "Clock", "Stop looping", "U"},
    {Action::ZoomIn, "zoom-in", "Timeline", "Zoom in", "W"},
    {Action::ZoomOut, "zoom-out", "Timeline", "Zoom out", "S"},
    {Action::PanLeft, "pan-left", "Timeline", "Earlier", "A Left"},
    {Action::PanRight, "pan-right", "Timeline", "Later", "D Right"},
    {Action::ScrollUp, "scroll-up", "Timeline", "Rows up", "Up PageUp"},
    {Action::ScrollDown, "scroll-down", "Timeline", "Rows down", "Down PageDown"},
    {Action::Fit, "fit", "Timeline", "Show everything", "F"},
    {Action::FitSelected, "fit-selected", "Timeline", "Show what is chosen", "Shift+F"},
    {Action::NextRows, "next-rows", "Timeline", "Rows by asset, order, place, service", "T"},
    {Action::NextSort, "next-sort", "Timeline", "Sort rows another way", "Shift+T"},
    {Action::FilterRows, "filter-rows", "Timeline", "Filter rows", "Ctrl+F"},
    {Action::ToggleGhosts, "toggle-ghosts", "Timeline", "Planned or compared bars", "G"},
    {Action::TogglePools, "toggle-pools", "Timeline", "Use of pools", "P"},
    {Action::ToggleWeather, "toggle-weather", "Timeline", "Weather strip", "H"},
    {Action::NextWeatherColumn, "next-weather-column", "Timeline", "Another column of the weather", "Shift+H"},
    {Action::ColourByService, "colour-by-service", "Timeline", "Colour work by service", "C"},
    {Action::MapZoomIn, "map-zoom-in", "Map", "Zoom in", "Plus Shift+W"},
    {Action::MapZoomOut, "map-zoom-out", "Map", "Zoom out", "Minus Shift+S"},
    {Action::MapLeft, "map-left", "Map", "West", "Shift+A Shift+Left"},
    {Action::MapRight, "map-right", "Map", "East", "Shift+D Shift+Right"},
    {Action::MapUp, "map-up", "Map", "North", "Shift+Up"},
    {Action::MapDown, "map-down", "Map", "South", "Shift+Down"},
    {Action::MapFit, "map-fit", "Map", "Fit to the places of work", "M"},
    {Action::Follow, "follow", "Map", "Follow the chosen asset", "Shift+M"},
    {Action::Search, "search", "Choose", "Search", "/"},
    {Action::SelectNext, "select-next", "Choose", "Next row", "Tab"},
    {Action::SelectPrevious, "select-previous", "Choose", "Row before", "Shift+Tab"},
    {Action::ClearSelection, "clear-selection", "Choose", "Choose nothing", "Escape"},
    {Action::Explain, "explain", "Choose", "Explain why it took so long", "E"},
    {Action::WalkNext, "walk-next", "Choose", "Next step of the explanation", "N"},
    {Action::WalkPrevious, "walk-previous", "Choose", "Step before", "B Shift+N"},
    {Action::FirstDifference, "first-difference", "Choose", "Where two runs first differ", "X"},
    {Action::ShowRevenue, "show-revenue", "Looks", "Revenue against plan", "1"},
    {Action::ShowUtilisation, "show-utilisation", "Looks", "Utilisation by week", "2"},
    {Action::ShowWaiting, "show-waiting", "Looks", "Waiting by cause", "3"},
    {Action::ShowOrders, "show-orders", "Looks", "Orders", "4"},
    {Action::ToggleSide, "toggle-side", "Looks", "Side panels", "F4"},
    {Action::SwitchTheme, "switch-theme", "Looks", "Dark or light", "F6"},
    {Action::SwitchLanguage, "switch-language", "Looks", "English or Vietnamese", "F7"},
    {Action::Larger, "larger", "Looks", "Larger interface", "Ctrl+Plus"},
    {Action::Smaller, "smaller", "Looks", "Smaller interface", "Ctrl+Minus"},
    {Action::OpenRun, "open-run", "Window", "Open another run", "Ctrl+O"},
    {Action::Screenshot, "screenshot", "Window", "Save a screenshot", "F12"},
    {Action::Help, "help", "Window", "Help", "? F1"},
    {Action::Quit, "quit", "Window", "Quit", "Ctrl+Q"},
});

bool take(std::string_view& text, std::string_view prefix) {
  if (text.size() <= prefix.size() || !text.starts_with(prefix)) return false;
  text.remove_prefix(prefix.size());
  return true;
}

bool is(std::string_view written, const KeyPress& key) {
  const bool ctrl = take(written, "Ctrl+");
  const bool shift = take(written, "Shift+");
  // The question mark is typed with Shift on most keyboards, without on some.
  const bool any_shift = written == "?";
  return written == key.name && ctrl == key.ctrl && (any_shift || shift == key.shift) && !key.alt;
}

/// Calls `visit` with each alternative until it answers true.
template <class Visit>
bool any_key(std::string_view keys, Visit visit) {
  while (!keys.empty()) {
    const auto space = keys.find(' ');
    if (visit(keys.substr(0, space))) return true;
    keys.remove_prefix(space == keys.npos ? keys.size() : space + 1);
  }
  return false;
}

}  // namespace

std::span<const ActionInfo> actions() {
  return table;
}

const ActionInfo& info(Action action) {
  return table[static_cast<std::size_t>(action)];
}

std::optional<Action> action_of(const KeyPress& key) {
  for (const ActionInfo& entry : table)
    if (any_key(entry.keys, [&](std::string_view written) { return is(written, key); })) return entry.action;
  return std::nullopt;
}

std::optional<Action> action_by_id(std::string_view id) {
  const auto found = std::find_if(table.begin(), table.end(), [&](const ActionInfo& entry) { return entry.id == id; });
  return found == table.end() ? std::nullopt : std::optional{found->action};
}

std::string actions_as_markdown() {
  std::string text = "| for | keys | what it does | name |\n|---|---|---|---|\n";
  for (const ActionInfo& entry : table) {
    text += "| " + std::string{entry.group} + " | ";
    bool first = true;
    any_key(entry.keys, [&](std::string_view written) {
      text += (first ? "`" : ", `") + std::string{written} + "`";
      first = false;
      return false;
    });
    text += " | " + std::string{entry.title} + " | " + entry.id + " |\n";
  }
  return text;
}

}  // namespace fairlead::view
