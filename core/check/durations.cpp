// SPDX-License-Identifier: MIT
#include <cmath>

#include "core/check/rules.hpp"
#include "core/check/work_time.hpp"

namespace fairlead::check {
namespace {

// Quantiles of continuous distributions are computed twice by different series.
constexpr Seconds rounding{2};

void check_nominal(const Evidence& evidence, const ActivityRecord& record, Findings& findings) {
  const Seconds planned = planned_work(evidence, record.activity, origin_of(evidence, record));
  const DurationKind kind = evidence.mode(record.activity).duration.kind;
  const bool exact =
      kind == DurationKind::Fixed || kind == DurationKind::Rate || timed_by_route(evidence.activity(record.activity));
  const Seconds off = std::chrono::abs(record.duration - planned);
  if (off > (exact ? Seconds{0} : rounding))
    findings.add("planned-duration", record.activity.order, {},
                 evidence.name(record.activity) + ": lasts " + length_text(record.duration) +
                     ", the plan's duration is " + length_text(planned));
}

void check_sampled(const Evidence& evidence, const ActivityRecord& record, Findings& findings) {
  if (timed_by_route(evidence.activity(record.activity))) return check_nominal(evidence, record, findings);
  // After a failure the work may be that of the activity it leads to.
  ActivityRef worked = record.activity;
  const auto& retry = evidence.activity(record.activity).retry;
  if (record.attempt > 1 && retry && retry->instead >= 0) worked.activity = retry->instead;
  const HoursRange range = possible_hours(evidence.mode(worked).duration, rate_per_day(evidence, worked));
  const Seconds least = seconds_from_hours(range.least);
  const bool too_long = std::isfinite(range.most) && record.duration > seconds_from_hours(range.most);
  if (record.duration < least || too_long)
    findings.add("sampled-duration", record.activity.order, {},
                 evidence.name(record.activity) + ": lasts " + length_text(record.duration) +
                     ", which its distribution cannot give");
}

}  // namespace

void check_durations(const Evidence& evidence, Findings& findings) {
  for (const ActivityRecord& record : evidence.trace.activities) {
    const Duration& duration = evidence.mode(record.activity).duration;
    if (duration.kind == DurationKind::Rate && rate_per_day(evidence, record.activity) <= 0) {
      findings.add("role-requirement", record.activity.order, {},
                   evidence.name(record.activity) + ": its asset has no " + duration.rate_capability);
    } else if (evidence.nominal_at(record.ready)) {
      check_nominal(evidence, record, findings);
    } else {
      check_sampled(evidence, record, findings);
    }
  }
}

}  // namespace fairlead::check
