// SPDX-License-Identifier: MIT
#include "visualizer/screen/start_view.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <sstream>

#include "core/base/problem.hpp"
#include "visualizer/scene/target_point.hpp"
#include "visualizer/scene/timeline_view.hpp"
#include "visualizer/scene/walk.hpp"

namespace fairlead::screen {

namespace {

using view::Target;

[[noreturn]] void refuse(const char* option, const std::string& found, const char* expected) {
  throw InputError({{.code = "unknown-value", .pointer = option, .found = "\"" + found + "\"", .expected = expected}});
}

double seconds_at(const view::RunView& run, const char* option, const std::string& text) {
  const auto at = parse_instant(text, run.scenario().zone_offset);
  if (!at) refuse(option, text, "a time as 2021-05-01 or 2021-05-01T06:00");
  return std::clamp(static_cast<double>((*at - run.scenario().start).count()), 0.0, static_cast<double>(run.end()));
}

template <class Things, class Make>
bool find_in(const Things& things, std::string_view id, Make make, Target& target) {
  const auto found = std::find_if(things.begin(), things.end(), [&](const auto& thing) { return thing.id == id; });
  if (found == things.end()) return false;
  target = make(static_cast<int>(found - things.begin()));
  return true;
}

Target activity_of_id(const view::RunView& run, std::string_view order, std::string_view activity) {
  const Target whole = target_of_id(run, order);
  const Way* way = whole.order().valid() ? run.way(whole.order()) : nullptr;
  if (way == nullptr) return {};
  Target found;
  const auto make = [&](int index) { return view::target_of(ActivityRef{whole.order(), index}); };
  return find_in(way->activities, activity, make, found) ? found : Target{};
}

Target chosen(const view::RunView& run, const char* option, const std::string& id) {
  const Target target = target_of_id(run, id);
  if (!target.valid()) refuse(option, id, "the id of an asset, order, place or pool of this run");
  return target;
}

void set_rows_and_figure(view::View& shown, const ViewOptions& options) {
  static constexpr std::array<std::string_view, 4> rows{"asset", "order", "place", "service"};
  static constexpr std::array<std::string_view, 4> figures{"revenue", "utilisation", "waiting", "orders"};
  const auto row = std::find(rows.begin(), rows.end(), options.rows);
  const auto figure = std::find(figures.begin(), figures.end(), options.figure);
  if (row != rows.end()) shown.timeline.rows.by = static_cast<view::RowsBy>(row - rows.begin());
  if (figure != figures.end()) shown.figure = static_cast<view::Figure>(figure - figures.begin());
}

/// `order` or `order:3`, 1 being the first step.
void explain(view::Session& session, const std::string& text) {
  const auto colon = text.rfind(':');
  const Target target = target_of_id(session.run(), text.substr(0, colon));
  if (!target.order().valid()) refuse("--explain", text, "the id of an order of this run, as ORDER or ORDER:STEP");
  session.explain(target);
  if (colon == text.npos) return;
  int step = 0;
  const char* end = text.data() + text.size();
  const bool number = std::from_chars(text.data() + colon + 1, end, step).ptr == end;
  if (!number || step < 1 || session.walk() == nullptr || step > static_cast<int>(session.walk()->steps().size()))
    refuse("--explain", text, "a step of the explanation, from 1");
  session.walk_by(step - 1 - static_cast<int>(session.walk()->position()));
}

void show_stretch(view::Session& session, const std::string& text) {
  const auto dots = text.find("..");
  if (dots == text.npos) refuse("--timeline", text, "FROM..TO, as 2021-05-01..2021-06-01");
  const double from_s = seconds_at(session.run(), "--timeline", text.substr(0, dots));
  const double to_s = seconds_at(session.run(), "--timeline", text.substr(dots + 2));
  if (from_s >= to_s) refuse("--timeline", text, "an end after the beginning");
  show_range(session.view().timeline, from_s, to_s, session.run().end());
}

/// With the pointer on it; one that is out of view is told of in the middle of the timeline.
void hover(view::Session& session, const std::string& id) {
  const Target target = chosen(session.run(), "--hover", id);
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

Target target_of_id(const view::RunView& run, std::string_view id) {
  const Scenario& scenario = run.scenario();
  const auto kind = [](view::TargetKind of) { return [of](int index) { return Target{.kind = of, .index = index}; }; };
  Target target;
  const bool found = find_in(scenario.assets, id, kind(view::TargetKind::Asset), target) ||
                     find_in(scenario.orders, id, kind(view::TargetKind::Order), target) ||
                     find_in(scenario.places, id, kind(view::TargetKind::Place), target) ||
                     find_in(scenario.pools, id, kind(view::TargetKind::Pool), target) ||
                     find_in(scenario.regions, id, kind(view::TargetKind::Region), target) ||
                     find_in(scenario.services, id, kind(view::TargetKind::Service), target);
  const auto slash = id.find('/');
  if (found || slash == id.npos) return target;
  return activity_of_id(run, id.substr(0, slash), id.substr(slash + 1));
}

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
  if (!options.select.empty()) session.show(chosen(run, "--select", options.select));
  session.view().map.follow = options.follow && session.view().selected.asset().valid();
  if (!options.explain.empty()) explain(session, options.explain);
  if (!options.at.empty()) session.set_time(seconds_at(run, "--at", options.at));
  if (!options.timeline.empty()) show_stretch(session, options.timeline);
  perform_all(viewer, options.actions);
  if (!options.hover.empty()) hover(session, options.hover);
}

}  // namespace fairlead::screen
