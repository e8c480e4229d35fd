// SPDX-License-Identifier: MIT
// Making, seeking and reading pictures of large runs. The argument of each is thousands of intervals.
#include <map>
#include <memory>

#include <benchmark/benchmark.h>

#include "core/io/run_writer.hpp"
#include "tests/benchmarks/large_run.hpp"
#include "visualizer/scene/figure_index.hpp"
#include "visualizer/scene/overview.hpp"
#include "visualizer/scene/session.hpp"
#include "visualizer/scene/timeline_rows.hpp"
#include "visualizer/scene/timeline_scene.hpp"
#include "visualizer/scene/timeline_view.hpp"
#include "visualizer/scene/window_scene.hpp"

using namespace fairlead;
using namespace fairlead::view;
namespace fs = std::filesystem;

namespace {

constexpr float width = 1600;
constexpr float height = 900;

/// A run folder, written once and removed at the end.
class RunFolder {
 public:
  explicit RunFolder(std::size_t thousands)
      : path_(fs::temp_directory_path() / ("fairlead-bench-" + std::to_string(thousands))) {
    write_run(bench::large_run({.intervals = thousands * 1000}, scratch()), path_);
  }
  RunFolder(const RunFolder&) = delete;
  RunFolder& operator=(const RunFolder&) = delete;
  ~RunFolder() {
    fs::remove_all(path_);
    fs::remove_all(scratch());
  }
  [[nodiscard]] const fs::path& path() const { return path_; }

 private:
  [[nodiscard]] fs::path scratch() const { return path_.string() + "-scenario"; }
  fs::path path_;
};

const RunFolder& folder(const benchmark::State& state) {
  static std::map<std::int64_t, std::unique_ptr<RunFolder>> made;
  auto& found = made[state.range(0)];
  if (!found) found = std::make_unique<RunFolder>(static_cast<std::size_t>(state.range(0)));
  return *found;
}

Session& session(const benchmark::State& state) {
  static const EvenTextMeasure text;
  static std::map<std::int64_t, std::unique_ptr<Session>> made;
  auto& found = made[state.range(0)];
  if (!found) {
    found = std::make_unique<Session>(std::make_unique<RunView>(load_run(folder(state).path()), "bench"), text);
    found->resize(width, height);
  }
  return *found;
}

void picture_of_year(benchmark::State& state) {
  Session& of = session(state);
  of.perform(Action::Fit);
  for (auto _ : state) {
    const Picture picture = of.picture();
    benchmark::DoNotOptimize(window_scene(width, height, of.boxes(), picture, of.playback()));
  }
}
BENCHMARK(picture_of_year)->Arg(100)->Arg(1000)->Unit(benchmark::kMillisecond);

void timeline_of_year(benchmark::State& state) {
  Session& of = session(state);
  of.perform(Action::Fit);
  for (auto _ : state) {
    Scene scene;
    add_timeline(scene, of.boxes().timeline, of.picture());
    benchmark::DoNotOptimize(scene);
  }
}
BENCHMARK(timeline_of_year)->Arg(100)->Arg(1000)->Unit(benchmark::kMillisecond);

/// The clock set to a far time, and the picture of it.
void seek(benchmark::State& state) {
  Session& of = session(state);
  const double end_s = of.run().end();
  double at_s = 0;
  for (auto _ : state) {
    at_s += 0.37 * end_s;
    if (at_s > end_s) at_s -= end_s;
    of.set_time(at_s);
    benchmark::DoNotOptimize(window_scene(width, height, of.boxes(), of.picture(), of.playback()));
  }
}
BENCHMARK(seek)->Arg(100)->Arg(1000)->Unit(benchmark::kMillisecond);

void rows_made(benchmark::State& state) {
  const RunView& run = session(state).run();
  for (auto _ : state) benchmark::DoNotOptimize(TimelineRows(run, nullptr, {}));
}
BENCHMARK(rows_made)->Arg(100)->Arg(1000)->Unit(benchmark::kMillisecond);

void figures_made(benchmark::State& state) {
  const RunView& run = session(state).run();
  for (auto _ : state) {
    const FigureIndex figures(run);
    benchmark::DoNotOptimize(figures.weeks());
  }
}
BENCHMARK(figures_made)->Arg(100)->Arg(1000)->Unit(benchmark::kMillisecond);

void run_read(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(load_run(folder(state).path()));
}
BENCHMARK(run_read)->Arg(100)->Arg(1000)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime()->UseRealTime();

}  // namespace
