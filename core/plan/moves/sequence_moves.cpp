// SPDX-License-Identifier: MIT
#include <algorithm>

#include "core/plan/moves/list_edit.hpp"
#include "core/plan/moves/neighbourhood.hpp"

namespace fairlead {

namespace {

template <class T>
void shuffle(std::vector<T>& all, RandomStream& random) {
  for (std::size_t k = all.size(); k > 1; --k) std::swap(all[k - 1], all[pick(random, k)]);
}

}  // namespace

/// Anywhere, or to where the list was some days before or after its start.
bool Neighbourhood::move_order(const Solution& from, Request& request, RandomStream& random) const {
  const OrderId order = random_order(request, random);
  if (!order.valid()) return false;
  const Tick start = start_of(from, order);
  const std::vector<int> jobs = take_out(model_, request, order);
  std::size_t position = pick(random, request.list.size() + 1);
  if (start != never && random.below(2) == 0) {
    const Tick shift = static_cast<Tick>(random.below(61) * seconds_per_day) - 30 * seconds_per_day;
    position = position_at(request, from.start, start + shift);
  }
  put_in(request, position, jobs);
  return true;
}

bool Neighbourhood::hurry_order(const Solution& from, Request& request, RandomStream& random) const {
  OrderId heaviest;
  double most = -1;
  for (int k = 0; k < 4; ++k) {
    const OrderId order = random_order(request, random);
    if (!order.valid()) return false;
    const double burden = from.taken[order.index()] ? from.burdens[order.index()] : 1e18;
    if (burden <= most) continue;
    most = burden;
    heaviest = order;
  }
  const std::size_t before = first_position(model_, request, heaviest);
  const std::vector<int> jobs = take_out(model_, request, heaviest);
  put_in(request, pick(random, before + 1), jobs);
  return true;
}

bool Neighbourhood::move_job(Request& request, RandomStream& random) const {
  if (request.list.size() < 2) return false;
  const std::size_t from = pick(random, request.list.size());
  const std::size_t to = pick(random, request.list.size());
  const int moved = request.list[from];
  request.list.erase(request.list.begin() + static_cast<std::ptrdiff_t>(from));
  request.list.insert(request.list.begin() + static_cast<std::ptrdiff_t>(to), moved);
  return from != to;
}

/// Their jobs keep the list's positions that they hold together; within them the orders come one after the other.
void Neighbourhood::reshuffle(Request& request, const std::vector<OrderId>& orders) const {
  std::vector<int> jobs;
  for (const OrderId order : orders)
    for (const int j : request.list)
      if (job(j).order == order) jobs.push_back(j);
  std::size_t next = 0;
  for (int& j : request.list)
    if (std::find(orders.begin(), orders.end(), job(j).order) != orders.end()) j = jobs[next++];
}

bool Neighbourhood::time_block(const Solution& from, Request& request, RandomStream& random) const {
  std::vector<OrderId> orders = related(from, 2 + pick(random, 4), random);
  if (orders.size() < 2) return false;
  shuffle(orders, random);
  reshuffle(request, orders);
  return true;
}

/// Jobs that overlap a random one and claim a resource of its change places in the list.
bool Neighbourhood::resource_peak(const Solution& from, Request& request, RandomStream& random) const {
  if (request.list.empty()) return false;
  const int centre = request.list[pick(random, request.list.size())];
  const auto placed = [&](int j) { return from.start[static_cast<std::size_t>(j)] != never; };
  if (!placed(centre)) return false;
  const auto claims = [&](const PlanJob& j, int resource) {
    const auto& pools = j.modes.front().pools;
    return j.slot_resource == resource ||
           std::any_of(pools.begin(), pools.end(), [&](const PlanPoolNeed& need) { return need.resource == resource; });
  };
  const auto& own = job(centre).modes.front().pools;
  const int resource = own.empty() ? job(centre).slot_resource : own[pick(random, own.size())].resource;
  if (resource < 0) return false;
  std::vector<std::size_t> positions;
  for (std::size_t k = 0; k < request.list.size(); ++k) {
    const int j = request.list[k];
    const auto index = static_cast<std::size_t>(j);
    if (placed(j) && from.start[index] < from.end[static_cast<std::size_t>(centre)] &&
        from.end[index] > from.start[static_cast<std::size_t>(centre)] && claims(job(j), resource))
      positions.push_back(k);
  }
  if (positions.size() < 2) return false;
  std::vector<int> jobs;
  for (const std::size_t k : positions) jobs.push_back(request.list[k]);
  shuffle(jobs, random);
  for (std::size_t k = 0; k < positions.size(); ++k) request.list[positions[k]] = jobs[k];
  return true;
}

/// Two orders of one asset, or at one place, change places in the list; mostly neighbours in time.
bool Neighbourhood::swap_on(bool by_asset, const Solution& from, Request& request, RandomStream& random) const {
  const OrderId seed = random_order(request, random);
  if (!seed.valid()) return false;
  const auto& assets = from.assets[seed.index()];
  const auto& places = model_.scenario.orders[seed.index()].places;
  if (by_asset ? assets.empty() : places.empty()) return false;
  const AssetId asset = by_asset ? assets[pick(random, assets.size())] : AssetId{};
  const PlaceId place = by_asset ? PlaceId{} : places[pick(random, places.size())].second;
  if (by_asset && !asset.valid()) return false;
  std::vector<std::pair<Tick, OrderId>> sequence;
  for (std::size_t o = 0; o < model_.orders.size(); ++o) {
    if (!from.taken[o] || request.way[o] < 0) continue;
    const auto& theirs = model_.scenario.orders[o].places;
    const bool there =
        by_asset ? std::find(from.assets[o].begin(), from.assets[o].end(), asset) != from.assets[o].end()
                 : std::any_of(theirs.begin(), theirs.end(), [&](const auto& named) { return named.second == place; });
    if (there) sequence.emplace_back(start_of(from, OrderId{o}), OrderId{o});
  }
  if (sequence.size() < 2) return false;
  std::stable_sort(sequence.begin(), sequence.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  const std::size_t k = pick(random, sequence.size() - 1);
  const std::size_t other = random.below(3) > 0 ? k + 1 : pick(random, sequence.size());
  if (other == k) return false;
  const auto [early, late] = std::minmax(k, other);
  // The later one goes to just before the earlier one.
  const OrderId hurried = sequence[late].second;
  const std::size_t position = first_position(model_, request, sequence[early].second);
  const std::size_t own = first_position(model_, request, hurried);
  if (own < position) {
    reshuffle(request, {sequence[early].second, hurried});
    return true;
  }
  const std::vector<int> jobs = take_out(model_, request, hurried);
  put_in(request, position, jobs);
  return true;
}

bool Neighbourhood::by_start(const Solution& from, Request& request, RandomStream& random) const {
  const auto& keys = random.below(2) == 0 ? from.start : from.end;
  std::stable_sort(request.list.begin(), request.list.end(),
                   [&](int a, int b) { return keys[static_cast<std::size_t>(a)] < keys[static_cast<std::size_t>(b)]; });
  return true;
}

}  // namespace fairlead
