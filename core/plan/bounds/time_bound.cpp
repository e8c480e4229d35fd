// SPDX-License-Identifier: MIT
#include "core/plan/bounds/time_bound.hpp"

#include <algorithm>
#include <map>

#include "core/plan/bounds/lone_order.hpp"

namespace fairlead {

namespace {

/// By resource: thousandths times seconds that the way's activities claim at least.
std::vector<std::int64_t> pool_loads(const PlanningModel& model, const LoneOrder& lone, const PlanWay& way) {
  std::vector<std::int64_t> loads(model.resources.size(), 0);
  for (int j = way.first_job; j < way.end_job(); ++j) {
    const PlanJob& job = model.jobs[static_cast<std::size_t>(j)];
    std::vector<std::int64_t> least(model.resources.size(), 0);
    for (std::size_t m = 0; m < job.modes.size(); ++m) {
      std::vector<std::int64_t> asked(model.resources.size(), 0);
      const std::int64_t length = job.modes[m].duration >= 0 ? job.modes[m].duration : lone.least_work(j);
      for (const PlanPoolNeed& need : job.modes[m].pools)
        asked[static_cast<std::size_t>(need.resource)] += need.amount * length;
      for (std::size_t r = 0; r < least.size(); ++r) least[r] = m == 0 ? asked[r] : std::min(least[r], asked[r]);
    }
    for (std::size_t r = 0; r < loads.size(); ++r) loads[r] += least[r];
  }
  return loads;
}

/// By set of assets that fit: whole assets' working time that one of the set has to give.
using AssetLoads = std::map<std::vector<AssetId>, std::int64_t>;

AssetLoads asset_loads(const PlanningModel& model, const LoneOrder& lone, const PlanWay& way) {
  AssetLoads loads;
  for (int j = way.first_job; j < way.end_job(); ++j) {
    const PlanJob& job = model.jobs[static_cast<std::size_t>(j)];
    if (job.modes.size() != 1) continue;
    for (const PlanRoleNeed& need : job.modes.front().roles) {
      if (!need.whole) continue;
      std::vector<AssetId> fit = way.fit[static_cast<std::size_t>(need.role)];
      std::sort(fit.begin(), fit.end());
      loads[fit] += lone.least_work(j);
    }
  }
  return loads;
}

double days(Tick length) {
  return static_cast<double>(length) / seconds_per_day;
}

}  // namespace

double least_lateness(const PlanningModel& model, const std::vector<OrderId>& orders) {
  double sum = 0;
  for (const OrderId id : orders) {
    const PlanOrder& order = model.orders[id.index()];
    if (order.due == never) continue;
    Tick least = never;
    for (int w = 0; w < static_cast<int>(order.ways.size()); ++w)
      if (order.ways[static_cast<std::size_t>(w)].feasible)
        least = std::min(least, LoneOrder(model, id, w).delivered());
    if (least < never) sum += std::max(0.0, days(least - order.due));
  }
  return sum;
}

double least_makespan(const PlanningModel& model, const std::vector<OrderId>& orders) {
  Tick longest = 0;
  std::vector<std::int64_t> pools(model.resources.size(), 0);
  AssetLoads assets;
  Tick first = never;
  for (const OrderId id : orders) {
    const PlanOrder& order = model.orders[id.index()];
    Tick least = never;
    std::vector<std::int64_t> loads;
    AssetLoads asked;
    bool any = false;
    for (int w = 0; w < static_cast<int>(order.ways.size()); ++w) {
      const PlanWay& way = order.ways[static_cast<std::size_t>(w)];
      if (!way.feasible) continue;
      const LoneOrder lone(model, id, w);
      least = std::min(least, lone.last_end());
      const std::vector<std::int64_t> own = pool_loads(model, lone, way);
      AssetLoads theirs = asset_loads(model, lone, way);
      if (!any) loads = own;
      for (std::size_t r = 0; r < loads.size(); ++r) loads[r] = std::min(loads[r], own[r]);
      if (!any)
        asked = std::move(theirs);
      else
        for (auto& [fit, work] : asked) {
          const auto other = theirs.find(fit);
          work = other == theirs.end() ? 0 : std::min(work, other->second);
        }
      any = true;
      first = std::min(first, model.jobs[static_cast<std::size_t>(way.topological.front())].earliest);
    }
    if (!any || least >= never) continue;
    longest = std::max(longest, least);
    for (std::size_t r = 0; r < loads.size(); ++r) pools[r] += loads[r];
    for (const auto& [fit, work] : asked) assets[fit] += work;
  }
  if (first == never) return 0;
  std::int64_t end = longest;
  for (std::size_t r = 0; r < pools.size(); ++r)
    if (!model.resources[r].stock && model.resources[r].capacity > 0)
      end = std::max(end, first + (pools[r] + model.resources[r].capacity - 1) / model.resources[r].capacity);
  for (const auto& [fit, work] : assets) {
    // All work that only assets of this set can do.
    std::int64_t sum = 0;
    for (const auto& [other, theirs] : assets)
      if (std::includes(fit.begin(), fit.end(), other.begin(), other.end())) sum += theirs;
    const auto count = static_cast<std::int64_t>(fit.size());
    if (count > 0) end = std::max(end, first + (sum + count - 1) / count);
  }
  return static_cast<double>(end) / seconds_per_hour;
}

}  // namespace fairlead
