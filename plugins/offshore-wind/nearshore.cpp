// SPDX-License-Identifier: MIT
#include "farm.hpp"

namespace wind {
namespace {

/// Of the days for a whole unit, three of seven go into the foundation.
double share_of_unit(const Farm& farm) {
  return (farm.has_foundations() ? 3.0 / 7 : 0) + (farm.turbines ? 4.0 / 7 : 0);
}

std::string unit_name(const Farm& farm) {
  if (farm.has_foundations() && farm.turbines) return "Foundation and turbine ";
  return farm.turbines ? "Turbine " : "Foundation ";
}

Activity unit(const Farm& farm, const std::string& crane, int number) {
  const double share = share_of_unit(farm);
  Activity unit("unit_" + std::to_string(number), unit_name(farm) + std::to_string(number));
  unit.at(farm.site())
      .slots(0)
      .roles({crane})
      .optional_pool("riggers", 40)
      .lasts(Duration::triangular_days(5 * share, 7 * share, 12 * share))
      .suspendable(1, 1, 4)
      .limit("hs_m", 1.25)
      .wind_kn(20)
      .current_kn(2.0);
  if (farm.order.params().has("tide_floor_m")) unit.floor("tide_m", farm.number("tide_floor_m"));
  if (farm.has_foundations()) unit.quantity("foundations", 1);
  if (farm.turbines) unit.quantity("turbines", 1);
  return unit;
}

Role crane(const Farm& farm, const std::string& id) {
  Role crane(id);
  if (farm.turbines) crane.at_least("turbine_lift_t", farm.number("turbine_lift_t"));
  if (farm.has_foundations()) crane.at_least("crane_t", farm.foundation_lift_t());
  return crane;
}

/// One unit after `previous`, alongside it a feeder if the components do not lie on site.
void add_unit_at(Way& way, const Farm& farm, const std::string& crane, int number, const std::string& previous) {
  Activity built = unit(farm, crane, number);
  if (farm.feeders() == 0) {
    way.after({previous}, built);
    return;
  }
  const std::string arrival = add_feeder_out(way, farm, "unit", number, 1);
  way.after({previous, arrival}, built.roles({feeder_role(farm, number)}));
  add_feeder_back(way, farm, number, built.id());
}

/// One crane barge with its tug builds every `of`-th unit; returns its last unit.
std::string add_spread(Way& way, const Farm& farm, int spread, int of) {
  const std::string suffix = of == 1 ? "" : "_" + std::to_string(spread);
  const std::string crane_role = "crane" + suffix;
  const std::string tug_role = "tug" + suffix;
  way.add(crane(farm, crane_role)).add(Role(tug_role).at_least("bollard_pull_t", 40));
  const auto tow = [&](const std::string& id, const std::string& name, const std::string& to) {
    return farm.tow(id + suffix, name, to, crane_role, tug_role);
  };
  way.add(tow("fetch", "Tow the crane barge to port", "port"));
  way.then(Activity("mobilise" + suffix, "Mobilise cranes, hammer and grillage")
               .at(farm.port())
               .roles({crane_role, tug_role})
               .optional_pool("quay_berths", 1)
               .lasts(Duration::triangular_h(96, 144, 216)));
  way.then(tow("tow_out", "Tow the crane barge out", "site"));
  std::string last = "tow_out" + suffix;
  for (int number = spread; number <= farm.units; number += of) {
    add_unit_at(way, farm, crane_role, number, last);
    last = "unit_" + std::to_string(number);
  }
  way.after({last}, tow("tow_back", "Tow the crane barge back", "port"));
  way.hold(crane_role, "fetch" + suffix, "tow_back" + suffix).hold(tug_role, "fetch" + suffix, "tow_out" + suffix);
  return last;
}

}  // namespace

void add_nearshore_ways(Network& network, const Farm& farm) {
  Way one("one_crane", "one jack-up or crane barge");
  add_feeder_roles(one, farm);
  finish(one, farm, {add_spread(one, farm, 1, 1)});
  network.add(one);
  if (farm.units < 2) return;
  Way two("two_cranes", "two jack-up or crane barges");
  add_feeder_roles(two, farm);
  const std::string first = add_spread(two, farm, 1, 2);
  finish(two, farm, {first, add_spread(two, farm, 2, 2)});
  network.add(two);
}

}  // namespace wind
