// SPDX-License-Identifier: MIT
#include <algorithm>

#include "core/check/good_time.hpp"
#include "core/check/rules.hpp"
#include "core/check/work_time.hpp"

namespace fairlead::check {
namespace {

const char* const state_names[] = {"working", "sailing", "towed", "standby", "breakdown", "outage", "off hire", "idle"};

const char* shown(AssetState state) {
  return state_names[static_cast<std::size_t>(state)];
}

bool moving(AssetState state) {
  return state == AssetState::Sailing || state == AssetState::Towed;
}

// --- each interval by itself

bool takes_part(const Evidence& evidence, AssetId asset, ActivityRef ref) {
  const auto crew = evidence.crew(ref);
  return std::any_of(crew.begin(), crew.end(), [&](const Crew& member) { return member.asset == asset; });
}

bool within_attempt(const Evidence& evidence, const Interval& interval) {
  if (!evidence.nominal && !evidence.done(interval.activity))
    return true;  // begun and never finished: no attempt is recorded
  const auto& attempts = evidence.attempts(interval.activity);
  return std::any_of(attempts.begin(), attempts.end(), [&](const ActivityRecord* record) {
    return record->start <= interval.start && interval.end <= record->end;
  });
}

std::string labelled(const Evidence& evidence, const Interval& interval) {
  return evidence.name(interval.asset) + ": " + shown(interval.state) + " " +
         evidence.at({interval.start, interval.end});
}

void check_label(const Evidence& evidence, const Interval& interval, Findings& findings) {
  const auto wrong = [&](const char* rule, const std::string& what) {
    findings.add(rule, interval.activity.order, interval.asset, labelled(evidence, interval) + what);
  };
  const ActivityRef ref = interval.activity;
  if (ref.valid() && !takes_part(evidence, interval.asset, ref))
    return wrong("asset-state", " for " + evidence.name(ref) + ", which it has no part in");
  if (interval.state != AssetState::Standby && interval.cause.kind != CauseKind::None)
    wrong("standby-cause", " with a cause, though it does not stand by");
  const bool homeward =
      interval.place_to == evidence.asset(interval.asset).home && interval.place_from != interval.place_to;
  switch (interval.state) {
    case AssetState::Working:
      if (!ref.valid() || !within_attempt(evidence, interval))
        wrong("asset-state", " outside its activity " + evidence.name(ref));
      break;
    case AssetState::Towed:
      if (!ref.valid() || !evidence.activity(ref).move) wrong("asset-state", " without a move");
      break;
    case AssetState::Standby:
      if ((!ref.valid() && !homeward) || interval.cause.kind == CauseKind::None)
        wrong("standby-cause", " without an activity and a cause");
      break;
    case AssetState::Idle:
    case AssetState::OffHire:
      if (ref.valid()) wrong("asset-state", " for " + evidence.name(ref));
      break;
    default:
      break;
  }
}

// --- each activity against the hours of its assets

class HoursOfActivity {
 public:
  HoursOfActivity(const Evidence& evidence, const ActivityRecord& record, Findings& findings)
      : evidence_(evidence), record_(record), activity_(evidence.activity(record.activity)), findings_(findings) {
    const Span whole{record.start, record.end};
    if (activity_.rule == WeatherRule::Continuous) {
      in_hand_ = {{record.start, record.start + record.duration}};
    } else {
      const Waters waters = waters_of(evidence, record.activity, origin_of(evidence, record));
      const Seconds margin = activity_.restart + activity_.abandon + activity_.minimum_chunk;
      const Spans good =
          good_time(evidence, waters, activity_.rule == WeatherRule::Insensitive, {whole.begin, whole.end + margin});
      if (const auto work = accrue(good, record.start, record.duration, activity_)) in_hand_ = work->in_hand;
    }
    interrupted_ = !evidence.interrupted(record.activity, whole).empty() || record.failed;
  }

  void of(const Crew& member) {
    for (const Interval* interval : evidence_.intervals(member.asset)) {
      const Span part{std::max(interval->start, record_.start), std::min(interval->end, record_.end)};
      if (part.begin >= part.end) continue;
      if (!member.whole && interval->activity != record_.activity) continue;
      one(member, *interval, part);
    }
  }

 private:
  void one(const Crew& member, const Interval& interval, Span part) {
    if (interval.state == AssetState::Breakdown) return;
    const Seconds slack = activity_.conditions.daylight ? Seconds{4} : Seconds{0};
    const bool busy = interval.state == AssetState::Working || moving(interval.state);
    const Seconds productive = total_within(in_hand_, part);
    if (!busy && interval.state != AssetState::Standby)
      return wrong(interval, "is " + std::string(shown(interval.state)));
    if (busy && part.length() - productive > slack && !interrupted_)
      return wrong(interval, "is " + std::string(shown(interval.state)) + " where no work can go on");
    if (!busy && productive > slack && !interrupted_) return wrong(interval, "stands by where work goes on");
    if (busy) kind_of_work(member, interval);
  }

  void kind_of_work(const Crew& member, const Interval& interval) {
    const AssetState expected = !activity_.move        ? AssetState::Working
                                : carried(member.role) ? AssetState::Towed
                                                       : AssetState::Sailing;
    if (interval.state != expected)
      wrong(interval, std::string("is ") + shown(interval.state) + ", expected " + shown(expected));
    if (activity_.move && interval.place_to != activity_.move->to)
      findings_.add("asset-at-place", record_.activity.order, interval.asset,
                    labelled(evidence_, interval) + " to " + evidence_.name(interval.place_to) + " in the move " +
                        evidence_.name(record_.activity));
    if (!activity_.move && activity_.place.valid() && interval.place_from != activity_.place)
      findings_.add("asset-at-place", record_.activity.order, interval.asset,
                    labelled(evidence_, interval) + " at " + evidence_.name(interval.place_from) + " for " +
                        evidence_.name(record_.activity) + " at " + evidence_.name(activity_.place));
  }

  [[nodiscard]] bool carried(int role) const {
    const auto& roles = activity_.move->carried;
    return std::find(roles.begin(), roles.end(), role) != roles.end();
  }

  void wrong(const Interval& interval, const std::string& what) {
    findings_.add("asset-state", record_.activity.order, interval.asset,
                  evidence_.name(interval.asset) + " " + what + " " + evidence_.at({interval.start, interval.end}) +
                      " during " + evidence_.name(record_.activity));
  }

  const Evidence& evidence_;
  const ActivityRecord& record_;
  const Activity& activity_;
  Findings& findings_;
  Spans in_hand_;
  bool interrupted_ = false;
};

}  // namespace

void check_asset_states(const Evidence& evidence, Findings& findings) {
  for (const Interval& interval : evidence.trace.intervals) check_label(evidence, interval, findings);
  for (const ActivityRecord& record : evidence.trace.activities) {
    if (record.end < record.start) continue;
    HoursOfActivity hours(evidence, record, findings);
    for (const Crew& member : evidence.crew(record.activity)) hours.of(member);
  }
}

}  // namespace fairlead::check
