// SPDX-License-Identifier: MIT
#include "core/check/waits.hpp"

#include <algorithm>

#include "core/check/good_time.hpp"
#include "core/check/rules.hpp"
#include "core/check/work_time.hpp"

namespace fairlead::check {
namespace {

bool idle_at(const Evidence& evidence, AssetId asset, Instant when) {
  for (const Interval* interval : evidence.intervals(asset))
    if (interval->start <= when && when < interval->end)
      return interval->state == AssetState::Idle || interval->state == AssetState::OffHire;
  return false;
}

// When a crew's asset was free for the activity and at its place: after the stay before, the plan's leave to set out,
// and the sailing.
Instant arrival(const Evidence& evidence, const ActivityRecord& record, AssetId asset) {
  Instant free = evidence.scenario.start;
  Instant stay = free;
  std::optional<Instant> leave;
  for (const Step& step : evidence.plan.sequences[asset.index()].steps) {
    if (!step.beside_previous) {
      free = stay;
      leave = step.sail_not_before;
    }
    if (step.what.activity == record.activity) break;
    if (const auto end = evidence.ended(step.what)) stay = std::max(stay, *end);
  }
  Instant arrived = free;
  if (leave && *leave > free && idle_at(evidence, asset, free)) arrived = *leave;
  for (const Interval* interval : evidence.intervals(asset)) {
    const bool sailing_here =
        interval->place_from != interval->place_to && interval->end <= record.ready && interval->start >= free;
    if (sailing_here) arrived = std::max(arrived, interval->end);
  }
  return arrived;
}

// Runs that count, restart and abandoning included, tell when work was in hand; the rest of the time it was suspended.
Seconds suspended(const Evidence& evidence, const ActivityRecord& record) {
  const Activity& activity = evidence.activity(record.activity);
  const Spans segments = evidence.segments(record);
  if (activity.rule == WeatherRule::Continuous || segments.empty()) return Seconds{0};
  const Waters waters = waters_of(evidence, record.activity, origin_of(evidence, record));
  const Seconds margin = activity.restart + activity.abandon + activity.minimum_chunk;
  const Span window{record.start, record.end + margin};
  const Spans good = good_time(evidence, waters, activity.rule == WeatherRule::Insensitive, window);
  const auto work = accrue(good, record.start, record.duration, activity);
  return work ? work->end - record.start - total(work->in_hand) : Seconds{0};
}

class WaitCheck {
 public:
  WaitCheck(const Evidence& evidence, const ActivityRecord& record, Findings& findings)
      : evidence_(evidence),
        record_(record),
        findings_(findings),
        gate_(gate_of(evidence, record)),
        suspended_(suspended(evidence, record)) {
    if (evidence.activity(record.activity).conditions.daylight) slack_ = Seconds{60};
  }

  void all() {
    ready();
    sums();
    bound();
  }

 private:
  void wrong(const char* rule, const std::string& what) {
    findings_.add(rule, record_.activity.order, {}, evidence_.name(record_.activity) + ": " + what);
  }

  void ready() {
    Instant there = gate_;
    for (const Crew& member : evidence_.crew(record_.activity))
      there = std::max(there, arrival(evidence_, record_, member.asset));
    if (record_.ready != there)
      wrong("ready-time", "ready " + evidence_.at(record_.ready) + ", all but pool, slot and weather is there " +
                              evidence_.at(there));
    const Seconds for_assets = std::max(Seconds{0}, record_.ready - chained_from(evidence_, record_));
    if (record_.waited_asset != for_assets)
      wrong("wait-sums",
            "waited " + length_text(record_.waited_asset) + " for assets, expected " + length_text(for_assets));
  }

  void sums() {
    const Seconds recorded = record_.waited_asset + record_.waited_pool + record_.waited_weather;
    const Seconds expected = record_.start - gate_ + suspended_;
    if (std::chrono::abs(recorded - expected) > slack_)
      wrong("wait-sums", "waits of " + length_text(recorded) + " recorded, " + length_text(expected) + " since " +
                             evidence_.at(gate_));
  }

