// SPDX-License-Identifier: MIT
#include "core/report/explanation.hpp"

#include <algorithm>

#include "core/model/network_rules.hpp"
#include "core/report/binding_chain.hpp"

namespace fairlead {

namespace {

void charge(std::vector<LatenessShare>& shares, const Cause& cause, Seconds length) {
  const auto same =
      std::find_if(shares.begin(), shares.end(), [&](const LatenessShare& s) { return s.cause == cause; });
  if (same == shares.end()) {
    shares.push_back({cause, length});
  } else {
    same->length += length;
  }
}

/// From the finish back over what was waited, until the lateness is covered; what is left is the order's own work.
void charge_lateness(Explanation& explanation) {
  Seconds left = explanation.late;
  auto& segments = explanation.segments;
  for (auto segment = segments.rbegin(); segment != segments.rend() && left > Seconds{0}; ++segment) {
    if (segment->kind != SegmentKind::Waiting) continue;
    segment->lateness = std::min(left, segment->end - segment->start);
    charge(explanation.lateness, segment->cause, segment->lateness);
    left -= segment->lateness;
  }
  if (left > Seconds{0}) explanation.lateness.push_back({{}, left});
}

}  // namespace

Explanation explain_order(const Run& run, OrderId order) {
  const OrderOutcome& outcome = run.trace.orders[order.index()];
  Explanation explanation{.order = order, .status = outcome.status, .cause = outcome.cause, .reason = outcome.reason};
  if (outcome.status != OrderStatus::Completed) return explanation;
  const Order& asked = run.scenario.orders[order.index()];
  explanation.finish = outcome.delivered;
  explanation.late = asked.due ? std::max(Seconds{0}, outcome.delivered - *asked.due) : Seconds{0};
  explanation.segments = BindingChain{run, order}.back_from(chosen_way(run.scenario, run.plan, order).delivers);
  charge_lateness(explanation);
  return explanation;
}

}  // namespace fairlead
