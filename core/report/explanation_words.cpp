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

/// Orders that the asset was busy with, each once; idle in between where its sequence put other work first.
std::string busy_text(const Run& run, const ExplainedShare& share) {
  std::string orders;
  for (const OrderId order : share.busy_with)
    if (order.valid()) orders += (orders.empty() ? "" : ", ") + run.scenario.orders[order.index()].id;
  return orders.empty() ? ", idle: other work comes first in its sequence" : " at work for " + orders;
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

std::string share_text(const Run& run, const ExplainedShare& share) {
  if (share.kind != SegmentKind::Waiting) return share.asset.valid() ? asset_name(run, share.asset) : "";
  if (share.on_purpose) return "on purpose, not to wait later for " + cause_words(share.cause);
  const bool elsewhere = share.cause.kind == CauseKind::Asset && share.asset.valid();
  return cause_words(share.cause) + (elsewhere ? busy_text(run, share) : "");
}

std::string activity_name(const Run& run, ActivityRef ref) {
  const Activity& activity = activity_of(run, ref);
  return activity.name.empty() ? activity.id : activity.name;
}

}  // namespace fairlead
