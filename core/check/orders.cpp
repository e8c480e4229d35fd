// SPDX-License-Identifier: MIT
#include <algorithm>
#include <set>

#include "core/check/rules.hpp"

namespace fairlead::check {
namespace {

class OrderCheck {
 public:
  OrderCheck(const Evidence& evidence, OrderId id, Findings& findings)
      : evidence_(evidence),
        id_(id),
        order_(evidence.order(id)),
        outcome_(evidence.trace.orders[id.index()]),
        findings_(findings) {}

  void all() {
    if (!evidence_.taken(id_)) return left_out();
    const std::string missing = first_missing();
    if (missing.empty() != (outcome_.status == OrderStatus::Completed))
      return wrong("order-complete", missing.empty() ? "all is done but it is not completed"
                                                     : missing + " was not done but it is completed");
    if (missing.empty()) {
      times();
      if (!outcome_.cause.empty() || !outcome_.reason.empty()) wrong("order-cause", "completed, and has a cause");
    } else {
      has_no_times();
      has_cause(missing + " was not done");
    }
  }

 private:
  void left_out() {
    const OrderStatus expected = order_.mandatory ? OrderStatus::Unserved : OrderStatus::LeftOut;
    if (outcome_.status != expected)
      wrong("order-complete",
            order_.mandatory ? "mandatory, not planned, and not unserved" : "not planned, and not left out");
    has_no_times();
    has_cause("not in the plan");
    const OrderPlan& plan = evidence_.plan.orders[id_.index()];
    if (plan.cause != outcome_.cause || plan.reason != outcome_.reason)
      wrong("order-cause", "plan and trace give different reasons");
  }

  void has_no_times() {
    if (outcome_.start != Instant{} || outcome_.end != Instant{})
      wrong("order-times", "has a start or an end, and is not completed");
  }

  void has_cause(const std::string& what) {
    if (outcome_.cause.empty() || outcome_.reason.empty())
      wrong("order-cause", what + ", without a cause and a reason");
  }

  [[nodiscard]] std::string first_missing() const {
    const auto& activities = evidence_.way(id_).activities;
    for (std::size_t k = 0; k < activities.size(); ++k)
      if (!evidence_.done({id_, static_cast<int>(k)})) return activities[k].id;
    return {};
  }

  void times() {
    Instant start = Instant::max();
    Instant end = Instant::min();
    for (std::size_t k = 0; k < evidence_.way(id_).activities.size(); ++k) {
      start = std::min(start, *evidence_.started(ActivityRef{id_, static_cast<int>(k)}));
      end = std::max(end, *evidence_.ended(ActivityRef{id_, static_cast<int>(k)}));
    }
    same("starts", outcome_.start, start);
    same("delivered", outcome_.delivered, *evidence_.ended(ActivityRef{id_, evidence_.way(id_).delivers}));
    same("ends", outcome_.end, end);
  }

  void same(const std::string& what, Instant found, Instant expected) {
    if (found != expected)
      wrong("order-times", what + " " + evidence_.at(found) + ", its activities say " + evidence_.at(expected));
  }

  void wrong(const char* rule, const std::string& what) { findings_.add(rule, id_, {}, order_.id + ": " + what); }

  const Evidence& evidence_;
  OrderId id_;
  const Order& order_;
  const OrderOutcome& outcome_;
  Findings& findings_;
};

void check_attempts(const Evidence& evidence, ActivityRef ref, Findings& findings) {
  const ActivityRecord* before = nullptr;
  for (const ActivityRecord* record : evidence.attempts(ref)) {
    const int expected = before == nullptr ? 1 : before->attempt + 1;
    const bool follows = before == nullptr || (before->failed && before->end <= record->start);
    if (record->attempt != expected || !follows || (record->failed && evidence.nominal_at(record->end)))
      findings.add("attempts", ref.order, {},
                   evidence.name(ref) + ": attempt " + std::to_string(record->attempt) + " at " +
                       evidence.at(record->start) + " does not follow a failed one");
    before = record;
  }
}

void check_segment_owners(const Evidence& evidence, Findings& findings) {
  std::set<std::pair<ActivityRef, int>> owners;
  for (const ActivityRecord& record : evidence.trace.activities)
    if (evidence.activity(record.activity).rule != WeatherRule::Continuous)
      owners.insert({record.activity, record.attempt});
  for (const AccrualSegment& segment : evidence.trace.segments) {
    if (owners.count({segment.activity, segment.attempt}) > 0) continue;
    if (!evidence.done(segment.activity) && evidence.activity(segment.activity).rule != WeatherRule::Continuous)
      continue;
    findings.add("accrual-sums", segment.activity.order, {},
                 evidence.name(segment.activity) + ": accrues " + evidence.at({segment.start, segment.end}) +
                     " without such an attempt");
  }
}

}  // namespace

void check_orders(const Evidence& evidence, Findings& findings) {
  for (std::size_t k = 0; k < evidence.scenario.orders.size(); ++k) OrderCheck(evidence, OrderId{k}, findings).all();
  for (const ActivityRef ref : evidence.planned_activities()) check_attempts(evidence, ref, findings);
  check_segment_owners(evidence, findings);
}

}  // namespace fairlead::check
