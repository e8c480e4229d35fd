// SPDX-License-Identifier: MIT
#include "visualizer/scene/order_progress.hpp"

#include <algorithm>

namespace fairlead::view {

namespace {

double accrued_s(std::span<const AccrualSegment> segments, int attempt, Instant at) {
  Seconds sum{0};
  for (const AccrualSegment& segment : segments)
    if (segment.attempt == attempt && segment.start < at) sum += std::min(segment.end, at) - segment.start;
  return static_cast<double>(sum.count());
}

double share_of(const ActivityRecord& record, std::span<const AccrualSegment> segments, Instant at) {
  if (at >= record.end) return 1;
  if (at <= record.start) return 0;
  const double work = static_cast<double>(record.duration.count());
  if (!segments.empty() && work > 0) return std::min(1.0, accrued_s(segments, record.attempt, at) / work);
  return static_cast<double>((at - record.start).count()) / static_cast<double>((record.end - record.start).count());
}

double weight_s(const RunView& run, ActivityRef activity, std::span<const ActivityRecord> attempts) {
  if (!attempts.empty()) return static_cast<double>(attempts.back().duration.count());
  const auto& planned = run.run().plan.orders[activity.order.index()].activities;
  const auto position = static_cast<std::size_t>(activity.activity);
  if (position >= planned.size()) return 0;
  return static_cast<double>((planned[position].end - planned[position].start).count());
}

}  // namespace

double activity_share(const RunView& run, ActivityRef activity, Tick at) {
  const auto attempts = run.attempts(activity);
  return attempts.empty() ? 0 : share_of(attempts.back(), run.accrual(activity), run.instant(at));
}

OrderProgress order_progress(const RunView& run, OrderId order, Tick at) {
  OrderProgress progress;
  const Way* way = run.way(order);
  if (way == nullptr) return progress;
  const Instant now = run.instant(at);
  double done = 0;
  double all = 0;
  Instant latest{};
  progress.finished = true;
  for (std::size_t k = 0; k < way->activities.size(); ++k) {
    const ActivityRef activity{order, static_cast<int>(k)};
    const auto attempts = run.attempts(activity);
    const double weight = weight_s(run, activity, attempts);
    all += weight;
    if (attempts.empty() || attempts.back().end > now) progress.finished = false;
    if (attempts.empty() || attempts.front().start > now) continue;
    done += weight * share_of(attempts.back(), run.accrual(activity), now);
    progress.started = true;
    if (attempts.back().end <= now || (progress.current.valid() && attempts.front().start < latest)) continue;
    progress.current = activity;
    latest = attempts.front().start;
  }
  progress.share = progress.finished ? 1 : all > 0 ? std::min(1.0, done / all) : 0;
  return progress;
}

std::vector<QuantityProgress> quantities_done(const RunView& run, OrderId order, Tick at) {
  std::vector<QuantityProgress> quantities;
  const Way* way = run.way(order);
  if (way == nullptr) return quantities;
  for (std::size_t k = 0; k < way->activities.size(); ++k)
    for (const NamedQuantity& counted : way->activities[k].quantities) {
      auto found = std::find_if(quantities.begin(), quantities.end(),
                                [&](const QuantityProgress& each) { return each.name == counted.name; });
      if (found == quantities.end()) found = quantities.insert(found, {.name = counted.name});
      found->all += counted.amount;
      found->done += counted.amount * activity_share(run, {order, static_cast<int>(k)}, at);
    }
  return quantities;
}

}  // namespace fairlead::view
