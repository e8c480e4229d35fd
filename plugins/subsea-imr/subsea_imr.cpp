// SPDX-License-Identifier: MIT
// Inspection, maintenance and repair under water. Sources of the numbers: README.md
#include <algorithm>
#include <cstdio>
#include <optional>

#include "example_order.hpp"
#include "works.hpp"

namespace {

using namespace fairlead::sdk;
using fairlead::trade::air_diving;
using fairlead::trade::Diving;
using fairlead::trade::saturation_diving;

Parameter name_of(const std::string& what) {
  return Parameter::text("name", "Name of the " + what).required();
}

Parameter place_of() {
  return Parameter::place("place", "Where its weather and depth count").required();
}

Parameter work_depth() {
  return Parameter::number("work_depth_m", "How deep the divers work; absent: at the seabed")
      .unit("m")
      .between(0, 1000);
}

std::vector<Parameter> parameters() {
  return {
      Parameter::list("structures", "Platforms and moorings to be inspected, in any order",
                      {name_of("structure"), place_of(),
                       Parameter::number("gvi_h", "Inspection by vehicle, most likely; 0: none")
                           .unit("h")
                           .between(0, 2000)
                           .by_default(30),
                       Parameter::number("diver_h", "Hours of divers at the bottom; 0: none")
                           .unit("h")
                           .between(0, 2000)
                           .by_default(0),
                       work_depth()})
          .by_default(Json::array()),
      Parameter::list("pipelines", "Pipelines, or legs of one, in their order",
                      {name_of("leg"), place_of(),
                       Parameter::number("km", "Length inspected by vehicle").unit("km").between(0, 5000).by_default(0),
                       Parameter::number("cp_h", "Probes afterwards; 0: none").unit("h").between(0, 2000).by_default(0),
                       Parameter::integer("spans", "Spans to correct").between(0, 100).by_default(0),
                       Parameter::integer("clamps", "Clamps to fit").between(0, 100).by_default(0), work_depth()})
          .by_default(Json::array()),
      Parameter::list("spools", "Spools to be replaced", {name_of("line"), place_of(), work_depth()})
          .by_default(Json::array()),
      Parameter::number("rov_rate_km_per_day", "The vessel inspects at least so fast; its own rate counts")
          .unit("km/day")
          .between(0.1, 200)
          .by_default(15),
      Parameter::number("repair_fails", "Probability that a clamp or spool has to be fitted again")
          .between(0, 0.9)
          .by_default(0.05),
      Parameter::integer("divers", "Divers and life-support crew").between(0, 60).by_default(14),
      Parameter::integer("rov_crew", "Surveyors and pilots of the vehicle").between(0, 60).by_default(8),
      Parameter::calendar("yard_shift", "Hours of the yard that makes spools"),
      Parameter::number("report_days", "Processing and report; 0: none").unit("d").between(0, 365).by_default(0)};
}

Description describe() {
  return {
      .id = "org.fairlead.subsea-imr",
      .name = "Inspection, maintenance and repair under water",
      .version = "1.0.0",
      .description = "Platforms and pipelines are inspected by vehicle and divers, spans, clamps and spools repaired.",
      .icon = "diver",
      .colour = "#20a0a0",
      .parameters = parameters(),
      .places = {{.name = "port", .description = "Where the spread is loaded"},
                 {.name = "yard", .description = "Where spools are made; absent: in port", .required = false}},
      .capabilities = {"dive", "sat_dive", "rov", "rov_km_per_day"},
      .quantities = {"structures", "dive_days", "diver_hours", "gvi_km", "spans", "repairs"},
      .example_order = example_order};
}

bool has_divers(const char* list, const Params& work) {
  if (std::string(list) == "structures") return work.number("diver_h") > 0;
  return std::string(list) == "spools" || work.integer("spans") + work.integer("clamps") > 0;
}

/// Deepest place where divers work; none if there is no work for them.
std::optional<double> deepest_dive_m(const Order& order) {
  std::optional<double> deepest;
  for (const char* list : {"structures", "pipelines", "spools"})
    for (const Params& work : order.params().list(list)) {
      if (!has_divers(list, work)) continue;
      const double seabed_m = order.place_by_id(work.text("place")).depth_m.value_or(0);
      deepest = std::max(deepest.value_or(0), work.has("work_depth_m") ? work.number("work_depth_m") : seabed_m);
    }
  return deepest;
}

bool has_pipelines(const Order& order) {
  for (const Params& line : order.params().list("pipelines"))
    if (line.number("km") > 0) return true;
  return false;
}

bool needs_vehicle(const Order& order) {
  const auto structures = order.params().list("structures");
  return has_pipelines(order) || !order.params().list("spools").empty() ||
         std::any_of(structures.begin(), structures.end(), [](const Params& s) { return s.number("gvi_h") > 0; });
}

Role vessel(const Order& order, const Diving& diving, bool dives) {
  Role vessel("vessel");
  if (dives) vessel.at_least(diving.capability, 1);
  if (needs_vehicle(order)) vessel.at_least("rov", 1);
  if (has_pipelines(order)) vessel.at_least("rov_km_per_day", order.params().number("rov_rate_km_per_day"));
  return vessel;
}

Activity in_port(const Order& order, const std::string& id, const std::string& name, const Duration& duration) {
  return Activity(id, name)
      .at(order.place("port").id)
      .roles({"vessel"})
      .optional_pool("quay_berths", 1)
      .lasts(duration);
}

/// Without spools the vessel is kept throughout; while a spool is made it may do something else.
void finish(Way& way, const Order& order, const imr::Stay& stay) {
  way.add(in_port(order, "demobilise", "Debrief and offload", Duration::triangular_h(12, 24, 36)));
  for (const std::string& end : stay.ends) way.add(Link(end, "demobilise", "FS"));
  if (order.params().list("spools").empty()) way.hold("vessel", "mobilise", "demobilise");
  const double days = order.params().number("report_days");
  if (days > 0)
    way.then(Activity("report", "Process and report")
                 .optional_pool("surveyors", 6)
                 .lasts(Duration::triangular_days(0.7 * days, days, 1.5 * days)));
}

Way way_by(const Order& order, const Diving& diving, bool dives) {
  Way way(dives ? diving.id : "vehicle", dives ? diving.name : "vehicle alone");
  way.add(vessel(order, diving, dives));
  way.add(in_port(order, "mobilise", dives ? "Load spread and gas, dive trials" : "Load the vehicle's spread",
                  dives ? Duration::triangular_h(36, 60, 96) : Duration::triangular_h(18, 30, 48)));
  imr::Stay stay{.diving = diving};
  imr::add_structures(way, order, stay);
  imr::add_pipelines(way, order, stay);
  imr::add_spools(way, order, stay);
  finish(way, order, stay);
  return way;
}

void refuse_too_deep(double depth_m) {
  if (depth_m <= saturation_diving.deepest_m) return;
  char text[128];
  std::snprintf(text, sizeof text, "divers would work in %.0f m, saturation diving ends at %.0f m", depth_m,
                saturation_diving.deepest_m);
  throw CannotServe(text);
}

bool has_saturation_vessel(const Order& order) {
  const std::vector<Asset> assets = order.assets();
  return std::any_of(assets.begin(), assets.end(), [](const Asset& a) { return a.capabilities.count("sat_dive") > 0; });
}

bool has_work(const Order& order) {
  return needs_vehicle(order) || deepest_dive_m(order).has_value();
}

Network expand(const Order& order) {
  if (!has_work(order))
    throw InvalidOrder({{.pointer = "/params",
                         .found = "nothing to inspect or repair",
                         .expected = "structures, pipelines or spools"}});
  const std::optional<double> depth_m = deepest_dive_m(order);
  if (!depth_m) return Network().add(way_by(order, air_diving, false));
  refuse_too_deep(*depth_m);
  Network network;
  const bool shallow = *depth_m <= air_diving.deepest_m;
  if (shallow) network.add(way_by(order, air_diving, true));
  if (!shallow || has_saturation_vessel(order)) network.add(way_by(order, saturation_diving, true));
  return network;
}

}  // namespace

FAIRLEAD_PLUGIN(describe, expand)
