// SPDX-License-Identifier: MIT
#include <algorithm>

#include "core/plan/moves/list_edit.hpp"
#include "core/plan/moves/neighbourhood.hpp"

namespace fairlead {

bool Neighbourhood::flip_way(Request& request, RandomStream& random) const {
  if (of_two_ways_.empty()) return false;
  const OrderId order = of_two_ways_[pick(random, of_two_ways_.size())];
  const auto& ways = model_.orders[order.index()].ways;
  const int way = static_cast<int>(pick(random, ways.size()));
  if (request.way[order.index()] < 0 || way == request.way[order.index()] ||
      !ways[static_cast<std::size_t>(way)].feasible)
    return false;
  set_way(model_, request, order, way, 0);
  return true;
}

bool Neighbourhood::flip_mode(Request& request, RandomStream& random) const {
  if (of_two_modes_.empty()) return false;
  if (request.mode.empty()) request.mode.assign(model_.jobs.size(), -1);
  const int j = of_two_modes_[pick(random, of_two_modes_.size())];
  const int mode = static_cast<int>(pick(random, job(j).modes.size() + 1)) - 1;
  int& now = request.mode[static_cast<std::size_t>(j)];
  if (now == mode || request.way[job(j).order.index()] != job(j).way) return false;
  now = mode;
  return true;
}

/// One role of an order gets another asset, the others keep those that they have.
bool Neighbourhood::choose_asset(const Solution& from, Request& request, RandomStream& random) const {
  const OrderId order = random_order(request, random);
  if (!order.valid()) return false;
  if (request.assets.empty()) request.assets.resize(model_.orders.size());
  auto& fixed = request.assets[order.index()];
  if (!fixed.empty() && random.below(3) == 0) {
    fixed.clear();
    return true;
  }
  const PlanWay& way = model_.way(order, request.way[order.index()]);
  std::vector<AssetId> assets = fixed.empty() ? from.assets[order.index()] : fixed;
  if (assets.size() != way.fit.size() || assets.empty()) return false;
  if (std::any_of(assets.begin(), assets.end(), [](AssetId asset) { return !asset.valid(); })) return false;
  const std::size_t role = pick(random, assets.size());
  const auto& fit = way.fit[role];
  const AssetId other = fit[pick(random, fit.size())];
  if (other == assets[role]) return false;
  const auto holder = std::find(assets.begin(), assets.end(), other);
  if (holder != assets.end()) {
    const auto& fits = way.fit[static_cast<std::size_t>(holder - assets.begin())];
    if (std::find(fits.begin(), fits.end(), assets[role]) == fits.end()) return false;
    *holder = assets[role];
  }
  assets[role] = other;
  fixed = std::move(assets);
  return true;
}

bool Neighbourhood::flip_whim(Request& request, RandomStream& random) const {
  if (request.whims.empty()) request.whims.assign(model_.orders.size(), 0);
  const std::size_t o = pick(random, model_.orders.size());
  request.whims[o] = random.below(2) == 0 ? 0 : static_cast<std::uint32_t>(1 + random.below(65535));
  return request.way[o] >= 0;
}

bool Neighbourhood::take(OrderId order, const Solution& from, Request& request, RandomStream& random) const {
  const auto& ways = model_.orders[order.index()].ways;
  std::vector<int> feasible;
  for (int w = 0; w < static_cast<int>(ways.size()); ++w)
    if (ways[static_cast<std::size_t>(w)].feasible) feasible.push_back(w);
  const int way = feasible[pick(random, feasible.size())];
  std::size_t position = pick(random, request.list.size() + 1);
  // Half the time where the list stands when the order might begin.
  if (random.below(2) == 0) position = position_at(request, from.start, job(model_.way(order, way).first_job).earliest);
  set_way(model_, request, order, way, position);
  return true;
}

bool Neighbourhood::flip_acceptance(const Solution& from, Request& request, RandomStream& random) const {
  if (optional_.empty()) return false;
  const OrderId order = optional_[pick(random, optional_.size())];
  if (request.way[order.index()] < 0) return take(order, from, request, random);
  set_way(model_, request, order, -1, 0);
  return true;
}

bool Neighbourhood::swap_acceptance(const Solution& from, Request& request, RandomStream& random) const {
  const OrderId first = optional_[pick(random, optional_.size())];
  const OrderId second = optional_[pick(random, optional_.size())];
  const bool has_first = request.way[first.index()] >= 0;
  if (has_first == (request.way[second.index()] >= 0)) return false;
  const OrderId dropped = has_first ? first : second;
  const OrderId taken = has_first ? second : first;
  const std::size_t position = first_position(model_, request, dropped);
  set_way(model_, request, dropped, -1, 0);
  take(taken, from, request, random);
  if (random.below(2) == 0) {
    const std::vector<int> jobs = take_out(model_, request, taken);
    put_in(request, position, jobs);
  }
  return true;
}

/// A hold of an order begins later, or no longer so.
bool Neighbourhood::delay(const Solution& from, Request& request, RandomStream& random) const {
  const OrderId order = random_order(request, random);
  if (!order.valid() || !from.taken[order.index()]) return false;
  if (request.not_before.empty()) request.not_before.assign(model_.jobs.size(), 0);
  const PlanWay& way = model_.way(order, request.way[order.index()]);
  bool any = false;
  for (int j = way.first_job; j < way.end_job(); ++j) any = any || request.not_before[static_cast<std::size_t>(j)] > 0;
  if (any && random.below(2) == 0) {
    for (int j = way.first_job; j < way.end_job(); ++j) request.not_before[static_cast<std::size_t>(j)] = 0;
    return true;
  }
  // Of the jobs that begin an asset's hold: nothing else costs more the earlier it begins.
  std::vector<int> openers;
  for (int j = way.first_job; j < way.end_job(); ++j)
    if (begins_hold_[static_cast<std::size_t>(j)]) openers.push_back(j);
  if (openers.empty()) return false;
  const int j = openers[pick(random, openers.size())];
  const Tick start = from.start[static_cast<std::size_t>(j)];
  const std::uint64_t most = std::uint64_t{1} << (1 + random.below(6));  // 2 to 64 days
  const auto shift = static_cast<Tick>(random.below(most * 24) + 1) * seconds_per_hour;
  if (start >= never - shift) return false;
  request.not_before[static_cast<std::size_t>(j)] = start + shift;
  return true;
}

}  // namespace fairlead
