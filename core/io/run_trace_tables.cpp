// SPDX-License-Identifier: MIT
#include <algorithm>

#include "core/io/csv_writer.hpp"
#include "core/io/run_format.hpp"
#include "core/io/run_names.hpp"
#include "core/io/run_tables.hpp"
#include "core/model/network_rules.hpp"

namespace fairlead {
namespace {

struct OrderMoney {
  Cents revenue;
  Cents cost;
  Cents damages;
  Cents breaches;
};

std::vector<OrderMoney> money_by_order(const Run& run) {
  std::vector<OrderMoney> sums(run.scenario.orders.size());
  for (const MoneyItem& item : run.ledger.items) {
    if (!item.order.valid()) continue;
    OrderMoney& sum = sums[item.order.index()];
    switch (group_of(item.kind)) {
      case MoneyGroup::Revenue:
        sum.revenue += item.amount;
        break;
      case MoneyGroup::Cost:
        sum.cost -= item.amount;
        break;
      case MoneyGroup::Damages:
        sum.damages -= item.amount;
        break;
      case MoneyGroup::Breach:
        sum.breaches -= item.amount;
        break;
    }
  }
  return sums;
}

void write_dates(const Order& order, const OrderOutcome& outcome, CsvWriter& csv) {
  const bool completed = outcome.status == OrderStatus::Completed;
  completed ? csv.time(outcome.start) : csv.empty();
  completed ? csv.time(outcome.end) : csv.empty();
  order.due ? csv.time(*order.due) : csv.empty();
  if (!completed || !order.due) {
    csv.empty();
    return;
  }
  const auto late = std::max(outcome.delivered - *order.due, Seconds{0});
  csv.number(static_cast<double>(late.count()) / seconds_per_day);
}

std::string reason_text(const OrderOutcome& outcome) {
  if (outcome.cause.empty()) return outcome.reason;
  return outcome.cause + ": " + outcome.reason;
}

void write_claim(const Run& run, CsvWriter& csv, const ClaimRecord& claim) {
  const RunNames names(run.scenario, run.plan);
  csv.time(claim.start).time(claim.end).amount(claim.amount);
  csv.text(names.of(claim.holder.activity.order)).text(names.of(claim.holder));
  csv.end_row();
}

}  // namespace

std::string intervals_csv(const Run& run) {
  const RunNames names(run.scenario, run.plan);
  CsvWriter csv(run_format::intervals, run.scenario.zone_offset);
  for (const Interval& interval : run.trace.intervals) {
    csv.text(names.of(interval.asset)).time(interval.start).time(interval.end);
    csv.text(state_name(interval.state)).text(cause_field(interval.cause));
    csv.text(names.of(interval.activity.order)).text(names.of(interval.activity)).integer(interval.attempt);
    csv.text(names.of(interval.place_from)).text(names.of(interval.place_to));
    csv.end_row();
  }
  return csv.bytes();
}

std::string activities_csv(const Run& run) {
  const RunNames names(run.scenario, run.plan);
  CsvWriter csv(run_format::activities, run.scenario.zone_offset);
  for (const ActivityRecord& record : run.trace.activities) {
    const auto& planned_activities = run.plan.orders[record.activity.order.index()].activities;
    const PlannedActivity& planned = planned_activities[static_cast<std::size_t>(record.activity.activity)];
    csv.text(names.of(record.activity.order)).text(names.of(record.activity)).integer(record.attempt);
    csv.hours(record.duration).time(record.ready).time(record.start).time(record.end);
    csv.time(planned.start).time(planned.end);
    csv.hours(record.waited_weather).hours(record.waited_asset).hours(record.waited_pool);
    csv.text(cause_field(record.bound_by));
    csv.end_row();
  }
  return csv.bytes();
}

std::string orders_csv(const Run& run) {
  const std::vector<OrderMoney> money = money_by_order(run);
  CsvWriter csv(run_format::orders, run.scenario.zone_offset);
  for (std::size_t k = 0; k < run.scenario.orders.size(); ++k) {
    const Order& order = run.scenario.orders[k];
    const OrderOutcome& outcome = run.trace.orders[k];
    csv.text(order.id).text(run.scenario.services[order.service.index()].id).text(order.client);
    csv.text(status_name(outcome.status));
    write_dates(order, outcome, csv);
    csv.money(money[k].revenue).money(money[k].cost).money(money[k].damages).money(money[k].breaches);
    csv.text(reason_text(outcome));
    csv.end_row();
  }
  return csv.bytes();
}

std::string segments_csv(const Run& run) {
  const RunNames names(run.scenario, run.plan);
  CsvWriter csv(run_format::segments, run.scenario.zone_offset);
  for (const AccrualSegment& segment : run.trace.segments) {
    csv.text(names.of(segment.activity.order)).text(names.of(segment.activity));
    csv.time(segment.start).time(segment.end);
    csv.end_row();
  }
  return csv.bytes();
}

std::string pools_csv(const Run& run) {
  const RunNames names(run.scenario, run.plan);
  CsvWriter csv(run_format::pools, run.scenario.zone_offset);
  for (const ClaimRecord& claim : run.trace.claims) {
    if (claim.resource.kind == ResourceKind::Shared) continue;
    if (claim.resource.kind == ResourceKind::Pool)
      csv.text(names.of(PoolId{claim.resource.index}));
    else
      csv.text(std::string(run_format::slot_prefix) += names.of(PlaceId{claim.resource.index}));
    write_claim(run, csv, claim);
  }
  return csv.bytes();
}

std::string shares_csv(const Run& run) {
  CsvWriter csv(run_format::shares, run.scenario.zone_offset);
  for (const ClaimRecord& claim : run.trace.claims) {
    if (claim.resource.kind != ResourceKind::Shared) continue;
    const Asset& asset = run.scenario.assets[static_cast<std::size_t>(claim.resource.index)];
    csv.text(asset.id).text(asset.shareable[static_cast<std::size_t>(claim.resource.capacity)].name);
    write_claim(run, csv, claim);
  }
  return csv.bytes();
}

}  // namespace fairlead
