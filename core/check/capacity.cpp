// SPDX-License-Identifier: MIT
#include <algorithm>
#include <map>

#include "core/check/claims.hpp"
#include "core/check/rules.hpp"

namespace fairlead::check {
namespace {

class ClaimCheck {
 public:
  ClaimCheck(const Evidence& evidence, Findings& findings)
      : evidence_(evidence),
        findings_(findings),
        expected_(expected_claims(evidence)),
        seen_(evidence.trace.claims.size(), false) {}

  void all() {
    for (ExpectedClaim& claim : expected_) match(claim);
    for (std::size_t k = 0; k < seen_.size(); ++k)
      if (!seen_[k] && !waits_to_the_end(evidence_.trace.claims[k])) unexplained(evidence_.trace.claims[k]);
    for (const auto& [resource, uses] : uses_) within_capacity(resource, uses);
  }

 private:
  struct Use {
    Span span;
    Amount amount;
    StepRef holder;
    bool stock = false;
  };

  static bool same_claim(const ClaimRecord& record, const ExpectedClaim& claim) {
    return record.resource == claim.resource && record.holder == claim.first && record.amount == claim.amount;
  }

  [[nodiscard]] bool times_fit(const ClaimRecord& record, const ExpectedClaim& claim) const {
    const Instant end = claim.stock ? record.start : claim.end;
    return record.start >= claim.earliest && record.start <= claim.latest && record.end == end;
  }

  void match(ExpectedClaim& claim) {
    const ClaimRecord* close = nullptr;
    for (std::size_t k = 0; k < seen_.size(); ++k) {
      const ClaimRecord& record = evidence_.trace.claims[k];
      if (seen_[k] || !same_claim(record, claim)) continue;
      close = &record;
      if (!times_fit(record, claim)) continue;
      seen_[k] = true;
      uses_[claim.resource].push_back({{record.start, record.end}, claim.amount, claim.first, claim.stock});
      return;
    }
    uses_[claim.resource].push_back(
        {{claim.latest, claim.stock ? claim.latest : claim.end}, claim.amount, claim.first, claim.stock});
    if (!claim.stock && claim.latest == claim.end) return;
    wrong("claims-recorded", claim.first, claim.resource,
          "needs " + format_amount(claim.amount) + " " + evidence_.at({claim.latest, claim.end}) +
              (close ? ", recorded " + evidence_.at({close->start, close->end}) : ", not recorded"));
    if (close) seen_[static_cast<std::size_t>(close - evidence_.trace.claims.data())] = true;
  }

  // Granted, but the weather never let the work begin: there is no activity record to derive it from.
  [[nodiscard]] bool waits_to_the_end(const ClaimRecord& record) const {
    const bool never_began = record.holder.activity.valid() && !evidence_.began(record.holder.activity);
    return never_began && (evidence_.is_stock(record.resource) || record.end == evidence_.trace.end);
  }

  void unexplained(const ClaimRecord& record) {
    wrong("claims-recorded", record.holder, record.resource,
          "records " + format_amount(record.amount) + " " + evidence_.at({record.start, record.end}) +
              ", which nothing asks for");
  }

  void within_capacity(ResourceRef resource, const std::vector<Use>& uses) {
    struct Change {
      Instant at{};
      std::int64_t units = 0;
      const Use* use = nullptr;
    };
    std::vector<Change> changes;
    for (const Use& use : uses) {
      if (!use.stock && use.span.end <= use.span.begin) continue;
      changes.push_back({use.span.begin, use.amount.thousandths, &use});
      if (!use.stock) changes.push_back({use.span.end, -use.amount.thousandths, &use});
    }
    std::stable_sort(changes.begin(), changes.end(),
                     [](const Change& a, const Change& b) { return a.at != b.at ? a.at < b.at : a.units < b.units; });
    Amount taken{};
    for (const Change& change : changes) {
      taken += Amount{change.units};
      if (change.units <= 0 || taken <= evidence_.capacity(resource)) continue;
      wrong(rule_of(resource), change.use->holder, resource,
            "makes " + format_amount(taken) + " of " + format_amount(evidence_.capacity(resource)) + " at " +
                evidence_.at(change.at));
      return;
    }
  }

  [[nodiscard]] const char* rule_of(ResourceRef resource) const {
    if (resource.kind == ResourceKind::Slot) return "slot-capacity";
    if (resource.kind == ResourceKind::Shared) return "shared-capacity";
    return evidence_.scenario.pools[static_cast<std::size_t>(resource.index)].stock ? "stock-capacity"
                                                                                    : "pool-capacity";
  }

  void wrong(const char* rule, const StepRef& holder, ResourceRef resource, const std::string& what) {
    const AssetId asset = resource.kind == ResourceKind::Shared ? AssetId{resource.index} : AssetId{};
    findings_.add(rule, holder.activity.order, asset,
                  evidence_.name(holder) + ": " + evidence_.name(resource) + ", " + what);
  }

  const Evidence& evidence_;
  Findings& findings_;
  std::vector<ExpectedClaim> expected_;
  std::vector<bool> seen_;
  std::map<ResourceRef, std::vector<Use>> uses_;
};

}  // namespace

void check_claims(const Evidence& evidence, Findings& findings) {
  ClaimCheck(evidence, findings).all();
}

}  // namespace fairlead::check
