// SPDX-License-Identifier: MIT
#include "visualizer/scene/compare.hpp"

#include <algorithm>
#include <map>

#include "core/report/money_figures.hpp"

namespace fairlead::view {

namespace {

/// Compares what runs name by position through ids.
struct Pair {
  const RunView& first;
  const RunView& second;
  const OtherRun& there;

  [[nodiscard]] bool same_activity(ActivityRef a, ActivityRef b) const {
    if (!a.valid() || !b.valid()) return a.valid() == b.valid();
    if (there.order(a.order) != b.order) return false;
    const Activity* one = first.activity(a);
    const Activity* other = second.activity(b);
    return one != nullptr && other != nullptr && one->id == other->id;
  }
  [[nodiscard]] bool same_place(PlaceId a, PlaceId b) const {
    if (!a.valid() || !b.valid()) return a.valid() == b.valid();
    return first.scenario().places[a.index()].id == second.scenario().places[b.index()].id;
  }
  [[nodiscard]] bool same(const Interval& a, const Interval& b) const {
    return a.state == b.state && a.cause.kind == b.cause.kind && same_activity(a.activity, b.activity) &&
           same_place(a.place_from, b.place_from) && same_place(a.place_to, b.place_to);
  }
};

/// Where two tilings of time first do different things, and the interval of the first that does. Both runs are on one
/// clock, which counts from the beginning of each.
struct Divergence {
  Tick at = 0;
  const Interval* interval = nullptr;
  const Interval* counterpart = nullptr;
};

std::optional<Divergence> first_divergence(const Pair& pair, AssetId asset, AssetId counterpart) {
  const auto a = pair.first.intervals(asset);
  const auto b = pair.second.intervals(counterpart);
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < a.size() && j < b.size()) {
    const Tick from = std::max(pair.first.tick(a[i].start), pair.second.tick(b[j].start));
    if (!pair.same(a[i], b[j])) return Divergence{from, &a[i], &b[j]};
    const Tick end = pair.first.tick(a[i].end);
    const Tick other_end = pair.second.tick(b[j].end);
    if (end <= other_end) ++i;
    if (other_end <= end) ++j;
  }
  return std::nullopt;
}

bool came_out_alike(const RunView& first, OrderId a, const RunView& second, OrderId b) {
  const OrderOutcome& one = first.trace().orders[a.index()];
  const OrderOutcome& other = second.trace().orders[b.index()];
  if (one.status != other.status || one.reason != other.reason) return false;
  const auto same = [&](Instant mine, Instant theirs) { return first.tick(mine) == second.tick(theirs); };
  return one.status != OrderStatus::Completed ||
         (same(one.start, other.start) && same(one.delivered, other.delivered) && same(one.end, other.end));
}

std::map<OrderId, double> revenues(const RunView& run) {
  std::map<OrderId, double> sums;
  for (const MoneyItem& item : run.run().ledger.items)
    if (item.order.valid() && group_of(item.kind) == MoneyGroup::Revenue && within_horizon(item, run.scenario()))
      sums[item.order] += usd(item.amount);
  return sums;
}

}  // namespace

Comparison::Comparison(const RunView& first, const RunView& second)
    : first_(&first),
      second_(&second),
      same_scenario_(first.run().scenario_json == second.run().scenario_json),
      there_(first, second),
      back_(second, first) {
  find_first_difference();
  find_orders();
}

void Comparison::find_first_difference() {
  const Pair pair{*first_, *second_, there_};
  const auto take = [&](Tick at, const Target& target, const Target& other) {
    if (!first_difference_ || at < first_difference_->at) first_difference_ = {at, target, other};
  };
  for (std::size_t k = 0; k < first_->scenario().assets.size(); ++k) {
    const AssetId namesake = there_.asset(AssetId{k});
    if (!namesake.valid()) continue;
    const auto found = first_divergence(pair, AssetId{k}, namesake);
    if (!found) continue;
    Target target = target_of(AssetId{k});
    Target other = target_of(namesake);
    target.interval = first_->interval_index(*found->interval);
    other.interval = second_->interval_index(*found->counterpart);
    take(found->at, target, other);
  }
  // Work of pools alone shows in the records only.
  for (const ActivityRecord& record : first_->trace().activities) {
    const Target other = counterpart(target_of(record.activity));
    const Tick start = first_->tick(record.start);
    if (!other.valid()) {
      if (there_.order(record.activity.order).valid()) take(start, target_of(record.activity), {});
      continue;
    }
    const auto attempts = second_->attempts(other.activity_ref());
    const auto same = std::find_if(attempts.begin(), attempts.end(), [&](const ActivityRecord& candidate) {
      return candidate.attempt == record.attempt;
    });
    if (same == attempts.end()) {
      take(start, target_of(record.activity), other);
      continue;
    }
    const Tick end = first_->tick(record.end);
    const Tick other_start = second_->tick(same->start);
    const Tick other_end = second_->tick(same->end);
    if (other_start != start)
      take(std::min(other_start, start), target_of(record.activity), other);
    else if (other_end != end)
      take(std::min(other_end, end), target_of(record.activity), other);
  }
}

void Comparison::find_orders() {
  const auto mine = revenues(*first_);
  const auto theirs = revenues(*second_);
  const auto revenue = [](const std::map<OrderId, double>& sums, OrderId order) {
    const auto found = sums.find(order);
    return found == sums.end() ? 0.0 : found->second;
  };
  std::vector<bool> met(second_->scenario().orders.size(), false);
  for (std::size_t k = 0; k < first_->scenario().orders.size(); ++k) {
    const OrderId a{k};
    OrderDifference difference{.id = first_->scenario().orders[k].id, .first = a};
    if (const OrderId b = there_.order(a); b.valid()) {
      met[b.index()] = true;
      difference.revenue_usd = revenue(theirs, b) - revenue(mine, a);
      if (came_out_alike(*first_, a, *second_, b) && difference.revenue_usd == 0) continue;
      difference.second = b;
      const OrderOutcome& one = first_->trace().orders[k];
      const OrderOutcome& other = second_->trace().orders[b.index()];
      if (one.status == OrderStatus::Completed && other.status == OrderStatus::Completed)
        difference.later = Seconds{second_->tick(other.delivered) - first_->tick(one.delivered)};
    } else {
      difference.revenue_usd = -revenue(mine, a);
    }
    orders_.push_back(std::move(difference));
  }
  for (std::size_t k = 0; k < met.size(); ++k)
    if (!met[k])
      orders_.push_back(
          {.id = second_->scenario().orders[k].id, .second = OrderId{k}, .revenue_usd = revenue(theirs, OrderId{k})});
}

}  // namespace fairlead::view
