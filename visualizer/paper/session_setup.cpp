// SPDX-License-Identifier: MIT
#include "visualizer/paper/session_setup.hpp"

#include <algorithm>
#include <charconv>
#include <filesystem>

#include "visualizer/paper/wanted_time.hpp"
#include "visualizer/scene/timeline_view.hpp"
#include "visualizer/scene/walk.hpp"
#include "visualizer/scene/window_scene.hpp"

namespace fairlead::view {

namespace {

std::unique_ptr<RunView> open_run(const std::filesystem::path& folder) {
  const std::filesystem::path whole = std::filesystem::absolute(folder).lexically_normal();
  const std::filesystem::path name = whole.has_filename() ? whole.filename() : whole.parent_path().filename();
  return std::make_unique<RunView>(load_run(folder), name.string());
}

template <typename Things>
int position(const Things& things, const std::string& id) {
  const auto at = std::find_if(things.begin(), things.end(), [&](const auto& thing) { return thing.id == id; });
  return at == things.end() ? -1 : static_cast<int>(at - things.begin());
}

template <typename Things>
void collect_ids(const Things& things, std::vector<std::string>& ids) {
  for (const auto& thing : things) ids.push_back(thing.id);
}

Target find_target(const Scenario& scenario, const std::string& id, Problems& problems) {
  if (const int at = position(scenario.assets, id); at >= 0) return target_of(AssetId{at});
  if (const int at = position(scenario.orders, id); at >= 0) return target_of(OrderId{at});
  if (const int at = position(scenario.places, id); at >= 0) return target_of(PlaceId{at});
  std::vector<std::string> ids;
  collect_ids(scenario.assets, ids);
  collect_ids(scenario.orders, ids);
  collect_ids(scenario.places, ids);
  problems.push_back({.code = "unknown-id",
                      .file = "--select",
                      .found = "\"" + id + "\"",
                      .expected = "the id of an asset, order or place",
                      .suggestion = did_you_mean(id, ids)});
  return {};
}

struct WantedStep {
  std::string order{};
  int step = 0;  ///< 1 is the first; 0: the last
};

/// `order:3`; a colon followed by anything but a number belongs to the order's id.
WantedStep wanted_step(const std::string& text) {
  const std::size_t colon = text.rfind(':');
  WantedStep wanted{.order = text.substr(0, colon)};
  if (colon == text.npos) return wanted;
  const char* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data() + colon + 1, end, wanted.step);
  if (error == std::errc{} && stop == end && wanted.step > 0) return wanted;
  return {.order = text};
}

void walk_to(Session& session, int step) {
  if (step == 0) return;
  const int position = static_cast<int>(session.walk()->position());
  session.walk_by(step - 1 - position);
}

void refuse_step(const WantedStep& wanted, std::size_t steps, Problems& problems) {
  problems.push_back({.code = "out-of-range",
                      .file = "--explain",
                      .found = "step " + std::to_string(wanted.step),
                      .expected = "a step from 1 to " + std::to_string(steps) + " of order " + wanted.order});
}

void explain(Session& session, const std::string& text, Problems& problems) {
  const WantedStep wanted = wanted_step(text);
  const auto& orders = session.run().scenario().orders;
  const int at = position(orders, wanted.order);
  if (at < 0) {
    std::vector<std::string> ids;
    collect_ids(orders, ids);
    problems.push_back({.code = "unknown-id",
                        .file = "--explain",
                        .found = "\"" + wanted.order + "\"",
                        .expected = "the id of an order",
                        .suggestion = did_you_mean(wanted.order, ids)});
    return;
  }
  session.explain(target_of(OrderId{at}));
  const std::size_t steps = session.walk()->steps().size();
  if (static_cast<std::size_t>(wanted.step) > steps) return refuse_step(wanted, steps, problems);
  walk_to(session, wanted.step);
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
  if (!options.select.empty()) session.show(find_target(session.run().scenario(), options.select, problems));
  session.view().map.follow = options.follow;
  if (!options.explain.empty()) explain(session, options.explain, problems);
  if (options.at_given || options.explain.empty())
    if (const auto at = wanted_time(session.run(), "--at", options.at, problems)) session.set_time(*at);
  if (options.timeline.empty()) return;
  if (const auto range = wanted_range(session.run(), "--timeline", options.timeline, problems))
    show_range(session.view().timeline, range->from_s, range->to_s, session.run().end());
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
