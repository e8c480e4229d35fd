// SPDX-License-Identifier: MIT
#include <algorithm>

#include "core/check/rules.hpp"

namespace fairlead::check {

bool used(const Interval& interval) {
  return interval.state != AssetState::Idle && interval.state != AssetState::OffHire &&
         interval.state != AssetState::Outage;
}

Spans on_hire(const Evidence& evidence, AssetId id) {
  const Hire hire = evidence.asset(id).hire.value_or(Hire{});
  Spans hires;
  Instant used_until{};
  for (const Interval* interval : evidence.intervals(id)) {
    if (!used(*interval)) continue;
    const bool released = !hires.empty() && hire.released_after && interval->start > hires.back().end;
    if (hires.empty() || released) hires.push_back({interval->start, interval->end});
    used_until = interval->end;
    const Instant let_go = used_until + hire.released_after.value_or(Seconds{0});
    hires.back().end = std::max({hires.back().end, let_go, hires.back().begin + hire.minimum_hire});
  }
  return hires;
}

namespace {

std::string listed(const Evidence& evidence, const Spans& spans) {
  std::string text;
  for (const Span& span : spans) text += (text.empty() ? "" : "; ") + evidence.at(span);
  return text.empty() ? "never" : text;
}

/// An event of a demand needs no notice of an asset that others have hired: its use is not the hire's first.
bool called_while_on_hire(const Evidence& evidence, OrderId order, AssetId asset) {
  if (!evidence.order(order).event) return false;
  const auto& intervals = evidence.intervals(asset);
  const auto first = std::find_if(intervals.begin(), intervals.end(), [order](const Interval* interval) {
    return interval->activity.order == order && used(*interval);
  });
  if (first == intervals.end()) return false;
  const Spans hires = on_hire(evidence, asset);
  return std::any_of(hires.begin(), hires.end(),
                     [&](const Span& hire) { return hire.begin < (*first)->start && (*first)->start <= hire.end; });
}

void check_off_hire(const Evidence& evidence, AssetId id, Findings& findings) {
  const Asset& asset = evidence.asset(id);
  const Spans hires = on_hire(evidence, id);
  for (const Interval* interval : evidence.intervals(id)) {
    const Span span{interval->start, interval->end};
    const bool off = interval->state == AssetState::OffHire;
    const bool kept = interval->state == AssetState::Outage;
    const bool right = off ? common(hires, {span}).empty() : kept || covered(hires, span);
    if (!right)
      findings.add("off-hire", interval->activity.order, id,
                   asset.id + (off ? ": off hire " : ": on hire ") + evidence.at(span) + ", its hires run " +
                       listed(evidence, hires));
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
    if (*start < from && !called_while_on_hire(evidence, ref.order, member.asset))
      findings.add("hire-notice", ref.order, member.asset,
                   evidence.name(ref) + ": starts " + evidence.at(*start) + ", " + evidence.name(member.asset) +
                       " cannot be on hire before " + evidence.at(from) + ", its hires run " +
                       listed(evidence, on_hire(evidence, member.asset)));
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
