// SPDX-License-Identifier: MIT
#include "visualizer/scene/timeline_bars.hpp"

#include <algorithm>
#include <functional>
#include <queue>
#include <utility>

namespace fairlead::view {

namespace {

std::int16_t service_of(const RunView& run, OrderId order) {
  return order.valid() ? static_cast<std::int16_t>(run.scenario().orders[order.index()].service.value)
                       : std::int16_t{-1};
}

Bar activity_bar(const RunView& run, ActivityRef ref, Tick start, Tick end, Look look) {
  return {.start = start,
          .end = end,
          .order = ref.order.value,
          .activity = ref.activity,
          .service = service_of(run, ref.order),
          .look = look};
}

Look look_of_start(const ActivityRecord& record) {
  if (record.bound_by.kind == CauseKind::None && record.waited_weather > Seconds{0}) return Look::WaitWeather;
  return look_of_waiting(record.bound_by.kind);
}

/// Takes the lane that has been free longest, or opens one.
class LanePool {
 public:
  int take(Tick from, Tick until) {
    int lane = opened_;
    if (!busy_.empty() && busy_.top().first <= from) {
      // Of the free ones the lowest, so that rows stay dense above.
      while (!busy_.empty() && busy_.top().first <= from) {
        free_.push(busy_.top().second);
        busy_.pop();
      }
    }
    if (free_.empty()) {
      ++opened_;
    } else {
      lane = free_.top();
      free_.pop();
    }
    busy_.emplace(until, lane);
    return lane;
  }

 private:
  template <class T>
  using LeastFirst = std::priority_queue<T, std::vector<T>, std::greater<>>;
  LeastFirst<std::pair<Tick, int>> busy_{};  ///< until when, lane
  LeastFirst<int> free_{};
  int opened_ = 0;
};

}  // namespace

std::vector<Bar> asset_bars(const RunView& run, AssetId asset) {
  const auto intervals = run.intervals(asset);
  std::vector<Bar> bars;
  bars.reserve(intervals.size());
  for (const Interval& interval : intervals) {
    Bar bar = activity_bar(run, interval.activity, run.tick(interval.start), run.tick(interval.end),
                           look_of(interval.state, interval.cause.kind));
    bar.interval = run.interval_index(interval);
    bars.push_back(bar);
  }
  return bars;
}

Bar planned_bar(const RunView& run, ActivityRef ref) {
  const PlannedActivity& planned =
      run.run().plan.orders[ref.order.index()].activities[static_cast<std::size_t>(ref.activity)];
  return activity_bar(run, ref, run.tick(planned.start), run.tick(planned.end), look_of_work(*run.activity(ref)));
}

std::vector<std::vector<Bar>> planned_by_asset(const RunView& run) {
  std::vector<std::vector<Bar>> bars(run.scenario().assets.size());
  for (std::size_t k = 0; k < run.scenario().orders.size(); ++k) {
    const Way* way = run.way(OrderId{k});
    const OrderPlan& plan = run.run().plan.orders[k];
    for (std::size_t a = 0; way != nullptr && a < way->activities.size(); ++a)
      for (const RoleNeed& need : way->activities[a].modes[static_cast<std::size_t>(plan.activities[a].mode)].roles)
        bars[plan.assets[static_cast<std::size_t>(need.role)].index()].push_back(
            planned_bar(run, {OrderId{k}, static_cast<int>(a)}));
  }
  return bars;
}

Look look_of_work(const Activity& activity) {
  if (!activity.move) return Look::Working;
  return activity.move->carried.empty() ? Look::Sailing : Look::Towed;
}

Look look_of_interruption(const Activity& activity) {
  const bool weather = activity.rule != WeatherRule::Insensitive && !activity.conditions.limits.empty();
  return weather ? Look::WaitWeather : Look::WaitShift;
}

std::vector<Bar> record_bars(const RunView& run, const ActivityRecord& record) {
  const Activity& activity = *run.activity(record.activity);
  std::vector<Bar> bars;
  const auto add = [&](Tick start, Tick end, Look look) {
    if (start < end) bars.push_back(activity_bar(run, record.activity, start, end, look));
  };
  const Tick end = run.tick(record.end);
  Tick at = run.tick(record.start);
  add(run.tick(record.ready), at, look_of_start(record));
  bool suspended = false;
  for (const AccrualSegment& segment : run.accrual(record.activity)) {
    if (segment.attempt != record.attempt) continue;
    suspended = true;
    add(at, run.tick(segment.start), look_of_interruption(activity));
    at = run.tick(segment.end);
    add(run.tick(segment.start), at, look_of_work(activity));
  }
  add(at, end, suspended ? look_of_interruption(activity) : look_of_work(activity));
  return bars;
}

std::vector<int> partition_records(const RunView& run, const std::vector<const ActivityRecord*>& records) {
  std::vector<std::size_t> by_time(records.size());
  for (std::size_t k = 0; k < by_time.size(); ++k) by_time[k] = k;
  std::stable_sort(by_time.begin(), by_time.end(),
                   [&](std::size_t a, std::size_t b) { return records[a]->ready < records[b]->ready; });
  std::vector<int> lanes(records.size());
  LanePool pool;
  for (const std::size_t k : by_time) lanes[k] = pool.take(run.tick(records[k]->ready), run.tick(records[k]->end));
  return lanes;
}

}  // namespace fairlead::view
