// SPDX-License-Identifier: MIT
// Money that grows with time: costs by state, fuel, hire, pools, day rates, provisional hire, overhead, shares.
#include <algorithm>

#include "core/check/money.hpp"
#include "core/check/work_time.hpp"

namespace fairlead::check {
namespace {

double cents(Cents amount) {
  return static_cast<double>(amount.value);
}

Span span_of(const Interval& interval) {
  return {interval.start, interval.end};
}

Instant next_month(Instant at, Seconds zone) {
  const std::chrono::year_month_day date{std::chrono::floor<std::chrono::days>(at + zone)};
  const auto first = date.year() / date.month() / std::chrono::day{1} + std::chrono::months{1};
  return Instant{std::chrono::sys_days{first}} - zone;
}

// Day rates are rounded to a cent a day after shares and factors, month by month.
double earned_over(const Scenario& scenario, const DayRate& rate, double pct, Span span) {
  double sum = 0;
  while (span.begin < span.end) {
    const Instant until = std::min(span.end, next_month(span.begin, scenario.zone_offset));
    const Cents per_day = scaled(rate.per_day, pct / 100.0 * rate_factor(scenario, span.begin));
    sum += cents(per_day) * days({span.begin, until});
    span.begin = until;
  }
  return sum;
}

class DayRateSum {
 public:
  DayRateSum(const Evidence& evidence, OrderId order, const DayRate& rate, int role)
      : evidence_(evidence), order_(order), rate_(rate), role_(role), asset_(evidence.filler(order, role)) {}

  [[nodiscard]] double sum() const {
    const Role& role = evidence_.way(order_).roles[static_cast<std::size_t>(role_)];
    return role.whole() ? of_whole() : of_share(evidence_.asset(asset_).shared_capacity(role.shared_capacity));
  }
  [[nodiscard]] AssetId asset() const { return asset_; }

 private:
  [[nodiscard]] double of_whole() const {
    double sum = 0;
    for (const Interval* interval : evidence_.intervals(asset_)) {
      const double pct = earned_pct(rate_, *interval);
      if (interval->activity.order == order_ && pct >= 0)
        sum += earned_over(evidence_.scenario, rate_, pct, span_of(*interval));
    }
    return sum;
  }

  [[nodiscard]] double of_share(int capacity) const {
    Spans kept;
    for (const ClaimRecord& claim : evidence_.trace.claims)
      if (claim.resource == ResourceRef{ResourceKind::Shared, asset_.value, capacity} &&
          claim.holder.activity.order == order_)
        kept.push_back({claim.start, claim.end});
    kept = merged(std::move(kept));
    double sum = 0;
    for (const Interval* interval : evidence_.intervals(asset_)) {
      const bool own = interval->activity.order == order_;
      const double pct =
          own || interval->state == AssetState::Breakdown ? earned_pct(rate_, *interval) : rate_.standby_pct;
      for (const Span& part : common(kept, {span_of(*interval)}))
        sum += earned_over(evidence_.scenario, rate_, pct >= 0 ? pct : rate_.standby_pct, part);
    }
    return sum;
  }

