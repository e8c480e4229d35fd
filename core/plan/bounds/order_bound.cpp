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
  WayProfit(const PlanningModel& model, const DraftLedger& ledger, OrderId order, int w)
      : model_(model), ledger_(ledger), order_(order), w_(w), way_(model.way(order, w)), lone_(model, order, w) {}

  [[nodiscard]] ByEnd most() const {
    ByEnd sums(latest_ends, impossible);
    if (lone_.delivered() >= never || lone_.delivered() > model_.orders[order_.index()].deadline) return sums;
    double sum = ledger_.fixed_usd(order_) + provisional();
    for (int j = way_.first_job; j < way_.end_job(); ++j) {
      sum += ledger_.units_usd(j) * ledger_.seasons().highest_from(lone_.earliest_end(j));
      sum -= pools(j);
      for (const PlanOpening& opening : job(j).opens)
        if (opening.resource >= 0) sum -= held_pool(j, opening);
    }
    for (int weeks = 0; weeks < latest_ends; ++weeks)
      if (lone_.last_end() <= plan_end(model_, weeks)) sums[static_cast<std::size_t>(weeks)] = sum;
    add_holds(sums);
    return sums;
  }

 private:
  [[nodiscard]] const PlanJob& job(int j) const { return model_.jobs[static_cast<std::size_t>(j)]; }
  [[nodiscard]] const PlanBlock& block(int b) const { return model_.blocks[static_cast<std::size_t>(b)]; }
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

  /// Paid from the first start to delivery: as long as the order by itself would take from its worst day on.
  [[nodiscard]] double provisional() const {
    const double rate = ledger_.provisional_per_second(order_);
    if (rate <= 0) return 0;
    const Tick until = std::max(model_.base.tick(model_.scenario.end), lone_.last_end());
    return rate * seconds(until - job(way_.topological.front()).earliest);
  }

  /// Damages are those of one hold, whose start decides most: of the others the best start is taken by itself.
  void add_holds(ByEnd& sums) const {
    std::vector<ByEnd> free;
    std::vector<ByEnd> bound;
    for (int j = way_.first_job; j < way_.end_job(); ++j)
      for (const int b : job(j).blocks) {
        if (block(b).first != j) continue;
        const std::vector<HoldStart> starts = lone_.starts(j, block(b).jobs.back());
        free.push_back(best_start(block(b), starts, false));
        bound.push_back(best_start(block(b), starts, true));
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

  [[nodiscard]] ByEnd best_start(const PlanBlock& held, const std::vector<HoldStart>& starts, bool with_damages) const {
    ByEnd best(latest_ends, impossible);
    const Tick deadline = model_.orders[order_.index()].deadline;
    for (const AssetId asset : way_.fit[static_cast<std::size_t>(held.role)]) {
      const Hold hold = hold_with(held, asset);
      for (const HoldStart& start : starts) {
        if (start.delivered > deadline) continue;
        const Tick waits = (hold.wait > 0 ? start.most : start.least) - hold.worked;
        double value = hold.work + hold.wait * seconds(std::max<Tick>(0, waits));
        if (with_damages) value -= ledger_.damages_usd(order_, start.delivered);
        int weeks = 0;
        while (weeks < latest_ends && start.ends > plan_end(model_, weeks)) ++weeks;
        if (weeks < latest_ends)
          best[static_cast<std::size_t>(weeks)] = std::max(best[static_cast<std::size_t>(weeks)], value);
      }
    }
    for (std::size_t weeks = 1; weeks < best.size(); ++weeks) best[weeks] = std::max(best[weeks], best[weeks - 1]);
    return best;
  }

  /// What an asset brings in a hold: by its work, and by each second of waiting.
  struct Hold {
    double work = 0;
    double wait = 0;
    Tick worked = 0;
  };

  [[nodiscard]] Hold hold_with(const PlanBlock& held, AssetId id) const {
    const Asset& asset = model_.scenario.assets[id.index()];
    const AssetRates& rates = ledger_.rates(id);
    RoleRates paid = ledger_.role_rates(order_, w_, held.role);
    if (asset.ownership == Ownership::Partner) {
      const double kept = 1 - asset.partner_share_pct / 100;
      paid.operating *= kept;
      paid.standby *= kept;
      paid.weather *= kept;
      paid.moving *= kept;
    }
    const bool whole = role(held.role).whole();
    const bool hired = asset.ownership == Ownership::HiredIn && asset.hire;
    // A share of an asset costs nothing: others may pay for all of it.
    const double season = ledger_.seasons().highest_from(lone_.earliest_end(held.first) - lone_.least_work(held.first));
    const double base = hired ? -rates.hire : rates.idle;
    const auto extra = [&](double rate) { return whole ? std::max(0.0, rate - base) : 0.0; };
    Hold hold;
    for (const int j : held.jobs) {
      const Tick work = lone_.work_with(j, held.role, id);
      const bool needed = std::all_of(job(j).modes.begin(), job(j).modes.end(), [&](const PlanMode& mode) {
        return std::any_of(mode.roles.begin(), mode.roles.end(),
                           [&](const PlanRoleNeed& need) { return need.role == held.role; });
      });
      const bool moved = job(j).move;
      const double earns = (moved ? std::max(paid.moving, paid.operating) : paid.operating) * season;
      const double costs = moved ? std::min({rates.sailing, rates.towed, rates.working}) : rates.working;
      const double each = earns - extra(costs);
      if (!needed && each < 0) continue;
      hold.work += each * seconds(work);
      hold.worked += work;
    }
    // Else it waits, at the best pay and the least cost there is.
    hold.wait = std::max({paid.weather, paid.standby, paid.moving}) * season -
                extra(std::min({rates.standby, rates.sailing, rates.working}));
    return hold;
  }

  const PlanningModel& model_;
  const DraftLedger& ledger_;
  OrderId order_;
  int w_;
  const PlanWay& way_;
  LoneOrder lone_;
};

}  // namespace

Tick plan_end(const PlanningModel& model, int weeks) {
  return weeks + 1 < latest_ends ? model.base.tick(model.scenario.end) + weeks * 7 * seconds_per_day : never;
}

std::vector<double> most_profit(const PlanningModel& model, const DraftLedger& ledger, OrderId order) {
  ByEnd most(latest_ends, impossible);
  const auto& ways = model.orders[order.index()].ways;
  for (int w = 0; w < static_cast<int>(ways.size()); ++w) {
    if (!ways[static_cast<std::size_t>(w)].feasible) continue;
    const ByEnd way = WayProfit(model, ledger, order, w).most();
    for (std::size_t weeks = 0; weeks < most.size(); ++weeks) most[weeks] = std::max(most[weeks], way[weeks]);
  }
  return most;
}

}  // namespace fairlead
