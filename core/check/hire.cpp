// SPDX-License-Identifier: MIT
#include <algorithm>

#include "core/check/rules.hpp"

namespace fairlead::check {
namespace {

bool used(const Interval& interval) {
  return interval.state != AssetState::Idle && interval.state != AssetState::OffHire &&
         interval.state != AssetState::Outage;
}

void check_off_hire(const Evidence& evidence, AssetId id, Findings& findings) {
  const Asset& asset = evidence.asset(id);
  Span use{evidence.trace.end, evidence.trace.end};
  bool any = false;
  for (const Interval* interval : evidence.intervals(id)) {
    if (!used(*interval)) continue;
    use = any ? Span{use.begin, interval->end} : Span{interval->start, interval->end};
    any = true;
  }
  const Seconds least = asset.hire ? asset.hire->minimum_hire : Seconds{0};
  const Instant hired_until = any ? std::max(use.end, use.begin + least) : use.begin;
  for (const Interval* interval : evidence.intervals(id)) {
    const bool off = interval->state == AssetState::OffHire;
    const bool outside = interval->end <= use.begin || interval->start >= hired_until;
    const bool inside = interval->start >= use.begin && interval->end <= hired_until;
    const bool kept = interval->state == AssetState::Outage;
    if ((off && !outside) || (!off && !inside && !kept))
      findings.add("off-hire", interval->activity.order, id,
                   asset.id + (off ? ": off hire " : ": on hire ") + evidence.at({interval->start, interval->end}) +
                       ", its hire runs " + evidence.at({use.begin, hired_until}));
  }
}

void check_never_off_hire(const Evidence& evidence, AssetId id, Findings& findings) {
  for (const Interval* interval : evidence.intervals(id))
    if (interval->state == AssetState::OffHire)
      findings.add(
          "off-hire", {}, id,
          evidence.name(id) + ": off hire " + evidence.at({interval->start, interval->end}) + " but not hired");
}

void check_notice(const Evidence& evidence, ActivityRef ref, Findings& findings) {
  const auto start = evidence.started(ref);
  if (!start) return;
  for (const Crew& member : evidence.crew(ref)) {
    const auto& hire = evidence.asset(member.asset).hire;
    if (!hire || evidence.asset(member.asset).ownership != Ownership::HiredIn) continue;
    const Instant from = std::max(evidence.scenario.start, evidence.order(ref.order).known_from) + hire->notice;
    if (*start < from)
      findings.add("hire-notice", ref.order, member.asset,
                   evidence.name(ref) + ": starts " + evidence.at(*start) + ", " + evidence.name(member.asset) +
                       " cannot be on hire before " + evidence.at(from));
  }
}

}  // namespace

void check_hire(const Evidence& evidence, Findings& findings) {
  for (std::size_t k = 0; k < evidence.scenario.assets.size(); ++k) {
    const Asset& asset = evidence.scenario.assets[k];
    if (asset.ownership == Ownership::HiredIn) {
      check_off_hire(evidence, AssetId{k}, findings);
    } else {
      check_never_off_hire(evidence, AssetId{k}, findings);
    }
  }
  for (const ActivityRef ref : evidence.planned_activities()) check_notice(evidence, ref, findings);
}

}  // namespace fairlead::check
