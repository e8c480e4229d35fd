// SPDX-License-Identifier: MIT
#include "core/plan/moves/neighbourhood.hpp"

#include <algorithm>

#include "core/plan/begun_blocks.hpp"

namespace fairlead {

Neighbourhood::Neighbourhood(const PlanningModel& model) : model_(model), applies_(move_kind_count, 1) {
  bool choice_of_assets = false;
  for (std::size_t o = 0; o < model.orders.size(); ++o) {
    const PlanOrder& order = model.orders[o];
    if (!order.cause.empty()) continue;
    if (!model.scenario.orders[o].mandatory) optional_.emplace_back(o);
    if (order.ways.size() > 1) of_two_ways_.emplace_back(o);
    for (const PlanWay& way : order.ways)
      for (const auto& fit : way.fit) choice_of_assets = choice_of_assets || fit.size() > 1;
  }
  for (const std::vector<int>& begun : begun_blocks(model)) begins_hold_.push_back(begun.empty() ? 0 : 1);
  for (std::size_t j = 0; j < model.jobs.size(); ++j)
    if (model.jobs[j].modes.size() > 1) of_two_modes_.push_back(static_cast<int>(j));
  const auto only_if = [this](MoveKind kind, bool any) { applies_[static_cast<std::size_t>(kind)] = any ? 1 : 0; };
  only_if(MoveKind::FlipWay, !of_two_ways_.empty());
  only_if(MoveKind::FlipMode, !of_two_modes_.empty());
  only_if(MoveKind::ChooseAsset, choice_of_assets);
  only_if(MoveKind::FlipWhim, choice_of_assets);
  only_if(MoveKind::FlipAcceptance, !optional_.empty());
  only_if(MoveKind::Swap, optional_.size() > 1);
  only_if(MoveKind::AssetSequence, !model.scenario.assets.empty());
  only_if(MoveKind::ResourcePeak, !model.resources.empty());
  only_if(MoveKind::Delay, model.scenario.objective == Objective::Profit);
}

bool Neighbourhood::change(MoveKind kind, const Solution& from, Request& request, RandomStream& random) const {
  if (request.list.empty() && optional_.empty()) return false;
  switch (kind) {
    case MoveKind::MoveOrder:
      return move_order(from, request, random);
    case MoveKind::HurryOrder:
      return hurry_order(from, request, random);
    case MoveKind::MoveJob:
      return move_job(request, random);
    case MoveKind::TimeBlock:
      return time_block(from, request, random);
    case MoveKind::ResourcePeak:
      return resource_peak(from, request, random);
    case MoveKind::AssetSequence:
      return swap_on(true, from, request, random);
    case MoveKind::PlaceSequence:
      return swap_on(false, from, request, random);
    case MoveKind::ByStart:
      return by_start(from, request, random);
    case MoveKind::FlipWay:
      return flip_way(request, random);
    case MoveKind::FlipMode:
      return flip_mode(request, random);
    case MoveKind::ChooseAsset:
      return choose_asset(from, request, random);
    case MoveKind::FlipWhim:
      return flip_whim(request, random);
    case MoveKind::FlipAcceptance:
      return flip_acceptance(from, request, random);
    case MoveKind::Swap:
      return swap_acceptance(from, request, random);
    case MoveKind::Delay:
      return delay(from, request, random);
  }
  return false;
}

OrderId Neighbourhood::random_order(const Request& request, RandomStream& random) const {
  return request.list.empty() ? OrderId{} : job(request.list[pick(random, request.list.size())]).order;
}

Tick Neighbourhood::start_of(const Solution& from, OrderId order) const {
  Tick start = never;
  if (!from.taken[order.index()]) return start;
  const PlanWay& way = model_.way(order, from.request.way[order.index()]);
  for (int j = way.first_job; j < way.end_job(); ++j) start = std::min(start, from.start[static_cast<std::size_t>(j)]);
  return start;
}

std::vector<OrderId> Neighbourhood::related(const Solution& from, std::size_t count, RandomStream& random) const {
  const OrderId seed = random_order(from.request, random);
  if (!seed.valid()) return {};
  const auto uses = [&](OrderId order, AssetId asset) {
    const auto& assets = from.assets[order.index()];
    return std::find(assets.begin(), assets.end(), asset) != assets.end();
  };
  const auto place = [&](OrderId order) {
    const auto& places = model_.scenario.orders[order.index()].places;
    return places.empty() ? PlaceId{} : places.front().second;
  };
  const std::uint64_t by = random.below(3);  // time, asset, place
  const Tick around = start_of(from, seed);
  std::vector<std::pair<std::int64_t, OrderId>> ranked;
  for (std::size_t o = 0; o < model_.orders.size(); ++o) {
    const OrderId other{o};
    if (from.request.way[o] < 0 || other == seed) continue;
    const Tick start = start_of(from, other);
    std::int64_t distance = start == never || around == never ? never : std::abs(start - around);
    const auto& assets = from.assets[seed.index()];
    const bool shares =
        std::any_of(assets.begin(), assets.end(), [&](AssetId asset) { return asset.valid() && uses(other, asset); });
    if (by == 1 && !shares) distance += never;
    if (by == 2 && (!place(seed).valid() || place(other) != place(seed))) distance += never;
    ranked.emplace_back(distance + static_cast<std::int64_t>(random.below(10)) * seconds_per_day, other);
  }
  std::stable_sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<OrderId> orders{seed};
  for (std::size_t k = 0; k < ranked.size() && orders.size() < count; ++k) orders.push_back(ranked[k].second);
  return orders;
}

}  // namespace fairlead
