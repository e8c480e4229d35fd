// SPDX-License-Identifier: MIT
#include "core/plan/bounds/order_offer.hpp"

#include <algorithm>

namespace fairlead {

namespace {

double seconds(Tick length) {
  return static_cast<double>(length);
}

class WayJudge {
 public:
  WayJudge(const PlanningModel& model, const DraftLedger& ledger, OrderId order, int w)
      : model_(model), ledger_(ledger), order_(order), w_(w), way_(model.way(order, w)), lone_(model, order, w) {}

  [[nodiscard]] bool possible() const {
    return lone_.delivered() < never && lone_.delivered() <= model_.orders[order_.index()].deadline;
  }

  [[nodiscard]] WayOffer offer() const {
    WayOffer made;
    const double kept = 1 - partners_share();
    made.fixed = kept * ledger_.fixed_usd(order_);
    for (int j = way_.first_job; j < way_.end_job(); ++j) {
      made.fixed += kept * ledger_.units_usd(j) * ledger_.seasons().highest_from(lone_.earliest_end(j));
      made.fixed -= pools(j);
      for (const PlanOpening& opening : job(j).opens)
        if (opening.resource >= 0) made.fixed -= held_pool(j, opening);
    }
    made.damages = ledger_.damages_usd(order_, lone_.delivered());
    made.provisional_per_second = kept * ledger_.provisional_per_second(order_);
    made.begins = job(way_.topological.front()).earliest;
    made.ends = lone_.last_end();
    for (const PlanBlock& held : model_.blocks)
      if (held.first >= way_.first_job && held.first < way_.end_job()) made.holds.push_back(hold_of(held));
    return made;
  }

 private:
  [[nodiscard]] const PlanJob& job(int j) const { return model_.jobs[static_cast<std::size_t>(j)]; }
  [[nodiscard]] const Role& role(int r) const {
    const auto& ways = model_.scenario.orders[order_.index()].ways;
    return ways[static_cast<std::size_t>(w_)].roles[static_cast<std::size_t>(r)];
  }
  [[nodiscard]] bool stock(int resource) const { return model_.resources[static_cast<std::size_t>(resource)].stock; }

  /// Of what the order earns besides day rates partners have their assets' part of the hours: all of it where only
  /// partners' assets fit.
  [[nodiscard]] double partners_share() const {
    double least = way_.fit.empty() ? 0 : 1;
    for (const auto& fit : way_.fit)
      for (const AssetId id : fit) {
        const Asset& asset = model_.scenario.assets[id.index()];
        least = std::min(least, asset.ownership == Ownership::Partner ? asset.partner_share_pct / 100 : 0.0);
      }
    return least;
  }

  [[nodiscard]] double pools(int j) const {
    double least = std::numeric_limits<double>::infinity();
    for (const PlanMode& mode : job(j).modes) {
      double per_second[2] = {0, 0};  // of those claimed from the grant, and from the start of the work
      double cost = 0;
      for (const PlanPoolNeed& need : mode.pools) {
        const double rate = ledger_.pool_usd_per_second(need.resource, need.amount);
        if (stock(need.resource))
          cost += rate * seconds_per_hour;
        else
          per_second[need.at_start ? 1 : 0] += rate;
      }
      for (const bool at_start : {false, true})
        if (const double rate = per_second[at_start ? 1 : 0]; rate > 0)
          cost += rate * seconds(lone_.least_claim(j, mode, at_start));
      least = std::min(least, cost);
    }
    return least;
  }

  [[nodiscard]] double held_pool(int j, const PlanOpening& opening) const {
    const Tick from_start = opening.at_start ? lone_.least_work(j) : lone_.least_span(j, opening.closer);
    const Tick length = stock(opening.resource) ? seconds_per_hour : from_start;
    return ledger_.pool_usd_per_second(opening.resource, opening.amount) * seconds(length);
  }

  [[nodiscard]] HoldOffer hold_of(const PlanBlock& held) const {
    HoldOffer made;
    const bool loose = !lone_.all_follow(held.first, held.jobs);
    for (const AssetId asset : way_.fit[static_cast<std::size_t>(held.role)])
      made.pay.push_back(pay_with(held, asset, loose));
    const Tick deadline = model_.orders[order_.index()].deadline;
    for (const HoldStart& start : lone_.starts(held.role, held.first, held.jobs)) {
      if (start.delivered > deadline) continue;
      made.starts.push_back(start);
      made.damages.push_back(ledger_.damages_usd(order_, start.delivered));
    }
    made.occupies = role(held.role).whole() &&
                    std::all_of(held.jobs.begin(), held.jobs.end(), [&](int j) { return always_needs(j, held.role); });
    return made;
  }

