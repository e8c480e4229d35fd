// SPDX-License-Identifier: MIT
// S-lay of a pipeline: survey, start-up, lay, lay-down, tie-ins, pre-commissioning. Sources of the numbers: README.md
#include <string>
#include <vector>

#include "example_order.hpp"
#include "line.hpp"

namespace {

using namespace fairlead::sdk;

using pipelay::Section;
using pipelay::Spread;

Description describe() {
  return {
      .id = "org.fairlead.pipelay",
      .name = "S-lay of a pipeline",
      .version = "1.1.0",
      .description =
          "A line is surveyed, laid at the vessel's rate with abandonment in bad weather, tied in and tested.",
      .icon = "pipe",
      .colour = "#2e8b57",
      .parameters =
          {Parameter::number("length_km", "Length laid, unless it is given by sections").unit("km").between(0.1, 2000),
           Parameter::list("sections", "Sections in the order of laying, each with the weather of its start",
                           {Parameter::place("start", "Where it starts").required(),
                            Parameter::place("end", "Where it ends").required(),
                            Parameter::number("km", "Its length").unit("km").between(0.1, 2000).required()})
               .by_default(Json::array()),
           Parameter::boolean("two_spreads", "Offers also the way of two spreads, each with half of the sections")
               .by_default(false),
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
               .by_default(2),
           Parameter::integer("crossings", "Crossings prepared with mattresses before laying")
               .between(0, 50)
               .by_default(0),
           Parameter::boolean("pre_commission_in_steps", "Flooding, hydrotest and dewatering one by one")
               .by_default(false)},
      .places = {{.name = "port", .description = "Where pipe is loaded"},
                 {.name = "start",
                  .description = "Where laying starts, without sections; its weather counts while laying",
                  .required = false},
                 {.name = "end", .description = "Where the line is laid down, without sections", .required = false}},
      .capabilities = {"lay_km_per_day", "anchor_handling", "cargo_t", "bollard_pull_t", "survey", "dive", "deck_t"},
      .quantities = {"laid_km", "tie_ins", "crossings"},
      .example_order = example_order,
  };
}

void check(const Order& order) {
  const std::size_t sections = order.params().list("sections").size();
  std::vector<Problem> problems;
  if (order.params().has("length_km") == (sections > 0))
    problems.push_back({.pointer = "/params", .found = "a length and sections, or neither", .expected = "one of them"});
  for (const char* name : {"start", "end"})
    if (sections == 0 && !order.has_place(name))
      problems.push_back({.pointer = "/places",
                          .found = "no \"" + std::string(name) + "\"",
                          .expected = "a place \"" + std::string(name) + "\", or sections"});
  if (order.params().flag("two_spreads") && sections < 2)
    problems.push_back({.pointer = "/params/two_spreads",
                        .found = "fewer than two sections for two spreads",
                        .expected = "sections, at least two"});
  if (!problems.empty()) throw InvalidOrder(problems);
}

/// What follows the laying in every way.
Way completed(Way way, const Order& order, const std::vector<Section>& sections, const std::string& laid) {
  pipelay::add_pre_commissioning(way, order, sections, pipelay::add_tie_ins(way, order, sections, laid));
  const Params& params = order.params();
  way.quantity("laid_km", pipelay::length_km(sections));
  if (params.integer("tie_ins") > 0) way.quantity("tie_ins", params.integer("tie_ins"));
  if (params.integer("crossings") > 0) way.quantity("crossings", params.integer("crossings"));
  return way.delivers("pre_commission");
}

Way one_spread(const Order& order, const std::vector<Section>& sections) {
  Way way("s_lay");
  const Spread spread = pipelay::add_spread(way, order, "", sections);
  pipelay::add_route(way, order, sections);
  return completed(way, order, sections, pipelay::add_laying(way, order, spread));
}

/// The second spread begins where the first one ends; there both parts are welded together.
Way two_spreads(const Order& order, const std::vector<Section>& sections) {
  const auto middle = sections.begin() + static_cast<std::ptrdiff_t>((sections.size() + 1) / 2);
  Way way("two_spreads", "two spreads side by side");
  const Spread first = pipelay::add_spread(way, order, "", {sections.begin(), middle});
  const Spread second = pipelay::add_spread(way, order, "second_", {middle, sections.end()});
  pipelay::add_route(way, order, sections);
  pipelay::add_laying(way, order, first);
  const std::string second_laid = pipelay::add_laying(way, order, second);
  const std::string joined = pipelay::add_join(way, order, first, second);
  way.add(Link(second_laid,
               order.params().integer("tie_ins") > 0            ? "tie_in_1"
               : order.params().flag("pre_commission_in_steps") ? "flood"
                                                                : "pre_commission",
               "FS"));
  return completed(way, order, sections, joined);
}

Network expand(const Order& order) {
  check(order);
  const std::vector<Section> sections = pipelay::sections_of(order);
  Network network;
  network.add(one_spread(order, sections));
  if (order.params().flag("two_spreads")) network.add(two_spreads(order, sections));
  return network;
}

}  // namespace

namespace pipelay {

std::vector<Section> sections_of(const Order& order) {
  const std::vector<Params> given = order.params().list("sections");
  if (given.empty())
    return {{.start = order.place("start"), .end = order.place("end"), .km = order.params().number("length_km")}};
  std::vector<Section> sections;
  for (const Params& section : given)
    sections.push_back({.start = order.place_by_id(section.text("start")),
                        .end = order.place_by_id(section.text("end")),
                        .km = section.number("km"),
                        .suffix = "_" + std::to_string(sections.size() + 1)});
  return sections;
}

double length_km(const std::vector<Section>& sections) {
  double km = 0;
  for (const Section& section : sections) km += section.km;
  return km;
}

}  // namespace pipelay

FAIRLEAD_PLUGIN(describe, expand)
