// SPDX-License-Identifier: MIT
// New service: a vessel loads at a port and works at one site after the other.
#include <string>

#include <fairlead/plugin.hpp>

#include "example_order.hpp"

using namespace fairlead::sdk;

static Description describe() {
  return {
      .id = "org.example.new-service",
      .name = "New service",
      .version = "0.1.0",
      .description = "A vessel loads at a port and works at one site after the other.",
      .icon = "wrench",
      .colour = "#20b2aa",
      .parameters = {Parameter::number("work_h", "Work at each site").unit("h").between(1, 2000).required(),
                     Parameter::number("load_h", "Loading at the port").unit("h").between(0, 200).by_default(12),
                     Parameter::number("crane_t", "The vessel's crane lifts at least this")
                         .unit("t").between(0, 10000).by_default(50),
                     Parameter::number("hs_limit_m", "No work above this wave height")
                         .unit("m").between(0.3, 6).by_default(1.5),
                     Parameter::number("range_nm", "No site is farther from the port than this")
                         .unit("nm").between(1, 2000).by_default(200)},
      .places = {{.name = "port", .description = "Where the vessel loads"},
                 {.name = "sites", .description = "Where it works, in this order", .many = true}},
      .capabilities = {"crane_t"},
      .quantities = {"sites"},
      .example_order = example_order,
  };
}

static void refuse_far_sites(const Order& order) {
  const double range_nm = order.params().number("range_nm");
  for (const Place& site : order.places("sites"))
    if (order.nm(order.place("port"), site).value_or(range_nm + 1) > range_nm)
      throw CannotServe(site.name + " is out of range of " + order.place("port").name);
}

static Activity load(const Order& order) {
  const Place& port = order.place("port");
  return Activity("load", "Load at " + port.name)
      .at(port.id).roles({"vessel"}).lasts(Duration::hours(order.params().number("load_h")));
}

// Work stops when the waves are too high and goes on in the next calm, 2 hours after.
static Activity work(const Order& order, const Place& site) {
  const double work_h = order.params().number("work_h");
  return Activity("work_" + site.id, "Work at " + site.name)
      .at(site.id).roles({"vessel"}).lasts(Duration::triangular_h(0.8 * work_h, work_h, 1.5 * work_h))
      .suspendable(2).limit("hs_m", order.params().number("hs_limit_m"))
      .quantity("sites", 1);
}

static Network expand(const Order& order) {
  refuse_far_sites(order);
  Way way("by_vessel", "By vessel");
  way.add(Role("vessel").at_least("crane_t", order.params().number("crane_t")));
  way.then(load(order));
  for (const Place& site : order.places("sites")) way.then(work(order, site));
  way.hold("vessel", "load", "work_" + order.places("sites").back().id);
  return Network().add(way);
}

FAIRLEAD_PLUGIN(describe, expand)
