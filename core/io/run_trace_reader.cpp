// SPDX-License-Identifier: MIT
#include <algorithm>

#include "core/base/memory.hpp"
#include "core/io/run_format.hpp"
#include "core/io/run_table_reader.hpp"
#include "core/model/network_rules.hpp"

namespace fairlead {
namespace {

constexpr std::int64_t most_attempts = 1'000'000;

Interval read_interval(CsvRow& row, const RunIds& ids) {
  Interval interval;
  read_id_field(row, ids.assets, "an asset", interval.asset);
  interval.start = row.time();
  interval.end = row.time();
  static const auto states = names_until(AssetState::Idle, &state_name);
  read_named(row, row.text(), states, "a state of an asset", interval.state);
  interval.cause = read_cause(row);
  interval.activity = read_optional_activity(row, ids);
  interval.attempt = static_cast<int>(row.integer(1, most_attempts));
  read_optional_id(row, ids.places, "a place", interval.place_from);
  read_optional_id(row, ids.places, "a place", interval.place_to);
  return interval;
}

ActivityRecord read_record(CsvRow& row, const RunIds& ids) {
  ActivityRecord record;
  record.activity = read_activity_ref(row, ids);
  record.attempt = static_cast<int>(row.integer(1, most_attempts));
  record.duration = row.hours();
  record.ready = row.time();
  record.start = row.time();
  record.end = row.time();
  row.skip();  // planned start and end stand in plan.json
  row.skip();
  record.waited_weather = row.hours();
  record.waited_asset = row.hours();
  record.waited_pool = row.hours();
  record.bound_by = read_cause(row);
  return record;
}

void mark_failed(std::vector<ActivityRecord>& records) {
  for (std::size_t k = 0; k + 1 < records.size(); ++k)
    records[k].failed = records[k].activity == records[k + 1].activity && records[k].attempt < records[k + 1].attempt;
}

/// Finds an activity's records whatever their order in the file.
class RecordsByActivity {
 public:
  explicit RecordsByActivity(const std::vector<ActivityRecord>& records) {
    for (const ActivityRecord& record : records) sorted_.push_back(&record);
    std::stable_sort(sorted_.begin(), sorted_.end(),
                     [](const ActivityRecord* a, const ActivityRecord* b) { return a->activity < b->activity; });
  }

  [[nodiscard]] int attempt_during(const AccrualSegment& segment) const {
    auto at = std::partition_point(sorted_.begin(), sorted_.end(),
                                   [&](const ActivityRecord* record) { return record->activity < segment.activity; });
    for (; at != sorted_.end() && (*at)->activity == segment.activity; ++at)
      if ((*at)->start <= segment.start && segment.end <= (*at)->end) return (*at)->attempt;
    return 1;
  }

