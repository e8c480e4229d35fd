// SPDX-License-Identifier: MIT
#include "wells_and_lines.hpp"

#include <cmath>

#include "trade/jack_up.hpp"
#include "trade/well_unit.hpp"

namespace fairlead::decommissioning {
namespace {

using namespace sdk;

constexpr double plug_days_of_the_source = 12;

Activity plug(const Params& params, const Place& site, int number, const std::string& role) {
  const double scale = 24 * params.number("plug_days") / plug_days_of_the_source;
  const std::string well = std::to_string(number);
  Activity activity("plug_" + well, "Plug and abandon well " + well);
  activity.at(site.id).optional_pool("technicians", params.number("plug_crew"));
  role.empty() ? activity.slots(0) : activity.roles({role});
  return activity.lasts(Duration::triangular_h(std::round(8 * scale), std::round(12 * scale), std::round(25 * scale)))
      .suspendable()
      .wind_kn(35)
      .quantity("wells_plugged", 1);
}

/// One after the other; returns the last.
std::string add_plugs(Way& way, const Order& order, const std::string& role) {
  const int wells = order.params().integer("wells");
  for (int number = 1; number <= wells; ++number) way.then(plug(order.params(), order.place("site"), number, role));
  return "plug_" + std::to_string(wells);
}

Made by_crew(Way& way, const Order& order) {
  const std::string last = add_plugs(way, order, "");
  return {.last_plug = last, .safe = last};
}

Made by_unit(Way& way, const Order& order) {
  const Params& params = order.params();
  way.add(Role("unit").at_least("hwu", 1));
  trade::add_unit_arrival(way, params, order.place("port"), order.place("site"));
  const std::string last = add_plugs(way, order, "unit");
  trade::add_unit_departure(way, params, order.place("port"), order.place("site"));
  return {.last_plug = last, .safe = "lift_off"};
}

Made by_rig(Way& way, const Order& order) {
  const Params& params = order.params();
  way.add(Role("rig").at_least("jackup_drill", 1));
  trade::add_rig_tugs(way, params);
  const Place& site = order.place("site");
  trade::add_rig_arrival(way, params, site);
  const std::string last = add_plugs(way, order, "rig");
  trade::hold_rig(way, site, trade::add_rig_departure(way, params, site, nullptr));
  return {.last_plug = last, .safe = "depart"};
}

Activity flush(const Params& params, const Place& site, int number) {
  const double km = params.number("line_km");
  const std::string line = std::to_string(number);
  return Activity("flush_" + line, "Flush and isolate pipeline " + line)
      .at(site.id)
      .roles({"flushing_vessel"})
      .optional_pool("pump_spreads", 1)
      .optional_pool("technicians", 12)
      .lasts(Duration::triangular_h(std::round(36 + 2 * km), std::round(60 + 3 * km), std::round(110 + 5 * km)))
      .suspendable()
      .limit("hs_m", 2.0)
      .wind_kn(30)
      .slots(0)
      .quantity("lines_flushed", 1);
}

Problem no_port() {
  return {.pointer = "/places",
          .found = "no `port`",
          .expected = "a place named `port`, from which the hydraulic unit comes",
          .suggestion = "add \"port\" or set plug_by to crew or rig"};
}

}  // namespace

std::vector<Parameter> well_and_line_parameters() {
  return {Parameter::integer("wells", "Wells to plug and abandon").between(0, 100).by_default(0),
          Parameter::choice("plug_by", "Which ways are offered; crew: from the platform without a unit",
                            {"any", "crew", "hydraulic_unit", "rig"})
              .by_default("any"),
          Parameter::number("plug_days", "Most likely length of plugging a well")
              .unit("days")
              .between(1, 200)
              .by_default(plug_days_of_the_source),
          Parameter::number("plug_crew", "Technicians at a well").between(1, 200).by_default(24),
          Parameter::integer("lines", "Pipelines to flush").between(0, 50).by_default(0),
          Parameter::number("line_km", "Length of each").unit("km").between(0, 1000).by_default(10)};
}

std::vector<PlugBy> plugging_methods(const Order& order) {
  const std::string by = order.params().text("plug_by");
  if (order.params().integer("wells") == 0 || by == "crew") return {PlugBy::Crew};
  if (by == "rig") return {PlugBy::Rig};
  if (by == "hydraulic_unit" && !order.has_place("port")) throw InvalidOrder({no_port()});
  if (by == "hydraulic_unit") return {PlugBy::HydraulicUnit};
  if (!order.has_place("port")) return {PlugBy::Rig};
  return {PlugBy::HydraulicUnit, PlugBy::Rig};
}

std::string name_of(PlugBy by) {
  if (by == PlugBy::Crew) return "crew";
  return by == PlugBy::Rig ? "rig" : "hydraulic_unit";
}

Made add_plugging(Way& way, const Order& order, PlugBy by) {
  if (order.params().integer("wells") == 0) return {};
  if (by == PlugBy::Crew) return by_crew(way, order);
  return by == PlugBy::Rig ? by_rig(way, order) : by_unit(way, order);
}

std::string add_flushing(Way& way, const Order& order, const std::string& safe) {
  const int lines = order.params().integer("lines");
  if (lines == 0) return "";
  way.add(Role("flushing_vessel").at_least("deck_t", order.params().number("supply_deck_t")));
  std::string previous = safe;
  for (int number = 1; number <= lines; ++number) {
    const Activity activity = flush(order.params(), order.place("site"), number);
    if (!previous.empty()) way.add(Link(previous, activity.id(), "FS"));
    way.add(activity);
    previous = activity.id();
  }
  way.hold("flushing_vessel", "flush_1", previous);
  return previous;
}

}  // namespace fairlead::decommissioning
