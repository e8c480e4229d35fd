// SPDX-License-Identifier: MIT
#include "visualizer/scene/facts.hpp"

#include "visualizer/scene/cause_text.hpp"
#include "visualizer/scene/fact_writer.hpp"
#include "visualizer/scene/number_text.hpp"

namespace fairlead::view {

namespace {

std::size_t count_of(const RunView& run, TargetKind kind) {
  const Scenario& scenario = run.scenario();
  switch (kind) {
    case TargetKind::None:
      return 0;
    case TargetKind::Asset:
      return scenario.assets.size();
    case TargetKind::Order:
    case TargetKind::Activity:
      return scenario.orders.size();
    case TargetKind::Place:
      return scenario.places.size();
    case TargetKind::Pool:
      return scenario.pools.size();
    case TargetKind::Region:
      return scenario.regions.size();
    case TargetKind::Service:
      return scenario.services.size();
  }
  return 0;
}

std::string subtitle(const Picture& picture, const Target& target) {
  const Scenario& scenario = picture.run.scenario();
  const auto index = static_cast<std::size_t>(target.index);
  const auto with_id = [](const std::string& what, const std::string& id) {
    return what.empty() ? id : what + " · " + id;
  };
  switch (target.kind) {
    case TargetKind::None:
      break;
    case TargetKind::Asset:
      return with_id(scenario.assets[index].kind, scenario.assets[index].id);
    case TargetKind::Order:
      return with_id(picture.run.service(target.order()).name, scenario.orders[index].id);
    case TargetKind::Activity:
      return with_id(scenario.orders[index].id, picture.run.activity(target.activity_ref())->id);
    case TargetKind::Place:
      return with_id(place_kind_text(picture.words, scenario.places[index].kind), scenario.places[index].id);
    case TargetKind::Pool:
      return with_id(scenario.pools[index].stock ? picture.say("stock") : picture.say("pool"),
                     scenario.pools[index].id);
    case TargetKind::Region:
      return with_id(picture.say("region"), scenario.regions[index].id);
    case TargetKind::Service:
      return with_id(picture.say("service"), scenario.services[index].id);
  }
  return {};
}

void write(FactWriter& out, const Target& target) {
  switch (target.kind) {
    case TargetKind::None:
      break;
    case TargetKind::Asset:
      return write_asset_facts(out, target.asset());
    case TargetKind::Order:
      return write_order_facts(out, target.order());
    case TargetKind::Activity:
      return write_activity_facts(out, target.activity_ref());
    case TargetKind::Place:
      return write_place_facts(out, target.place());
    case TargetKind::Pool:
      return write_pool_facts(out, PoolId{target.index});
    case TargetKind::Region:
      return write_region_facts(out, RegionId{target.index});
    case TargetKind::Service:
      return write_service_facts(out, ServiceId{target.index});
  }
}

}  // namespace

bool exists(const RunView& run, const Target& target) {
  if (target.index < 0 || static_cast<std::size_t>(target.index) >= count_of(run, target.kind)) return false;
  return target.kind != TargetKind::Activity || run.activity(target.activity_ref()) != nullptr;
}

FactSheet facts(const Picture& picture, const Target& target) {
  if (!exists(picture.run, target)) return {};
  FactSheet sheet{.title = target_name(picture.run, target), .subtitle = subtitle(picture, target)};
  FactWriter out{picture, sheet};
  write(out, target);
  return sheet;
}

}  // namespace fairlead::view
