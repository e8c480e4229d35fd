// SPDX-License-Identifier: MIT
#include "quarters.hpp"

#include <algorithm>

#include "trade/towing.hpp"

namespace fairlead::hookup {
namespace {

using namespace sdk;

constexpr double slowest_vessel_kn = 5;  // what sails by itself; barges have no speed of their own

Role quarters(const Params& params, Housing housing, double berths) {
  Role role("quarters");
  if (housing == Housing::Shared)
    return role.at_least("pob", std::max(berths, params.number("quarters_pob"))).takes("pob", berths);
  role.at_least("pob", berths);
  if (params.flag("gangway")) role.at_least("gangway", 1);
  if (housing == Housing::Vessel) role.at_least("speed_kn", slowest_vessel_kn);
  return role;
}

Activity change_over(const std::string& id, const std::string& name, const Place& place, double riggers) {
  return Activity(id, name)
      .at(place.id)
      .roles({"quarters"})
      .optional_pool("riggers", riggers)
      .suspendable()
      .limit("hs_m", 1.75)
      .wind_kn(25);
}

Activity tow(const Order& order, const std::string& id, const Place& to) {
  return trade::tow({.id = id,
                     .name = "Tow the accommodation barge to " + to.name,
                     .carries = "quarters",
                     .tugs = {"tug"},
                     .speed_kn = order.params().number("tow_speed_kn")},
                    to);
}

std::string add_barge(Way& way, const Order& order) {
  const Place& site = order.place("site");
  way.add(Role("tug")
              .count(2)
              .at_least("bollard_pull_t", order.params().number("tug_pull_t"))
              .at_least("anchor_handling", 1));
  way.then(tow(order, "tow_out", site));
  way.then(change_over("moor", "Moor, connect the gangway", site, 20)
               .roles({"tug"})
               .lasts(Duration::triangular_h(36, 60, 120)));
  way.hold("tug", "tow_out", "moor");
  return "moor";
}

bool is_vessel(const Asset& asset) {
  return asset.self_propelled && asset.capabilities.count("pob") != 0 && asset.capabilities.count("gangway") != 0;
}

Problem no_port() {
  return {.pointer = "/places",
          .found = "no `port`",
          .expected = "a place named `port`, to which the order's own barge comes back",
          .suggestion = "add \"port\" or set accommodation to shared"};
}

}  // namespace

std::vector<Parameter> quarters_parameters() {
  return {Parameter::choice("accommodation", "Where the crew lives", {"any", "shared", "barge", "vessel"})
              .by_default("any"),
          Parameter::number("pob", "Berths taken; where not given the largest crew and a tenth more").between(1, 2000),
          Parameter::number("quarters_pob", "A shared barge has at least so many berths in all")
              .between(0, 2000)
              .by_default(100),
          Parameter::boolean("gangway", "The order's own barge or vessel has a gangway").by_default(true),
          Parameter::number("tug_pull_t", "Bollard pull of each of the barge's two tugs at least")
              .unit("t")
              .between(0, 500)
              .by_default(60),
          Parameter::number("tow_speed_kn", "Speed of the barge under tow").unit("kn").between(1, 10).by_default(4.5)};
}

std::string name_of(Housing housing) {
  if (housing == Housing::Shared) return "shared_quarters";
  return housing == Housing::Barge ? "barge" : "vessel";
}

std::vector<Housing> housings(const Order& order) {
  const std::string chosen = order.params().text("accommodation");
  const std::vector<Asset> assets = order.assets();
  if (chosen == "barge" && !order.has_place("port")) throw InvalidOrder({no_port()});
  if (chosen == "shared") return {Housing::Shared};
  if (chosen == "barge") return {Housing::Barge};
  if (chosen == "vessel") return {Housing::Vessel};
  std::vector<Housing> all = {Housing::Shared};
  if (order.has_place("port")) all.push_back(Housing::Barge);
  if (std::any_of(assets.begin(), assets.end(), is_vessel)) all.push_back(Housing::Vessel);
  return all;
}

const Place& work_place(const Order& order, Housing housing) {
  return order.place(housing == Housing::Shared && order.has_place("quarters") ? "quarters" : "site");
}

std::string add_housing(Way& way, const Order& order, Housing housing, double berths) {
  const Place& place = work_place(order, housing);
  way.add(quarters(order.params(), housing, berths));
  if (housing == Housing::Barge) return add_barge(way, order);
  if (housing == Housing::Vessel) {
    way.then(change_over("connect", "Take position, connect the gangway", place, 6)
                 .lasts(Duration::triangular_h(12, 24, 48)));
    return "connect";
  }
  way.then(change_over("mob_team", "Crew and tools to the accommodation barge", place, 20)
               .lasts(Duration::triangular_h(24, 36, 60))
               .slots(0));
  return "mob_team";
}

std::string add_leaving(Way& way, const Order& order, Housing housing, const std::string& last) {
  const Place& place = work_place(order, housing);
  if (housing == Housing::Shared) {
    way.after({last}, change_over("demob_team", "Crew and tools ashore", place, 10)
                          .lasts(Duration::triangular_h(18, 24, 48))
                          .slots(0));
    way.hold("quarters", "mob_team", "demob_team");
    return "demob_team";
  }
  if (housing == Housing::Vessel) {
    way.after({last}, change_over("disconnect", "Recover the gangway, crew ashore", place, 6)
                          .lasts(Duration::triangular_h(6, 12, 24)));
    way.hold("quarters", "connect", "disconnect").hold_slots(place.id, "connect", "disconnect");
    return "disconnect";
  }
  way.after({last}, change_over("unmoor", "Recover gangway and moorings", place, 20)
                        .roles({"tug"})
                        .lasts(Duration::triangular_h(24, 36, 60)));
  way.after({"unmoor"}, tow(order, "tow_in", order.place("port")));
  way.hold("quarters", "tow_out", "tow_in").hold("tug", "unmoor", "tow_in").hold_slots(place.id, "moor", "unmoor");
  return "unmoor";
}

}  // namespace fairlead::hookup
