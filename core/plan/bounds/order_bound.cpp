// SPDX-License-Identifier: MIT
#include "core/plan/bounds/order_bound.hpp"

#include <algorithm>
#include <limits>

namespace fairlead {

namespace {

constexpr double impossible = -std::numeric_limits<double>::infinity();

double seconds(Tick length) {
  return static_cast<double>(length);
}

using ByEnd = std::vector<double>;  // by weeks of plan_end

class WayProfit {
 public:
  WayProfit(const PlanningModel& model, const DraftLedger& ledger, OrderId order, int w, Tick latest)
      : model_(model),
        ledger_(ledger),
        order_(order),
        w_(w),
        latest_(latest),
        way_(model.way(order, w)),
        lone_(model, order, w) {}

  [[nodiscard]] ByEnd most() const {
    ByEnd sums(latest_ends, impossible);
    if (lone_.delivered() >= never || lone_.delivered() > model_.orders[order_.index()].deadline) return sums;
    double sum = ledger_.fixed_usd(order_);
    for (int j = way_.first_job; j < way_.end_job(); ++j) {
      sum += ledger_.units_usd(j) * ledger_.seasons().highest_from(lone_.earliest_end(j));
      sum -= pools(j);
      for (const PlanOpening& opening : job(j).opens)
        if (opening.resource >= 0) sum -= held_pool(j, opening);
    }
    for (int weeks = 0; weeks < latest_ends; ++weeks)
      if (lone_.last_end() <= end_in(weeks)) sums[static_cast<std::size_t>(weeks)] = sum + provisional(end_in(weeks));
    add_holds(sums);
    return sums;
  }

 private:
  [[nodiscard]] const PlanJob& job(int j) const { return model_.jobs[static_cast<std::size_t>(j)]; }
  [[nodiscard]] const Role& role(int r) const {
    const auto& ways = model_.scenario.orders[order_.index()].ways;
    return ways[static_cast<std::size_t>(w_)].roles[static_cast<std::size_t>(r)];
  }
  [[nodiscard]] bool stock(int resource) const { return model_.resources[static_cast<std::size_t>(resource)].stock; }

  [[nodiscard]] double pools(int j) const {
    double least = std::numeric_limits<double>::infinity();
    for (const PlanMode& mode : job(j).modes) {
      const Tick length = mode.duration >= 0 ? mode.duration : lone_.least_work(j);
      double cost = 0;
      for (const PlanPoolNeed& need : mode.pools)
        cost += ledger_.pool_usd_per_second(need.resource, need.amount) *
                seconds(stock(need.resource) ? seconds_per_hour : length);
      least = std::min(least, cost);
    }
    return least;
  }

  [[nodiscard]] double held_pool(int j, const PlanOpening& opening) const {
    const Tick from_start = opening.at_start ? lone_.least_work(j) : lone_.least_span(j, opening.closer);
    const Tick length = stock(opening.resource) ? seconds_per_hour : from_start;
    return ledger_.pool_usd_per_second(opening.resource, opening.amount) * seconds(length);
  }

  [[nodiscard]] Tick end_in(int weeks) const { return plan_end(model_, latest_, weeks); }

  /// Paid from the first start to delivery, which is no later than the plan's end.
  [[nodiscard]] double provisional(Tick end) const {
    return ledger_.provisional_per_second(order_) * seconds(end - job(way_.topological.front()).earliest);
  }

  /// Damages are those of one hold, whose start decides most: of the others the best start is taken by itself.
  void add_holds(ByEnd& sums) const {
    std::vector<ByEnd> free;
    std::vector<ByEnd> bound;
    for (const PlanBlock& held : model_.blocks) {
      if (held.first < way_.first_job || held.first >= way_.end_job()) continue;
      const std::vector<HoldStart> starts = lone_.starts(held.first, held.jobs);
      free.push_back(best_start(held, starts, false));
      bound.push_back(best_start(held, starts, true));
    }
    const double damages = ledger_.damages_usd(order_, lone_.delivered());
    for (std::size_t weeks = 0; weeks < sums.size(); ++weeks) {
      double all = 0;
      double dearest = damages;
      for (std::size_t h = 0; h < free.size(); ++h) {
        all += free[h][weeks];
        if (free[h][weeks] > impossible) dearest = std::max(dearest, free[h][weeks] - bound[h][weeks]);
      }
      sums[weeks] = all > impossible ? sums[weeks] + all - dearest : impossible;
    }
  }

