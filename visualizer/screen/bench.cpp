// SPDX-License-Identifier: MIT
#include "visualizer/screen/bench.hpp"

#include <algorithm>
#include <chrono>
#include <functional>

#include <fmt/format.h>

#include "core/base/json.hpp"

namespace fairlead::screen {

namespace {

constexpr double frame_s = 1.0 / 30;
constexpr int seeks = 60;

double ms_of(const std::function<void()>& work) {
  const auto begin = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
}

double at_share(std::vector<double>& times, double share) {
  std::sort(times.begin(), times.end());
  return times[static_cast<std::size_t>(share * static_cast<double>(times.size() - 1))];
}

struct Bench {
  Viewer& viewer;
  Window& window;
  int frames;

  /// `change` is told the frame's share of the way, 0 to 1.
  BenchPart measure(std::string name, const std::function<void(double)>& change) const {
    std::vector<double> whole;
    std::vector<double> building;
    window.draw_frame(frame_s);
    for (int k = 0; k < frames; ++k) {
      const double share = static_cast<double>(k) / frames;
      whole.push_back(ms_of([&] {
        change(share);
        window.draw_frame(frame_s);
      }));
      building.push_back(ms_of([&] { static_cast<void>(viewer.scene()); }));
    }
    return {std::move(name), at_share(whole, 0.5), at_share(whole, 0.95), at_share(building, 0.5)};
  }
};

void show(view::TimelineView& timeline, double from_s, double to_s) {
  timeline.from_s = from_s;
  timeline.to_s = to_s;
}

}  // namespace

BenchResult run_bench(Viewer& viewer, Window& window, double load_s, int frames) {
  view::Session& session = *viewer.session();
  view::TimelineView& timeline = session.view().timeline;
  const auto end = static_cast<double>(session.run().end());
  const Bench bench{viewer, window, frames};
  BenchResult result{.intervals = session.run().trace().intervals.size(), .load_s = load_s};

  const auto idle = [](double) {};
  const auto play = [&](double share) { session.set_time(end * share); };
  show(timeline, 0, end);
  result.parts.push_back(bench.measure("whole year", idle));
  result.parts.push_back(bench.measure("whole year playing", play));
  show(timeline, end * 0.40, end * 0.42);
  result.parts.push_back(bench.measure("zoomed", idle));
  result.parts.push_back(bench.measure("zooming", [&](double share) {
    const double half = end * 0.5 * (1 - (0.98 * share));
    show(timeline, (end * 0.5) - half, (end * 0.5) + half);
  }));
  result.parts.push_back(
      bench.measure("panning", [&](double share) { show(timeline, end * 0.9 * share, end * ((0.9 * share) + 0.1)); }));

  show(timeline, 0, end);
  std::vector<double> times;
  for (int k = 0; k < seeks; ++k)
    times.push_back(ms_of([&] {
      session.set_time(end * static_cast<double>((k * 37) % seeks) / seeks);
      static_cast<void>(viewer.scene());
    }));
  result.seek_median_ms = at_share(times, 0.5);
  result.seek_worst_ms = times.back();
  return result;
}

std::string bench_text(const BenchResult& result) {
  std::string text = fmt::format("{} intervals, loaded in {:.2f} s, seek {:.2f} ms (worst {:.2f} ms)\n",
                                 result.intervals, result.load_s, result.seek_median_ms, result.seek_worst_ms);
  for (const BenchPart& part : result.parts)
    text += fmt::format("{:<20} {:6.1f} ms a frame (95 %: {:6.1f} ms), scene {:5.2f} ms\n", part.name, part.median_ms,
                        part.p95_ms, part.scene_median_ms);
  return text;
}

std::string bench_json(const BenchResult& result) {
  JsonWriter json;
  json.begin_object().member("intervals", result.intervals).member("load_s", result.load_s);
  json.member("seek_median_ms", result.seek_median_ms).member("seek_worst_ms", result.seek_worst_ms);
  json.key("frames").begin_array();
  for (const BenchPart& part : result.parts) {
    json.begin_object().member("part", part.name).member("median_ms", part.median_ms).member("p95_ms", part.p95_ms);
    json.member("scene_median_ms", part.scene_median_ms).end_object();
  }
  return json.end_array().end_object().str();
}

}  // namespace fairlead::screen
