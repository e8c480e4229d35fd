// SPDX-License-Identifier: MIT
#include "visualizer/scene/figure_index.hpp"

#include <algorithm>

namespace fairlead::view {

namespace {

constexpr double cents_a_dollar = 100;

int count_until(const std::vector<Tick>& sorted, Tick at) {
  return static_cast<int>(std::upper_bound(sorted.begin(), sorted.end(), at) - sorted.begin());
}

double between(double low, double high, double share) {
  return low + ((high - low) * share);
}

}  // namespace

MoneyUntil FigureIndex::MoneyCurves::at(Tick until) const {
  return {.revenue = revenue.at(until) / cents_a_dollar,
          .cost = cost.at(until) / cents_a_dollar,
          .deductions = deductions.at(until) / cents_a_dollar};
}

MoneyUntil FigureIndex::money(Tick until) const {
  return all_.at(until);
}

MoneyUntil FigureIndex::money(OrderId order, Tick until) const {
  return by_order_[order.index()].at(until);
}

double FigureIndex::asset_cost(AssetId asset, Tick until) const {
  return by_asset_[asset.index()].at(until) / cents_a_dollar;
}

std::optional<double> FigureIndex::revenue_plan(Tick until) const {
  const double plan = usd(run_->scenario().targets.revenue_plan);
  if (plan <= 0 || horizon_ <= 0) return std::nullopt;
  return plan * std::clamp(until, 0, horizon_) / horizon_;
}

std::optional<RevenueBand> FigureIndex::revenue_band(Tick until) const {
  if (band_at_.empty()) return std::nullopt;
  const auto after = std::upper_bound(band_at_.begin(), band_at_.end(), until);
  if (after == band_at_.begin()) return band_.front();
  if (after == band_at_.end()) return band_.back();
  const auto k = static_cast<std::size_t>(after - band_at_.begin());
  const double share = static_cast<double>(until - band_at_[k - 1]) / (band_at_[k] - band_at_[k - 1]);
  const RevenueBand& low = band_[k - 1];
  const RevenueBand& high = band_[k];
  return RevenueBand{between(low.p10, high.p10, share), between(low.p50, high.p50, share),
                     between(low.p90, high.p90, share)};
}

Tick FigureIndex::week_start(int week) const {
  return week <= 0 ? 0 : std::min(horizon_, first_monday_ + ((week - 1) * 7 * seconds_per_day));
}

std::optional<double> FigureIndex::utilisation(AssetId asset, int week) const {
  const auto cell = (asset.index() * static_cast<std::size_t>(weeks_)) + static_cast<std::size_t>(week);
  if (utilisation_[cell] < 0) return std::nullopt;
  return utilisation_[cell];
}

std::optional<double> FigureIndex::utilisation_until(AssetId asset, Tick until) const {
  return used_share(seconds(asset, until), std::clamp(until, 0, horizon_));
}

std::optional<double> FigureIndex::used_share(const TicksByLook& seconds, Tick length) {
  const auto in = [&](Look look) { return seconds[static_cast<std::size_t>(look)]; };
  const Tick available = length - in(Look::OffHire);
  if (available <= 0) return std::nullopt;
  return static_cast<double>(in(Look::Working) + in(Look::Sailing) + in(Look::Towed)) / available;
}

FigureIndex::TicksByLook FigureIndex::seconds(AssetId asset, Tick until) const {
  const Tick end = std::clamp(until, 0, horizon_);
  const auto day = static_cast<std::size_t>(end / seconds_per_day);
  TicksByLook result = days_[asset.index()][day];
  const Tick begin = static_cast<Tick>(day) * seconds_per_day;
  const auto all = run_->intervals(asset);
  auto it = std::partition_point(all.begin(), all.end(),
                                 [&](const Interval& interval) { return run_->tick(interval.end) <= begin; });
  for (; it != all.end() && run_->tick(it->start) < end; ++it)
    result[static_cast<std::size_t>(look_of(it->state, it->cause.kind))] +=
        std::min(end, run_->tick(it->end)) - std::max(begin, run_->tick(it->start));
  return result;
}

double FigureIndex::hours(AssetId asset, Look look, Tick until) const {
  return static_cast<double>(seconds(asset, until)[static_cast<std::size_t>(look)]) / seconds_per_hour;
}

double FigureIndex::hours(Look look, Tick until) const {
  const Tick end = std::clamp(until, 0, horizon_);
  const auto hour = static_cast<std::size_t>(end / seconds_per_hour);
  const auto at = [&](std::size_t k) {
    return static_cast<double>(hours_until_[std::min(k, hours_until_.size() - 1)][static_cast<std::size_t>(look)]);
  };
  const double share = static_cast<double>(end % seconds_per_hour) / seconds_per_hour;
  return between(at(hour), at(hour + 1), share) / seconds_per_hour;
}

OrderPhase FigureIndex::phase(OrderId order, Tick at) const {
  const OrderOutcome& outcome = run_->trace().orders[order.index()];
  if (outcome.status == OrderStatus::Unserved) return OrderPhase::Unserved;
  if (outcome.status == OrderStatus::LeftOut) return OrderPhase::LeftOut;
  const Instant now = run_->instant(at);
  const bool late = late_by(order, at) > 0;
  if (now >= outcome.delivered) return late ? OrderPhase::DeliveredLate : OrderPhase::Delivered;
  if (late) return OrderPhase::Overdue;
  return now >= outcome.start ? OrderPhase::UnderWay : OrderPhase::Waiting;
}

OrderCounts FigureIndex::orders(Tick at) const {
  const int started = count_until(starts_, at);
  const int delivered = count_until(deliveries_, at);
  return {.waiting = static_cast<int>(starts_.size()) - started,
          .under_way = started - delivered,
          .delivered = delivered,
          .late = count_until(late_from_, at - 1),
          .unserved = unserved_,
          .left_out = left_out_};
}

double FigureIndex::progress(OrderId order, Tick at) const {
  const AccrualCurve& work = progress_[order.index()];
  return work.total() > 0 ? work.at(at) / static_cast<double>(work.total()) : 0;
}

Tick FigureIndex::late_by(OrderId order, Tick at) const {
  const OrderOutcome& outcome = run_->trace().orders[order.index()];
  const auto& due = run_->scenario().orders[order.index()].due;
  if (!due || outcome.status != OrderStatus::Completed) return 0;
  return std::max(0, std::min(at, run_->tick(outcome.delivered)) - run_->tick(*due));
}

}  // namespace fairlead::view
