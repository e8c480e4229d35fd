// SPDX-License-Identifier: MIT
#include <algorithm>

#include "core/check/good_time.hpp"
#include "core/check/rules.hpp"
#include "core/check/waits.hpp"
#include "core/check/work_time.hpp"

namespace fairlead::check {
namespace {

// Sunrise and sunset of two solar codes may fall on neighbouring seconds.
constexpr Seconds sun_rounding{2};

class WorkCheck {
 public:
  WorkCheck(const Evidence& evidence, const ActivityRecord& record, Findings& findings)
      : evidence_(evidence), record_(record), activity_(evidence.activity(record.activity)), findings_(findings) {
    const Seconds margin = activity_.restart + activity_.abandon + activity_.minimum_chunk + Seconds{3600};
    const Waters waters = waters_of(evidence, record.activity, origin_of(evidence, record));
    waters_ = waters;
    window_ = {std::min(record.ready, record.start), std::max(record.end, record.start + record.duration) + margin};
    good_ = good_time(evidence, waters, activity_.rule == WeatherRule::Insensitive, window_);
    if (activity_.conditions.daylight && evidence.scenario.weather)
      slack_ = sun_rounding * (1 + (window_.end - window_.begin) / Seconds{86400});
    broken_ = evidence.interrupted(record.activity, {record.start, record.end});
    if (!broken_.empty()) good_ = common(good_, gaps(broken_, window_));
  }

  void all() {
    if (record_.end < record_.start || record_.duration < Seconds{0})
      return wrong("activity-ends", "ends before it starts");
    if (record_.failed) return;
    if (record_.duration == Seconds{0}) return;
    if (activity_.rule == WeatherRule::Continuous) {
      continuous();
    } else {
      accrued();
    }
  }

 private:
  void wrong(const char* rule, const std::string& what) {
    const std::vector<Crew> crew = evidence_.crew(record_.activity);
    findings_.add(rule, record_.activity.order, crew.empty() ? AssetId{} : crew.front().asset,
                  evidence_.name(record_.activity) + ": " + what);
  }

  [[nodiscard]] Instant stretched(Instant work_end) const {
    Instant end = work_end;
    for (const Link& link : evidence_.way(record_.activity.order).links) {
      if (link.to != record_.activity.activity || link.kind != LinkKind::FinishFinish) continue;
      if (const auto from = evidence_.ended(ActivityRef{record_.activity.order, link.from}))
        end = std::max(end, *from + link.lag);
    }
    return end;
  }

  void ends_at(Instant work_end) {
    const Instant expected = stretched(work_end);
    if (std::chrono::abs(record_.end - expected) > slack_)
      wrong("activity-ends",
            "ends " + evidence_.at(record_.end) + ", its work and links end it " + evidence_.at(expected));
  }

  [[nodiscard]] bool fits(Span work) const {
    return covered(good_, work) || (slack_ > Seconds{0} && covered(good_, {work.begin + slack_, work.end - slack_}));
  }

  void continuous() {
    const Instant work_end = broken_.empty() ? record_.start + record_.duration : record_.end;
    const Span work{work_end - record_.duration, work_end};
    if (!fits(work))
      wrong("continuous-window", "works " + evidence_.at(work) + ", not within limits and shift at " + first_bad(work));
    if (broken_.empty()) {
      ends_at(work_end);
      first_window();
    }
  }

  void first_window() {
    if (waited_for_room()) return;
    for (const Span& run : good_) {
      const Instant start = std::max(run.begin, record_.ready);
      if (start + record_.duration > run.end) continue;
      if (record_.start > start + slack_)
        wrong("starts-when-ready", "starts " + evidence_.at(record_.start) + ", could start " + evidence_.at(start));
      return;
    }
  }

  [[nodiscard]] bool waited_for_room() const {
    return !evidence_.nominal_at(record_.ready) || room_wait(evidence_, record_) > Seconds{0};
  }

  void accrued() {
    const Spans segments = evidence_.segments(record_);
    if (total(segments) != record_.duration)
      return wrong("accrual-sums", "segments sum to " + length_text(total(segments)) + ", the work is " +
                                       length_text(record_.duration));
    for (const Span& segment : segments)
      if (!fits(segment))
        return wrong(activity_.rule == WeatherRule::Insensitive ? "insensitive-accrual" : "suspendable-accrual",
                     "accrues " + evidence_.at(segment) + ", not within limits and shift at " + first_bad(segment));
    if (broken_.empty()) as_the_rule_says(segments);
  }

  void as_the_rule_says(const Spans& segments) {
    const auto expected = accrue(good_, record_.start, record_.duration, activity_);
    if (!expected) return wrong("suspendable-rule", "its work does not fit where it is recorded");
    if (std::chrono::abs(expected->start - record_.start) > slack_)
      wrong("suspendable-rule", "starts " + evidence_.at(record_.start) + " where no run counts, the next does " +
                                    evidence_.at(expected->start));
    if (!alike(segments, expected->progress))
      wrong("suspendable-rule", "accrues " + shown(segments) + ", the rule gives " + shown(expected->progress));
    ends_at(expected->end);
    const auto earliest = accrue(good_, record_.ready, record_.duration, activity_);
    if (!waited_for_room() && earliest && record_.start > earliest->start + slack_)
      wrong("starts-when-ready",
            "starts " + evidence_.at(record_.start) + ", could start " + evidence_.at(earliest->start));
  }

  [[nodiscard]] bool alike(const Spans& a, const Spans& b) const {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [&](const Span& x, const Span& y) {
      return std::chrono::abs(x.begin - y.begin) <= slack_ && std::chrono::abs(x.end - y.end) <= slack_ * 2;
    });
  }

  [[nodiscard]] std::string shown(const Spans& spans) const {
    std::string text;
    for (std::size_t k = 0; k < spans.size() && k < 3; ++k) text += (k == 0 ? "" : ", ") + evidence_.at(spans[k]);
    return spans.size() > 3 ? text + ", ..." : text;
  }

  [[nodiscard]] std::string first_bad(Span work) const {
    const Spans bad = gaps(good_, work);
    if (bad.empty()) return evidence_.at(work.begin);
    const Instant when = bad.front().begin;
    for (const WeatherLimit& limit : waters_.conditions->limits)
      for (const RegionId region : waters_.regions)
        if (within_limit(evidence_, limit, region, {when, when + Seconds{1}}).empty())
          return evidence_.at(when) + " (" + limit.column + ")";
    return evidence_.at(when);
  }

  const Evidence& evidence_;
  const ActivityRecord& record_;
  const Activity& activity_;
  Findings& findings_;
  Waters waters_;
  Span window_;
  Spans good_;
  Spans broken_;
  Seconds slack_{0};
};

}  // namespace

void check_work(const Evidence& evidence, Findings& findings) {
  for (const ActivityRecord& record : evidence.trace.activities) WorkCheck(evidence, record, findings).all();
}

}  // namespace fairlead::check
