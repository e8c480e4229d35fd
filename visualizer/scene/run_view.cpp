// SPDX-License-Identifier: MIT
#include "visualizer/scene/run_view.hpp"

#include <algorithm>

#include "core/io/run_reader.hpp"

namespace fairlead::view {

RunView::RunView(Run run, std::string name)
    : run_(std::move(run)),
      name_(std::move(name)),
      base_(run_.scenario.time_base()),
      view_(run_.scenario, run_.trace),
      works_(run_) {}

Tick RunView::tick(Instant at) const {
  return base_.tick(std::clamp(at, base_.instant(-never), base_.instant(never)));
}

std::string RunView::time_text(Tick at) const {
  return format_minute(instant(at), run_.scenario.zone_offset);
}

int RunView::interval_index(const Interval& interval) const {
  return static_cast<int>(&interval - run_.trace.intervals.data());
}

const Interval* RunView::interval_at(AssetId asset, Tick at) const {
  const auto all = intervals(asset);
  const Instant when = instant(at);
  const auto after = std::upper_bound(all.begin(), all.end(), when,
                                      [](Instant time, const Interval& interval) { return time < interval.end; });
  return after != all.end() && after->start <= when ? &*after : nullptr;
}

std::span<const ActivityRecord> RunView::records(OrderId order) const {
  const auto& all = run_.trace.activities;
  const auto first = std::partition_point(all.begin(), all.end(),
                                          [&](const ActivityRecord& record) { return record.activity.order < order; });
  const auto last = std::partition_point(first, all.end(),
                                         [&](const ActivityRecord& record) { return record.activity.order == order; });
  return {first, last};
}

const Way* RunView::way(OrderId order) const {
  const OrderPlan& plan = run_.plan.orders[order.index()];
  if (!plan.taken) return nullptr;
  return &run_.scenario.orders[order.index()].ways[static_cast<std::size_t>(plan.way)];
}

const Activity* RunView::activity(ActivityRef ref) const {
  if (!ref.valid()) return nullptr;
  const Way* chosen = way(ref.order);
  if (chosen == nullptr || ref.activity < 0) return nullptr;
  const auto position = static_cast<std::size_t>(ref.activity);
  return position < chosen->activities.size() ? &chosen->activities[position] : nullptr;
}

const ServiceInfo& RunView::service(OrderId order) const {
  return run_.scenario.services[run_.scenario.orders[order.index()].service.index()];
}

Run load_run(const std::filesystem::path& folder) {
  return read_run(folder);
}

}  // namespace fairlead::view
