// SPDX-License-Identifier: MIT
// Building the FigureIndex: one pass over ledger, intervals and records.
#include <algorithm>
#include <chrono>
#include <future>

#include "core/report/money_figures.hpp"
#include "visualizer/scene/figure_index.hpp"

namespace fairlead::view {

namespace {

constexpr Tick seconds_per_week = 7 * seconds_per_day;

std::size_t index_of(const Interval& interval) {
  return static_cast<std::size_t>(look_of(interval.state, interval.cause.kind));
}

Tick first_monday(const Scenario& scenario) {
  const auto local = scenario.start + scenario.zone_offset;
  const auto day = std::chrono::floor<std::chrono::days>(local);
  const auto to_monday = std::chrono::Monday - std::chrono::weekday{day};
  const auto monday = day + (day == local || to_monday.count() > 0 ? to_monday : std::chrono::days{7});
  const auto ahead = static_cast<Tick>((std::chrono::sys_seconds{monday} - local).count());
  return ahead > 0 ? ahead : seconds_per_week;
}

/// Of sorted values, between neighbours on a straight line: docs/sources.md [Hyndman-Fan] type 7.
double percentile(const std::vector<double>& sorted, double share) {
  const double position = share * static_cast<double>(sorted.size() - 1);
  const auto below = static_cast<std::size_t>(position);
  const std::size_t above = std::min(below + 1, sorted.size() - 1);
  return sorted[below] + ((sorted[above] - sorted[below]) * (position - static_cast<double>(below)));
}

}  // namespace

FigureIndex::FigureIndex(const RunView& run)
    : run_(&run), horizon_(run.horizon()), first_monday_(first_monday(run.scenario())) {
  weeks_ = 1 + (std::max(0, horizon_ - first_monday_) + seconds_per_week - 1) / seconds_per_week;
  // The sum of all money takes as long as the rest together and touches nothing of it.
  std::future<void> all_money = std::async(std::launch::async, [this] { index_all_money(); });
  index_money_by_owner();
  index_assets();
  index_orders();
  index_band();
  all_money.get();
}

void FigureIndex::index_all_money() {
  const auto costs = std::count_if(run_->run().ledger.items.begin(), run_->run().ledger.items.end(),
                                   [](const MoneyItem& item) { return group_of(item.kind) == MoneyGroup::Cost; });
  all_.cost.expect(static_cast<std::size_t>(costs));
  for (const MoneyItem& item : run_->run().ledger.items) add(item, all_);
  finish(all_);
}

void FigureIndex::index_money_by_owner() {
  by_order_.resize(run_->scenario().orders.size());
  by_asset_.resize(run_->scenario().assets.size());
  const auto is_assets = [](const MoneyItem& item) {
    return item.asset.valid() && group_of(item.kind) == MoneyGroup::Cost;
  };
  std::vector<std::size_t> costs(by_asset_.size());
  for (const MoneyItem& item : run_->run().ledger.items)
    if (is_assets(item)) ++costs[item.asset.index()];
  for (std::size_t asset = 0; asset < costs.size(); ++asset) by_asset_[asset].expect(costs[asset]);
  for (const MoneyItem& item : run_->run().ledger.items) {
    if (item.order.valid()) add(item, by_order_[item.order.index()]);
    if (is_assets(item) && within_horizon(item, run_->scenario()))
      by_asset_[item.asset.index()].add(run_->tick(item.start), run_->tick(item.end), -item.amount.value);
  }
  for (MoneyCurves& curves : by_order_) finish(curves);
  for (AccrualCurve& curve : by_asset_) curve.finish();
}

void FigureIndex::add(const MoneyItem& item, MoneyCurves& curves) const {
  if (!within_horizon(item, run_->scenario())) return;
  const Tick start = run_->tick(item.start);
  const Tick end = run_->tick(item.end);
  const MoneyGroup group = group_of(item.kind);
  if (group == MoneyGroup::Revenue)
    curves.revenue.add(start, end, item.amount.value);
  else
    (group == MoneyGroup::Cost ? curves.cost : curves.deductions).add(start, end, -item.amount.value);
}

void FigureIndex::finish(MoneyCurves& curves) {
  curves.revenue.finish();
  curves.cost.finish();
  curves.deductions.finish();
}

void FigureIndex::index_assets() {
  days_.resize(run_->scenario().assets.size());
  for (std::size_t asset = 0; asset < days_.size(); ++asset) index_days(AssetId{asset});
  index_hours();
  index_weeks();
}

void FigureIndex::index_days(AssetId asset) {
  AssetDays& days = days_[asset.index()];
  days.reserve(static_cast<std::size_t>(horizon_ / seconds_per_day) + 1);
  TicksByLook sum{};
  Tick next_day = 0;
  const auto take_days_until = [&](Tick until) {
    for (; next_day <= until; next_day += seconds_per_day) days.push_back(sum);
  };
  take_days_until(0);
  for (const Interval& interval : run_->intervals(asset)) {
    Tick at = run_->tick(interval.start);
    const Tick end = std::min(horizon_, run_->tick(interval.end));
    Tick& spent = sum[index_of(interval)];
    while (at < end) {
      const Tick stop = std::min(end, next_day);
      spent += stop - at;
      at = stop;
      take_days_until(at);
    }
  }
  take_days_until(horizon_);
}

// Whole hours of an interval as a change of slope, its broken first and last hour as they are.
void FigureIndex::index_hours() {
  const auto count = static_cast<std::size_t>(horizon_ / seconds_per_hour) + 2;
  std::vector<LookSeconds> slope(count);
  hours_until_.assign(count, {});
  for (const Interval& interval : run_->trace().intervals) {
    const Tick start = std::max(0, run_->tick(interval.start));
    const Tick end = std::min(horizon_, run_->tick(interval.end));
    if (start >= end) continue;
    const std::size_t look = index_of(interval);
    const auto first = static_cast<std::size_t>(start / seconds_per_hour);
    const auto last = static_cast<std::size_t>(end / seconds_per_hour);
    if (first == last) {
      hours_until_[first + 1][look] += end - start;
      continue;
    }
    hours_until_[first + 1][look] += seconds_per_hour - (start % seconds_per_hour);
    slope[first + 1][look] += seconds_per_hour;
    slope[last][look] -= seconds_per_hour;
    if (last + 1 < count) hours_until_[last + 1][look] += end % seconds_per_hour;
  }
  LookSeconds going_on{};
  for (std::size_t hour = 0; hour + 1 < count; ++hour)
    for (std::size_t look = 0; look < look_count; ++look) {
      going_on[look] += slope[hour][look];
      hours_until_[hour + 1][look] += hours_until_[hour][look] + going_on[look];
    }
}

void FigureIndex::index_weeks() {
  for (std::size_t k = 0; k < days_.size(); ++k) {
    TicksByLook before{};
    for (int week = 0; week < weeks_; ++week) {
      const TicksByLook until = seconds(AssetId{k}, week_start(week + 1));
      TicksByLook within{};
      for (std::size_t look = 0; look < look_count; ++look) within[look] = until[look] - before[look];
      const auto share = used_share(within, week_start(week + 1) - week_start(week));
      utilisation_.push_back(static_cast<float>(share.value_or(-1)));
      before = until;
    }
  }
}

void FigureIndex::index_orders() {
  const auto& orders = run_->scenario().orders;
  progress_.resize(orders.size());
  for (std::size_t k = 0; k < orders.size(); ++k) {
    const OrderOutcome& outcome = run_->trace().orders[k];
    unserved_ += outcome.status == OrderStatus::Unserved ? 1 : 0;
    left_out_ += outcome.status == OrderStatus::LeftOut ? 1 : 0;
    for (const ActivityRecord& record : run_->records(OrderId{k}))
      if (!record.failed)
        progress_[k].add(run_->tick(record.start), run_->tick(record.end),
                         std::max(Seconds{1}, record.duration).count());
    progress_[k].finish();
    if (outcome.status != OrderStatus::Completed) continue;
    starts_.push_back(run_->tick(outcome.start));
    deliveries_.push_back(run_->tick(outcome.delivered));
    if (orders[k].due && outcome.delivered > *orders[k].due) late_from_.push_back(run_->tick(*orders[k].due));
  }
  std::sort(starts_.begin(), starts_.end());
  std::sort(deliveries_.begin(), deliveries_.end());
  std::sort(late_from_.begin(), late_from_.end());
}

void FigureIndex::index_band() {
  const Replications& replications = run_->run().replications;
  if (replications.rows.empty() || replications.moments.empty()) return;
  band_at_.push_back(0);
  band_.push_back({});
  std::vector<double> revenue(replications.rows.size());
  for (std::size_t k = 0; k < replications.moments.size(); ++k) {
    for (std::size_t row = 0; row < revenue.size(); ++row) revenue[row] = usd(replications.rows[row].revenue_by[k]);
    std::sort(revenue.begin(), revenue.end());
    band_at_.push_back(run_->tick(replications.moments[k]));
    band_.push_back({percentile(revenue, 0.1), percentile(revenue, 0.5), percentile(revenue, 0.9)});
  }
}

}  // namespace fairlead::view
