// SPDX-License-Identifier: MIT
// Jack-up drilling: tow, positioning, preload, wells in sections, departure. Sources of the numbers: README.md
#include <initializer_list>
#include <string>

#include "example_order.hpp"
#include <fairlead/plugin.hpp>

namespace {

using namespace fairlead::sdk;

Description describe() {
  return {
      .id = "org.fairlead.drilling",
      .name = "Jack-up drilling",
      .version = "1.0.0",
      .description = "A jack-up rig is towed to a platform, preloaded, drills and completes wells, and leaves.",
      .icon = "derrick",
      .colour = "#a0522d",
      .parameters =
          {Parameter::integer("wells", "Wells to drill and complete").between(1, 40).required(),
           Parameter::number("tow_speed_kn", "Speed of the rig under tow: 100 nm in 28 h")
               .unit("kn")
               .between(1, 8)
               .by_default(3.57),
           Parameter::number("lead_tug_pull_t", "Bollard pull of the lead tug at least")
               .unit("t")
               .between(0, 500)
               .by_default(100),
           Parameter::number("tug_pull_t", "Bollard pull of each assisting tug at least")
               .unit("t")
               .between(0, 500)
               .by_default(60),
           Parameter::integer("assisting_tugs", "Tugs beside the lead tug").between(1, 4).by_default(2),
           Parameter::boolean("return_to_port", "Tow the rig to `port` after the last well").by_default(false)},
      .places = {{.name = "site", .description = "Platform to drill at"},
                 {.name = "port", .description = "Where the rig is towed afterwards", .required = false}},
      .capabilities = {"jackup_drill", "bollard_pull_t"},
      .quantities = {"wells"},
      .example_order = example_order,
  };
}

void refuse_return_without_port(const Order& order) {
  if (!order.params().flag("return_to_port") || order.has_place("port")) return;
  throw InvalidOrder({{.pointer = "/places",
                       .found = "no `port`",
                       .expected = "a place named `port`, since return_to_port is true",
                       .suggestion = "add \"port\" or set return_to_port to false"}});
}

Activity tow(const Params& params, const std::string& id, const std::string& name, const Place& to) {
  return Activity(id, name)
      .move_to(to.id)
      .carries("rig")
      .roles({"lead_tug", "tug"})
      .speed_kn(params.number("tow_speed_kn"))
      .continuous()
      .limit("hs_m", 2.0)
      .wind_kn(25);
}

void add_arrival(Way& way, const Order& order) {
  const Place& site = order.place("site");
  way.then(tow(order.params(), "tow", "Tow to " + site.name, site));
  way.then(Activity("position", "Approach, soft-pin and final position")
               .at(site.id)
               .roles({"rig", "lead_tug", "tug"})
               .optional_pool("tow_masters", 1)
               .optional_pool("surveyors", 2)
               .lasts(Duration::triangular_h(6, 10, 24))
               .continuous()
               .limit("hs_m", 1.25)
               .wind_kn(20)
               .current_kn(1.0));
  way.then(Activity("preload", "Jack to shallow draft, preload and hold")
               .at(site.id)
               .roles({"rig"})
               .optional_pool("tow_masters", 1)
               .lasts(Duration::triangular_h(24, 36, 72))
               .continuous()
               .limit("hs_m", 1.5)
               .wind_kn(25)
               .current_kn(1.0));
  way.then(Activity("jack_up", "Jack to air gap, skid cantilever, acceptance")
               .at(site.id)
               .roles({"rig"})
               .lasts(Duration::triangular_h(12, 24, 36))
               .suspendable()
               .wind_kn(45));
}

Activity rig_work(const Place& site, const std::string& id, const std::string& name, const Duration& duration) {
  return Activity(id, name).at(site.id).roles({"rig"}).lasts(duration).suspendable().wind_kn(45);
}

void add_well(Way& way, const Place& site, int number) {
  const std::string id = "well_" + std::to_string(number);
  const std::string name = "Well " + std::to_string(number);
  constexpr double a_supply_run_every_third_day = 0.333;
  way.then(
      rig_work(site, id + "_top_hole", name + ": top hole and 13 3/8 in casing", Duration::triangular_days(6, 8, 11))
          .optional_pool("supply_vessels", a_supply_run_every_third_day));
  way.then(rig_work(site, id + "_sections", name + ": 12 1/4 and 8 1/2 in sections, logging, liner",
                    Duration::triangular_days(14, 20, 30)));
  way.then(rig_work(site, id + "_completion", name + ": completion and tree", Duration::triangular_days(6, 9, 14))
               .quantity("wells", 1));
}

/// Returns the activity with which the rig's work for this order ends.
std::string add_departure(Way& way, const Order& order) {
  way.then(Activity("depart", "Jack down, pull legs, departure")
               .at(order.place("site").id)
               .roles({"rig", "lead_tug", "tug"})
               .lasts(Duration::triangular_h(12, 24, 72))
               .continuous()
               .limit("hs_m", 1.25)
               .wind_kn(20)
               .current_kn(1.0));
  if (!order.params().flag("return_to_port")) return "depart";
  const Place& port = order.place("port");
  way.then(tow(order.params(), "tow_back", "Tow to " + port.name, port));
  return "tow_back";
}

Network expand(const Order& order) {
  refuse_return_without_port(order);
  const Params& params = order.params();
  Way way("drill");
  way.add(Role("rig").at_least("jackup_drill", 1));
  way.add(Role("lead_tug").at_least("bollard_pull_t", params.number("lead_tug_pull_t")));
  way.add(Role("tug").count(params.integer("assisting_tugs")).at_least("bollard_pull_t", params.number("tug_pull_t")));

  add_arrival(way, order);
  const int wells = params.integer("wells");
  for (int number = 1; number <= wells; ++number) add_well(way, order.place("site"), number);
  const std::string last = add_departure(way, order);

  way.hold("rig", "tow", last);
  for (const char* towing : {"lead_tug", "tug"}) {
    way.hold(towing, "tow", "position");
    if (last != "depart") way.hold(towing, "depart", last);
  }
  way.quantity("wells", wells).delivers("well_" + std::to_string(wells) + "_completion");
  return Network().add(way);
}

}  // namespace

FAIRLEAD_PLUGIN(describe, expand)
