// SPDX-License-Identifier: MIT
#include <algorithm>

#include "core/check/rules.hpp"

namespace fairlead::check {
namespace {

struct LinkTimes {
  Instant from{};
  Instant to{};
};

std::optional<LinkTimes> times_of(const Evidence& evidence, OrderId order, const Link& link) {
  const ActivityRef before{order, link.from};
  const ActivityRef after{order, link.to};
  const auto from = link.kind == LinkKind::StartStart ? evidence.started(before) : evidence.ended(before);
  const auto to = link.kind == LinkKind::FinishFinish ? evidence.ended(after) : evidence.started(after);
  if (!from || !to) return std::nullopt;
  return LinkTimes{*from, *to};
}

std::string shown(const Evidence& evidence, OrderId order, const Link& link) {
  return evidence.name(ActivityRef{order, link.from}) + " before " + evidence.name(ActivityRef{order, link.to});
}

void check_lag(const Evidence& evidence, OrderId order, const Link& link, Findings& findings) {
  const ActivityRef before{order, link.from};
  const ActivityRef after{order, link.to};
  const auto times = times_of(evidence, order, link);
  const bool ahead = evidence.began(after) && link.kind != LinkKind::FinishFinish &&
                     !(link.kind == LinkKind::StartStart ? evidence.started(before) : evidence.ended(before));
  if (ahead)
    return findings.add("link-kept", order, {},
                        shown(evidence, order, link) + ": the second began, the first never came so far");
  if (times && times->to < times->from + link.lag)
    findings.add("link-kept", order, {},
                 shown(evidence, order, link) + ": " + evidence.at(times->to) + ", not before " +
                     evidence.at(times->from + link.lag));
}

const Breach* breach_of(const Evidence& evidence, OrderId order, const Link& link, Seconds excess) {
  const auto& breaches = evidence.trace.breaches;
  const auto at = std::find_if(breaches.begin(), breaches.end(), [&](const Breach& breach) {
    return breach.from == ActivityRef{order, link.from} && breach.to == ActivityRef{order, link.to} &&
           breach.excess == excess;
  });
  return at == breaches.end() ? nullptr : &*at;
}

void check_maximum(const Evidence& evidence, OrderId order, const Link& link, std::size_t& explained,
                   Findings& findings) {
  const auto times = times_of(evidence, order, link);
  if (!link.maximum || !times) return;
  const Seconds excess = times->to - times->from - *link.maximum;
  if (excess <= Seconds{0}) return;
  const std::string what = shown(evidence, order, link) + ": " + length_text(times->to - times->from) +
                           " apart, at most " + length_text(*link.maximum);
  if (evidence.promised && evidence.nominal_at(times->from) && !evidence.had_begun(order))
    findings.add("link-maximum", order, {}, what);
  if (breach_of(evidence, order, link, excess) != nullptr) {
    ++explained;
  } else {
    findings.add("breach-listed", order, {}, what + ", not listed as a breach of " + length_text(excess));
  }
}

}  // namespace

void check_links(const Evidence& evidence, Findings& findings) {
  std::size_t explained = 0;
  for (const OrderId order : evidence.taken_orders())
    for (const Link& link : evidence.way(order).links) {
      check_lag(evidence, order, link, findings);
      check_maximum(evidence, order, link, explained, findings);
    }
  if (evidence.trace.breaches.size() > explained && findings.empty()) {
    const Breach& breach = evidence.trace.breaches.front();
    findings.add("breach-listed", breach.to.order, {}, "breaches are listed that no link's maximum explains");
  }
}

}  // namespace fairlead::check
