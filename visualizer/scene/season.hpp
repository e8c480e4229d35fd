// SPDX-License-Identifier: MIT
// Season: the monsoon that blows over the South China Sea, by month (docs/sources.md [monsoon-months]).
#pragma once

#include <vector>

#include "visualizer/scene/run_view.hpp"

namespace fairlead::view {

enum class Season { Northeast, Southwest, Transition };

struct SeasonBand {
  Tick from = 0;
  Tick to = 0;
  Season season = Season::Transition;
};

/// 1 to 12.
[[nodiscard]] Season season_of_month(unsigned month);
/// In English, for Words: `northeast monsoon`.
[[nodiscard]] const char* season_name(Season season);
/// Bands that cover [from, to) by local months; none if the run's places lie in other seas.
[[nodiscard]] std::vector<SeasonBand> season_bands(const RunView& run, Tick from, Tick to);

}  // namespace fairlead::view
