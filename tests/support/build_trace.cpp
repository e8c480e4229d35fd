// SPDX-License-Identifier: MIT
#include <algorithm>
#include <tuple>
#include <utility>

#include "core/model/network_rules.hpp"
#include "tests/support/build_scenario.hpp"

namespace fairlead::test {

Plan empty_plan(const Scenario& scenario) {
  Plan plan;
  plan.orders.resize(scenario.orders.size());
  plan.sequences.resize(scenario.assets.size());
  return plan;
}

void take(Plan& plan, const Scenario& scenario, OrderId order, std::vector<AssetId> assets) {
  OrderPlan& planned = plan.orders[order.index()];
  planned.taken = true;
  planned.way = 0;
  planned.assets = std::move(assets);
  planned.activities.resize(scenario.orders[order.index()].ways.front().activities.size());
}

TraceBuilder::TraceBuilder(const Scenario& scenario) : scenario_(scenario), intervals_(scenario.assets.size()) {}

Instant TraceBuilder::end_of(AssetId asset) const {
  const auto& own = intervals_[asset.index()];
  return own.empty() ? scenario_.start : own.back().end;
}

Interval& TraceBuilder::interval(AssetId asset, double hours, AssetState state, ActivityRef activity) {
  return until(asset, end_of(asset) + seconds_from_hours(hours), state, activity);
}

Interval& TraceBuilder::until(AssetId asset, Instant end, AssetState state, ActivityRef activity) {
  auto& own = intervals_[asset.index()];
  Interval next;
  next.asset = asset;
  next.start = end_of(asset);
  next.end = end;
  next.state = state;
  next.activity = activity;
  next.place_from = own.empty() ? scenario_.assets[asset.index()].home : own.back().place_to;
  next.place_to = next.place_from;
  own.push_back(std::move(next));
  return own.back();
}

ActivityRecord& TraceBuilder::done(ActivityRef activity, Instant start, Instant end) {
  ActivityRecord record;
  record.activity = activity;
  record.duration = end - start;
  record.ready = start;
  record.start = start;
  record.end = end;
  trace_.activities.push_back(std::move(record));
  return trace_.activities.back();
}

ClaimRecord& TraceBuilder::claim(ResourceRef resource, Instant start, Instant end, int units, ActivityRef holder) {
  ClaimRecord record;
  record.resource = resource;
  record.start = start;
  record.end = end;
  record.amount = Amount::whole(units);
  record.holder.activity = holder;
  trace_.claims.push_back(record);
  return trace_.claims.back();
}

OrderOutcome TraceBuilder::outcome(OrderId order, const Plan& plan) const {
  OrderOutcome result;
  const bool mandatory = scenario_.orders[order.index()].mandatory;
  result.status = mandatory ? OrderStatus::Unserved : OrderStatus::LeftOut;
  const OrderPlan& planned = plan.orders[order.index()];
  result.cause = planned.cause;
  result.reason = planned.reason;
  if (!planned.taken) return result;
  const int delivers = chosen_way(scenario_, plan, order).delivers;
  for (const ActivityRecord& record : trace_.activities) {
    if (record.activity.order != order) continue;
    const bool first = result.status != OrderStatus::Completed;
    result.status = OrderStatus::Completed;
    result.start = first ? record.start : std::min(result.start, record.start);
    result.end = first ? record.end : std::max(result.end, record.end);
    if (record.activity.activity == delivers) result.delivered = record.end;
  }
  return result;
}

Trace TraceBuilder::finish(const Plan& plan) {
  trace_.end = scenario_.end;
  for (const auto& own : intervals_)
    if (!own.empty()) trace_.end = std::max(trace_.end, own.back().end);
  for (const ActivityRecord& record : trace_.activities) trace_.end = std::max(trace_.end, record.end);
  for (std::size_t k = 0; k < intervals_.size(); ++k) {
    if (end_of(AssetId{k}) < trace_.end) until(AssetId{k}, trace_.end, AssetState::Idle);
    trace_.intervals.insert(trace_.intervals.end(), intervals_[k].begin(), intervals_[k].end());
  }
  std::stable_sort(trace_.activities.begin(), trace_.activities.end(), [](const auto& a, const auto& b) {
    return std::tie(a.activity, a.attempt) < std::tie(b.activity, b.attempt);
  });
  std::stable_sort(trace_.claims.begin(), trace_.claims.end(), [](const auto& a, const auto& b) {
    return std::tie(a.resource, a.start, a.holder) < std::tie(b.resource, b.start, b.holder);
  });
  for (std::size_t k = 0; k < scenario_.orders.size(); ++k) trace_.orders.push_back(outcome(OrderId{k}, plan));
  return trace_;
}

}  // namespace fairlead::test
