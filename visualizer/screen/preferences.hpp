// SPDX-License-Identifier: MIT
// Preferences: looks and size of the window, remembered between sessions as JSON.
#pragma once

#include <filesystem>
#include <string>

#include "visualizer/scene/view.hpp"

namespace fairlead::screen {

struct Preferences {
  view::ThemeName theme = view::ThemeName::Dark;
  view::Language language = view::Language::English;
  float scale = 1;
  bool side = true;
  view::Figure figure = view::Figure::Revenue;
  bool ghosts = true;
  bool pool_curves = true;
  bool weather_strip = true;
  bool colour_by_service = false;
  int width = 1600;
  int height = 900;
  friend bool operator==(const Preferences&, const Preferences&) = default;
};

struct ReadPreferences {
  Preferences preferences{};
  std::string complaint{};  ///< why the file was left aside; empty if it was read, or if there is none
};

[[nodiscard]] ReadPreferences read_preferences(const std::filesystem::path& file);
/// SystemError if it cannot be written.
void write_preferences(const Preferences& preferences, const std::filesystem::path& file);

void apply(const Preferences& preferences, view::View& view);
/// Takes over from the view what is remembered of it.
void remember(const view::View& view, Preferences& preferences);

}  // namespace fairlead::screen
