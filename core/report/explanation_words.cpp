// SPDX-License-Identifier: MIT
#include "core/report/explanation_words.hpp"

#include "core/model/network_rules.hpp"

namespace fairlead {

namespace {

const Activity& activity_of(const Run& run, ActivityRef ref) {
  return chosen_way(run.scenario, run.plan, ref.order).activities[static_cast<std::size_t>(ref.activity)];
}

const std::string& asset_name(const Run& run, AssetId asset) {
  return run.scenario.assets[asset.index()].name;
}

std::string waiting_text(const Run& run, const ExplainedSegment& segment) {
  std::string text = cause_words(segment.cause);
  if (segment.busy_with.valid())
    text += " at work for " + run.scenario.orders[segment.busy_with.order.index()].id + " (" +
            activity_name(run, segment.busy_with) + ")";
  return text + ", for " + activity_name(run, segment.activity);
}

std::string done_text(const Run& run, const ExplainedSegment& segment) {
  const std::string by = segment.asset.valid() ? ", " + asset_name(run, segment.asset) : "";
  return activity_name(run, segment.activity) + by;
}

}  // namespace

std::string cause_words(const Cause& cause) {
  if (cause.kind == CauseKind::None) return "own work";
  if (cause.kind == CauseKind::EarliestStart) return "earliest start";
  std::string text = cause_name(cause.kind);
  return cause.detail.empty() ? text : text + " " + cause.detail;
}

const char* kind_name(SegmentKind kind) {
  switch (kind) {
    case SegmentKind::Work:
      return "work";
    case SegmentKind::Sailing:
      return "sailing";
    case SegmentKind::Waiting:
      return "waiting";
  }
  return "";
}

std::string segment_text(const Run& run, const ExplainedSegment& segment) {
  return segment.kind == SegmentKind::Waiting ? waiting_text(run, segment) : done_text(run, segment);
}

std::string activity_name(const Run& run, ActivityRef ref) {
  const Activity& activity = activity_of(run, ref);
  return activity.name.empty() ? activity.id : activity.name;
}

}  // namespace fairlead