  const Evidence& evidence_;
  OrderId order_;
  const DayRate& rate_;
  int role_;
  AssetId asset_;
};

void add_journeys(const Evidence& evidence, AssetId asset, MoneySums& sums) {
  const Interval* before = nullptr;
  for (const Interval* interval : evidence.intervals(asset)) {
    if (interval->state != AssetState::Sailing || interval->place_from == interval->place_to) continue;
    const auto started = interval->activity.valid() ? evidence.started(interval->activity) : std::nullopt;
    const bool move_itself = started && *started <= interval->start;
    const bool goes_on = before != nullptr && before->place_from == interval->place_from &&
                         before->place_to == interval->place_to && before->activity == interval->activity;
    before = interval;
    if (move_itself || goes_on) continue;
    if (const TravelEntry* entry = travel_entry(evidence.scenario, asset, interval->place_from, interval->place_to))
      sums[{MoneyKind::Travel, interval->activity.order, asset, {}}] -= cents(entry->cost);
  }
}

}  // namespace

void add_asset_money(const Evidence& evidence, MoneySums& sums) {
  const double fuel_cents_per_t = evidence.scenario.fuel_usd_per_t * 100.0;
  for (const Interval& interval : evidence.trace.intervals) {
    const Asset& asset = evidence.asset(interval.asset);
    const double length = days(span_of(interval));
    const OrderId order = interval.activity.order;
    sums[{MoneyKind::AssetCost, order, interval.asset, {}}] -= cents(cash_rate(asset, interval.state)) * length;
    sums[{MoneyKind::Fuel, order, interval.asset, {}}] -=
        fuel_rate_t_per_day(asset, interval.state) * length * fuel_cents_per_t;
  }
  for (std::size_t k = 0; k < evidence.scenario.assets.size(); ++k) add_journeys(evidence, AssetId{k}, sums);
  const Span horizon{evidence.scenario.start, evidence.scenario.end};
  sums[{MoneyKind::Overhead, {}, {}, {}}] -= cents(evidence.scenario.overhead_per_day) * days(horizon);
}

void add_hire_money(const Evidence& evidence, MoneySums& sums) {
  for (std::size_t k = 0; k < evidence.scenario.assets.size(); ++k) {
    const Asset& asset = evidence.scenario.assets[k];
    if (asset.ownership != Ownership::HiredIn || !asset.hire) continue;
    const auto& intervals = evidence.intervals(AssetId{k});
    for (Span hire : on_hire(evidence, AssetId{k})) {
      OrderId begun_for;
      for (const Interval* interval : intervals) {
        if (interval->start == hire.begin) begun_for = interval->activity.order;
        for (const Span& part : common({hire}, {span_of(*interval)}))
          sums[{MoneyKind::Hire, interval->activity.order, AssetId{k}, {}}] -= cents(asset.hire->per_day) * days(part);
      }
      sums[{MoneyKind::Hire, begun_for, AssetId{k}, {}}] -= cents(asset.hire->mobilisation);
      hire.begin = std::max(hire.begin, intervals.back()->end);
      if (hire.begin < hire.end) sums[{MoneyKind::Hire, {}, AssetId{k}, {}}] -= cents(asset.hire->per_day) * days(hire);
    }
  }
}

void add_pool_money(const Evidence& evidence, MoneySums& sums) {
  for (const ClaimRecord& claim : evidence.trace.claims) {
    if (claim.resource.kind != ResourceKind::Pool || !claim.holder.activity.valid()) continue;
    const PoolId id{claim.resource.index};
    const Pool& pool = evidence.scenario.pools[id.index()];
    const double times = pool.stock ? 1.0 : hours(claim.end - claim.start);
    sums[{MoneyKind::PoolCost, claim.holder.activity.order, {}, id}] -=
        cents(pool.per_unit_hour) * claim.amount.as_double() * times;
  }
}

void add_day_rate_money(const Evidence& evidence, MoneySums& sums) {
  for (const OrderId order : evidence.taken_orders()) {
    const Contract& contract = evidence.order(order).contract;
    const Way& way = evidence.way(order);
    for (const DayRate& rate : contract.day_rates)
      for (std::size_t k = 0; k < way.roles.size(); ++k) {
        if (way.roles[k].id != rate.role && way.roles[k].group != rate.role) continue;
        const DayRateSum earned(evidence, order, rate, static_cast<int>(k));
        sums[{MoneyKind::DayRate, order, earned.asset(), {}}] += earned.sum();
      }
    const OrderOutcome& outcome = evidence.trace.orders[order.index()];
    if (outcome.status != OrderStatus::Completed) continue;
    for (const ProvisionalHire& hire : contract.provisional_hires)
      sums[{MoneyKind::ProvisionalHire, order, {}, {}}] +=
          cents(hire.per_day) * days({outcome.start, outcome.delivered});
  }
}

void add_downtime_money(const Evidence& evidence, MoneySums& sums) {
  for (std::size_t k = 0; k < evidence.scenario.orders.size(); ++k) {
    const Order& order = evidence.scenario.orders[k];
    const OrderOutcome& outcome = evidence.trace.orders[k];
    if (!order.event || outcome.cause == "unit-down") continue;
    const Order& owner = evidence.order(order.event->order);
    const Demand& demand = owner.demands[static_cast<std::size_t>(order.event->demand)];
    std::optional<Instant> served;
    if (evidence.taken(OrderId{k})) served = evidence.ended(ActivityRef{OrderId{k}, order.ways.front().delivers});
    const Instant until = served.value_or(evidence.trace.end);
    sums[{MoneyKind::Downtime, OrderId{k}, {}, {}}] -=
        cents(demand.waiting_cost_per_day) * days({order.known_from, until});
  }
}

void add_partner_money(const Evidence& evidence, MoneySums& sums) {
  std::map<OrderId, double> all;
  std::map<std::pair<OrderId, AssetId>, double> own;
  for (const Interval& interval : evidence.trace.intervals) {
    all[interval.activity.order] += days(span_of(interval));
    own[{interval.activity.order, interval.asset}] += days(span_of(interval));
  }
  for (std::size_t k = 0; k < evidence.scenario.assets.size(); ++k) {
    const AssetId id{k};
    const Asset& asset = evidence.scenario.assets[k];
    if (asset.ownership != Ownership::Partner || asset.partner_share_pct <= 0) continue;
    for (const MoneyItem& item : evidence.run.ledger.items) {
      if (!is_revenue(item.kind)) continue;
      const double whole = all[item.order];
      const double brought = item.asset.valid() ? (item.asset == id ? 1.0 : 0.0)
                             : whole > 0        ? own[{item.order, id}] / whole
                                                : 0.0;
      sums[{MoneyKind::PartnerShare, item.order, id, {}}] -=
          cents(item.amount) * brought * asset.partner_share_pct / 100.0;
    }
  }
}

}  // namespace fairlead::check
