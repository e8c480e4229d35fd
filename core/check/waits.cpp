// SPDX-License-Identifier: MIT
#include <algorithm>

#include "core/check/rules.hpp"

namespace fairlead::check {
namespace {

// When a crew's asset was free for the activity and at its place: after the stay before and the sailing to it.
Instant arrival(const Evidence& evidence, const ActivityRecord& record, AssetId asset) {
  Instant free = evidence.scenario.start;
  Instant stay = free;
  for (const Step& step : evidence.plan.sequences[asset.index()].steps) {
    if (!step.beside_previous) free = stay;
    if (step.what.activity == record.activity) break;
    if (const auto end = evidence.ended(step.what)) stay = std::max(stay, *end);
  }
  for (const Interval* interval : evidence.intervals(asset)) {
    const bool sailing_here =
        interval->place_from != interval->place_to && interval->end <= record.ready && interval->start >= free;
    if (sailing_here) free = std::max(free, interval->end);
  }
  return free;
}

class ReadyCheck {
 public:
  ReadyCheck(const Evidence& evidence, const ActivityRecord& record, Findings& findings)
      : evidence_(evidence), record_(record), findings_(findings), order_(evidence.order(record.activity.order)) {}

  void all() {
    Instant expected = evidence_.scenario.start;
    const auto later = [&](Instant bound) { expected = std::max(expected, bound); };
    later(order_.known_from);
    if (order_.earliest_start) later(*order_.earliest_start);
    const auto& planned = evidence_.plan.orders[record_.activity.order.index()]
                              .activities[static_cast<std::size_t>(record_.activity.activity)];
    if (planned.not_before) later(*planned.not_before);
    for (const Link& link : evidence_.way(record_.activity.order).links) later(bound_of(link));
    for (const Crew& member : evidence_.crew(record_.activity)) {
      later(arrival(evidence_, record_, member.asset));
      const Asset& asset = evidence_.asset(member.asset);
      if (asset.ownership == Ownership::HiredIn && asset.hire)
        later(std::max(evidence_.scenario.start, order_.known_from) + asset.hire->notice);
    }
    if (record_.ready != expected)
      findings_.add("ready-time", record_.activity.order, {},
                    evidence_.name(record_.activity) + ": ready " + evidence_.at(record_.ready) +
                        ", all but pool, slot and weather is there " + evidence_.at(expected));
  }

 private:
  [[nodiscard]] Instant bound_of(const Link& link) const {
    const Instant none = evidence_.scenario.start;
    if (link.to != record_.activity.activity || link.kind == LinkKind::FinishFinish) return none;
    const ActivityRef before{record_.activity.order, link.from};
    const auto when = link.kind == LinkKind::StartStart ? evidence_.started(before) : evidence_.ended(before);
    return when ? *when + link.lag : none;
  }

  const Evidence& evidence_;
  const ActivityRecord& record_;
  Findings& findings_;
  const Order& order_;
};

// Time between the first and last progress in which no counting run was on.
Seconds suspended(const Evidence& evidence, const ActivityRecord& record) {
  const Activity& activity = evidence.activity(record.activity);
  const Spans segments = evidence.segments(record);
  if (activity.rule == WeatherRule::Continuous || segments.empty()) return Seconds{0};
  const Seconds pauses = segments.back().end - record.start - total(segments);
  const auto breaks = static_cast<std::int64_t>(segments.size()) - 1;
  return pauses - (activity.restart + activity.abandon) * breaks;
}

void check_sums(const Evidence& evidence, const ActivityRecord& record, Findings& findings) {
  const Seconds recorded = record.waited_pool + record.waited_weather;
  const Seconds expected = record.start - record.ready + suspended(evidence, record);
  const Activity& activity = evidence.activity(record.activity);
  const bool zero_runs = activity.restart + activity.abandon > Seconds{0} && activity.minimum_chunk == Seconds{0};
  if (recorded != expected && !(zero_runs && recorded < expected))
    findings.add("wait-sums", record.activity.order, {},
                 evidence.name(record.activity) + ": waits of " + length_text(recorded) + " recorded, " +
                     length_text(expected) + " between ready " + evidence.at(record.ready) + " and its end");
}

// A hold may begin before the activity that waits, so a cause that names a resource only needs that the wait exists.
void check_bound(const Evidence& evidence, const ActivityRecord& record, Findings& findings) {
  const bool room = record.bound_by.kind == CauseKind::Pool || record.bound_by.kind == CauseKind::Slot;
  const bool weather = record.bound_by.kind == CauseKind::Weather || record.bound_by.kind == CauseKind::Shift;
  const bool waited = record.start > record.ready;
  if (waited != (room || weather) || (room && record.waited_pool == Seconds{0}))
    findings.add("bound-by", record.activity.order, {},
                 evidence.name(record.activity) + ": ready " + evidence.at(record.ready) + ", starts " +
                     evidence.at(record.start) + ", which its cause does not explain");
}

}  // namespace

void check_waits(const Evidence& evidence, Findings& findings) {
  for (const ActivityRecord& record : evidence.trace.activities) {
    const auto negative = [](Seconds wait) { return wait < Seconds{0}; };
    if (record.start < record.ready || negative(record.waited_weather) || negative(record.waited_asset) ||
        negative(record.waited_pool))
      findings.add("wait-sums", record.activity.order, {},
                   evidence.name(record.activity) + ": ready " + evidence.at(record.ready) + ", starts " +
                       evidence.at(record.start) + ", or a negative wait");
    if (!evidence.nominal) continue;
    ReadyCheck(evidence, record, findings).all();
    check_sums(evidence, record, findings);
    check_bound(evidence, record, findings);
  }
}

}  // namespace fairlead::check
