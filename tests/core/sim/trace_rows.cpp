// SPDX-License-Identifier: MIT
#include "tests/core/sim/trace_rows.hpp"

#include <algorithm>

#include "core/model/network_rules.hpp"

namespace fairlead::test {
namespace {

std::string text(Instant at) {
  return std::to_string(at.time_since_epoch().count());
}
std::string text(Seconds length) {
  return std::to_string(length.count());
}
std::string text(const Cause& cause) {
  return std::string(cause_name(cause.kind)) + ":" + cause.detail;
}
std::string text(ActivityRef ref) {
  return std::to_string(ref.order.value) + "/" + std::to_string(ref.activity);
}
std::string text(int number) {
  return std::to_string(number);
}
std::string text(const std::string& words) {
  return words;
}

template <typename... Fields>
std::string row(const char* kind, const Fields&... fields) {
  std::string line = kind;
  ((line += ' ' + text(fields)), ...);
  return line;
}

}  // namespace

std::vector<std::string> trace_rows(const Trace& trace) {
  std::vector<std::string> rows{row("end", trace.end)};
  for (const Interval& i : trace.intervals)
    rows.push_back(row("interval", i.asset.value, i.start, i.end, std::string(state_name(i.state)), i.cause, i.activity,
                       i.attempt, i.place_from.value, i.place_to.value));
  for (const ActivityRecord& a : trace.activities)
    rows.push_back(row("activity", a.activity, a.attempt, a.duration, a.ready, a.start, a.end, a.waited_weather,
                       a.waited_asset, a.waited_pool, a.bound_by, static_cast<int>(a.failed)));
  for (const AccrualSegment& s : trace.segments) rows.push_back(row("segment", s.activity, s.attempt, s.start, s.end));
  for (const ClaimRecord& c : trace.claims)
    rows.push_back(row("claim", static_cast<int>(c.resource.kind), c.resource.index, c.resource.capacity, c.start,
                       c.end, std::to_string(c.amount.thousandths), c.holder.activity, c.holder.outage.value));
  for (const OrderOutcome& o : trace.orders)
    rows.push_back(row("order", static_cast<int>(o.status), o.start, o.delivered, o.end, o.cause, o.reason));
  for (const Breach& b : trace.breaches) rows.push_back(row("breach", b.from, b.to, b.excess));
  return rows;
}

std::string first_difference(const Trace& expected, const Trace& found) {
  const std::vector<std::string> one = trace_rows(expected);
  const std::vector<std::string> two = trace_rows(found);
  const auto [a, b] = std::mismatch(one.begin(), one.end(), two.begin(), two.end());
  if (a == one.end() && b == two.end()) return {};
  const auto shown = [](auto at, auto end) { return at == end ? std::string("nothing") : *at; };
  return "expected: " + shown(a, one.end()) + "\nfound:    " + shown(b, two.end());
}

}  // namespace fairlead::test
