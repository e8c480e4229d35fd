// SPDX-License-Identifier: MIT
#include "visualizer/scene/other_run.hpp"

#include <algorithm>
#include <string>

namespace fairlead::view {

namespace {

template <class Table>
std::unordered_map<std::string_view, int> positions(const Table& table) {
  std::unordered_map<std::string_view, int> found;
  for (std::size_t k = 0; k < table.size(); ++k) found.emplace(table[k].id, static_cast<int>(k));
  return found;
}

template <class Found>
int position(const Found& found, std::string_view id) {
  const auto at = found.find(id);
  return at == found.end() ? -1 : at->second;
}

/// Of tables that are asked seldom.
template <class Table>
Target namesake_in(const Target& own, const Table& mine, const Table& theirs) {
  const std::string& id = mine[static_cast<std::size_t>(own.index)].id;
  const auto found = std::find_if(theirs.begin(), theirs.end(), [&](const auto& entry) { return entry.id == id; });
  return found == theirs.end() ? Target{} : Target{.kind = own.kind, .index = static_cast<int>(found - theirs.begin())};
}

template <class Table, class Found>
int in_common(const Table& mine, const Found& theirs) {
  return static_cast<int>(
      std::count_if(mine.begin(), mine.end(), [&](const auto& entry) { return theirs.contains(entry.id); }));
}

template <class Ref>
Target target_if_valid(const Ref& ref) {
  return ref.valid() ? target_of(ref) : Target{};
}

}  // namespace

OtherRun::OtherRun(const RunView& run, const RunView& other)
    : run_(&run),
      other_(&other),
      assets_(positions(other.scenario().assets)),
      orders_(positions(other.scenario().orders)) {}

AssetId OtherRun::asset(AssetId own) const {
  return AssetId{position(assets_, run_->scenario().assets[own.index()].id)};
}

OrderId OtherRun::order(OrderId own) const {
  return OrderId{position(orders_, run_->scenario().orders[own.index()].id)};
}

ActivityRef OtherRun::activity(ActivityRef own) const {
  const OrderId there = order(own.order);
  const Activity* wanted = run_->activity(own);
  const Way* way = there.valid() ? other_->way(there) : nullptr;
  if (way == nullptr || wanted == nullptr) return {};
  for (std::size_t k = 0; k < way->activities.size(); ++k)
    if (way->activities[k].id == wanted->id) return {there, static_cast<int>(k)};
  return {};
}

Target OtherRun::namesake(const Target& own) const {
  const Scenario& mine = run_->scenario();
  const Scenario& theirs = other_->scenario();
  switch (own.kind) {
    case TargetKind::None:
      break;
    case TargetKind::Asset:
      return target_if_valid(asset(own.asset()));
    case TargetKind::Order:
      return target_if_valid(order(own.order()));
    case TargetKind::Activity:
      return target_if_valid(activity(own.activity_ref()));
    case TargetKind::Place:
      return namesake_in(own, mine.places, theirs.places);
    case TargetKind::Pool:
      return namesake_in(own, mine.pools, theirs.pools);
    case TargetKind::Region:
      return namesake_in(own, mine.regions, theirs.regions);
    case TargetKind::Service:
      return namesake_in(own, mine.services, theirs.services);
  }
  return {};
}

int OtherRun::assets_in_common() const {
  return in_common(run_->scenario().assets, assets_);
}

int OtherRun::orders_in_common() const {
  return in_common(run_->scenario().orders, orders_);
}

}  // namespace fairlead::view
