// SPDX-License-Identifier: MIT
#include "topside.hpp"

#include <algorithm>

#include "trade/crane_spread.hpp"
#include "trade/towing.hpp"

namespace fairlead::platform {
namespace {

using namespace sdk;

constexpr double slowest_ship_kn = 6;  // what sails by itself; barges have no speed of their own

Activity tow_barge(const Order& order, const Before& before, const std::string& id, const std::string& name,
                   const Place& to) {
  return trade::tow({.id = id,
                     .name = name,
                     .carries = "barge",
                     .tugs = {before.barge_tug},
                     .speed_kn = order.params().number("tow_speed_kn")},
                    to);
}

void add_topside_load_out(Way& way, const Order& order, const Before& before) {
  const Place& yard = order.place("yard");
  const Params& params = order.params();
  if (!before.of_jacket()) way.add(tow_barge(order, before, "fetch_barge", "Tow the barge to " + yard.name, yard));
  way.after({before.of_jacket() ? "return_barge" : "fetch_barge"},
            Activity("topside_load_out", "Load-out and sea-fastening")
                .at(yard.id)
                .roles({"barge"})
                .optional_pool("quay_berths", 1)
                .optional_pool("welders", params.number("welders"))
                .lasts(Duration::triangular_days(4, 6, 9))
                .suspendable()
                .wind_kn(20));
  way.after({"topside_load_out"}, tow_barge(order, before, "topside_tow",
                                            "Tow the topside to " + order.place("site").name, order.place("site")));
}

/// Returns the last lift.
std::string add_lifts(Way& way, const Order& order, const TopsideBy& by, const Before& before) {
  const Place& site = order.place("site");
  if (!before.of_jacket()) way.after({"topside_load_out"}, trade::set_up_crane("set_up", site));
  way.add(Link(before.of_jacket() ? before.jacket_done : "set_up", "topside_lift_1", "FS"));
  std::string previous = "topside_tow";
  for (int number = 1; number <= by.lifts; ++number) {
    const std::string id = "topside_lift_" + std::to_string(number);
    const std::string which = by.lifts == 1 ? "" : ", piece " + std::to_string(number);
    way.after({previous}, trade::crane_lift(id, "Rig, lift, set, weld to survival" + which, site, before.barge_tug)
                              .optional_pool("riggers", order.params().number("riggers"))
                              .lasts(Duration::triangular_h(18, 24, 36))
                              .quantity("lifts", 1));
    previous = id;
  }
  return previous;
}

Role transport(const Params& params, bool by_ship) {
  Role role("transport");
  role.at_least("float_over_t", params.number("topside_weight_t"));
  if (by_ship) role.at_least("speed_kn", slowest_ship_kn);
  return role;
}

Activity load_on_transport(const Place& yard) {
  return Activity("float_load_out", "Load-out onto the transport")
      .at(yard.id)
      .roles({"transport"})
      .optional_pool("quay_berths", 2)
      .lasts(Duration::triangular_h(10, 12, 24))
      .continuous()
      .wind_kn(20);
}

Activity tow_transport(const Order& order, const std::string& id, const std::string& name, const Place& to,
                       const std::vector<std::string>& tugs) {
  return trade::tow({.id = id,
                     .name = name,
                     .carries = "transport",
                     .tugs = tugs,
                     .speed_kn = order.params().number("tow_speed_kn"),
                     .hs_limit_m = 2.5,
                     .wind_limit_kn = 30},
                    to);
}

Activity ship_voyage(const Order& order, const std::string& name) {
  return Activity("voyage", name)
      .move_to(order.place("site").id)
      .roles({"transport"})
      .speed_kn(order.params().number("voyage_speed_kn"))
      .continuous()
      .limit("hs_m", 2.5)
      .wind_kn(30);
}

Activity mate(const Order& order, const std::vector<std::string>& tugs) {
  Activity activity("mate", "Docking, mating, undocking");
  activity.at(order.place("site").id).roles({"transport"});
  for (const std::string& tug : tugs) activity.roles({tug});
  return activity.optional_pool("riggers", order.params().number("riggers"))
      .lasts(Duration::triangular_h(18, 30, 48))
      .continuous()
      .limit("hs_m", 1.0)
      .wind_kn(15)
      .current_kn(1.0)
      .quantity("lifts", 1);
}

void add_voyage(Way& way, const Order& order, const TopsideBy& by, const Before& before) {
  const Place& site = order.place("site");
  const std::string name = "Topside to " + site.name;
  way.after({"float_load_out"},
            by.by_ship ? ship_voyage(order, name) : tow_transport(order, "voyage", name, site, before.tugs));
}

void add_barge_return(Way& way, const Order& order, const Before& before) {
  way.after({"mate"},
            tow_transport(order, "float_return", "Tow the empty barge back", order.place("yard"), {before.barge_tug}));
}

void hold_towed_transport(Way& way, const Before& before) {
  way.hold("transport", "float_fetch", "float_return");
  for (const std::string& tug : before.tugs) way.hold(tug, "voyage", tug == before.barge_tug ? "float_return" : "mate");
}

bool carries_topsides(const Asset& asset) {
  return asset.capabilities.count("float_over_t") != 0;
}

/// By ship or by towed barge, as the fleet has them; by barge where it has neither, so that the plan names what lacks.
std::vector<TopsideBy> float_over_methods(const Order& order) {
  const std::vector<Asset> assets = order.assets();
  const auto has = [&](bool ship) {
    return std::any_of(assets.begin(), assets.end(),
                       [&](const Asset& asset) { return carries_topsides(asset) && asset.self_propelled == ship; });
  };
  std::vector<TopsideBy> methods;
  if (has(false) || !has(true)) methods.push_back({.lifts = 0, .by_ship = false});
  if (has(true)) methods.push_back({.lifts = 0, .by_ship = true});
  return methods;
}

}  // namespace

std::vector<Parameter> topside_parameters() {
  return {
      Parameter::number("topside_weight_t", "Weight of the topside; 0: none in this order")
          .unit("t")
          .between(0, 40000)
          .by_default(0),
      Parameter::choice("topside_by", "How it is set on the jacket", {"any", "lift", "float_over"}).by_default("any"),
      Parameter::integer("topside_pieces", "It may be lifted in 1 to so many equal pieces: a way for each")
          .between(1, 8)
          .by_default(1),
      Parameter::number("piece_growth_pct", "What cutting adds to the weight of a piece")
          .unit("%")
          .between(0, 50)
          .by_default(8),
      Parameter::number("voyage_speed_kn", "Speed of a ship with the topside on board")
          .unit("kn")
          .between(2, 16)
          .by_default(10)};
}

bool has_topside(const Params& params) {
  return params.number("topside_weight_t") > 0;
}

std::vector<TopsideBy> topside_methods(const Order& order) {
  const Params& params = order.params();
  std::vector<TopsideBy> methods;
  if (params.text("topside_by") != "float_over")
    for (int lifts = 1; lifts <= params.integer("topside_pieces"); ++lifts) methods.push_back({.lifts = lifts});
  if (params.text("topside_by") == "lift") return methods;
  for (const TopsideBy& method : float_over_methods(order)) methods.push_back(method);
  return methods;
}

std::string name_of(const TopsideBy& by) {
  if (by.lifts == 0) return by.by_ship ? "float_over_by_ship" : "float_over";
  return by.lifts == 1 ? "topside_lift" : "topside_in_" + std::to_string(by.lifts) + "_lifts";
}

double piece_t(const TopsideBy& by, const Params& params) {
  const double whole_t = params.number("topside_weight_t");
  if (by.lifts <= 1) return whole_t;
  return whole_t / by.lifts * (1 + params.number("piece_growth_pct") / 100);
}

std::string add_lifted_topside(Way& way, const Order& order, const TopsideBy& by, const Before& before) {
  const Place& site = order.place("site");
  add_topside_load_out(way, order, before);
  const std::string last_lift = add_lifts(way, order, by, before);
  way.after({last_lift},
            tow_barge(order, before, "topside_return_barge", "Tow the empty barge back", order.place("yard")));
  way.after({last_lift}, Activity("topside_weld_out", "Weld-out")
                             .at(site.id)
                             .roles({"crane"})
                             .optional_pool("welders", 24)
                             .lasts(Duration::triangular_h(96, 144, 216))
                             .suspendable(2)
                             .limit("hs_m", 1.75)
                             .wind_kn(25));
  way.hold("barge", "fetch_barge", "topside_return_barge");
  way.hold(before.barge_tug, "topside_tow", "topside_return_barge");
  way.quantity("lifts", by.lifts);
  return "topside_weld_out";
}

std::string add_floated_topside(Way& way, const Order& order, const TopsideBy& by, const Before& before) {
  const Place& yard = order.place("yard");
  const std::string first = by.by_ship ? "float_load_out" : "float_fetch";
  way.add(transport(order.params(), by.by_ship));
  // The topside comes when the jacket is likely to be ready for it.
  if (before.of_jacket()) way.add(Link(before.piled, first, "FS")).add(Link(before.jacket_done, "mate", "FS"));
  if (!by.by_ship) {
    way.add(tow_transport(order, "float_fetch", "Tow the barge to " + yard.name, yard, {before.barge_tug}));
    way.add(Link("float_fetch", "float_load_out", "FS"));
  }
  way.add(load_on_transport(yard));
  add_voyage(way, order, by, before);
  way.after({"voyage"}, mate(order, before.tugs));
  if (by.by_ship) {
    way.hold("transport", "float_load_out", "mate");
  } else {
    add_barge_return(way, order, before);
    hold_towed_transport(way, before);
  }
  way.quantity("lifts", 1);
  return "mate";
}

}  // namespace fairlead::platform
