// SPDX-License-Identifier: MIT
#include "core/io/run_names.hpp"

#include "core/model/network_rules.hpp"

namespace fairlead {
namespace {

template <class IdType, class Table>
std::string_view id_in(const Table& table, IdType id) {
  if (!id.valid()) return {};
  return table[id.index()].id;
}

}  // namespace

std::string_view RunNames::of(OrderId order) const {
  return id_in(scenario_.orders, order);
}
std::string_view RunNames::of(AssetId asset) const {
  return id_in(scenario_.assets, asset);
}
std::string_view RunNames::of(PoolId pool) const {
  return id_in(scenario_.pools, pool);
}
std::string_view RunNames::of(PlaceId place) const {
  return id_in(scenario_.places, place);
}
std::string_view RunNames::of(RegionId region) const {
  return id_in(scenario_.regions, region);
}
std::string_view RunNames::of(OutageId outage) const {
  return id_in(scenario_.outages, outage);
}

std::string_view RunNames::of(ActivityRef activity) const {
  if (!activity.valid() || !plan_.orders[activity.order.index()].taken) return {};
  const Way& way = chosen_way(scenario_, plan_, activity.order);
  return way.activities[static_cast<std::size_t>(activity.activity)].id;
}

std::string_view RunNames::of(const StepRef& step) const {
  return step.outage.valid() ? of(step.outage) : of(step.activity);
}

std::string cause_field(const Cause& cause) {
  if (cause.kind == CauseKind::None) return {};
  std::string text = cause_name(cause.kind);
  if (!cause.detail.empty()) (text += ':') += cause.detail;
  return text;
}

}  // namespace fairlead
