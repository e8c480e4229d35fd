// SPDX-License-Identifier: MIT
// Jack-up drilling: tow, positioning, preload, wells in sections, departure. Sources of the numbers: README.md
#include <string>
#include <utility>
#include <vector>

#include "attendance.hpp"
#include "example_order.hpp"
#include "trade/jack_up.hpp"
#include "wells.hpp"
#include <fairlead/plugin.hpp>

namespace {

using namespace fairlead::sdk;
using namespace fairlead::drilling;
namespace trade = fairlead::trade;

std::vector<Parameter> parameters() {
  std::vector<Parameter> all = well_parameters();
  all.push_back(Parameter::choice("sequence", "Wells one by one, or all top holes first, then all sections",  //
                                  {"one_by_one", "batch", "either"})
                    .by_default("one_by_one"));
  all.push_back(Parameter::number("batch_saving_pct", "Shorter top holes after the first of a batch")
                    .unit("%")
                    .between(0, 60)
                    .by_default(10));
  all.push_back(Parameter::number("hole_depth_m", "Deepest hole along its path; the rig drills at least so deep")
                    .unit("m")
                    .between(0, 15000));
  for (auto part : {trade::jack_up_parameters(), attendance_parameters()})
    all.insert(all.end(), part.begin(), part.end());
  all.push_back(Parameter::boolean("return_to_port", "Tow the rig to `port` after the last well").by_default(false));
  return all;
}

Description describe() {
  return {
      .id = "org.fairlead.drilling",
      .name = "Jack-up drilling",
      .version = "1.1.0",
      .description = "A jack-up rig is towed to a platform, preloaded, drills and completes wells, and leaves.",
      .icon = "derrick",
      .colour = "#a0522d",
      .parameters = parameters(),
      .places = {{.name = "site", .description = "Platform to drill at"},
                 {.name = "port", .description = "Where the rig is towed afterwards", .required = false},
                 {.name = "base", .description = "Where supply runs are loaded", .required = false}},
      .capabilities = {"jackup_drill", "drill_m", "bollard_pull_t", "deck_t"},
      .quantities = {"wells", "supply_runs"},
      .example_order = example_order,
  };
}

Problem no_place(const std::string& name, const std::string& since, const std::string& instead) {
  return {.pointer = "/places",
          .found = "no `" + name + "`",
          .expected = "a place named `" + name + "`, since " + since,
          .suggestion = "add \"" + name + "\" or set " + instead};
}

void refuse_missing_places(const Order& order) {
  std::vector<Problem> problems;
  if (order.params().flag("return_to_port") && !order.has_place("port"))
    problems.push_back(no_place("port", "return_to_port is true", "return_to_port to false"));
  if (has_supply_runs(order.params()) && !order.has_place("base"))
    problems.push_back(no_place("base", "supply_every_days is above 0", "supply_every_days to 0"));
  if (!problems.empty()) throw InvalidOrder(problems);
}

Role rig(const Params& params) {
  Role role("rig");
  role.at_least("jackup_drill", 1);
  if (params.has("hole_depth_m")) role.at_least("drill_m", params.number("hole_depth_m"));
  return role;
}

Activity rig_work(const Place& site, const std::string& id, const std::string& name, const Duration& duration) {
  return Activity(id, name).at(site.id).roles({"rig"}).lasts(duration).suspendable().wind_kn(45);
}

Activity drill(const Order& order, const Section& section) {
  constexpr double a_supply_run_every_third_day = 0.333;
  Activity activity = rig_work(order.place("site"), section.id, section.name,
                               Duration::triangular_h(section.low_h, section.mode_h, section.high_h));
  if (section.top_hole && !has_supply_runs(order.params()))
    activity.optional_pool("supply_vessels", a_supply_run_every_third_day);
  if (section.last_of_well) activity.quantity("wells", 1);
  return activity;
}

void add_sections(Way& way, const Order& order, const std::vector<Section>& sections) {
  const double skid_h = order.params().number("skid_h");
  int skids = 0;
  int under_the_derrick = sections.front().well;
  for (const Section& section : sections) {
    const bool moves = section.well != std::exchange(under_the_derrick, section.well);
    if (moves && skid_h > 0) {
      const std::string to = "Skid to well " + std::to_string(section.well);
      way.then(rig_work(order.place("site"), "skid_" + std::to_string(++skids), to, Duration::hours(skid_h)));
    }
    way.then(drill(order, section));
  }
}

Way drilling(const Order& order, const std::string& id, const std::string& name, const std::vector<Section>& sections) {
  const Params& params = order.params();
  const Place& site = order.place("site");
  Way way(id, name);
  way.add(rig(params));
  trade::add_rig_tugs(way, params);
  trade::add_rig_arrival(way, params, site);
  add_sections(way, order, sections);
  const Place* port = params.flag("return_to_port") ? &order.place("port") : nullptr;
  trade::hold_rig(way, site, trade::add_rig_departure(way, params, site, port));
  way.quantity("wells", number_of_wells(params));
  if (has_supply_runs(params)) add_supply_runs(way, order, sections);
  if (params.flag("guard_vessel")) add_guard(way, order, sections);
  return way.delivers(sections.back().id);
}

Network expand(const Order& order) {
  refuse_missing_places(order);
  const Params& params = order.params();
  refuse_bad_wells(params);
  const std::string sequence = params.text("sequence");
  Network network;
  if (sequence != "batch") network.add(drilling(order, "drill", "", sections_well_by_well(params)));
  if (sequence != "one_by_one")
    network.add(drilling(order, "drill_in_batches", "top holes first", sections_in_batches(params)));
  return network;
}

}  // namespace

FAIRLEAD_PLUGIN(describe, expand)
