// SPDX-License-Identifier: MIT
// Platform installation: jacket by lift or launch, topside by lift or float-over. Sources of the numbers: README.md
#include <algorithm>
#include <string>
#include <vector>

#include "example_order.hpp"
#include "jacket.hpp"
#include "topside.hpp"
#include "trade/crane_spread.hpp"
#include <fairlead/plugin.hpp>

namespace {

using namespace fairlead::sdk;
using namespace fairlead::platform;
namespace trade = fairlead::trade;

std::vector<Parameter> parameters() {
  std::vector<Parameter> all = jacket_parameters();
  for (const Parameter& parameter : topside_parameters()) all.push_back(parameter);
  all.push_back(Parameter::number("welders", "Welders during sea-fastening").between(0, 500).by_default(60));
  all.push_back(
      Parameter::number("riggers", "Riggers at launch, topside lifts and mating").between(0, 500).by_default(30));
  all.push_back(Parameter::number("tug_pull_t", "Bollard pull of each tug of a barge at least")
                    .unit("t")
                    .between(0, 500)
                    .by_default(60));
  all.push_back(Parameter::number("tow_speed_kn", "Speed of a barge under tow: 100 nm in 20 h")
                    .unit("kn")
                    .between(1, 10)
                    .by_default(5));
  return all;
}

Description describe() {
  return {
      .id = "org.fairlead.platform-installation",
      .name = "Platform installation",
      .version = "1.1.0",
      .description = "A jacket is lifted or launched and piled; a topside is lifted or floated over onto it.",
      .icon = "crane",
      .colour = "#4682b4",
      .parameters = parameters(),
      .places = {{.name = "yard", .description = "Quay of the load-out"},
                 {.name = "site", .description = "Where the platform stands"}},
      .capabilities = {"crane_t", "cargo_t", "launch", "float_over_t", "bollard_pull_t", "anchor_handling", "rov",
                       "speed_kn"},
      .quantities = {"installed_t", "piles", "conductors", "lifts"},
      .example_order = example_order,
  };
}

void refuse_nothing_to_install(const Params& params) {
  if (has_jacket(params) || has_topside(params)) return;
  throw InvalidOrder({{.pointer = "/params",
                       .found = "no weight of a jacket or a topside",
                       .expected = "jacket_weight_t, topside_weight_t or both",
                       .suggestion = R"("jacket_weight_t": 900)",
                       .code = "missing-key"}});
}

void add_crane(Way& way, double capacity_t) {
  way.add(Role("crane").at_least("crane_t", capacity_t));
}

void add_barge(Way& way, double cargo_t, bool launches) {
  Role role("barge");
  if (launches) role.at_least("launch", 1);
  way.add(role.at_least("cargo_t", cargo_t));
}

void add_tugs(Way& way, const Params& params, int count) {
  Role role("tug");
  if (count > 1) role.count(count);
  way.add(role.at_least("bollard_pull_t", params.number("tug_pull_t")));
}

void add_clearing(Way& way, const Order& order, const std::string& last) {
  way.after({last}, trade::recover_anchors("clear", order.place("site")));
  way.hold("crane", "set_up", "clear");
}

void add_jacket_quantities(Way& way, const Params& params, JacketBy by) {
  way.quantity("piles", piles_of(by, params));
  if (params.integer("conductors") > 0) way.quantity("conductors", params.integer("conductors"));
}

/// Roles of crane vessel, barge and tugs, which jacket and topside share.
void add_jacket_roles(Way& way, const Params& params, JacketBy by, const TopsideBy* topside) {
  const bool lifts = topside != nullptr && topside->lifts > 0;
  const double piece_on_hook_t = lifts ? piece_t(*topside, params) / trade::crane_load_share : 0;
  const double topside_t = lifts ? params.number("topside_weight_t") : 0;
  add_crane(way, std::max(crane_t(by, params), piece_on_hook_t));
  add_barge(way, std::max(params.number("jacket_weight_t"), topside_t), by == JacketBy::Launch);
  add_tugs(way, params, barge_tugs(by));
  trade::add_anchor_tugs(way);
  if (by == JacketBy::Launch && params.flag("rov_vessel")) way.add(Role("rov_vessel").at_least("rov", 1));
}

Way jacket_alone(const Order& order, JacketBy by) {
  const Params& params = order.params();
  Way way(name_of(by));
  add_jacket_roles(way, params, by, nullptr);
  const JacketWork work = add_jacket(way, order, by);
  way.hold("barge", "fetch_barge", "return_barge");
  add_clearing(way, order, work.done);
  way.quantity("installed_t", params.number("jacket_weight_t"));
  add_jacket_quantities(way, params, by);
  return way.delivers(work.done);
}

Before before_topside(JacketBy by, const JacketWork& work) {
  Before before{.piled = work.piled, .jacket_done = work.done, .barge_tug = barge_tug(by)};
  before.tugs = by == JacketBy::Lift ? std::vector<std::string>{"tug"} : std::vector<std::string>{"tug#1", "tug#2"};
  for (const char* tug : {"anchor_tug#1", "anchor_tug#2"}) before.tugs.push_back(tug);
  return before;
}

Way jacket_and_topside(const Order& order, JacketBy by, const TopsideBy& topside) {
  const Params& params = order.params();
  Way way(name_of(by) + "_and_" + name_of(topside));
  add_jacket_roles(way, params, by, &topside);
  const JacketWork work = add_jacket(way, order, by);
  const Before before = before_topside(by, work);
  std::string delivers;
  if (topside.lifts > 0) {
    delivers = add_lifted_topside(way, order, topside, before);
    add_clearing(way, order, delivers);
  } else {
    way.hold("barge", "fetch_barge", "return_barge");
    delivers = add_floated_topside(way, order, topside, before);
    add_clearing(way, order, work.done);
  }
  way.quantity("installed_t", params.number("jacket_weight_t") + params.number("topside_weight_t"));
  add_jacket_quantities(way, params, by);
  return way.delivers(delivers);
}

Way lifted_topside(const Order& order, const TopsideBy& by) {
  const Params& params = order.params();
  Way way(name_of(by));
  add_crane(way, piece_t(by, params) / trade::crane_load_share);
  add_barge(way, params.number("topside_weight_t"), false);
  add_tugs(way, params, 1);
  trade::add_anchor_tugs(way);
  const std::string done = add_lifted_topside(way, order, by, {});
  add_clearing(way, order, done);
  return way.quantity("installed_t", params.number("topside_weight_t")).delivers(done);
}

Way floated_topside(const Order& order, const TopsideBy& by) {
  const Params& params = order.params();
  Way way(name_of(by));
  add_tugs(way, params, 3);
  const std::string done =
      add_floated_topside(way, order, by, {.barge_tug = "tug#1", .tugs = {"tug#1", "tug#2", "tug#3"}});
  return way.quantity("installed_t", params.number("topside_weight_t")).delivers(done);
}

Way topside_alone(const Order& order, const TopsideBy& by) {
  return by.lifts > 0 ? lifted_topside(order, by) : floated_topside(order, by);
}

Network with_jacket(const Order& order) {
  Network network;
  for (const JacketBy by : jacket_methods(order)) {
    if (!has_topside(order.params())) network.add(jacket_alone(order, by));
    if (!has_topside(order.params())) continue;
    for (const TopsideBy& topside : topside_methods(order)) network.add(jacket_and_topside(order, by, topside));
  }
  return network;
}

Network expand(const Order& order) {
  refuse_nothing_to_install(order.params());
  if (has_jacket(order.params())) return with_jacket(order);
  Network network;
  for (const TopsideBy& topside : topside_methods(order)) network.add(topside_alone(order, topside));
  return network;
}

}  // namespace

FAIRLEAD_PLUGIN(describe, expand)
