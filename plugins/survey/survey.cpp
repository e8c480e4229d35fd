// SPDX-License-Identifier: MIT
// Geophysical and geotechnical survey of wind areas, routes and rig sites. Sources of the numbers: README.md
#include "example_order.hpp"
#include "works.hpp"

namespace {

using namespace fairlead::sdk;
using survey::Berth;

std::vector<Parameter> parameters() {
  return {Parameter::list("lines", "Blocks of geophysical lines, in any order",
                          {Parameter::place("place", "Where its weather counts").required(),
                           Parameter::number("km", "Lines").unit("km").between(0.1, 100000).required(),
                           Parameter::number("core_h", "Cores after the lines: most likely hours; 0: none")
                               .unit("h")
                               .between(0, 2000)
                               .by_default(0)})
              .between(0, 100)
              .by_default(Json::array()),
          Parameter::list("locations", "Geotechnical locations, one after the other",
                          {Parameter::place("place", "Where it is").required(),
                           Parameter::integer("cpts", "Seabed cone tests").between(0, 20).by_default(1),
                           Parameter::integer("boreholes", "Boreholes").between(0, 20).by_default(1)})
              .between(0, 100)
              .by_default(Json::array()),
          Parameter::number("lines_km_per_day", "The survey vessel's lines a day at least; its own rate counts")
              .unit("km/day")
              .between(1, 1000)
              .by_default(60),
          Parameter::number("borehole_m", "Depth of a borehole").unit("m").between(5, 300).by_default(65),
          Parameter::number("borehole_fails", "Probability that a borehole has to be repeated, twice at most")
              .between(0, 0.9)
              .by_default(0.05),
          Parameter::integer("drill_crew", "Surveyors at boreholes and cone tests").between(0, 100).by_default(16),
          Parameter::number("report_days", "Processing, laboratory and report; 0: none")
              .unit("d")
              .between(0, 730)
              .by_default(0),
          Parameter::integer("report_people", "Surveyors who work on it").between(1, 200).by_default(8)};
}

Description describe() {
  return {.id = "org.fairlead.survey",
          .name = "Survey of the seabed",
          .version = "1.0.0",
          .description = "Geophysical lines, boreholes and cone tests, rig sites, and the report afterwards.",
          .icon = "survey",
          .colour = "#6a8f3c",
          .parameters = parameters(),
          .places = {{.name = "port", .description = "Where the vessel is fitted out"},
                     {.name = "rig_sites",
                      .description = "Sites to be surveyed for a jack-up rig",
                      .required = false,
                      .many = true}},
          .capabilities = {"survey", "survey_km_per_day", "geotech"},
          .quantities = {"line_km", "cpts", "boreholes", "locations"},
          .example_order = example_order};
}

bool has_geophysics(const Order& order) {
  return !order.params().list("lines").empty() || !order.places("rig_sites").empty();
}

bool has_geotechnics(const Order& order) {
  return survey::count(order, "cpts") + survey::count(order, "boreholes") > 0;
}

Role vessel(const Order& order, const std::string& role, bool geophysics, bool geotechnics) {
  Role vessel(role);
  if (geophysics) vessel.at_least("survey", 1);
  if (!order.params().list("lines").empty() && geophysics)
    vessel.at_least("survey_km_per_day", order.params().number("lines_km_per_day"));
  if (geotechnics) vessel.at_least("geotech", 1);
  return vessel;
}

/// Fits the vessel out in port; a drilling spread takes longer than sonars.
Berth mobilise(Way& way, const Order& order, const std::string& role, const std::string& suffix, bool geotechnics) {
  way.add(
      Activity("mobilise" + suffix, geotechnics ? "Mobilise drill and cone test spread" : "Mobilise sonar and profiler")
          .at(order.place("port").id)
          .roles({role})
          .optional_pool("quay_berths", 1)
          .lasts(geotechnics ? Duration::triangular_h(72, 96, 144) : Duration::triangular_h(48, 72, 120)));
  return {.role = role, .first = "mobilise" + suffix};
}

/// Returns the id of the demobilisation, through which the vessel is held.
std::string demobilise(Way& way, const Order& order, const Berth& berth, const std::string& suffix) {
  const std::string id = "demobilise" + suffix;
  way.add(Activity(id, "Demobilise")
              .at(order.place("port").id)
              .roles({berth.role})
              .optional_pool("quay_berths", 1)
              .lasts(Duration::triangular_h(12, 24, 36)));
  for (const std::string& end : berth.ends) way.add(Link(end, id, "FS"));
  way.hold(berth.role, berth.first, id);
  return id;
}

void finish(Way& way, const Order& order, const std::vector<std::string>& demobilised) {
  const double days = order.params().number("report_days");
  if (days > 0) {
    way.add(Activity("report", "Laboratory, processing and report")
                .optional_pool("surveyors", order.params().integer("report_people"))
                .lasts(Duration::triangular_days(0.75 * days, days, 1.5 * days)));
    for (const std::string& id : demobilised) way.add(Link(id, "report", "FS"));
  }
  if (survey::line_km(order) > 0) way.quantity("line_km", survey::line_km(order));
  for (const char* what : {"cpts", "boreholes"})
    if (survey::count(order, what) > 0) way.quantity(what, survey::count(order, what));
  if (!order.places("rig_sites").empty())
    way.quantity("locations", static_cast<double>(order.places("rig_sites").size()));
  way.delivers(days > 0 ? "report" : demobilised.back());
}

Way one_vessel(const Order& order) {
  Way way("one_vessel", "one vessel");
  const bool geotechnics = has_geotechnics(order);
  way.add(vessel(order, "vessel", has_geophysics(order), geotechnics));
  Berth berth = mobilise(way, order, "vessel", "", geotechnics);
  survey::add_lines(way, order, berth);
  survey::add_rig_sites(way, order, berth);
  survey::add_locations(way, order, berth);
  finish(way, order, {demobilise(way, order, berth, "")});
  return way;
}

Way two_vessels(const Order& order) {
  Way way("two_vessels", "survey vessel and drilling vessel side by side");
  way.add(vessel(order, "vessel", true, false)).add(vessel(order, "drill_vessel", false, true));
  Berth lines = mobilise(way, order, "vessel", "", false);
  survey::add_lines(way, order, lines);
  survey::add_rig_sites(way, order, lines);
  Berth drilling = mobilise(way, order, "drill_vessel", "_drill", true);
  survey::add_locations(way, order, drilling);
  const std::string first = demobilise(way, order, lines, "");
  finish(way, order, {first, demobilise(way, order, drilling, "_drill")});
  return way;
}

Network expand(const Order& order) {
  if (!has_geophysics(order) && !has_geotechnics(order))
    throw InvalidOrder({{.pointer = "/params",
                         .found = "nothing to survey",
                         .expected = "lines, locations, or places \"rig_sites\""}});
  Network network;
  network.add(one_vessel(order));
  if (has_geophysics(order) && has_geotechnics(order)) network.add(two_vessels(order));
  return network;
}

}  // namespace

FAIRLEAD_PLUGIN(describe, expand)
