// SPDX-License-Identifier: MIT
#include "visualizer/scene/other_run.hpp"

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

}  // namespace fairlead::view
