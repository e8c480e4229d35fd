// SPDX-License-Identifier: MIT
#include <algorithm>

#include "farm.hpp"
#include "trade/towing.hpp"

namespace wind {

std::vector<Parameter> parameters() {
  return {
      Parameter::integer("units", "Turbines, each on one foundation").between(1, 300).required(),
      Parameter::choice("foundation", "Kind of foundation to install", {"none", "monopile", "jacket"})
          .by_default("monopile"),
      Parameter::boolean("turbines", "Install the turbines").by_default(true),
      Parameter::boolean("nearshore",
                         "Jack-up or crane barges build in shallow water; absent: where it is at most 10 m deep"),
      Parameter::number("foundation_t", "Weight of a foundation").unit("t").between(10, 5000).by_default(800),
      Parameter::number("turbine_set_t", "Weight of tower, nacelle and blades with their grillage")
          .unit("t")
          .between(10, 20000)
          .by_default(700),
      Parameter::number("turbine_lift_t", "Crane that reaches the hub lifts at least")
          .unit("t")
          .between(10, 5000)
          .by_default(300),
      Parameter::integer("max_sets_per_trip", "Sets that may stand on one deck").between(1, 20).by_default(6),
      Parameter::integer("feeders", "Barges with a tug each that feed the vessel, as another way; 0: none")
          .between(0, 6)
          .by_default(2),
      Parameter::integer("sets_per_feeder", "Sets on one barge").between(1, 10).by_default(2),
      Parameter::integer("nearshore_feeders",
                         "Barges with a tug each that bring nearshore units one by one; 0: the components lie on site")
          .between(0, 6)
          .by_default(0),
      Parameter::number("tow_speed_kn", "Speed of barges under tow").unit("kn").between(1, 10).by_default(5),
      Parameter::boolean("array_cables", "Lay the cables between the turbines").by_default(false),
      Parameter::number("string_km", "Array cable for each turbine").unit("km").between(0.1, 20).by_default(1.2),
      Parameter::number("export_cable_km", "Length of the export cable; 0: none")
          .unit("km")
          .between(0, 500)
          .by_default(0),
      Parameter::number("cable_rate_km_per_day", "The cable vessel lays and buries at least so fast")
          .unit("km/day")
          .between(0.1, 50)
          .by_default(1.0),
      Parameter::number("substation_t", "Weight of the substation's topside; 0: none")
          .unit("t")
          .between(0, 20000)
          .by_default(0),
      Parameter::number("tide_floor_m", "Nearshore work only at this water level or above").unit("m").between(-10, 10)};
}

namespace {

constexpr double nearshore_depth_m = 10;

bool is_nearshore(const Order& order) {
  if (order.params().has("nearshore")) return order.params().flag("nearshore");
  return order.place("site").depth_m.value_or(nearshore_depth_m + 1) <= nearshore_depth_m;
}

Foundation foundation_of(const std::string& name) {
  if (name == "none") return Foundation::None;
  return name == "jacket" ? Foundation::Jacket : Foundation::Monopile;
}

}  // namespace

Farm::Farm(const Order& of)
    : order(of),
      units(of.params().integer("units")),
      foundation(foundation_of(of.params().text("foundation"))),
      turbines(of.params().flag("turbines")),
      nearshore(is_nearshore(of)),
      foundation_t(of.params().number("foundation_t")),
      turbine_set_t(of.params().number("turbine_set_t")) {}

Activity Farm::tow(const std::string& id, const std::string& name, const std::string& to, const std::string& barge,
                   const std::string& tug) const {
  return fairlead::trade::tow(
      {.id = id, .name = name, .carries = barge, .tugs = {tug}, .speed_kn = number("tow_speed_kn")}, order.place(to));
}

int Farm::feeders() const {
  if (nearshore) return std::min(order.params().integer("nearshore_feeders"), units);
  const int sets = order.params().integer("sets_per_feeder");
  const int campaigns = (has_foundations() ? 1 : 0) + (turbines ? 1 : 0);
  return std::min(order.params().integer("feeders"), campaigns * ((units + sets - 1) / sets));
}

double Farm::set_t() const {
  return std::max(has_foundations() ? foundation_t : 0.0, turbines ? turbine_set_t : 0.0);
}

double Farm::feeder_load_t() const {
  if (!nearshore) return set_t() * order.params().integer("sets_per_feeder");
  return (has_foundations() ? foundation_t : 0) + (turbines ? turbine_set_t : 0);
}

}  // namespace wind
