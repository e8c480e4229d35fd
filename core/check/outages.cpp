// SPDX-License-Identifier: MIT
#include <algorithm>

#include "core/check/rules.hpp"

namespace fairlead::check {
namespace {

// Work before it that never ends keeps an outage from being taken.
bool kept_waiting(const Evidence& evidence, const Outage& outage, OutageId id) {
  for (const Chain& chain : evidence.plan.chains)
    if (chain.to.outage == id && !evidence.ended(chain.from)) return true;
  if (outage.pool.valid())
    return std::any_of(evidence.trace.claims.begin(), evidence.trace.claims.end(), [&](const ClaimRecord& claim) {
      const bool of_pool = claim.resource.kind == ResourceKind::Pool && claim.resource.index == outage.pool.value;
      return of_pool && claim.end == evidence.trace.end;
    });
  for (const Step& step : evidence.plan.sequences[outage.asset.index()].steps) {
    if (step.what.outage == id) return false;
    if (!evidence.ended(step.what)) return true;
  }
  return false;
}

void check_length(const Evidence& evidence, OutageId id, const Spans& spans, Findings& findings) {
  const Outage& outage = evidence.scenario.outages[id.index()];
  const auto wrong = [&](const std::string& what) {
    findings.add("outage-kept", {}, outage.asset, "outage " + outage.id + ": " + what);
  };
  if (spans.empty()) return wrong("not taken, due " + evidence.at(outage.from));
  if (spans.size() > 1) return wrong("taken in pieces, the second " + evidence.at(spans[1]));
  if (spans.front().begin < outage.from)
    return wrong("begins " + evidence.at(spans.front().begin) + ", due " + evidence.at(outage.from));
  const Instant end = std::min(spans.front().begin + outage.length, evidence.trace.end);
  const Instant recorded = outage.asset.valid() ? spans.front().end : std::min(spans.front().end, evidence.trace.end);
  if (recorded != end) wrong("ends " + evidence.at(recorded) + ", expected " + evidence.at(end));
}

void check_units(const Evidence& evidence, OutageId id, Findings& findings) {
  const Outage& outage = evidence.scenario.outages[id.index()];
  for (const ClaimRecord& claim : evidence.trace.claims) {
    if (claim.holder.outage != id) continue;
    const bool of_pool = claim.resource.kind == ResourceKind::Pool && claim.resource.index == outage.pool.value;
    if (!of_pool || claim.amount != outage.units)
      findings.add("outage-kept", {}, {},
                   "outage " + outage.id + ": takes " + format_amount(claim.amount) + " of " +
                       evidence.name(claim.resource) + ", expected " + format_amount(outage.units));
  }
}

}  // namespace

void check_outages(const Evidence& evidence, Findings& findings) {
  for (std::size_t k = 0; k < evidence.scenario.outages.size(); ++k) {
    const OutageId id{k};
    const Spans spans = evidence.outage_spans(id);
    const Outage& outage = evidence.scenario.outages[k];
    if (spans.empty() && (outage.from >= evidence.trace.end || kept_waiting(evidence, outage, id))) continue;
    check_length(evidence, id, spans, findings);
    if (evidence.scenario.outages[k].pool.valid()) check_units(evidence, id, findings);
  }
}

}  // namespace fairlead::check
