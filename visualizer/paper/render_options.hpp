// SPDX-License-Identifier: MIT
// RenderOptions: what the command line of fairlead-render asks for.
#pragma once

#include <optional>
#include <string>

#include "visualizer/scene/view.hpp"

namespace fairlead::view {

enum class Part { All, Map, Timeline, Figures };

struct RenderOptions {
  std::string run{};
  std::string other{};     ///< the run compared with; empty: none
  std::string out{};       ///< .png, .svg or .pdf; empty: a film
  std::string film{};      ///< .mp4; empty: a picture
  std::string at = "end";  ///< of a picture, unless an explanation sets the clock
  bool at_given = false;
  std::string from = "start";  ///< of a film
  std::string to = "end";
  double seconds = 30;  ///< that a film lasts
  int frames_per_second = 30;
  int width = 1600;
  int height = 900;
  ThemeName theme = ThemeName::Dark;
  Language language = Language::English;
  float scale = 1;
  std::string select{};    ///< id of an asset, order or place
  bool follow = false;     ///< the map keeps the chosen asset in its middle
  std::string explain{};   ///< ORDER or ORDER:STEP
  std::string timeline{};  ///< FROM..TO; empty: the whole run
  RowsBy rows = RowsBy::Asset;
  Figure figure = Figure::Revenue;
  Part part = Part::All;
  std::string progress = "auto";
};

/// Fills the options. An exit code if the program ends with that: help was asked for, or the command line is wrong.
[[nodiscard]] std::optional<int> read_options(int argc, char** argv, RenderOptions& options);

}  // namespace fairlead::view
