// SPDX-License-Identifier: MIT
#include "core/check/good_time.hpp"
#include "core/check/rules.hpp"
#include "core/check/work_time.hpp"

namespace fairlead::check {
namespace {

/// One journey of an asset by its own means, with the stretches in which it stood by or broke down under way.
struct Journey {
  AssetId asset;
  ActivityRef activity;
  PlaceId from;
  PlaceId to;
  Instant until;  ///< end of what is recorded of it
  Spans sailed;
  Spans broken;
};

bool part_of_move(const Evidence& evidence, const Interval& interval) {
  if (!interval.activity.valid() || !evidence.activity(interval.activity).move) return false;
  for (const ActivityRecord* record : evidence.attempts(interval.activity))
    if (record->start <= interval.start && interval.end <= record->end && record->end > record->start) return true;
  return false;
}

// A breakdown under way is recorded where the journey began, and the journey goes on after it.
std::vector<Journey> journeys(const Evidence& evidence, AssetId asset) {
  std::vector<Journey> out;
  bool on = false;
  for (const Interval* interval : evidence.intervals(asset)) {
    const bool broken = interval->state == AssetState::Breakdown && on;
    if (broken) out.back().broken.push_back({interval->start, interval->end});
    if (broken) continue;
    const bool way = interval->place_from != interval->place_to && !part_of_move(evidence, *interval);
    const bool goes_on = on && way && out.back().from == interval->place_from && out.back().to == interval->place_to;
    if (way && !goes_on)
      out.push_back({asset, interval->activity, interval->place_from, interval->place_to, {}, {}, {}});
    on = way;
    if (way) out.back().until = interval->end;
    if (way && interval->state == AssetState::Sailing) out.back().sailed.push_back({interval->start, interval->end});
  }
  return out;
}

class JourneyCheck {
 public:
  JourneyCheck(const Evidence& evidence, const Journey& journey, Findings& findings)
      : evidence_(evidence), journey_(journey), findings_(findings), sailed_(merged(journey.sailed)) {}

  void all() {
    const auto needed = sailing_hours(evidence_, journey_.asset, journey_.from, journey_.to);
    if (!needed)
      return wrong(evidence_.asset(journey_.asset).self_propelled ? "sailing-time" : "not-self-propelled",
                   "which it cannot do by its own means");
    const bool cut_short = journey_.until == evidence_.trace.end;
    if (total(sailed_) != *needed && !cut_short)
      wrong("sailing-time", "takes " + length_text(total(sailed_)) + ", the way takes " + length_text(*needed));
    in_good_weather();
  }

 private:
  void in_good_weather() {
    if (sailed_.empty()) return;
    const Span window{sailed_.front().begin, sailed_.back().end};
    const Waters waters = waters_of_sailing(evidence_, journey_.asset, journey_.from, journey_.to);
    const Spans good = good_time(evidence_, waters, false, window);
    const auto days_long = (window.end - window.begin) / Seconds{86400} + 1;
    const Seconds slack = waters.conditions->daylight ? Seconds{4} * days_long : Seconds{0};
    for (const Span& leg : sailed_)
      if (leg.length() - total_within(good, leg) > slack)
        return wrong("sailing-weather", "beyond its transit limits within " + evidence_.at(leg));
    if (journey_.broken.empty() && total(good) - total(sailed_) > slack)
      wrong("sailing-weather", "stands by under way in good weather");
  }

  void wrong(const char* rule, const std::string& what) {
    const Instant when = sailed_.empty() ? evidence_.scenario.start : sailed_.front().begin;
    findings_.add(rule, journey_.activity.order, journey_.asset,
                  evidence_.name(journey_.asset) + ": " + evidence_.name(journey_.from) + " to " +
                      evidence_.name(journey_.to) + " from " + evidence_.at(when) + ", " + what);
  }

  const Evidence& evidence_;
  const Journey& journey_;
  Findings& findings_;
  Spans sailed_;
};

}  // namespace

void check_sailing(const Evidence& evidence, Findings& findings) {
  for (std::size_t k = 0; k < evidence.scenario.assets.size(); ++k)
    for (const Journey& journey : journeys(evidence, AssetId{k})) JourneyCheck(evidence, journey, findings).all();
}

}  // namespace fairlead::check
