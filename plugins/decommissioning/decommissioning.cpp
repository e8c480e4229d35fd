// SPDX-License-Identifier: MIT
// Decommissioning: wells plugged, lines flushed, topside and jacket removed. Sources of the numbers: README.md
#include <string>
#include <vector>

#include "example_order.hpp"
#include "removal.hpp"
#include "trade/jack_up.hpp"
#include "trade/well_unit.hpp"
#include "wells_and_lines.hpp"
#include <fairlead/plugin.hpp>

namespace {

using namespace fairlead::sdk;
using namespace fairlead::decommissioning;
namespace trade = fairlead::trade;

Description describe() {
  std::vector<Parameter> parameters = well_and_line_parameters();
  for (const auto& part : {removal_parameters(), trade::well_unit_parameters(), trade::jack_up_parameters()})
    parameters.insert(parameters.end(), part.begin(), part.end());
  return {
      .id = "org.fairlead.decommissioning",
      .name = "Decommissioning",
      .version = "1.0.0",
      .description = "Wells are plugged, pipelines flushed, a topside and a jacket removed and taken ashore.",
      .icon = "recycle",
      .colour = "#6b8e23",
      .parameters = parameters,
      .places = {{.name = "site", .description = "The platform"},
                 {.name = "yard", .description = "Where what is removed goes ashore", .required = false},
                 {.name = "port", .description = "Where a hydraulic unit comes from", .required = false}},
      .capabilities = {"hwu", "deck_t", "jackup_drill", "bollard_pull_t", "crane_t", "cargo_t", "anchor_handling",
                       "pob"},
      .quantities = {"wells_plugged", "lines_flushed", "removed_t", "platforms"},
      .example_order = example_order,
  };
}

bool removes(const Params& params) {
  return has_topside(params) || has_jacket(params);
}

void refuse_bad_orders(const Order& order) {
  const Params& params = order.params();
  if (removes(params) && !order.has_place("yard"))
    throw InvalidOrder({{.pointer = "/places",
                         .found = "no `yard`",
                         .expected = "a place named `yard`, to which the platform is taken",
                         .suggestion = "add \"yard\""}});
  if (removes(params) || params.integer("wells") > 0 || params.integer("lines") > 0) return;
  throw InvalidOrder({{.pointer = "/params",
                       .found = "no wells, lines, topside or jacket",
                       .expected = "at least one of them",
                       .suggestion = R"("wells": 2)",
                       .code = "missing-key"}});
}

void add_quantities(Way& way, const Params& params) {
  if (params.integer("wells") > 0) way.quantity("wells_plugged", params.integer("wells"));
  if (params.integer("lines") > 0) way.quantity("lines_flushed", params.integer("lines"));
}

Way decommission(const Order& order, PlugBy by) {
  Way way(name_of(by));
  const Made made = add_plugging(way, order, by);
  const std::string flushed = add_flushing(way, order, made.last_plug);
  std::string delivers = flushed.empty() ? made.last_plug : flushed;
  if (removes(order.params())) delivers = add_removal(way, order, {made.safe, flushed});
  add_quantities(way, order.params());
  return way.delivers(delivers);
}

Network expand(const Order& order) {
  refuse_bad_orders(order);
  Network network;
  for (const PlugBy by : plugging_methods(order)) network.add(decommission(order, by));
  return network;
}

}  // namespace

FAIRLEAD_PLUGIN(describe, expand)
