// SPDX-License-Identifier: MIT
// S-lay of a pipeline: survey, start-up, lay, lay-down, tie-ins, pre-commissioning. Sources of the numbers: README.md
#include <algorithm>
#include <string>
#include <vector>

#include "example_order.hpp"
#include <fairlead/plugin.hpp>

namespace {

using namespace fairlead::sdk;

constexpr double km_surveyed_in_the_source = 10;  // its duration is for ten kilometres
constexpr double survey_h_per_10_km = 18;
constexpr double mobilise_h = 7 * 24;

Description describe() {
  return {
      .id = "org.fairlead.pipelay",
      .name = "S-lay of a pipeline",
      .version = "1.0.0",
      .description =
          "A line is surveyed, laid at the vessel's rate with abandonment in bad weather, tied in and tested.",
      .icon = "pipe",
      .colour = "#2e8b57",
      .parameters =
          {Parameter::number("length_km", "Length laid").unit("km").between(0.1, 2000).required(),
           Parameter::number("lay_rate_km_per_day", "The lay vessel lays at least so fast")
               .unit("km/day")
               .between(0.1, 10)
               .by_default(0.7),
           Parameter::number("hs_limit_m", "Laying stops above this wave height")
               .unit("m")
               .between(0.5, 5)
               .by_default(1.75),
           Parameter::number("minimum_chunk_h", "Shortest spell worth recovering the pipe for")
               .unit("h")
               .between(0, 240)
               .by_default(6),
           Parameter::integer("anchor_tugs", "Anchor handlers with the lay vessel").between(0, 4).by_default(2),
           Parameter::boolean("pipe_barge", "A pipe barge with its tug feeds the lay vessel").by_default(true),
           Parameter::number("pipe_barge_t", "Cargo of the pipe barge at least")
               .unit("t")
               .between(0, 50000)
               .by_default(2000),
           Parameter::number("tow_speed_kn", "Speed of the pipe barge under tow")
               .unit("kn")
               .between(1, 10)
               .by_default(5),
           Parameter::integer("tie_ins", "Spools tied in by divers: one at `start`, the others at `end`")
               .between(0, 20)
               .by_default(2)},
      .places = {{.name = "port", .description = "Where pipe is loaded"},
                 {.name = "start", .description = "Where laying starts; its weather counts while laying"},
                 {.name = "end", .description = "Where the line is laid down"}},
      .capabilities = {"lay_km_per_day", "anchor_handling", "cargo_t", "bollard_pull_t", "survey", "dive", "deck_t"},
      .quantities = {"laid_km", "tie_ins"},
      .example_order = example_order,
  };
}

/// The lay vessel with all that must be near it, some of which an order may leave out.
struct Spread {
  std::vector<std::string> roles = {"lay"};
  bool barge = false;
};

Activity& with(Activity& activity, const Spread& spread) {
  for (const std::string& role : spread.roles) activity.roles({role});
  return activity;
}

Spread add_spread(Way& way, const Params& params) {
  Spread spread;
  way.add(Role("lay").at_least("lay_km_per_day", params.number("lay_rate_km_per_day")));
  if (params.integer("anchor_tugs") > 0) {
    way.add(Role("anchor_tug").count(params.integer("anchor_tugs")).at_least("anchor_handling", 1));
    spread.roles.push_back("anchor_tug");
  }
  if (params.flag("pipe_barge")) {
    way.add(Role("pipe_barge").at_least("cargo_t", params.number("pipe_barge_t")));
    way.add(Role("barge_tug").at_least("bollard_pull_t", 60));
    spread.roles.push_back("pipe_barge");
    spread.barge = true;
  }
  return spread;
}

Activity tow(const Order& order, const std::string& id, const std::string& name, const Place& to) {
  return Activity(id, name)
      .move_to(to.id)
      .carries("pipe_barge")
      .roles({"barge_tug"})
      .speed_kn(order.params().number("tow_speed_kn"))
      .continuous()
      .limit("hs_m", 2.0)
      .wind_kn(25);
}

Activity survey(const Order& order) {
  const double tens_of_km = order.params().number("length_km") / km_surveyed_in_the_source;
  return Activity("survey", "Pre-lay survey and route clearance")
      .at(order.place("start").id)
      .roles({"survey_vessel"})
      .lasts(Duration::triangular_h(12 * tens_of_km, survey_h_per_10_km * tens_of_km, 30 * tens_of_km))
      .suspendable()
      .limit("hs_m", 2.0)
      .wind_kn(30);
}

/// The spread is costly: it gathers so that it is ready when the route is likely to be clear, not earlier.
Link just_in_time(const Order& order, const std::string& first) {
  const double survey_h = survey_h_per_10_km * order.params().number("length_km") / km_surveyed_in_the_source;
  return Link("survey", first, "SS").lag_h(std::max(0.0, survey_h - mobilise_h));
}

void add_preparation(Way& way, const Order& order, const Spread& spread) {
  const Place& port = order.place("port");
  way.add(Role("survey_vessel").at_least("survey", 1));
  way.add(survey(order));
  way.add(just_in_time(order, spread.barge ? "fetch_barge" : "mobilise"));
  if (spread.barge) way.add(tow(order, "fetch_barge", "Tow the pipe barge to " + port.name, port));
  Activity mobilise("mobilise", "Mobilise the lay vessel, load pipe");
  with(mobilise, spread)
      .at(port.id)
      .optional_pool("quay_berths", 1)
      .lasts(Duration::triangular_h(4 * 24, mobilise_h, 12 * 24))
      .suspendable()
      .wind_kn(30);
  way.add(mobilise);
  if (!spread.barge) return;
  way.add(Link("fetch_barge", "mobilise", "FS"));
  way.after({"mobilise"}, tow(order, "barge_out", "Tow the pipe barge out", order.place("start")));
}

void add_laying(Way& way, const Order& order, const Spread& spread) {
  const Params& params = order.params();
  const double length_km = params.number("length_km");
  const std::string start = order.place("start").id;
  way.after({"survey", spread.barge ? "barge_out" : "mobilise"},
            Activity("start_up", "Start-up at " + order.place("start").name)
                .at(start)
                .roles({"lay"})
                .lasts(Duration::triangular_h(24, 48, 72))
                .continuous()
                .limit("hs_m", 1.25)
                .wind_kn(20)
                .current_kn(1.0));
  constexpr double recover_h = 10;
  constexpr double abandon_h = 6;
  Activity lay("lay", "Lay");
  with(lay, spread)
      .at(start)
      .lasts(Duration::at_rate_of(length_km, "lay", "lay_km_per_day"))
      .suspendable(recover_h, abandon_h, params.number("minimum_chunk_h"))
      .limit("hs_m", params.number("hs_limit_m"))
      .wind_kn(25)
      .current_kn(1.5)
      .quantity("laid_km", length_km);
  if (spread.barge) lay.roles({"barge_tug"});
  way.then(lay);
  way.then(Activity("lay_down", "Lay-down at " + order.place("end").name)
               .at(order.place("end").id)
               .roles({"lay"})
               .lasts(Duration::triangular_h(8, 12, 24))
               .suspendable()
               .limit("hs_m", 1.5)
               .wind_kn(25));
  if (spread.barge) way.after({"lay"}, tow(order, "barge_back", "Tow the pipe barge back", order.place("port")));
}

/// Returns the last activity before the line is tested.
std::string add_tie_ins(Way& way, const Order& order) {
  std::string previous = "lay_down";
  const int tie_ins = order.params().integer("tie_ins");
  if (tie_ins > 0) way.add(Role("diving_vessel").at_least("dive", 1));
  for (int number = 1; number <= tie_ins; ++number) {
    const std::string id = "tie_in_" + std::to_string(number);
    way.after({previous}, Activity(id, "Tie-in spool " + std::to_string(number))
                              .at(order.place(number == 1 ? "start" : "end").id)
                              .roles({"diving_vessel"})
                              .optional_pool("divers", 12)
                              .lasts(Duration::triangular_days(3, 5, 9))
                              .suspendable()
                              .limit("hs_m", 1.5)
                              .wind_kn(25)
                              .current_kn(1.0)
                              .quantity("tie_ins", 1));
    previous = id;
  }
  return previous;
}

Network expand(const Order& order) {
  const Params& params = order.params();
  Way way("s_lay");
  const Spread spread = add_spread(way, params);
  add_preparation(way, order, spread);
  add_laying(way, order, spread);
  const std::string last_tie_in = add_tie_ins(way, order);
  way.add(Role("support_vessel").at_least("deck_t", 300));
  way.after({last_tie_in}, Activity("pre_commission", "Flood, gauge, hydrotest, dewater")
                               .at(order.place("end").id)
                               .roles({"support_vessel"})
                               .optional_pool("pump_spreads", 1)
                               .lasts(Duration::triangular_days(6, 10, 18))
                               .suspendable()
                               .limit("hs_m", 2.0)
                               .wind_kn(30));
  way.hold("lay", "mobilise", "lay_down");
  if (params.integer("anchor_tugs") > 0) way.hold("anchor_tug", "mobilise", "lay");
  if (spread.barge) way.hold("pipe_barge", "fetch_barge", "barge_back").hold("barge_tug", "barge_out", "barge_back");
  if (params.integer("tie_ins") > 1) way.hold("diving_vessel", "tie_in_1", last_tie_in);
  way.quantity("laid_km", params.number("length_km"));
  if (params.integer("tie_ins") > 0) way.quantity("tie_ins", params.integer("tie_ins"));
  way.delivers("pre_commission");
  return Network().add(way);
}

}  // namespace

FAIRLEAD_PLUGIN(describe, expand)