  /// `loose`: not all of the hold's work follows what begins it at once.
  [[nodiscard]] HoldPay pay_with(const PlanBlock& held, AssetId id, bool loose) const {
    const Asset& asset = model_.scenario.assets[id.index()];
    const AssetRates& rates = ledger_.rates(id);
    RoleRates paid = ledger_.role_rates(order_, w_, held.role);
    // Its partner has his share of the day rates; earned in the best season left.
    const double kept = asset.ownership == Ownership::Partner ? 1 - asset.partner_share_pct / 100 : 1;
    const double season =
        kept * ledger_.seasons().highest_from(lone_.earliest_end(held.first) - lone_.least_work(held.first));
    const bool whole = role(held.role).whole();
    const bool hired = asset.ownership == Ownership::HiredIn && asset.hire;
    const double base = hired ? -rates.hire : ledger_.cheapest_rate(id);
    // A share of an asset costs nothing: others may pay for all of it.
    const auto extra = [&](double rate) { return whole ? rate - base : 0.0; };
    HoldPay hold{.asset = id};
    bool again = false;  // work may have to be done again
    PlaceId lies_at;
    for (const int j : held.jobs) {
      const bool moved = job(j).move;
      const double each = (moved ? std::max(paid.moving, paid.operating) : paid.operating) * season -
                          extra(moved ? std::min({rates.sailing, rates.towed, rates.working}) : rates.working);
      const Tick least = lone_.work_with(j, held.role, id);
      const Tick most = decides(j, held.role) ? least : lone_.most_work(j);
      hold.worked += always_needs(j, held.role) ? least : 0;
      if (each > 0) hold.work += each * seconds(most);
      if (each <= 0 && always_needs(j, held.role)) hold.work += each * seconds(least);
      again = again || job(j).suspend.restart > 0 || job(j).suspend.abandon > 0;
      hold.work += best_sailing(j, id, lies_at, paid.moving * season - extra(rates.sailing));
      lies_at = job(j).place;
    }
    const double standing = extra(rates.standby);
    const double other = std::max(paid.standby, paid.repair) * season - standing;
    const double operating = paid.operating * season - extra(rates.working);
    hold.wait = std::max(paid.weather * season - standing, other);
    if (again || loose) hold.wait = std::max(hold.wait, operating);
    hold.milks = other > 0 || (loose && hold.wait > 0);
    return hold;
  }

  /// Whether the asset in the role fixes how long the job's only mode takes.
  [[nodiscard]] bool decides(int j, int r) const {
    const Mode& given = job(j).what->modes.front();
    if (job(j).modes.size() > 1) return false;
    return job(j).move ? job(j).lead == r && lone_.origin_known(j)
                       : given.duration.kind == DurationKind::Rate && given.duration.rate_role == r;
  }

  [[nodiscard]] bool always_needs(int j, int r) const {
    const auto needs = [&](const PlanMode& mode) {
      return std::any_of(mode.roles.begin(), mode.roles.end(),
                         [&](const PlanRoleNeed& need) { return need.role == r; });
    };
    return std::all_of(job(j).modes.begin(), job(j).modes.end(), needs);
  }

  /// Sailing to the job may be paid above its cost: then it comes from as far as it can.
  [[nodiscard]] double best_sailing(int j, AssetId asset, PlaceId lies_at, double each) const {
    if (each <= 0 || !job(j).place.valid() || job(j).place == lies_at) return 0;
    Tick longest = 0;
    for (std::size_t p = 0; p < model_.scenario.places.size(); ++p)
      if (const Tick passage = model_.passage(asset, PlaceId{p}, job(j).place); passage < never)
        longest = std::max(longest, passage);
    return each * seconds(longest);
  }

  const PlanningModel& model_;
  const DraftLedger& ledger_;
  OrderId order_;
  int w_;
  const PlanWay& way_;
  LoneOrder lone_;
};

}  // namespace

OrderOffer offer_of(const PlanningModel& model, const DraftLedger& ledger, OrderId order) {
  OrderOffer offer{.must = model.scenario.orders[order.index()].mandatory, .ways = {}};
  const auto& ways = model.orders[order.index()].ways;
  for (int w = 0; w < static_cast<int>(ways.size()); ++w) {
    if (!ways[static_cast<std::size_t>(w)].feasible) continue;
    const WayJudge judge(model, ledger, order, w);
    if (judge.possible()) offer.ways.push_back(judge.offer());
  }
  return offer;
}

}  // namespace fairlead
