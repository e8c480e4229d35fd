// SPDX-License-Identifier: MIT
// Edits of activities.csv, segments.csv and orders.csv.
#include <algorithm>

#include "tests/support/mutator_picks.hpp"

namespace fairlead::test {
namespace {

Fault fault(const Run& run, std::vector<std::string> rules, ActivityRef ref, std::string what) {
  return {std::move(rules), order_name(run, ref.order), "", std::move(what)};
}

std::optional<Fault> longer_work(Run& run, RandomStream& random) {
  ActivityRecord* record = pick_of(run.trace.activities, random);
  if (record == nullptr) return std::nullopt;
  record->duration += one_hour;
  return fault(run, {"planned-duration"}, record->activity, "work of an hour more");
}

std::optional<Fault> late_end(Run& run, RandomStream& random) {
  ActivityRecord* record = pick_of(run.trace.activities, random);
  if (record == nullptr) return std::nullopt;
  record->end += one_hour;
  return fault(run, {"activity-ends", "plan-times"}, record->activity, "an end an hour later");
}

std::optional<Fault> early_start(Run& run, RandomStream& random) {
  ActivityRecord* record = pick_of(run.trace.activities, random);
  if (record == nullptr) return std::nullopt;
  record->start -= one_hour;
  return fault(run, {"plan-times", "wait-sums"}, record->activity, "a start an hour earlier");
}

std::optional<Fault> other_ready(Run& run, RandomStream& random) {
  ActivityRecord* record = pick_of(run.trace.activities, random);
  if (record == nullptr) return std::nullopt;
  record->ready -= one_hour;
  return fault(run, {"ready-time"}, record->activity, "ready an hour earlier");
}

std::optional<Fault> other_wait(Run& run, RandomStream& random) {
  ActivityRecord* record = pick_of(run.trace.activities, random);
  if (record == nullptr) return std::nullopt;
  Seconds* const waits[] = {&record->waited_asset, &record->waited_pool, &record->waited_weather};
  *waits[random.below(3)] += one_hour;
  return fault(run, {"wait-sums"}, record->activity, "a wait of an hour more");
}

std::optional<Fault> other_bound(Run& run, RandomStream& random) {
  ActivityRecord* record = pick_of(run.trace.activities, random);
  if (record == nullptr) return std::nullopt;
  const bool weather = record->bound_by.kind == CauseKind::Weather || record->bound_by.kind == CauseKind::Shift;
  record->bound_by = weather ? Cause{} : Cause{CauseKind::Weather, "hs_m@site0"};
  return fault(run, {"bound-by"}, record->activity, "another cause");
}

std::optional<Fault> drop_record(Run& run, RandomStream& random) {
  ActivityRecord* record = pick_of(run.trace.activities, random);
  if (record == nullptr) return std::nullopt;
  const ActivityRef ref = record->activity;
  run.trace.activities.erase(run.trace.activities.begin() + (record - run.trace.activities.data()));
  return fault(run, {"order-complete"}, ref, "an activity dropped");
}

std::optional<Fault> failed_attempt(Run& run, RandomStream& random) {
  ActivityRecord* record = pick_of(run.trace.activities, random);
  if (record == nullptr) return std::nullopt;
  record->failed = true;
  return fault(run, {"attempts"}, record->activity, "a failure in the nominal world");
}

std::optional<Fault> second_attempt(Run& run, RandomStream& random) {
  ActivityRecord* record = pick_of(run.trace.activities, random);
  if (record == nullptr) return std::nullopt;
  record->attempt = 2;
  return fault(run, {"attempts"}, record->activity, "a second attempt without a first");
}

// Record, plan and segments agree, so that only the rules of the network can tell.
void shift_activity(Run& run, ActivityRecord& record, Seconds by) {
  record.ready += by;
  record.start += by;
  record.end += by;
  auto& planned =
      run.plan.orders[record.activity.order.index()].activities[static_cast<std::size_t>(record.activity.activity)];
  planned.start += by;
  planned.end += by;
  for (AccrualSegment& segment : run.trace.segments)
    if (segment.activity == record.activity) {
      segment.start += by;
      segment.end += by;
    }
}

std::optional<Fault> before_predecessor(Run& run, RandomStream& random) {
  ActivityRecord* record = pick_of(run.trace.activities, random, [&](const ActivityRecord& r) {
    const auto& links = way_of(run, r.activity.order).links;
    return std::any_of(links.begin(), links.end(), [&](const Link& link) {
      return link.to == r.activity.activity && link.kind == LinkKind::FinishStart;
    });
  });
  if (record == nullptr) return std::nullopt;
  Instant latest = run.scenario.start;
  for (const Link& link : way_of(run, record->activity.order).links)
    if (link.to == record->activity.activity && link.kind == LinkKind::FinishStart)
      for (const ActivityRecord& other : run.trace.activities)
        if (other.activity == ActivityRef{record->activity.order, link.from})
          latest = std::max(latest, other.end + link.lag);
  shift_activity(run, *record, latest - record->start - one_hour);
  return fault(run, {"link-kept"}, record->activity, "an activity before its predecessor");
}

std::optional<Fault> longer_segment(Run& run, RandomStream& random) {
  AccrualSegment* segment = pick_of(run.trace.segments, random);
  if (segment == nullptr) return std::nullopt;
  segment->end += one_hour;
  return fault(run, {"accrual-sums"}, segment->activity, "a segment of an hour more");
}

std::optional<Fault> drop_segment(Run& run, RandomStream& random) {
  AccrualSegment* segment = pick_of(run.trace.segments, random);
  if (segment == nullptr) return std::nullopt;
  const ActivityRef ref = segment->activity;
  run.trace.segments.erase(run.trace.segments.begin() + (segment - run.trace.segments.data()));
  return fault(run, {"accrual-sums"}, ref, "a segment dropped");
}

std::optional<Fault> moved_segment(Run& run, RandomStream& random) {
  AccrualSegment* segment = pick_of(run.trace.segments, random);
  if (segment == nullptr) return std::nullopt;
  segment->start += one_hour * 3;
  segment->end += one_hour * 3;
  return fault(run, {"suspendable-rule", "suspendable-accrual", "insensitive-accrual", "accrual-sums"},
               segment->activity, "a segment three hours later");
}

OrderId some_order(Run& run, RandomStream& random, bool taken) {
  std::vector<OrderId> found;
  for (std::size_t k = 0; k < run.plan.orders.size(); ++k)
    if (run.plan.orders[k].taken == taken) found.emplace_back(k);
  return found.empty() ? OrderId{} : found[random.below(found.size())];
}

std::optional<Fault> other_status(Run& run, RandomStream& random) {
  const OrderId order = some_order(run, random, random.below(2) == 0);
  if (!order.valid()) return std::nullopt;
  OrderStatus& status = run.trace.orders[order.index()].status;
  status = status == OrderStatus::Completed ? OrderStatus::Unserved : OrderStatus::Completed;
  return Fault{{"order-complete"}, order_name(run, order), "", "another status"};
}

std::optional<Fault> other_delivery(Run& run, RandomStream& random) {
  const OrderId order = some_order(run, random, true);
  if (!order.valid()) return std::nullopt;
  OrderOutcome& outcome = run.trace.orders[order.index()];
  Instant* const times[] = {&outcome.start, &outcome.delivered, &outcome.end};
  *times[random.below(3)] += one_hour;
  return Fault{{"order-times"}, order_name(run, order), "", "another delivery"};
}

std::optional<Fault> no_reason(Run& run, RandomStream& random) {
  const OrderId order = some_order(run, random, false);
  if (!order.valid()) return std::nullopt;
  (random.below(2) == 0 ? run.trace.orders[order.index()].cause : run.trace.orders[order.index()].reason).clear();
  return Fault{{"order-cause"}, order_name(run, order), "", "left out without a reason"};
}

std::optional<Fault> invented_breach(Run& run, RandomStream& random) {
  const OrderId order = some_order(run, random, true);
  if (!order.valid()) return std::nullopt;
  run.trace.breaches.push_back({{order, 0}, {order, 0}, one_hour});
  return Fault{{"breach-listed"}, order_name(run, order), "", "a breach of no link"};
}

}  // namespace

std::vector<Edit> record_edits() {
  return {{"longer work", longer_work},        {"late end", late_end},
          {"early start", early_start},        {"other ready", other_ready},
          {"other wait", other_wait},          {"other bound", other_bound},
          {"drop record", drop_record},        {"failed attempt", failed_attempt},
          {"second attempt", second_attempt},  {"before predecessor", before_predecessor},
          {"longer segment", longer_segment},  {"drop segment", drop_segment},
          {"moved segment", moved_segment},    {"other status", other_status},
          {"other delivery", other_delivery},  {"no reason", no_reason},
          {"invented breach", invented_breach}};
}

}  // namespace fairlead::test
