// SPDX-License-Identifier: MIT
#include <chrono>

#include <fmt/format.h>

#include "core/base/problem.hpp"
#include "core/program/exit_code.hpp"
#include "core/program/guard.hpp"
#include "core/program/interrupt.hpp"
#include "visualizer/screen/bench.hpp"
#include "visualizer/screen/display.hpp"
#include "visualizer/screen/start_view.hpp"
#include "visualizer/screen/window.hpp"

namespace {

using namespace fairlead;
using namespace fairlead::screen;

/// Frames until panels have found their sizes.
constexpr int frames_to_settle = 4;

double seconds_to_open(Viewer& viewer, const std::filesystem::path& run) {
  const auto begin = std::chrono::steady_clock::now();
  viewer.open(run);
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

int look(const ViewOptions& options) {
  if (std::string complaint = missing_display(); !complaint.empty()) throw SystemError(complaint);
  const bool by_hand = options.screenshot.empty() && !options.bench;
  const Glyphs glyphs;
  Viewer viewer{viewer_files(std::filesystem::read_symlink("/proc/self/exe")), glyphs, by_hand};
  set_looks(viewer, options);
  const double load_s = options.run.empty() ? 0 : seconds_to_open(viewer, options.run);
  if (!options.with.empty()) viewer.compare(options.with);

  StateReport report{options.report_state};
  Window window{viewer, glyphs, report};
  set_start(viewer, options);
  if (options.bench) {
    const BenchResult result = run_bench(viewer, window, load_s, options.frames);
    fmt::print("{}", options.json ? bench_json(result) : bench_text(result));
  } else if (!options.screenshot.empty()) {
    for (int k = 0; k < frames_to_settle; ++k) window.draw_frame(0);
    window.save_picture(options.screenshot);
  } else {
    window.run();
  }
  return exit_done;
}

}  // namespace

int main(int argc, char** argv) {
  int exit_code = exit_done;
  const auto options = read_view_options(argc, argv, exit_code);
  if (!options) return exit_code;
  watch_for_interrupt();
  return guarded("fairlead-view", [&] { return look(*options); });
}
