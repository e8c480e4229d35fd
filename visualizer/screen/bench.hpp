// SPDX-License-Identifier: MIT
// The bench: scripted frames on a run in a real window, with the times of loading, seeking, building and drawing.
#pragma once

#include <string>
#include <vector>

#include "visualizer/screen/window.hpp"

namespace fairlead::screen {

struct BenchPart {
  std::string name{};
  double median_ms = 0;
  double p95_ms = 0;
  double scene_median_ms = 0;  ///< of building the scene alone
};

struct BenchResult {
  std::size_t intervals = 0;
  double load_s = 0;
  double seek_median_ms = 0;  ///< another time chosen, and the scene of it built
  double seek_worst_ms = 0;
  std::vector<BenchPart> parts{};
};

/// The run is open in the viewer already, `load_s` is what that took.
[[nodiscard]] BenchResult run_bench(Viewer& viewer, Window& window, double load_s, int frames);

[[nodiscard]] std::string bench_text(const BenchResult& result);
[[nodiscard]] std::string bench_json(const BenchResult& result);

}  // namespace fairlead::screen
