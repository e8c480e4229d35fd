// SPDX-License-Identifier: MIT
#include "core/report/explanation_text.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "core/base/json.hpp"
#include "core/model/network_rules.hpp"
#include "core/report/explained_activity.hpp"
#include "core/report/explanation_words.hpp"

namespace fairlead {

namespace {

constexpr double seconds_a_day = seconds_per_day;

double days(Seconds length) {
  return static_cast<double>(length.count()) / seconds_a_day;
}

std::string when(const Run& run, Instant at) {
  return format_minute(at, run.scenario.zone_offset);
}
std::string iso(const Run& run, Instant at) {
  return format_instant(at, run.scenario.zone_offset);
}

const Order& order_of(const Run& run, const Explanation& explanation) {
  return run.scenario.orders[explanation.order.index()];
}

bool completed(const Explanation& explanation) {
  return explanation.status == OrderStatus::Completed;
}

std::string title(const Run& run, const Explanation& explanation) {
  const Order& order = order_of(run, explanation);
  return order.name.empty() || order.name == order.id ? order.id : order.id + ": " + order.name;
}

std::string refusal_text(const Explanation& explanation) {
  return fmt::format("  {}: {} [{}]\n", status_name(explanation.status), explanation.reason, explanation.cause);
}

std::string finish_text(const Run& run, const Explanation& explanation) {
  const auto due = order_of(run, explanation).due;
  std::string text = fmt::format("  finished {}", when(run, explanation.finish));
  if (due) text += fmt::format(", due {}", when(run, *due));
  return text + (explanation.late > Seconds{0} ? fmt::format(", {:.2f} days late\n", days(explanation.late)) : "\n");
}

std::string lateness_text(const Explanation& explanation) {
  if (explanation.lateness.empty()) return {};
  std::string text = "\n  Lateness\n";
  for (const LatenessShare& share : explanation.lateness)
    text += fmt::format("  {:>8.2f} d  {}\n", days(share.length), cause_words(share.cause));
  return text;
}

std::string main_reason(const Explanation& explanation) {
  const auto& shares = explanation.lateness;
  if (shares.empty()) return {};
  const auto most = std::max_element(
      shares.begin(), shares.end(), [](const LatenessShare& a, const LatenessShare& b) { return a.length < b.length; });
  return fmt::format("{:.2f} d {}", days(most->length), cause_words(most->cause));
}

std::size_t longest_id(const Run& run) {
  std::size_t longest = 5;
  for (const Order& order : run.scenario.orders) longest = std::max(longest, order.id.size());
  return longest;
}

void write_cause(JsonWriter& json, const Cause& cause) {
  json.member("cause", cause.kind == CauseKind::None ? "own_work" : cause_name(cause.kind));
  if (!cause.detail.empty()) json.member("detail", cause.detail);
}

void write_activity(JsonWriter& json, const Run& run, std::string_view key, ActivityRef ref) {
  const Way& way = chosen_way(run.scenario, run.plan, ref.order);
  json.member(
      key, run.scenario.orders[ref.order.index()].id + "/" + way.activities[static_cast<std::size_t>(ref.activity)].id);
}

void write_segment(JsonWriter& json, const Run& run, const ExplainedSegment& segment) {
  json.begin_object();
  json.member("start", iso(run, segment.start)).member("end", iso(run, segment.end));
  json.member("kind", kind_name(segment.kind));
  if (segment.kind == SegmentKind::Waiting) write_cause(json, segment.cause);
  if (segment.on_purpose) json.member("on_purpose", true);
  write_activity(json, run, "activity", segment.activity);
  if (segment.asset.valid()) json.member("asset", run.scenario.assets[segment.asset.index()].id);
  if (segment.busy_with.valid()) write_activity(json, run, "busy_with", segment.busy_with);
  if (segment.lateness > Seconds{0}) json.member("lateness_h", hours(segment.lateness));
  json.end_object();
}

void write_lateness(JsonWriter& json, const Explanation& explanation) {
  json.key("lateness").begin_array().compact(true);
  for (const LatenessShare& share : explanation.lateness) {
    json.begin_object();
    write_cause(json, share.cause);
    json.member("hours", hours(share.length)).end_object();
  }
  json.compact(false).end_array();
}

void write_segments(JsonWriter& json, const Run& run, const Explanation& explanation) {
  json.key("segments").begin_array().compact(true);
  for (const ExplainedSegment& segment : explanation.segments) write_segment(json, run, segment);
  json.compact(false).end_array();
}

void write_explanation(JsonWriter& json, const Run& run, const Explanation& explanation, bool with_segments) {
  json.begin_object();
  json.member("order", order_of(run, explanation).id).member("status", status_name(explanation.status));
  if (completed(explanation)) {
    json.member("finish", iso(run, explanation.finish)).member("late_h", hours(explanation.late));
    write_lateness(json, explanation);
    if (with_segments) write_segments(json, run, explanation);
  } else {
    json.member("cause", explanation.cause).member("reason", explanation.reason);
  }
  json.end_object();
}

}  // namespace

std::string explanation_text(const Run& run, const Explanation& explanation) {
  std::string text = title(run, explanation) + "\n";
  if (!completed(explanation)) return text + refusal_text(explanation);
  text += finish_text(run, explanation);
  for (const ExplainedActivity& activity : by_activity(explanation.segments)) {
    text += fmt::format("\n  {}  {}  {}\n", when(run, activity.start), when(run, activity.end),
                        activity_name(run, activity.activity));
    for (const ExplainedShare& share : activity.shares)
      text +=
          fmt::format("  {:>8.2f} d  {:<8} {}\n", days(share.length), kind_name(share.kind), share_text(run, share));
  }
  return text + lateness_text(explanation);
}

std::string overview_text(const Run& run, const std::vector<Explanation>& explanations) {
  const std::size_t width = longest_id(run);
  std::string text =
      fmt::format("{:<{}}  {:<9}  {:<16}  {:>6}  {}\n", "order", width, "status", "finish", "late d", "because");
  for (const Explanation& explanation : explanations) {
    const std::string& id = order_of(run, explanation).id;
    text += completed(explanation)
                ? fmt::format("{:<{}}  {:<9}  {}  {:>6.2f}  {}", id, width, "completed", when(run, explanation.finish),
                              days(explanation.late), main_reason(explanation))
                : fmt::format("{:<{}}  {:<9}  {:<16}  {:>6}  {}", id, width, status_name(explanation.status), "-", "-",
                              explanation.reason);
    text.erase(text.find_last_not_of(' ') + 1);
    text += '\n';
  }
  return text;
}

std::string explanation_json(const Run& run, const Explanation& explanation) {
  JsonWriter json;
  write_explanation(json, run, explanation, true);
  return json.str();
}

std::string overview_json(const Run& run, const std::vector<Explanation>& explanations) {
  JsonWriter json;
  json.begin_array();
  for (const Explanation& explanation : explanations) write_explanation(json, run, explanation, false);
  json.end_array();
  return json.str();
}

}  // namespace fairlead
