// SPDX-License-Identifier: MIT
#include "core/check/rules.hpp"
#include "core/check/work_time.hpp"

namespace fairlead::check {
namespace {

bool under_way(const Interval& interval) {
  return interval.place_from != interval.place_to;
}

bool same_journey(const Interval& a, const Interval& b) {
  return under_way(a) && a.place_from == b.place_from && a.place_to == b.place_to && a.activity == b.activity;
}

void check_tiling(const Evidence& evidence, AssetId asset, Findings& findings) {
  Instant until = evidence.scenario.start;
  for (const Interval* interval : evidence.intervals(asset)) {
    if (interval->end <= interval->start)
      findings.add("asset-hours", interval->activity.order, asset,
                   evidence.name(asset) + ": empty interval at " + evidence.at(interval->start));
    if (interval->start != until)
      findings.add("asset-hours", interval->activity.order, asset,
                   evidence.name(asset) +
                       (interval->start > until ? ": nothing recorded from " : ": two states from ") +
                       evidence.at({std::min(until, interval->start), std::max(until, interval->start)}));
    until = std::max(until, interval->end);
  }
  if (until != evidence.trace.end)
    findings.add("asset-hours", {}, asset,
                 evidence.name(asset) + ": recorded until " + evidence.at(until) + ", the trace ends " +
                     evidence.at(evidence.trace.end));
}

void check_places(const Evidence& evidence, AssetId asset, Findings& findings) {
  const Interval* before = nullptr;
  PlaceId lies = evidence.asset(asset).home;
  for (const Interval* interval : evidence.intervals(asset)) {
    const bool on = before != nullptr && same_journey(*before, *interval);
    const bool elsewhere = !on && interval->place_from != lies;
    // A passage of no length leaves no interval.
    if (elsewhere && sailing_hours(evidence, asset, lies, interval->place_from) != Seconds{0})
      findings.add("asset-place", interval->activity.order, asset,
                   evidence.name(asset) + ": at " + evidence.name(interval->place_from) + " from " +
                       evidence.at(interval->start) + " but lay at " + evidence.name(lies));
    const bool still = interval->state == AssetState::Working || interval->state == AssetState::Idle ||
                       interval->state == AssetState::OffHire;
    if (still && under_way(*interval))
      findings.add("asset-place", interval->activity.order, asset,
                   evidence.name(asset) + ": changes place from " + evidence.at(interval->start) + " without sailing");
    lies = interval->place_to;
    before = interval;
  }
}

}  // namespace

void check_asset_hours(const Evidence& evidence, Findings& findings) {
  for (std::size_t k = 0; k < evidence.scenario.assets.size(); ++k) {
    check_tiling(evidence, AssetId{k}, findings);
    check_places(evidence, AssetId{k}, findings);
  }
  Instant last = evidence.scenario.end;
  for (const ActivityRecord& record : evidence.trace.activities) last = std::max(last, record.end);
  if (evidence.trace.end < last)
    findings.add("trace-end", {}, {},
                 "the trace ends " + evidence.at(evidence.trace.end) + ", before " + evidence.at(last));
}

}  // namespace fairlead::check