 private:
  std::vector<const ActivityRecord*> sorted_;
};

void read_resource(CsvRow& row, const RunIds& ids, ResourceRef& resource) {
  const std::string_view text = row.text();
  const bool slot = text.starts_with(run_format::slot_prefix);
  resource.kind = slot ? ResourceKind::Slot : ResourceKind::Pool;
  resource.index = slot ? ids.places.find(text.substr(run_format::slot_prefix.size())) : ids.pools.find(text);
  if (resource.index < 0) row.report("unknown-id", text, "the id of a pool, or slot: and that of a place");
}

void read_share(CsvRow& row, const RunReading& reading, ResourceRef& resource) {
  resource.kind = ResourceKind::Shared;
  resource.index = read_position(row, reading.ids.assets, "an asset");
  const std::string_view name = row.text();
  if (resource.index < 0) return;
  const Asset& asset = reading.run.scenario.assets[static_cast<std::size_t>(resource.index)];
  resource.capacity = asset.shared_capacity(std::string(name));
  if (resource.capacity < 0) row.report("unknown-id", name, "a shared capacity of the asset");
}

void read_claim(CsvRow& row, const RunIds& ids, ClaimRecord& claim) {
  claim.start = row.time();
  claim.end = row.time();
  claim.amount = row.amount();
  claim.holder = read_step_ref(row, ids);
}

void split_reason(std::string_view text, OrderOutcome& outcome) {
  const std::size_t colon = text.find(": ");
  const bool has_cause =
      colon != std::string_view::npos &&
      text.substr(0, colon).find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string_view::npos;
  if (has_cause) outcome.cause = text.substr(0, colon);
  outcome.reason = has_cause ? text.substr(colon + 2) : text;
}

OrderOutcome read_outcome(CsvRow& row) {
  OrderOutcome outcome;
  row.skip();  // client
  static const auto statuses = names_until(OrderStatus::LeftOut, &status_name);
  read_named(row, row.text(), statuses, "a status of an order", outcome.status);
  if (!row.take_empty()) outcome.start = row.time();
  if (!row.take_empty()) outcome.end = row.time();
  outcome.delivered = outcome.end;
  for (int k = 0; k < 6; ++k) row.skip();  // due, days late and money follow from scenario, trace and ledger
  split_reason(row.text(), outcome);
  return outcome;
}

void refuse_missing_orders(const RunReading& reading, const std::vector<bool>& named) {
  for (std::size_t k = 0; k < named.size(); ++k)
    if (!named[k])
      reading.problems.push_back({"missing-row", "orders.csv", "",
                                  "no row of order " + reading.run.scenario.orders[k].id, "one row for each order",
                                  ""});
}

}  // namespace

void read_orders_table(const RunReading& reading) {
  CsvTable table = reading.table("orders.csv", run_format::orders);
  Scenario& scenario = reading.run.scenario;
  reading.run.trace.orders.resize(scenario.orders.size());
  std::vector<bool> named(scenario.orders.size(), false);
  table.for_each_row([&](CsvRow& row) {
    OrderId order;
    read_id_field(row, reading.ids.orders, "an order", order);
    ServiceId service;
    read_id_field(row, reading.ids.services, "a service of services.json", service);
    const OrderOutcome outcome = read_outcome(row);
    if (!order.valid()) return;
    if (named[order.index()]) row.report("duplicate-id", scenario.orders[order.index()].id, "one row for each order");
    named[order.index()] = true;
    scenario.orders[order.index()].service = service;
    reading.run.trace.orders[order.index()] = outcome;
  });
  refuse_missing_orders(reading, named);
}

void read_intervals_table(const RunReading& reading) {
  CsvTable table = reading.table("intervals.csv", run_format::intervals);
  Trace& trace = reading.run.trace;
  trace.end = reading.run.scenario.end;
  reserve_many(trace.intervals, table.likely_rows());
  table.for_each_row([&](CsvRow& row) {
    trace.intervals.push_back(read_interval(row, reading.ids));
    trace.end = std::max(trace.end, trace.intervals.back().end);
  });
}

void read_activities_table(const RunReading& reading) {
  CsvTable table = reading.table("activities.csv", run_format::activities);
  Trace& trace = reading.run.trace;
  table.for_each_row([&](CsvRow& row) { trace.activities.push_back(read_record(row, reading.ids)); });
  mark_failed(trace.activities);
  for (const ActivityRecord& record : trace.activities) {
    if (!record.activity.valid()) continue;
    const Way& way = chosen_way(reading.run.scenario, reading.run.plan, record.activity.order);
    if (record.activity.activity == way.delivers) trace.orders[record.activity.order.index()].delivered = record.end;
  }
}

void read_segments_table(const RunReading& reading) {
  CsvTable table = reading.table("segments.csv", run_format::segments);
  const RecordsByActivity records(reading.run.trace.activities);
  reserve_many(reading.run.trace.segments, table.likely_rows());
  table.for_each_row([&](CsvRow& row) {
    AccrualSegment segment;
    segment.activity = read_activity_ref(row, reading.ids);
    segment.start = row.time();
    segment.end = row.time();
    segment.attempt = records.attempt_during(segment);
    reading.run.trace.segments.push_back(segment);
  });
}

void read_pools_table(const RunReading& reading) {
  CsvTable table = reading.table("pools.csv", run_format::pools);
  table.for_each_row([&](CsvRow& row) {
    ClaimRecord& claim = reading.run.trace.claims.emplace_back();
    read_resource(row, reading.ids, claim.resource);
    read_claim(row, reading.ids, claim);
  });
}

void read_shares_table(const RunReading& reading) {
  CsvTable table = reading.table("shares.csv", run_format::shares);
  table.for_each_row([&](CsvRow& row) {
    ClaimRecord& claim = reading.run.trace.claims.emplace_back();
    read_share(row, reading, claim.resource);
    read_claim(row, reading.ids, claim);
  });
}

}  // namespace fairlead
