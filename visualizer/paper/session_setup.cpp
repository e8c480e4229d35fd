// SPDX-License-Identifier: MIT
#include "visualizer/paper/session_setup.hpp"

#include <filesystem>

#include "visualizer/scene/wanted_time.hpp"
#include "visualizer/scene/wanted_view.hpp"
#include "visualizer/scene/window_scene.hpp"

namespace fairlead::view {

namespace {

std::unique_ptr<RunView> open_run(const std::filesystem::path& folder) {
  const std::filesystem::path whole = std::filesystem::absolute(folder).lexically_normal();
  const std::filesystem::path name = whole.has_filename() ? whole.filename() : whole.parent_path().filename();
  return std::make_unique<RunView>(load_run(folder), name.string());
}

void set_looks(View& view, const RenderOptions& options) {
  view.theme = options.theme;
  view.language = options.language;
  view.scale = options.scale;
  view.figure = options.figure;
  view.timeline.rows.by = options.rows;
}

/// In this order, since an explanation moves clock and timeline, and a time or stretch that is named has the last word.
void set_content(Session& session, const RenderOptions& options, Problems& problems) {
  if (!options.select.empty()) session.show(wanted_target(session.run(), "--select", options.select, problems));
  session.view().map.follow = options.follow;
  if (!options.explain.empty()) explain_wanted(session, "--explain", options.explain, problems);
  if (options.at_given || options.explain.empty())
    if (const auto at = wanted_time(session.run(), "--at", options.at, problems)) session.set_time(*at);
  if (!options.timeline.empty()) show_wanted_stretch(session, "--timeline", options.timeline, problems);
}

Layout boxes_of(Part part, const Box& whole, bool comparing) {
  if (part == Part::Timeline) return {.timeline = whole};
  if (part == Part::Figures) return {.figures = whole};
  if (!comparing) return {.map = whole};
  const float half = whole.width / 2;
  return {.map = {0, 0, half - 1, whole.height}, .map_other = {half, 0, half, whole.height}};
}

}  // namespace

std::unique_ptr<Session> set_up(const RenderOptions& options, const TextMeasure& text) {
  auto session = std::make_unique<Session>(open_run(options.run), text);
  if (!options.other.empty()) session->compare_with(open_run(options.other));
  set_looks(session->view(), options);
  session->resize(static_cast<float>(options.width), static_cast<float>(options.height));
  Problems problems;
  set_content(*session, options, problems);
  if (!problems.empty()) throw InputError(std::move(problems));
  return session;
}

FilmSpan film_span(const RenderOptions& options, const RunView& run) {
  Problems problems;
  const auto range = wanted_range(run, "--from and --to", options.from, options.to, problems);
  if (!range) throw InputError(std::move(problems));
  return {range->from_s, range->to_s};
}

Scene scene_of(Session& session, const RenderOptions& options) {
  const auto width = static_cast<float>(options.width);
  const auto height = static_cast<float>(options.height);
  const bool comparing = session.other() != nullptr;
  const Layout boxes =
      options.part == Part::All ? session.boxes() : boxes_of(options.part, {0, 0, width, height}, comparing);
  return window_scene(width, height, boxes, session.picture(), session.playback());
}

}  // namespace fairlead::view
