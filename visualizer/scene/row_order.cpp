// SPDX-License-Identifier: MIT
// Filtering and sorting rows, and the dates marked in them.
#include <algorithm>

#include "visualizer/scene/row_maker.hpp"
#include "visualizer/scene/search.hpp"

namespace fairlead::view {

namespace {

Tick first_start(const TimelineRow& row) {
  Tick first = never;
  for (const RowLane& lane : row.lanes)
    for (const Bar& bar : lane.bars.bars()) {
      if (bar.order < 0) continue;
      first = std::min(first, bar.start);
      break;
    }
  return first;
}

LookTicks seconds(const TimelineRow& row) {
  LookTicks sum{};
  for (const RowLane& lane : row.lanes) {
    const LookTicks part = lane.bars.seconds(0, lane.bars.bars().size());
    for (std::size_t k = 0; k < look_count; ++k) sum[k] += part[k];
  }
  return sum;
}

std::int64_t busy_seconds(const TimelineRow& row) {
  const LookTicks sum = seconds(row);
  return sum[static_cast<std::size_t>(Look::Working)] + sum[static_cast<std::size_t>(Look::Sailing)] +
         sum[static_cast<std::size_t>(Look::Towed)];
}

std::int64_t waiting_seconds(const TimelineRow& row) {
  const LookTicks sum = seconds(row);
  std::int64_t waiting = 0;
  for (std::size_t k = 0; k < look_count; ++k)
    if (is_waiting(static_cast<Look>(k))) waiting += sum[k];
  return waiting;
}

/// By ascending key; rows of equal keys stay in their order.
template <class Key>
void sort_by(std::vector<TimelineRow>& rows, Key key) {
  using Value = decltype(key(rows.front()));
  std::vector<std::pair<Value, std::size_t>> keys;
  for (std::size_t k = 0; k < rows.size(); ++k) keys.emplace_back(key(rows[k]), k);
  std::sort(keys.begin(), keys.end());
  std::vector<TimelineRow> sorted;
  sorted.reserve(rows.size());
  for (const auto& entry : keys) sorted.push_back(std::move(rows[entry.second]));
  rows = std::move(sorted);
}

void add_milestones(const RunView& run, OrderId order, std::vector<Marker>& markers) {
  const Contract& contract = run.scenario().orders[order.index()].contract;
  const Way* way = run.way(order);
  if (way == nullptr || !contract.lump_sum) return;
  for (const Milestone& milestone : contract.lump_sum->milestones)
    for (std::size_t k = 0; k < way->activities.size(); ++k) {
      const ActivityRef ref{order, static_cast<int>(k)};
      if (way->activities[k].id != milestone.activity || run.attempts(ref).empty()) continue;
      markers.push_back({run.tick(run.attempts(ref).back().end), MarkerKind::Milestone, order, ref.activity});
    }
}

}  // namespace

bool contains_part(std::string_view text, std::string_view part) {
  return part.empty() || plain_letters(text).find(plain_letters(part)) != std::string::npos;
}

void sort_rows(std::vector<TimelineRow>& rows, RowSort sort) {
  switch (sort) {
    case RowSort::AsGiven:
      return;
    case RowSort::Name:
      return sort_by(rows, [](const TimelineRow& row) { return plain_letters(row.label); });
    case RowSort::FirstStart:
      return sort_by(rows, first_start);
    case RowSort::BusyTime:
      return sort_by(rows, [](const TimelineRow& row) { return -busy_seconds(row); });
    case RowSort::WaitingTime:
      return sort_by(rows, [](const TimelineRow& row) { return -waiting_seconds(row); });
  }
}

std::vector<Marker> order_markers(const RunView& run, OrderId order) {
  const Order& of = run.scenario().orders[order.index()];
  const OrderOutcome& outcome = run.trace().orders[order.index()];
  std::vector<Marker> markers;
  if (of.due) markers.push_back({run.tick(*of.due), MarkerKind::Due, order});
  if (of.deadline) markers.push_back({run.tick(*of.deadline), MarkerKind::Deadline, order});
  const Way* way = run.way(order);
  if (outcome.status == OrderStatus::Completed && way != nullptr)
    markers.push_back({run.tick(outcome.delivered), MarkerKind::Delivery, order, way->delivers});
  add_milestones(run, order, markers);
  std::stable_sort(markers.begin(), markers.end(), [](const Marker& a, const Marker& b) { return a.at < b.at; });
  return markers;
}

}  // namespace fairlead::view
