// SPDX-License-Identifier: MIT
// Fabrication of jackets, topsides and piles by tonnes and man-hours, to the load-out. Sources: README.md
#include <algorithm>
#include <string>
#include <vector>

#include "example_order.hpp"
#include "structure.hpp"
#include "trade/towing.hpp"
#include "yard_work.hpp"
#include <fairlead/plugin.hpp>

namespace {

using namespace fairlead::sdk;
using namespace fairlead::fabrication;
namespace trade = fairlead::trade;

std::vector<Parameter> load_out_parameters() {
  return {
      Parameter::choice("delivery", "Handed over on the quay, or loaded out onto a barge", {"quay", "barge"})
          .by_default("quay"),
      Parameter::number("tug_pull_t", "Bollard pull of the tug that fetches the barge, at least")
          .unit("t")
          .between(0, 500)
          .by_default(60),
      Parameter::number("tow_speed_kn", "Speed of the empty barge under tow").unit("kn").between(1, 10).by_default(5)};
}

Description describe() {
  std::vector<Parameter> parameters = structure_parameters();
  for (const auto& part : {yard_parameters(), load_out_parameters()})
    parameters.insert(parameters.end(), part.begin(), part.end());
  return {
      .id = "org.fairlead.fabrication",
      .name = "Fabrication",
      .version = "1.0.0",
      .description =
          "A jacket, topside or set of piles is built in a yard by man-hours for each tonne, and loaded out.",
      .icon = "yard",
      .colour = "#708090",
      .parameters = parameters,
      .places = {{.name = "yard", .description = "Where it is built"}},
      .capabilities = {"cargo_t", "bollard_pull_t"},
      .quantities = {"tonnes", "man_hours"},
      .example_order = example_order,
  };
}

Activity hand_over(const Order& order) {
  return Activity("deliver", "Weighing and hand-over on the quay")
      .at(order.place("yard").id)
      .optional_pool("riggers", 30)
      .optional_pool("quay_berths", 1)
      .lasts(Duration::triangular_h(36, 60, 96))
      .suspendable()
      .wind_kn(20)
      .slots(0);
}

/// Heavy structures are skidded with strand jacks, others rolled on by trailers.
Duration load_out_duration(double weight_t) {
  constexpr double heaviest_on_trailers_t = 3000;
  return weight_t > heaviest_on_trailers_t ? Duration::triangular_h(24, 36, 72) : Duration::triangular_h(6, 10, 18);
}

Activity load_out(const Order& order) {
  return Activity("load_out", "Load-out onto the barge")
      .at(order.place("yard").id)
      .roles({"barge"})
      .optional_pool("riggers", 30)
      .optional_pool("quay_berths", 1)
      .lasts(load_out_duration(order.params().number("weight_t")))
      .continuous()
      .wind_kn(20)
      .slots(0);
}

void add_load_out(Way& way, const Order& order) {
  const Params& params = order.params();
  const Place& yard = order.place("yard");
  way.add(Role("barge").at_least("cargo_t", params.number("weight_t")));
  way.add(Role("tug").at_least("bollard_pull_t", params.number("tug_pull_t")));
  way.after({"paint"}, trade::tow({.id = "fetch_barge",
                                   .name = "Tow the barge to " + yard.name,
                                   .carries = "barge",
                                   .tugs = {"tug"},
                                   .speed_kn = params.number("tow_speed_kn")},
                                  yard));
  way.after({"deliver", "fetch_barge"}, load_out(order));
  way.hold("barge", "fetch_barge", "load_out");
}

Way in_yard(const Order& order, const Structure& structure) {
  const Params& params = order.params();
  Way way("yard", "in the own yard");
  add_yard_work(way, order, structure);
  const bool onto_barge = params.text("delivery") == "barge";
  Activity delivery = hand_over(order);
  if (!onto_barge) delivery.quantity("tonnes", structure.weight_t);
  way.after({"test", "paint"}, delivery);
  if (onto_barge) add_load_out(way, order);
  const std::string last = onto_barge ? "load_out" : "deliver";
  hold_yard(way, order, structure, last);
  way.quantity("tonnes", structure.weight_t).quantity("man_hours", structure.man_hours());
  return way.delivers(last);
}

Network expand(const Order& order) {
  return Network().add(in_yard(order, structure_of(order.params())));
}

}  // namespace

FAIRLEAD_PLUGIN(describe, expand)
