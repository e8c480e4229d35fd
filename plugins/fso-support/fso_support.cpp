// SPDX-License-Identifier: MIT
// Marine support of a storage vessel: offloading, mooring work, dry-dock rotation. Sources of the numbers: README.md
#include <string>
#include <vector>

#include "example_order.hpp"
#include "ways.hpp"

namespace {

using namespace fairlead::sdk;

std::vector<Parameter> offloading_parameters() {
  return {Parameter::integer("parcels", "Tankers to be loaded").between(1, 200).by_default(6),
          Parameter::number("parcel_t", "Cargo of one tanker").unit("t").between(1000, 200000).by_default(35000),
          Parameter::number("loading_rate_t_per_h", "Rate of the storage vessel's pumps")
              .unit("t/h")
              .between(100, 10000)
              .by_default(1590),
          Parameter::number("min_days_between", "From casting off to the next berthing at least")
              .unit("d")
              .between(0, 365)
              .by_default(27),
          Parameter::number("max_days_between", "At most: the storage is then full; absent: no matter")
              .unit("d")
              .between(0, 365),
          Parameter::number("breach_usd_per_day", "What a day beyond the most costs")
              .unit("USD/d")
              .between(0, 1e7)
              .by_default(0),
          Parameter::integer("tugs", "Tugs at each berthing").between(1, 4).by_default(1),
          Parameter::number("tug_pull_t", "Bollard pull of a tug at least").unit("t").between(0, 500).by_default(60),
          Parameter::boolean("static_tow", "A tug holds the tanker off while it loads").by_default(true)};
}

std::vector<Parameter> mooring_parameters() {
  return {Parameter::integer("legs", "Mooring legs to change").between(1, 24).by_default(4),
          Parameter::integer("ahts", "Anchor handlers at the mooring and on the tow").between(1, 6).by_default(2),
          Parameter::number("ahts_pull_t", "Bollard pull of each at least while legs are changed")
              .unit("t")
              .between(0, 500)
              .by_default(60),
          Parameter::number("tow_pull_t", "Bollard pull of each anchor handler of a rotation at least")
              .unit("t")
              .between(0, 500)
              .by_default(150),
          Parameter::number("tow_speed_kn", "Speed of the storage vessel under tow")
              .unit("kn")
              .between(1, 10)
              .by_default(4.5),
          Parameter::number("dock_days", "Time in the dry dock").unit("d").between(1, 400).by_default(55),
          Parameter::boolean("relief", "Another storage vessel, which lies at `relief`, stands in meanwhile")
              .by_default(false),
          Parameter::boolean("vessel_is_asset", "The storage vessel is an asset of the fleet (capability storage_t)")
              .by_default(false)};
}

std::vector<Parameter> parameters() {
  std::vector<Parameter> all = {
      Parameter::choice("work", "What is to be done", {"offloading", "mooring_legs", "rotation"}).required()};
  for (const Parameter& parameter : offloading_parameters()) all.push_back(parameter);
  for (const Parameter& parameter : mooring_parameters()) all.push_back(parameter);
  return all;
}

Description describe() {
  return {.id = "org.fairlead.fso-support",
          .name = "Support of a storage vessel",
          .version = "1.0.0",
          .description = "Tankers are berthed and loaded, mooring legs are changed, a storage vessel goes to dry dock.",
          .icon = "tanker",
          .colour = "#8b5a2b",
          .parameters = parameters(),
          .places = {{.name = "site", .description = "Where the storage vessel is moored"},
                     {.name = "port", .description = "Where gear is loaded (mooring work)", .required = false},
                     {.name = "dock", .description = "The dry dock (rotation)", .required = false},
                     {.name = "relief", .description = "Where the relief vessel lies", .required = false}},
          .capabilities = {"bollard_pull_t", "anchor_handling", "dive", "storage_t"},
          .quantities = {"lifts", "cargo_t", "legs", "rotations"},
          .example_order = example_order};
}

void require_places(const Order& order, const std::vector<std::string>& names, const std::string& work) {
  std::vector<Problem> problems;
  for (const std::string& name : names)
    if (!order.has_place(name))
      problems.push_back({.pointer = "/places",
                          .found = "no place \"" + name + "\" for " + work,
                          .expected = "\"" + name + "\": the id of a place"});
  if (!problems.empty()) throw InvalidOrder(problems);
}

void check_gap(const Params& params) {
  if (!params.has("max_days_between")) return;
  if (params.number("max_days_between") < params.number("min_days_between"))
    throw InvalidOrder({{.pointer = "/params/max_days_between",
                         .found = "fewer days than min_days_between",
                         .expected = "at least as many"}});
}

Network expand(const Order& order) {
  const std::string work = order.params().text("work");
  if (work == "offloading") {
    check_gap(order.params());
    return Network().add(fso::offloading(order));
  }
  if (work == "mooring_legs") {
    require_places(order, {"port"}, work);
    return Network().add(fso::mooring_legs(order));
  }
  require_places(order, {"port", "dock"}, work);
  if (order.params().flag("relief")) require_places(order, {"relief"}, "a rotation with relief");
  return Network().add(fso::rotation(order));
}

}  // namespace

FAIRLEAD_PLUGIN(describe, expand)
