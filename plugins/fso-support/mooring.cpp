// SPDX-License-Identifier: MIT
#include <string>

#include "ways.hpp"

namespace fso {
namespace {

using namespace fairlead::sdk;

Activity mobilise(const Order& order) {
  return Activity("mobilise", "Load chain, connectors and towing gear")
      .at(order.place("port").id)
      .roles({"ahts"})
      .optional_pool("quay_berths", 1)
      .optional_pool("riggers", 16)
      .lasts(Duration::triangular_h(72, 96, 144));
}

Activity at_mooring(const Order& order, const std::string& id, const std::string& name) {
  return Activity(id, name)
      .at(order.place("site").id)
      .slots(0)
      .roles({"ahts", "dsv"})
      .optional_pool("riggers", 16)
      .optional_pool("divers", 12);
}

Activity change_leg(const Order& order, const std::string& number) {
  return at_mooring(order, "leg_" + number, "Change mooring leg " + number)
      .lasts(Duration::triangular_h(48, 72, 120))
      .suspendable(3, 2, 8)
      .limit("hs_m", 1.5)
      .wind_kn(25)
      .current_kn(1.0)
      .quantity("legs", 1);
}

Activity disconnect(const Order& order, const std::string& id, const std::string& name) {
  return at_mooring(order, id, name)
      .lasts(Duration::triangular_days(14, 20, 30))
      .suspendable(3, 2, 8)
      .limit("hs_m", 1.5)
      .wind_kn(25)
      .current_kn(1.0);
}

Activity hook_up(const Order& order, const std::string& id, const std::string& name) {
  return at_mooring(order, id, name)
      .lasts(Duration::triangular_days(10, 16, 25))
      .suspendable(3, 2, 8)
      .limit("hs_m", 1.5)
      .wind_kn(20)
      .current_kn(1.0);
}

/// Of the storage vessel, which the fleet knows as an asset or not; `of_fleet` names its role.
Activity tow(const Order& order, const std::string& id, const std::string& name, const std::string& from,
             const std::string& to, const std::string& of_fleet) {
  Activity tow(id, name);
  tow.move_to(order.place(to).id).speed_kn(order.params().number("tow_speed_kn"));
  of_fleet.empty() ? tow.move_from(order.place(from).id) : tow.carries(of_fleet);
  return tow.roles({"ahts"}).optional_pool("tow_masters", 1).continuous().limit("hs_m", 2.5).wind_kn(30);
}

void add_vessels(Way& way, const Order& order, double pull_t) {
  Role ahts("ahts");
  if (order.params().integer("ahts") > 1) ahts.count(order.params().integer("ahts"));
  way.add(ahts.at_least("bollard_pull_t", pull_t).at_least("anchor_handling", 1));
  way.add(Role("dsv").at_least("dive", 1));
}

void add_dock(Way& way, const Order& order) {
  const double days = order.params().number("dock_days");
  way.after({"tow_to_dock"}, Activity("dock", "Dry-dock repair at " + order.place("dock").name)
                                 .at(order.place("dock").id)
                                 .slots(0)
                                 .lasts(Duration::triangular_days(days * 45 / 55, days, days * 75 / 55)));
}

/// The tugs that brought the vessel to the dock fetch the relief, and take it away before the vessel returns.
void add_relief(Way& way, const Order& order) {
  way.after({"tow_to_dock"}, tow(order, "relief_tow", "Tow the relief vessel out", "relief", "site", ""));
  way.then(hook_up(order, "relief_hook_up", "Hook up the relief vessel"));
  way.after({"relief_hook_up", "dock"}, disconnect(order, "relief_disconnect", "Disconnect the relief vessel"));
  way.then(tow(order, "relief_tow_back", "Tow the relief vessel away", "site", "relief", ""));
  way.hold("dsv", "relief_hook_up", "relief_hook_up").hold("dsv", "relief_disconnect", "relief_disconnect");
  way.hold("ahts", "relief_disconnect", "hook_up");
}

}  // namespace

Way mooring_legs(const Order& order) {
  const int legs = order.params().integer("legs");
  Way way("by_leg", "leg by leg with anchor handlers and a diving vessel");
  add_vessels(way, order, order.params().number("ahts_pull_t"));
  way.add(mobilise(order));
  way.add(Activity("survey", "ROV survey of the mooring")
              .at(order.place("site").id)
              .slots(0)
              .roles({"dsv"})
              .optional_pool("surveyors", 8)
              .lasts(Duration::triangular_h(24, 36, 60))
              .suspendable()
              .limit("hs_m", 2.0)
              .wind_kn(25)
              .current_kn(1.5));
  // The anchor handlers are costly: they gather when the diving vessel has come, not while it works elsewhere.
  way.add(Link("survey", "mobilise", "SS"));
  way.after({"mobilise", "survey"}, change_leg(order, "1"));
  for (int leg = 2; leg <= legs; ++leg) way.then(change_leg(order, std::to_string(leg)));
  way.then(Activity("tension", "Tension test and as-built survey")
               .at(order.place("site").id)
               .slots(0)
               .roles({"ahts", "dsv"})
               .optional_pool("surveyors", 6)
               .lasts(Duration::triangular_h(24, 36, 60))
               .suspendable()
               .limit("hs_m", 1.75)
               .wind_kn(25));
  way.hold("ahts", "mobilise", "tension").hold("dsv", "survey", "tension");
  return way.quantity("legs", legs).delivers("tension");
}

Way rotation(const Order& order) {
  const bool relief = order.params().flag("relief");
  const std::string vessel = order.params().flag("vessel_is_asset") ? "fso" : "";
  Way way("dry_dock", relief ? "dry dock with a relief vessel" : "dry dock");
  add_vessels(way, order, order.params().number("tow_pull_t"));
  if (!vessel.empty()) way.add(Role("fso").at_least("storage_t", 1));
  way.add(mobilise(order));
  way.then(disconnect(order, "disconnect", "Disconnect risers and chains"));
  way.then(tow(order, "tow_to_dock", "Tow the storage vessel to dry dock", "site", "dock", vessel));
  add_dock(way, order);
  way.after({"dock"}, tow(order, "tow_back", "Tow the storage vessel back", "dock", "site", vessel));
  if (relief) way.add(Link("relief_tow_back", "tow_back", "FS"));
  way.then(hook_up(order, "hook_up", "Hook up the storage vessel").quantity("rotations", 1));
  if (relief) add_relief(way, order);
  way.hold("ahts", "mobilise", relief ? "relief_hook_up" : "tow_to_dock");
  if (!relief) way.hold("ahts", "tow_back", "hook_up");
  if (!vessel.empty()) way.hold("fso", "tow_to_dock", "tow_back");
  return way.quantity("rotations", 1).delivers("hook_up");
}

}  // namespace fso