  /// What an asset brings in a hold: by its work and its sailings, and by each second of waiting.
  struct Hold {
    double work = 0;
    double wait = 0;
    bool milks = false;  ///< waiting for whatever it may be is paid above its cost: as long as it can
    Tick worked = 0;
  };

  [[nodiscard]] ByEnd best_start(const PlanBlock& held, const std::vector<HoldStart>& starts, bool with_damages) const {
    ByEnd best(latest_ends, impossible);
    const Tick deadline = model_.orders[order_.index()].deadline;
    for (const AssetId asset : way_.fit[static_cast<std::size_t>(held.role)]) {
      const Hold hold = hold_with(held, asset);
      for (const HoldStart& start : starts) {
        if (start.delivered > deadline) continue;
        const double damages = with_damages ? ledger_.damages_usd(order_, start.delivered) : 0.0;
        for (int weeks = 0; weeks < latest_ends; ++weeks) {
          if (start.ends > end_in(weeks)) continue;
          double& value = best[static_cast<std::size_t>(weeks)];
          value = std::max(value, value_of(hold, start, end_in(weeks)) - damages);
          if (!hold.milks) break;
        }
      }
    }
    for (std::size_t weeks = 1; weeks < best.size(); ++weeks) best[weeks] = std::max(best[weeks], best[weeks - 1]);
    return best;
  }

  [[nodiscard]] static double value_of(const Hold& hold, const HoldStart& start, Tick end) {
    Tick span = hold.wait > 0 ? start.most : start.least;
    if (hold.milks) span = end - start.from;
    return hold.work + hold.wait * seconds(std::max<Tick>(0, span - hold.worked));
  }

  [[nodiscard]] Hold hold_with(const PlanBlock& held, AssetId id) const {
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
    Hold hold;
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
    const bool loose = !lone_.all_follow(held.first, held.jobs);
    hold.wait = std::max(paid.weather * season - standing, other);
    if (again || loose) hold.wait = std::max(hold.wait, operating);
    hold.milks = other > 0 || (loose && hold.wait > 0);
    return hold;
  }

  /// Whether the asset in the role fixes how long the job's only mode takes.
  [[nodiscard]] bool decides(int j, int r) const {
    const Mode& given = job(j).what->modes.front();
    if (job(j).modes.size() > 1) return false;
    return job(j).move ? job(j).lead == r : given.duration.kind == DurationKind::Rate && given.duration.rate_role == r;
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
  Tick latest_;
  const PlanWay& way_;
  LoneOrder lone_;
};

}  // namespace

Tick plan_end(const PlanningModel& model, Tick latest, int weeks) {
  const Tick end = model.base.tick(model.scenario.end) + weeks * 7 * seconds_per_day;
  return weeks + 1 < latest_ends ? end : std::max(end, latest);
}

std::vector<double> most_profit(const PlanningModel& model, const DraftLedger& ledger, OrderId order, Tick latest) {
  ByEnd most(latest_ends, impossible);
  const auto& ways = model.orders[order.index()].ways;
  for (int w = 0; w < static_cast<int>(ways.size()); ++w) {
    if (!ways[static_cast<std::size_t>(w)].feasible) continue;
    const ByEnd way = WayProfit(model, ledger, order, w, latest).most();
    for (std::size_t weeks = 0; weeks < most.size(); ++weeks) most[weeks] = std::max(most[weeks], way[weeks]);
  }
  return most;
}

}  // namespace fairlead
