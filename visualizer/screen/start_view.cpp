// SPDX-License-Identifier: MIT
#include "visualizer/screen/start_view.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <sstream>

#include "core/base/problem.hpp"
#include "visualizer/scene/target_point.hpp"
#include "visualizer/scene/wanted_time.hpp"
#include "visualizer/scene/wanted_view.hpp"

namespace fairlead::screen {

namespace {

[[noreturn]] void refuse(const char* option, const std::string& found, const char* expected) {
  throw InputError({{.code = "unknown-value", .pointer = option, .found = "\"" + found + "\"", .expected = expected}});
}

void set_rows_and_figure(view::View& shown, const ViewOptions& options) {
  static constexpr std::array<std::string_view, 4> rows{"asset", "order", "place", "service"};
  static constexpr std::array<std::string_view, 4> figures{"revenue", "utilisation", "waiting", "orders"};
  const auto row = std::find(rows.begin(), rows.end(), options.rows);
  const auto figure = std::find(figures.begin(), figures.end(), options.figure);
  if (row != rows.end()) shown.timeline.rows.by = static_cast<view::RowsBy>(row - rows.begin());
  if (figure != figures.end()) shown.figure = static_cast<view::Figure>(figure - figures.begin());
}

/// With the pointer on it; one that is out of view is told of in the middle of the timeline.
void hover(view::Session& session, const view::Target& target) {
  session.view().hovered = target;
  session.view().pointer =
      point_of(target, session.boxes(), session.picture()).value_or(session.boxes().timeline.centre());
}

void perform_all(Viewer& viewer, const std::string& ids) {
  std::stringstream list{ids};
  for (std::string id; std::getline(list, id, ',');) {
    const auto action = view::action_by_id(id);
    if (!action) refuse("--do", id, "actions of docs/visualizer.md");
    viewer.perform(*action);
  }
}

}  // namespace

void set_looks(Viewer& viewer, const ViewOptions& options) {
  view::View& shown = viewer.view();
  if (!options.theme.empty()) shown.theme = options.theme == "dark" ? view::ThemeName::Dark : view::ThemeName::Light;
  if (!options.language.empty())
    shown.language = options.language == "en" ? view::Language::English : view::Language::Vietnamese;
  if (options.scale > 0) shown.scale = options.scale;
  if (options.size.empty()) return;
  int width = 0;
  int height = 0;
  const char* end = options.size.data() + options.size.size();
  const auto first = std::from_chars(options.size.data(), end, width);
  const bool crossed = first.ptr != end && *first.ptr == 'x';
  const bool whole = crossed && std::from_chars(first.ptr + 1, end, height).ptr == end;
  if (!whole || std::min(width, height) < 200 || std::max(width, height) > 8192)
    refuse("--size", options.size, "width and height in pixels, as 1600x900, 200 to 8192");
  viewer.resize(static_cast<float>(width), static_cast<float>(height));
}

void set_start(Viewer& viewer, const ViewOptions& options) {
  if (viewer.session() == nullptr) return perform_all(viewer, options.actions);
  view::Session& session = *viewer.session();
  const view::RunView& run = session.run();
  set_rows_and_figure(session.view(), options);
  Problems problems;
  if (!options.select.empty()) session.show(wanted_target(run, "--select", options.select, problems));
  session.view().map.follow = options.follow && session.view().selected.asset().valid();
  if (!options.explain.empty()) explain_wanted(session, "--explain", options.explain, problems);
  if (!options.at.empty())
    if (const auto at = wanted_time(run, "--at", options.at, problems)) session.set_time(*at);
  if (!options.timeline.empty()) show_wanted_stretch(session, "--timeline", options.timeline, problems);
  perform_all(viewer, options.actions);
  if (!options.hover.empty()) hover(session, wanted_target(run, "--hover", options.hover, problems));
  if (!problems.empty()) throw InputError(std::move(problems));
}

}  // namespace fairlead::screen
