// SPDX-License-Identifier: MIT
#include "visualizer/scene/timeline_rows.hpp"

#include <algorithm>

#include "visualizer/scene/row_maker.hpp"

namespace fairlead::view {

namespace {

PlaceId place_with_most_work(const RunView& run) {
  std::vector<Seconds> work(run.scenario().places.size());
  for (const ActivityRecord& record : run.trace().activities) {
    const PlaceId place = run.activity(record.activity)->place;
    if (place.valid() && run.scenario().places[place.index()].region.valid()) work[place.index()] += record.duration;
  }
  const auto most = std::max_element(work.begin(), work.end());
  return most == work.end() || *most == Seconds{0} ? PlaceId{} : PlaceId{static_cast<int>(most - work.begin())};
}

PoolId most_used_pool(const std::vector<PoolCurve>& pools, Tick end) {
  PoolId most;
  double share = 0;
  for (const PoolCurve& curve : pools) {
    const double here = curve.capacity() > 0 ? curve.mean(end) / curve.capacity() : 0;
    if (here > share) most = curve.pool();
    share = std::max(share, here);
  }
  return most;
}

TargetKind kind_of(RowsBy by) {
  switch (by) {
    case RowsBy::Asset:
      return TargetKind::Asset;
    case RowsBy::Order:
      return TargetKind::Order;
    case RowsBy::Place:
      return TargetKind::Place;
    case RowsBy::Service:
      break;
  }
  return TargetKind::Service;
}

bool concerns(const Bar& bar, const Target& target) {
  if (target.interval >= 0 && bar.interval >= 0) return bar.interval == target.interval;
  return target.activity < 0 || bar.activity == target.activity;
}

}  // namespace

TimelineRows::TimelineRows(const RunView& run, const RunView* other, const RowChoice& choice)
    : run_(&run),
      choice_(choice),
      rows_(make_rows(run, other, choice)),
      pools_(pool_curves(run)),
      fleet_(run),
      busiest_place_(place_with_most_work(run)),
      busiest_pool_(most_used_pool(pools_, run.end())) {
  lay_out();
  index_orders();
  index_weather();
}

void TimelineRows::lay_out() {
  int last = -1;
  for (const TimelineRow& row : rows_) last = std::max(last, row.target.index);
  row_by_index_.assign(static_cast<std::size_t>(last + 1), -1);
  for (std::size_t k = 0; k < rows_.size(); ++k)
    row_by_index_[static_cast<std::size_t>(rows_[k].target.index)] = static_cast<int>(k);
  for (const bool ghosts : {false, true}) {
    std::vector<float>& tops = tops_[ghosts ? 1 : 0];
    tops.push_back(0);
    for (const TimelineRow& row : rows_) tops.push_back(tops.back() + row_height(row.lanes.size(), ghosts));
  }
}

// A counting sort, since there may be a million bars.
void TimelineRows::index_orders() {
  first_of_order_.assign(run_->scenario().orders.size() + 1, 0);
  const auto for_each_bar = [&](auto visit) {
    for (std::size_t r = 0; r < rows_.size(); ++r)
      for (std::size_t l = 0; l < rows_[r].lanes.size(); ++l) {
        const auto bars = rows_[r].lanes[l].bars.bars();
        for (std::size_t b = 0; b < bars.size(); ++b)
          if (bars[b].order >= 0)
            visit(static_cast<std::size_t>(bars[b].order),
                  BarPlace{static_cast<int>(r), static_cast<int>(l), static_cast<int>(b)});
      }
  };
  for_each_bar([&](std::size_t order, const BarPlace&) { ++first_of_order_[order + 1]; });
  for (std::size_t k = 1; k < first_of_order_.size(); ++k) first_of_order_[k] += first_of_order_[k - 1];
  by_order_.resize(first_of_order_.back());
  std::vector<std::size_t> next(first_of_order_.begin(), first_of_order_.end() - 1);
  for_each_bar([&](std::size_t order, const BarPlace& place) { by_order_[next[order]++] = place; });
}

void TimelineRows::index_weather() {
  for (const WeatherSeries& series : run_->scenario().series) {
    std::vector<ValueIndex>& columns = weather_.emplace_back();
    for (const WeatherSeries::Column& column : series.columns) columns.emplace_back(column.values);
  }
}

int TimelineRows::row_of(const Target& target) const {
  const OrderId order = target.order();
  Target wanted = target;
  if (choice_.by == RowsBy::Order && order.valid()) wanted = target_of(order);
  if (choice_.by == RowsBy::Service && order.valid())
    wanted = {.kind = TargetKind::Service, .index = run_->scenario().orders[order.index()].service.value};
  if (wanted.kind != kind_of(choice_.by) || wanted.index < 0) return -1;
  const auto index = static_cast<std::size_t>(wanted.index);
  return index < row_by_index_.size() ? row_by_index_[index] : -1;
}

std::span<const BarPlace> TimelineRows::bars_of(OrderId order) const {
  if (!order.valid()) return {};
  const std::size_t first = first_of_order_[order.index()];
  return std::span{by_order_}.subspan(first, first_of_order_[order.index() + 1] - first);
}

BarPlace TimelineRows::place_of(const Target& target) const {
  for (const BarPlace& place : bars_of(target.order()))
    if (concerns(bar(place), target)) return place;
  const int row = row_of(target);
  if (row < 0) return {};
  const auto bars = rows_[static_cast<std::size_t>(row)].lanes.front().bars.bars();
  for (std::size_t k = 0; k < bars.size(); ++k)
    if (target.interval >= 0 && bars[k].interval == target.interval) return {row, 0, static_cast<int>(k)};
  return {.row = row};
}

const Bar& TimelineRows::bar(const BarPlace& place) const {
  const TimelineRow& row = rows_[static_cast<std::size_t>(place.row)];
  return row.lanes[static_cast<std::size_t>(place.lane)].bars.bars()[static_cast<std::size_t>(place.bar)];
}

int TimelineRows::row_at(float y, bool ghosts) const {
  const auto& tops = tops_[ghosts ? 1 : 0];
  if (y < 0 || y >= tops.back()) return -1;
  return static_cast<int>(std::upper_bound(tops.begin(), tops.end(), y) - tops.begin()) - 1;
}

float row_height(std::size_t lanes, bool ghosts) {
  return (2 * row_padding) + (static_cast<float>(lanes) * lane_pitch(ghosts));
}

}  // namespace fairlead::view
