// SPDX-License-Identifier: MIT
#include "core/check/rules.hpp"

namespace fairlead::check {
namespace {

void not_before(const Evidence& evidence, const char* rule, ActivityRef ref, Instant bound, const char* what,
                Findings& findings) {
  const auto start = evidence.started(ref);
  if (start && *start < bound)
    findings.add(rule, ref.order, {},
                 evidence.name(ref) + ": starts " + evidence.at(*start) + ", " + what + " " + evidence.at(bound));
}

void check_deadline(const Evidence& evidence, OrderId id, Findings& findings) {
  const Order& order = evidence.order(id);
  const auto delivered = evidence.ended(ActivityRef{id, evidence.way(id).delivers});
  if (evidence.promised && order.deadline && delivered && *delivered > *order.deadline && !evidence.had_begun(id))
    findings.add("deadline", id, {},
                 order.id + ": delivered " + evidence.at(*delivered) + ", deadline " + evidence.at(*order.deadline));
}

}  // namespace

void check_time_windows(const Evidence& evidence, Findings& findings) {
  for (const ActivityRef ref : evidence.planned_activities()) {
    const Order& order = evidence.order(ref.order);
    const auto& planned = evidence.plan.orders[ref.order.index()].activities[static_cast<std::size_t>(ref.activity)];
    not_before(evidence, "known-from", ref, order.known_from, "known from", findings);
    not_before(evidence, "known-from", ref, evidence.scenario.start, "the horizon starts", findings);
    if (order.earliest_start) not_before(evidence, "earliest-start", ref, *order.earliest_start, "earliest", findings);
    if (planned.not_before)
      not_before(evidence, "not-before", ref, *planned.not_before, "planned not before", findings);
  }
  for (const OrderId order : evidence.taken_orders()) check_deadline(evidence, order, findings);
}

}  // namespace fairlead::check
