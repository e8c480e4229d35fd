// SPDX-License-Identifier: MIT
#include "visualizer/screen/state_report.hpp"

#include "core/base/json.hpp"
#include "core/base/problem.hpp"
#include "visualizer/scene/walk.hpp"

namespace fairlead::screen {

namespace {

using view::RunView;
using view::Target;
using view::TargetKind;

constexpr const char* popup_names[] = {"", "search", "help", "jump-to-date", "filter-rows", "open-run"};
constexpr const char* figure_names[] = {"revenue", "utilisation", "waiting", "orders"};
constexpr const char* rows_names[] = {"asset", "order", "place", "service"};

std::string order_text(const RunView& run, const Target& target) {
  return run.scenario().orders[static_cast<std::size_t>(target.index)].id;
}

std::string activity_text(const RunView& run, const Target& target) {
  const Activity* activity = run.activity(target.activity_ref());
  return "activity:" + order_text(run, target) + "/" + (activity == nullptr ? "?" : activity->id);
}

void write_box(JsonWriter& json, const char* name, const view::Box& box) {
  json.key(name).begin_array();
  for (const float value : {box.x, box.y, box.width, box.height}) json.value(static_cast<double>(value));
  json.end_array();
}

void write_boxes(JsonWriter& json, const view::Layout& boxes) {
  json.key("boxes").begin_object();
  write_box(json, "map", boxes.map);
  write_box(json, "figures", boxes.figures);
  write_box(json, "timeline", boxes.timeline);
  write_box(json, "overview", boxes.overview);
  write_box(json, "side", boxes.side);
  json.end_object();
}

void write_clock(JsonWriter& json, view::Session& session) {
  const view::View& now = session.view();
  json.member("time", session.run().time_text(static_cast<Tick>(now.now_s))).member("time_s", now.now_s);
  json.member("playing", session.playback().playing).member("backwards", session.playback().backwards);
  json.member("speed", session.playback().speed).member("looping", session.playback().loop_s.has_value());
}

void write_choice(JsonWriter& json, view::Session& session) {
  const view::View& now = session.view();
  const view::Walk* walk = session.walk();
  json.member("selected", target_text(session.run(), now.selected));
  json.member("selected_interval", now.selected.interval);
  json.member("hovered", target_text(session.run(), now.hovered));
  json.member("hovered_interval", now.hovered.interval);
  json.key("pointer").begin_array();
  json.value(static_cast<double>(now.pointer.x)).value(static_cast<double>(now.pointer.y)).end_array();
  json.member("walk_step", walk == nullptr ? -1 : static_cast<int>(walk->position()));
  json.member("walk_steps", walk == nullptr ? 0 : static_cast<int>(walk->steps().size()));
}

void write_session(JsonWriter& json, view::Session& session) {
  const view::View& now = session.view();
  json.member("run", session.run().name());
  json.member("other", session.other() == nullptr ? std::string{} : session.other()->name());
  write_clock(json, session);
  write_choice(json, session);
  json.member("from_s", now.timeline.from_s).member("to_s", now.timeline.to_s);
  json.member("rows", rows_names[static_cast<std::size_t>(now.timeline.rows.by)]);
  json.member("filter", now.timeline.rows.filter);
  json.member("pixels_per_degree", now.map.pixels_per_degree).member("follow", now.map.follow);
  json.member("figure", figure_names[static_cast<std::size_t>(now.figure)]);
  write_boxes(json, session.boxes());
}

}  // namespace

std::string target_text(const RunView& run, const Target& target) {
  const auto at = static_cast<std::size_t>(target.index);
  switch (target.kind) {
    case TargetKind::None:
      return {};
    case TargetKind::Asset:
      return "asset:" + run.scenario().assets[at].id;
    case TargetKind::Order:
      return "order:" + order_text(run, target);
    case TargetKind::Activity:
      return activity_text(run, target);
    case TargetKind::Place:
      return "place:" + run.scenario().places[at].id;
    case TargetKind::Pool:
      return "pool:" + run.scenario().pools[at].id;
    case TargetKind::Region:
      return "region:" + run.scenario().regions[at].id;
    case TargetKind::Service:
      return "service:" + run.scenario().services[at].id;
  }
  return {};
}

std::string state_line(Viewer& viewer, bool focused) {
  const view::View& now = viewer.view();
  JsonWriter json;
  json.compact(true).begin_object();
  json.member("last_action", viewer.last_action());
  json.member("popup", popup_names[static_cast<std::size_t>(now.popup)]);
  json.member("theme", now.theme == view::ThemeName::Dark ? "dark" : "light");
  json.member("language", now.language == view::Language::English ? "en" : "vi");
  json.member("scale", static_cast<double>(now.scale)).member("side", now.side);
  json.member("focused", focused).member("message", viewer.message());
  json.member("running", viewer.running() != nullptr && !viewer.running()->finished());
  if (viewer.session() != nullptr) write_session(json, *viewer.session());
  return json.end_object().str();
}

StateReport::StateReport(const std::filesystem::path& file) {
  if (file.empty()) return;
  out_.open(file);
  if (!out_) throw SystemError(file.string() + " cannot be written");
}

void StateReport::write(Viewer& viewer, std::uint64_t frame, bool focused) {
  if (!out_.is_open()) return;
  std::string line = state_line(viewer, focused);
  if (line == last_) return;
  out_ << R"({"frame": )" << frame << ", " << line.substr(line.find_first_not_of("{ ")) << std::flush;
  last_ = std::move(line);
}

}  // namespace fairlead::screen
