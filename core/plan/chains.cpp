// SPDX-License-Identifier: MIT
#include "core/plan/chains.hpp"

#include <algorithm>
#include <tuple>

#include "core/base/invariant.hpp"

namespace fairlead {

namespace {

struct Claim {
  Tick begin = 0;
  Tick end = 0;
  std::int64_t amount = 0;
  StepRef taker;
  StepRef giver;
};

struct Bundle {
  Tick free_at = 0;
  std::int64_t amount = 0;
  StepRef giver;  ///< invalid: never used before
  bool used = false;
};

class ChainMaker {
 public:
  ChainMaker(const PlanningModel& model, const ScheduleGenerator& generated)
      : model_(model), table_(generated.timetable()), claims_(model.resources.size()) {}

  void add_outages() {
    for (std::size_t k = 0; k < model_.scenario.outages.size(); ++k) {
      const Outage& outage = model_.scenario.outages[k];
      if (!outage.pool.valid()) continue;
      const TickInterval time = model_.outage_time(k);
      const StepRef ref{{}, OutageId{k}};
      add(outage.pool.value, {time.begin, time.end, outage.units.thousandths, ref, ref});
    }
  }

  void add_way(const PlanWay& way) {
    for (int j = way.first_job; j < way.end_job(); ++j) {
      const PlanJob& job = model_.jobs[static_cast<std::size_t>(j)];
      const PlanMode& mode = job.modes[static_cast<std::size_t>(table_.placement(j).mode)];
      if (job.slot_resource >= 0) add_use(job.slot_resource, job.slots, false, j, j);
      for (const PlanPoolNeed& need : mode.pools) add_use(need.resource, need.amount, need.at_start, j, j);
      for (const PlanOpening& opening : job.opens) add_opening(j, mode, opening);
    }
  }

  std::vector<Chain> chains() {
    std::vector<Chain> all;
    for (std::size_t r = 0; r < claims_.size(); ++r)
      if (!model_.resources[r].stock) chain_resource(r, all);
    std::sort(all.begin(), all.end(), [](const Chain& a, const Chain& b) {
      return std::tie(a.resource, a.to, a.from) < std::tie(b.resource, b.to, b.from);
    });
    return all;
  }

 private:
  [[nodiscard]] StepRef reference(int j) const {
    const PlanJob& job = model_.jobs[static_cast<std::size_t>(j)];
    return {{job.order, job.activity}, {}};
  }

  void add(int resource, const Claim& claim) {
    if (claim.begin < claim.end) claims_[static_cast<std::size_t>(resource)].push_back(claim);
  }

  /// From one job's beginning to another's end, or the same one's; as long as the timetable has it, but for what is
  /// done: that took as long as it took.
  void add_use(int resource, std::int64_t amount, bool at_start, int opener, int closer) {
    const Placement& placed = table_.placement(opener);
    Claim claim{at_start ? placed.start : placed.granted, table_.placement(closer).end, amount, reference(opener),
                reference(closer)};
    const bool instant = opener == closer && model_.flat.mode(opener, placed.mode).instant;
    if (!instant && !model_.is_frozen(closer)) claim.end = std::max(claim.end, claim.begin + 1);
    add(resource, claim);
  }

  /// Whole assets need no chains: their sequence says who comes after whom.
  void add_opening(int j, const PlanMode& mode, const PlanOpening& opening) {
    const PlanJob& job = model_.jobs[static_cast<std::size_t>(j)];
    int resource = opening.resource;
    if (resource < 0) {
      if (opening.amount < 0) return;
      if (opening.closer == j && std::none_of(mode.roles.begin(), mode.roles.end(),
                                              [&](const PlanRoleNeed& n) { return n.role == opening.role; }))
        return;
      const AssetId asset = table_.asset(job.order, opening.role);
      const Way& way = model_.scenario.orders[job.order.index()].ways[static_cast<std::size_t>(job.way)];
      const std::string& capacity = way.roles[static_cast<std::size_t>(opening.role)].shared_capacity;
      resource = model_.first_shared[asset.index()] + model_.scenario.assets[asset.index()].shared_capacity(capacity);
    }
    add_use(resource, opening.amount, opening.at_start, j, opening.closer);
  }

  /// Takes what was never used first, then what has lain free longest: that leaves the most slack.
  void chain_resource(std::size_t r, std::vector<Chain>& all) {
    auto& claims = claims_[r];
    std::stable_sort(claims.begin(), claims.end(), [](const Claim& a, const Claim& b) {
      return std::tie(a.begin, a.taker) < std::tie(b.begin, b.taker);
    });
    std::vector<Bundle> free{{0, model_.resources[r].capacity, {}, false}};
    for (const Claim& claim : claims) {
      std::stable_sort(free.begin(), free.end(), [](const Bundle& a, const Bundle& b) {
        return std::tie(a.used, a.free_at) < std::tie(b.used, b.free_at);
      });
      std::int64_t missing = claim.amount;
      for (Bundle& bundle : free) {
        if (missing == 0 || bundle.free_at > claim.begin) break;
        const std::int64_t taken = std::min(missing, bundle.amount);
        if (taken == 0) continue;
        if (bundle.used && bundle.giver != claim.taker)
          all.push_back({model_.resources[r].ref, bundle.giver, claim.taker, {taken}});
        bundle.amount -= taken;
        missing -= taken;
      }
      FAIRLEAD_INVARIANT(missing == 0, "a generated schedule keeps every capacity");
      free.erase(std::remove_if(free.begin(), free.end(), [](const Bundle& b) { return b.amount == 0; }), free.end());
      free.push_back({claim.end, claim.amount, claim.giver, true});
    }
  }

  const PlanningModel& model_;
  const Timetable& table_;
  std::vector<std::vector<Claim>> claims_;  // by resource
};

}  // namespace

std::vector<Chain> make_chains(const PlanningModel& model, const ScheduleGenerator& generated,
                               const std::vector<int>& ways) {
  ChainMaker maker(model, generated);
  maker.add_outages();
  for (std::size_t o = 0; o < model.orders.size(); ++o)
    if (generated.fates()[o].taken) maker.add_way(model.orders[o].ways[static_cast<std::size_t>(ways[o])]);
  return maker.chains();
}

}  // namespace fairlead