  void bound() {
    const CauseKind kind = record_.bound_by.kind;
    const bool weather = kind == CauseKind::Weather || kind == CauseKind::Shift;
    const bool room = kind == CauseKind::Pool || kind == CauseKind::Slot;
    const Seconds before = record_.waited_weather - suspended_;
    const bool unsure = before > Seconds{0} && before <= slack_;
    const bool too_few =
        (before > slack_ && !weather) || (before <= Seconds{0} && room_wait(evidence_, record_) > Seconds{0} && !room);
    const bool too_many = weather && before <= Seconds{0};
    if (!unsure && (too_few || too_many))
      wrong("bound-by", "ready " + evidence_.at(record_.ready) + ", starts " + evidence_.at(record_.start) +
                            ", which its cause does not explain");
  }

  const Evidence& evidence_;
  const ActivityRecord& record_;
  Findings& findings_;
  Instant gate_;
  Seconds suspended_;
  Seconds slack_{0};
};

}  // namespace

Instant gate_of(const Evidence& evidence, const ActivityRecord& record) {
  const Order& order = evidence.order(record.activity.order);
  Instant gate = std::max(evidence.scenario.start, order.known_from);
  for (const Crew& member : evidence.crew(record.activity)) {
    const Asset& asset = evidence.asset(member.asset);
    if (asset.ownership == Ownership::HiredIn && asset.hire)
      gate = std::max(gate, std::max(evidence.scenario.start, order.known_from) + asset.hire->notice);
  }
  if (order.earliest_start) gate = std::max(gate, *order.earliest_start);
  const auto& planned = evidence.plan.orders[record.activity.order.index()]
                            .activities[static_cast<std::size_t>(record.activity.activity)];
  if (planned.not_before) gate = std::max(gate, *planned.not_before);
  // Without assets it is ready when it is decided, at the earliest.
  if (record.ready > evidence.settled && evidence.crew(record.activity).empty())
    gate = std::max(gate, evidence.settled);
  for (const Link& link : evidence.way(record.activity.order).links) {
    if (link.to != record.activity.activity || link.kind == LinkKind::FinishFinish) continue;
    const ActivityRef before{record.activity.order, link.from};
    const auto when = link.kind == LinkKind::StartStart ? evidence.started(before) : evidence.ended(before);
    if (when) gate = std::max(gate, *when + link.lag);
  }
  return gate;
}

Instant chained_from(const Evidence& evidence, const ActivityRecord& record) {
  Instant latest = gate_of(evidence, record);
  if (evidence.scenario.dispatch == Dispatch::FirstCome) return latest;
  for (const Chain& chain : evidence.plan.chains) {
    if (chain.to.activity != record.activity) continue;
    if (const auto end = evidence.ended(chain.from)) latest = std::max(latest, *end);
  }
  return latest;
}

Seconds room_wait(const Evidence& evidence, const ActivityRecord& record) {
  if (record.attempt > 1) return Seconds{0};
  return record.waited_asset + record.waited_pool - (record.ready - gate_of(evidence, record));
}

void check_waits(const Evidence& evidence, Findings& findings) {
  for (const ActivityRecord& record : evidence.trace.activities) {
    const auto negative = [](Seconds wait) { return wait < Seconds{0}; };
    if (record.start < record.ready || negative(record.waited_weather) || negative(record.waited_asset) ||
        negative(record.waited_pool))
      findings.add("wait-sums", record.activity.order, {},
                   evidence.name(record.activity) + ": ready " + evidence.at(record.ready) + ", starts " +
                       evidence.at(record.start) + ", or a negative wait");
    if (evidence.nominal_at(record.ready)) WaitCheck(evidence, record, findings).all();
  }
}

}  // namespace fairlead::check
