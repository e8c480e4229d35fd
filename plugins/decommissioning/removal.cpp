// SPDX-License-Identifier: MIT
#include "removal.hpp"

#include <algorithm>
#include <cmath>

#include "trade/crane_spread.hpp"
#include "trade/towing.hpp"

namespace fairlead::decommissioning {
namespace {

using namespace sdk;

constexpr double piles_of_the_source = 4;

double heaviest_lift_t(const Params& params) {
  const double piece_t = params.number("topside_weight_t") / params.integer("topside_pieces");
  return std::max(piece_t, params.number("jacket_weight_t"));
}

double removed_t(const Params& params) {
  return params.number("topside_weight_t") + params.number("jacket_weight_t");
}

void add_roles(Way& way, const Params& params) {
  way.add(Role("crane").at_least("crane_t", heaviest_lift_t(params) / trade::crane_load_share));
  way.add(Role("barge").at_least("cargo_t", removed_t(params)));
  way.add(Role("barge_tug").at_least("bollard_pull_t", params.number("barge_tug_pull_t")));
  trade::add_anchor_tugs(way);
  if (has_topside(params) && params.flag("quarters"))
    way.add(Role("quarters").at_least("pob", 60).takes("pob", params.number("clean_crew")));
}

Activity topside_work(const Order& order, const std::string& id, const std::string& name) {
  Activity activity(id, name);
  if (order.params().flag("quarters")) activity.roles({"quarters"});
  return activity.at(order.place("site").id).suspendable().slots(0);
}

/// Returns the last.
std::string add_cleaning(Way& way, const Order& order) {
  const Params& params = order.params();
  way.add(topside_work(order, "clean", "Clean the topside, make it safe")
              .optional_pool("technicians", params.number("clean_crew"))
              .lasts(Duration::triangular_days(14, 20, 33))
              .wind_kn(30));
  way.after({"clean"}, topside_work(order, "separate", "Cut and rig the topside")
                           .optional_pool("welders", 24)
                           .optional_pool("riggers", 20)
                           .lasts(Duration::triangular_days(6, 10, 17))
                           .limit("hs_m", 2.0)
                           .wind_kn(25));
  if (params.flag("quarters")) way.hold("quarters", "clean", "separate");
  return "separate";
}

Activity tow_barge(const Order& order, const std::string& id, const std::string& name, const Place& to) {
  return trade::tow({.id = id,
                     .name = name,
                     .carries = "barge",
                     .tugs = {"barge_tug"},
                     .speed_kn = order.params().number("barge_tow_speed_kn")},
                    to);
}

void add_spread(Way& way, const Order& order, const std::vector<std::string>& after) {
  const Place& site = order.place("site");
  way.add(tow_barge(order, "tow_barge_out", "Tow the cargo barge to " + site.name, site));
  way.add(trade::set_up_crane("set_up", site));
  for (const std::string& previous : after) {
    if (previous.empty()) continue;
    way.add(Link(previous, "tow_barge_out", "FS")).add(Link(previous, "set_up", "FS"));
  }
}

/// The next activity waits for what is returned; the first lift for barge and crane vessel.
std::vector<std::string> add_topside_lifts(Way& way, const Order& order) {
  std::vector<std::string> previous = {"tow_barge_out", "set_up"};
  const int pieces = order.params().integer("topside_pieces");
  for (int number = 1; has_topside(order.params()) && number <= pieces; ++number) {
    const std::string id = "topside_lift_" + std::to_string(number);
    const std::string name = "Lift piece " + std::to_string(number) + " of the topside to the barge";
    for (const std::string& before : previous) way.add(Link(before, id, "FS"));
    way.add(trade::crane_lift(id, name, order.place("site"), "barge_tug")
                .optional_pool("riggers", 24)
                .lasts(Duration::triangular_h(std::round(72.0 / pieces), std::round(120.0 / pieces),
                                              std::round(216.0 / pieces))));
    previous = {id};
  }
  return previous;
}

Activity cut_piles(const Order& order) {
  const double scale = 24 * order.params().integer("piles") / piles_of_the_source;
  return Activity("cut_piles", "Cut the piles three metres below the seabed")
      .at(order.place("site").id)
      .roles({"crane"})
      .optional_pool("riggers", 20)
      .optional_pool("pump_spreads", 1)
      .lasts(Duration::triangular_h(std::round(5 * scale), std::round(9 * scale), std::round(16 * scale)))
      .suspendable(2, 1, 6)
      .limit("hs_m", 1.25)
      .wind_kn(20)
      .current_kn(1.0);
}

/// Returns the last lift.
std::string add_jacket_lift(Way& way, const Order& order, const std::vector<std::string>& after) {
  if (!has_jacket(order.params())) return after.front();
  for (const std::string& before : after) way.add(Link(before, "cut_piles", "FS"));
  way.add(cut_piles(order));
  way.after({"cut_piles"},
            trade::crane_lift("lift_jacket", "Lift the jacket to the barge", order.place("site"), "barge_tug")
                .optional_pool("riggers", 24)
                .lasts(Duration::triangular_h(24, 24, 48)));
  return "lift_jacket";
}

void add_disposal(Way& way, const Order& order, const std::string& last_lift) {
  const Params& params = order.params();
  const Place& yard = order.place("yard");
  way.after({last_lift}, trade::recover_anchors("clear", order.place("site")));
  way.after({last_lift}, tow_barge(order, "tow_home", "Tow the barge to " + yard.name, yard));
  way.after({"tow_home"}, Activity("offload", "Offload the barge")
                              .at(yard.id)
                              .roles({"barge"})
                              .optional_pool("quay_berths", 1)
                              .optional_pool("riggers", 20)
                              .lasts(Duration::triangular_h(24, 48, 96))
                              .suspendable()
                              .wind_kn(20));
  if (params.number("scrap_days") <= 0) return;
  const double days = params.number("scrap_days");
  way.after({"offload"},
            Activity("scrap", "Dismantle in the yard")
                .at(yard.id)
                .optional_pool("welders", 40)
                .optional_pool("yard_area_m2", std::round(4 * removed_t(params)))
                .lasts(Duration::triangular_h(std::round(16 * days), std::round(24 * days), std::round(36 * days)))
                .insensitive()
                .slots(0));
}

}  // namespace

std::vector<Parameter> removal_parameters() {
  return {
      Parameter::number("topside_weight_t", "Weight of the topside removed; 0: none")
          .unit("t")
          .between(0, 40000)
          .by_default(0),
      Parameter::integer("topside_pieces", "Equal pieces in which it is lifted off").between(1, 40).by_default(4),
      Parameter::number("clean_crew", "Technicians who clean the topside").between(1, 500).by_default(60),
      Parameter::boolean("quarters", "They live in shared berths beside the platform").by_default(false),
      Parameter::number("jacket_weight_t", "Weight of the jacket removed; 0: none")
          .unit("t")
          .between(0, 40000)
          .by_default(0),
      Parameter::integer("piles", "Piles to cut").between(1, 24).by_default(4),
      Parameter::integer("scrap_days", "Most likely length of dismantling ashore; 0: not part of the order")
          .unit("days")
          .between(0, 1000)
          .by_default(30),
      Parameter::number("barge_tug_pull_t", "Bollard pull of the barge's tug at least")
          .unit("t")
          .between(0, 500)
          .by_default(60),
      Parameter::number("barge_tow_speed_kn", "Speed of the barge under tow").unit("kn").between(1, 10).by_default(5)};
}

bool has_topside(const Params& params) {
  return params.number("topside_weight_t") > 0;
}

bool has_jacket(const Params& params) {
  return params.number("jacket_weight_t") > 0;
}

std::string add_removal(Way& way, const Order& order, const std::vector<std::string>& after) {
  add_roles(way, order.params());
  std::vector<std::string> before = after;
  if (has_topside(order.params())) {
    const std::string separated = add_cleaning(way, order);
    for (const std::string& previous : after)
      if (!previous.empty()) way.add(Link(previous, "clean", "FS"));
    before.push_back(separated);
  }
  add_spread(way, order, before);
  const std::string last_lift = add_jacket_lift(way, order, add_topside_lifts(way, order));
  add_disposal(way, order, last_lift);
  way.hold("crane", "set_up", "clear")
      .hold("barge", "tow_barge_out", "offload")
      .hold("barge_tug", "tow_barge_out", "tow_home");
  way.quantity("removed_t", removed_t(order.params()));
  if (has_jacket(order.params())) way.quantity("platforms", 1);
  return last_lift;
}

}  // namespace fairlead::decommissioning
