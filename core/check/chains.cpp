// SPDX-License-Identifier: MIT
#include <algorithm>
#include <map>

#include "core/check/claims.hpp"
#include "core/check/rules.hpp"

namespace fairlead::check {
namespace {

class ChainCheck {
 public:
  ChainCheck(const Evidence& evidence, Findings& findings)
      : evidence_(evidence), findings_(findings), claims_(expected_claims(evidence)) {}

  void all() {
    for (const Chain& chain : evidence_.plan.chains) kept(chain);
    if (evidence_.nominal && evidence_.plan.past.empty()) supply();
  }

 private:
  void kept(const Chain& chain) {
    if (held_before(chain)) return;
    const auto start = evidence_.started(chain.to);
    const auto end = evidence_.ended(chain.from);
    if (start && (!end || *start < *end))
      wrong(chain.resource, chain.to,
            "starts " + evidence_.at(*start) + " before " + evidence_.name(chain.from) + ", whose units it takes, " +
                (end ? "ends " + evidence_.at(*end) : "has ended"));
  }

  /// Whether its units were taken when another plan was in force, which said from whom.
  [[nodiscard]] bool held_before(const Chain& chain) const {
    const auto& claims = evidence_.trace.claims;
    return std::any_of(claims.begin(), claims.end(), [&](const ClaimRecord& claim) {
      return claim.resource == chain.resource && claim.holder == chain.to && claim.start <= evidence_.decided;
    });
  }

  using Flow = std::map<std::pair<ResourceRef, StepRef>, Amount>;

  void supply() {
    Flow asked, given, in, out;
    for (const Chain& chain : evidence_.plan.chains) {
      if (!evidence_.started(chain.to)) continue;  // the weather may end before
      in[{chain.resource, chain.to}] += chain.amount;
      out[{chain.resource, chain.from}] += chain.amount;
    }
    const auto add = [&](const ExpectedClaim& claim, Amount amount) {
      asked[{claim.resource, claim.first}] += amount;
      given[{claim.resource, claim.last}] += amount;
    };
    const auto takes_no_time = [](const ExpectedClaim& claim) { return claim.latest == claim.end && !claim.stock; };
    for (const ExpectedClaim& claim : claims_)
      if (!takes_no_time(claim)) add(claim, claim.amount);
    // What holds nothing for no time may hand on what it is given.
    for (const ExpectedClaim& claim : claims_) {
      if (!takes_no_time(claim)) continue;
      const std::pair first{claim.resource, claim.first};
      const std::pair last{claim.resource, claim.last};
      add(claim, std::clamp(std::max(in[first] - asked[first], out[last] - given[last]), Amount{}, claim.amount));
    }
    for (const auto& [step, amount] : in)
      if (amount > asked[step])
        wrong(step.first, step.second,
              "is given " + format_amount(amount) + " but asks for " + format_amount(asked[step]));
    for (const auto& [step, amount] : out)
      if (amount > given[step])
        wrong(step.first, step.second, "gives on " + format_amount(amount) + " but had " + format_amount(given[step]));
    from_the_start(asked, in);
  }

  // What is not given on by another step must be there from the start.
  void from_the_start(const Flow& asked, Flow& in) {
    std::map<ResourceRef, Amount> fresh;
    std::map<ResourceRef, StepRef> example;
    for (const auto& [step, amount] : asked) {
      fresh[step.first] += amount - in[step];
      if (amount > in[step]) example[step.first] = step.second;
    }
    for (const auto& [resource, amount] : fresh)
      if (amount > evidence_.capacity(resource) && !evidence_.is_stock(resource))
        wrong(resource, example[resource],
              "chains leave " + format_amount(amount) + " to come from " + format_amount(evidence_.capacity(resource)));
  }

  void wrong(ResourceRef resource, const StepRef& step, const std::string& what) {
    const AssetId asset = resource.kind == ResourceKind::Shared ? AssetId{resource.index} : AssetId{};
    findings_.add("plan-chain", step.activity.order, asset,
                  evidence_.name(resource) + ": " + evidence_.name(step) + " " + what);
  }

  const Evidence& evidence_;
  Findings& findings_;
  std::vector<ExpectedClaim> claims_;
};

}  // namespace

void check_chains(const Evidence& evidence, Findings& findings) {
  if (evidence.scenario.dispatch == Dispatch::Planned) ChainCheck(evidence, findings).all();
}

}  // namespace fairlead::check
