// SPDX-License-Identifier: MIT
#include "visualizer/screen/preferences.hpp"

#include <algorithm>
#include <array>

#include "core/base/file.hpp"
#include "core/base/json.hpp"

namespace fairlead::screen {

namespace {

using view::Figure;

constexpr std::array<std::string_view, 2> themes{"dark", "light"};
constexpr std::array<std::string_view, 2> languages{"en", "vi"};
constexpr std::array<std::string_view, 4> figures{"revenue", "utilisation", "waiting", "orders"};
constexpr std::uint64_t most_bytes = 64 * 1024;

template <class Enum, std::size_t count>
void read_choice(const JsonCursor& root, const char* key, const std::array<std::string_view, count>& names,
                 Enum& value) {
  const auto found = root.find(key);
  const auto index = found ? found->choice(names) : std::nullopt;
  if (index) value = static_cast<Enum>(*index);
}

void read_switch(const JsonCursor& root, const char* key, bool& value) {
  if (const auto found = root.find(key)) value = found->boolean().value_or(value);
}

void read_size(const JsonCursor& root, const char* key, int& value) {
  constexpr std::int64_t smallest = 320;
  constexpr std::int64_t largest = 16384;
  const auto found = root.find(key);
  // A window may have been made smaller than is of use the next time.
  if (found) value = static_cast<int>(std::max(smallest, found->integer(1, largest).value_or(value)));
}

Preferences read_all(const JsonCursor& root) {
  Preferences read;
  if (!root.expect_object()) return read;
  read_choice(root, "theme", themes, read.theme);
  read_choice(root, "language", languages, read.language);
  read_choice(root, "figure", figures, read.figure);
  if (const auto scale = root.find("scale")) read.scale = static_cast<float>(scale->number(1, 2).value_or(1));
  read_switch(root, "side", read.side);
  read_switch(root, "ghosts", read.ghosts);
  read_switch(root, "pool_curves", read.pool_curves);
  read_switch(root, "weather_strip", read.weather_strip);
  read_switch(root, "colour_by_service", read.colour_by_service);
  read_size(root, "width", read.width);
  read_size(root, "height", read.height);
  return read;
}

}  // namespace

ReadPreferences read_preferences(const std::filesystem::path& file) {
  std::error_code error;
  if (!std::filesystem::exists(file, error)) return {};
  try {
    const JsonDocument document = JsonDocument::parse(read_file(file, most_bytes), file.string());
    Problems problems;
    const Preferences read = read_all(document.root(problems));
    if (!problems.empty()) return {{}, format_problem(problems.front())};
    return {read, {}};
  } catch (const std::runtime_error& failure) {
    return {{}, failure.what()};
  }
}

void write_preferences(const Preferences& preferences, const std::filesystem::path& file) {
  JsonWriter json;
  json.begin_object();
  json.member("theme", themes[static_cast<std::size_t>(preferences.theme)]);
  json.member("language", languages[static_cast<std::size_t>(preferences.language)]);
  json.member("figure", figures[static_cast<std::size_t>(preferences.figure)]);
  json.member("scale", static_cast<double>(preferences.scale)).member("side", preferences.side);
  json.member("ghosts", preferences.ghosts).member("pool_curves", preferences.pool_curves);
  json.member("weather_strip", preferences.weather_strip);
  json.member("colour_by_service", preferences.colour_by_service);
  json.member("width", preferences.width).member("height", preferences.height).end_object();
  write_file(file, json.str());
}

void apply(const Preferences& preferences, view::View& view) {
  view.theme = preferences.theme;
  view.language = preferences.language;
  view.figure = preferences.figure;
  view.scale = preferences.scale;
  view.side = preferences.side;
  view.timeline.ghosts = preferences.ghosts;
  view.timeline.pool_curves = preferences.pool_curves;
  view.timeline.weather_strip = preferences.weather_strip;
  view.timeline.colour_by_service = preferences.colour_by_service;
}

void remember(const view::View& view, Preferences& preferences) {
  preferences.theme = view.theme;
  preferences.language = view.language;
  preferences.figure = view.figure;
  preferences.scale = view.scale;
  preferences.side = view.side;
  preferences.ghosts = view.timeline.ghosts;
  preferences.pool_curves = view.timeline.pool_curves;
  preferences.weather_strip = view.timeline.weather_strip;
  preferences.colour_by_service = view.timeline.colour_by_service;
}

}  // namespace fairlead::screen
