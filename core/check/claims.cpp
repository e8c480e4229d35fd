// SPDX-License-Identifier: MIT
#include "core/check/claims.hpp"

#include <algorithm>
#include <set>

#include "core/check/network_paths.hpp"
#include "core/check/waits.hpp"

namespace fairlead::check {
namespace {

class ClaimsOfOrder {
 public:
  ClaimsOfOrder(const Evidence& evidence, OrderId order, std::vector<ExpectedClaim>& out)
      : evidence_(evidence), order_(order), way_(evidence.way(order)), out_(out) {}

  void all() {
    for (std::size_t k = 0; k < way_.activities.size(); ++k) of_activity(static_cast<int>(k));
    for (const Hold& hold : way_.holds) of_hold(hold);
    for (std::size_t role = 0; role < way_.roles.size(); ++role)
      if (!way_.roles[role].whole()) of_shared_role(static_cast<int>(role));
  }

 private:
  void of_activity(int k) {
    const ActivityRef ref{order_, k};
    const Activity& activity = way_.activities[static_cast<std::size_t>(k)];
    for (const PoolNeed& need : evidence_.mode(ref).pools)
      add({ResourceKind::Pool, need.pool.value, 0}, k, k, need.amount, need.claim);
    const bool takes_slots = !activity.move && activity.place.valid() && activity.slots > 0 &&
                             evidence_.scenario.places[activity.place.index()].slots;
    if (takes_slots)
      add({ResourceKind::Slot, activity.place.value, 0}, k, k, Amount::whole(activity.slots), ClaimAt::Ready);
  }

  void of_hold(const Hold& hold) {
    if (hold.pool.valid())
      add({ResourceKind::Pool, hold.pool.value, 0}, hold.first, hold.last, hold.amount, hold.claim);
    if (hold.place.valid() && evidence_.scenario.places[hold.place.index()].slots)
      add({ResourceKind::Slot, hold.place.value, 0}, hold.first, hold.last, hold.amount, ClaimAt::Ready);
  }

  void of_shared_role(int index) {
    const Role& role = way_.roles[static_cast<std::size_t>(index)];
    const AssetId asset = evidence_.filler(order_, index);
    const int capacity = evidence_.asset(asset).shared_capacity(role.shared_capacity);
    if (capacity < 0) return;
    const ResourceRef resource{ResourceKind::Shared, asset.value, capacity};
    std::set<int> held;
    for (const Hold& hold : way_.holds) {
      if (hold.role != index) continue;
      add(resource, hold.first, hold.last, role.shared_amount, ClaimAt::Ready);
      for (std::size_t k = 0; k < way_.activities.size(); ++k)
        if (on_path(way_, hold.first, static_cast<int>(k), hold.last)) held.insert(static_cast<int>(k));
    }
    for (std::size_t k = 0; k < way_.activities.size(); ++k)
      if (uses(static_cast<int>(k), index) && held.count(static_cast<int>(k)) == 0)
        add(resource, static_cast<int>(k), static_cast<int>(k), role.shared_amount, ClaimAt::Ready);
  }

  [[nodiscard]] bool uses(int activity, int role) const {
    const auto& needs = evidence_.mode({order_, activity}).roles;
    return std::any_of(needs.begin(), needs.end(), [&](const RoleNeed& need) { return need.role == role; });
  }

  void add(ResourceRef resource, int first, int last, Amount amount, ClaimAt when) {
    const auto& attempts = evidence_.attempts({order_, first});
    if (attempts.empty()) return;
    const ActivityRecord& taker = *attempts.front();
    const bool waited = !evidence_.nominal_at(taker.ready) || room_wait(evidence_, taker) > Seconds{0};
    ExpectedClaim claim{
        .resource = resource, .first = {{order_, first}, {}}, .last = {{order_, last}, {}}, .amount = amount};
    claim.earliest = when == ClaimAt::Ready || waited ? taker.ready : taker.start;
    claim.latest = when == ClaimAt::Ready && !waited ? taker.ready : taker.start;
    claim.end = evidence_.ended(ActivityRef{order_, last}).value_or(evidence_.trace.end);
    claim.stock =
        resource.kind == ResourceKind::Pool && evidence_.scenario.pools[static_cast<std::size_t>(resource.index)].stock;
    out_.push_back(claim);
  }

  const Evidence& evidence_;
  OrderId order_;
  const Way& way_;
  std::vector<ExpectedClaim>& out_;
};

}  // namespace

std::vector<ExpectedClaim> expected_claims(const Evidence& evidence) {
  std::vector<ExpectedClaim> out;
  for (const OrderId order : evidence.taken_orders()) ClaimsOfOrder(evidence, order, out).all();
  for (std::size_t k = 0; k < evidence.scenario.outages.size(); ++k) {
    const Outage& outage = evidence.scenario.outages[k];
    const Spans spans = evidence.outage_spans(OutageId{k});
    if (!outage.pool.valid() || spans.empty()) continue;
    const StepRef step{{}, OutageId{k}};
    out.push_back({.resource = {ResourceKind::Pool, outage.pool.value, 0},
                   .first = step,
                   .last = step,
                   .amount = outage.units,
                   .earliest = spans.front().begin,
                   .latest = spans.front().begin,
                   .end = spans.back().end});
  }
  return out;
}

}  // namespace fairlead::check
