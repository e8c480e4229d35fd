// SPDX-License-Identifier: MIT
// Supply rounds, crew changes, charters and rig moves. Sources of the numbers: README.md
#include <string>
#include <vector>

#include "example_order.hpp"
#include "ways.hpp"

namespace {

using namespace fairlead::sdk;

std::vector<Parameter> parameters() {
  return {
      Parameter::choice("work", "What is to be done", {"supply", "crew_change", "standby", "rig_move"}).required(),
      Parameter::integer("rounds", "Supply: rounds").between(1, 400).by_default(6),
      Parameter::number("round_t", "Supply: deck cargo of a round").unit("t").between(1, 5000).by_default(220),
      Parameter::number("ship_deck_t", "Supply: deck of the ship at least").unit("t").between(1, 5000).by_default(400),
      Parameter::number("days_between", "Supply: from loading to loading at least")
          .unit("d")
          .between(0, 366)
          .by_default(7),
      Parameter::integer("people", "Crew change: people to take out").between(1, 5000).by_default(60),
      Parameter::integer("days", "Standby: length of the charter").unit("d").between(1, 3660).by_default(180),
      Parameter::number("pull_t", "Standby: bollard pull at least").unit("t").between(0, 500).by_default(60),
      Parameter::number("max_pull_t", "Standby: at most, as no client pays for more").unit("t").between(0, 1000),
      Parameter::boolean("anchor_handling", "Standby: the vessel handles anchors").by_default(true),
      Parameter::number("transit_kn", "Standby: speed to the site").unit("kn").between(1, 40).by_default(11),
      Parameter::number("lead_pull_t", "Rig move: bollard pull of the lead tug at least")
          .unit("t")
          .between(0, 500)
          .by_default(100),
      Parameter::integer("assisting_tugs", "Rig move: tugs beside the lead tug").between(1, 6).by_default(2),
      Parameter::number("assist_pull_t", "Rig move: bollard pull of each of them at least")
          .unit("t")
          .between(0, 500)
          .by_default(60),
      Parameter::number("tow_speed_kn", "Rig move: speed under tow").unit("kn").between(1, 8).by_default(3.5)};
}

Description describe() {
  return {.id = "org.fairlead.supply-standby",
          .name = "Supply, crew change, standby and rig moves",
          .version = "1.0.0",
          .description =
              "Ships supply platforms in rounds, boats and helicopters change crews, vessels stand by or move a rig.",
          .icon = "supply",
          .colour = "#d2691e",
          .parameters = parameters(),
          .places = {{.name = "port", .description = "Where ships load and crews board", .required = false},
                     {.name = "platforms",
                      .description = "Visited in this order on each trip (supply, crew change)",
                      .required = false,
                      .many = true},
                     {.name = "site", .description = "Where the vessel stands by", .required = false},
                     {.name = "from", .description = "Where the rig is (rig move)", .required = false},
                     {.name = "to", .description = "Where it goes", .required = false}},
          .capabilities = {"deck_t", "pax", "heli_pax", "bollard_pull_t", "anchor_handling"},
          .quantities = {"rounds", "cargo_t", "people", "trips", "charter_days", "rig_moves"},
          .example_order = example_order};
}

std::vector<std::string> places_for(const std::string& work) {
  if (work == "standby") return {"port", "site"};
  if (work == "rig_move") return {"from", "to"};
  return {"port", "platforms"};
}

void check_places(const Order& order, const std::string& work) {
  std::vector<Problem> problems;
  for (const std::string& name : places_for(work))
    if (!order.has_place(name))
      problems.push_back(
          {.pointer = "/places", .found = "no \"" + name + "\" for " + work, .expected = "\"" + name + "\""});
  if (!problems.empty()) throw InvalidOrder(problems);
}

void check_pull(const Params& params) {
  if (params.has("max_pull_t") && params.number("max_pull_t") < params.number("pull_t"))
    throw InvalidOrder(
        {{.pointer = "/params/max_pull_t", .found = "less than pull_t", .expected = "at least as much"}});
}

Network expand(const Order& order) {
  const std::string work = order.params().text("work");
  check_places(order, work);
  if (work == "supply") return supply::rounds(order);
  if (work == "crew_change") return supply::crew_change(order);
  if (work == "rig_move") return Network().add(supply::rig_move(order));
  check_pull(order.params());
  return Network().add(supply::charter(order));
}

}  // namespace

FAIRLEAD_PLUGIN(describe, expand)
