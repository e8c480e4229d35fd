// SPDX-License-Identifier: MIT
#include "tests/support/random_scenario.hpp"

#include <fstream>

#include "tests/support/random_parts.hpp"

namespace fairlead::test {
namespace {

void write_text(const std::filesystem::path& path, const std::string& text) {
  std::ofstream out(path, std::ios::binary);
  out << text;
}

}  // namespace

std::string RandomWay::json() const {
  std::vector<Fields> activity_fields, link_fields, hold_fields;
  for (const RandomActivity& activity : activities) activity_fields.push_back(activity.fields);
  for (const RandomLink& link : links) link_fields.push_back(link.fields);
  for (const RandomHold& hold : holds) hold_fields.push_back(hold.fields);
  Fields all = fields;
  all.raw("roles", list_of(roles)).raw("activities", list_of(activity_fields)).raw("links", list_of(link_fields));
  if (!holds.empty()) all.raw("holds", list_of(hold_fields));
  return all.json();
}

std::string RandomOrder::json() const {
  std::vector<std::string> texts;
  for (const RandomWay& way : ways) texts.push_back(way.json());
  Fields all = fields;
  all.raw("network", "{\"ways\": " + list_of(texts) + "}");
  return all.json();
}

std::string RandomScenario::json() const {
  std::vector<std::string> order_texts;
  for (const RandomOrder& order : orders) order_texts.push_back("\n    " + order.json());
  Fields all = header;
  const auto section = [&](const char* key, const std::vector<Fields>& elements) {
    if (!elements.empty()) all.raw(key, list_of(elements));
  };
  section("calendars", calendars);
  section("places", places);
  section("travel", travel);
  section("pools", pools);
  section("assets", assets);
  section("outages", outages);
  all.raw("orders", list_of(order_texts));
  return all.json() + "\n";
}

std::filesystem::path RandomScenario::save(const std::filesystem::path& folder) const {
  std::filesystem::create_directories(folder);
  for (const auto& [name, csv] : weather_files) write_text(folder / name, csv);
  write_text(folder / "scenario.json", json());
  return folder / "scenario.json";
}

RandomScenario random_scenario(std::uint64_t seed, const RandomLimits& limits) {
  RandomScenario scenario;
  scenario.seed = seed;
  RandomParts parts(scenario, limits);
  parts.header();
  parts.weather();
  parts.calendars();
  parts.places();
  parts.pools();
  parts.fleet();
  parts.outages();
  parts.orders();
  return scenario;
}

const std::vector<std::string>& scenario_features() {
  static const std::vector<std::string> all = {"several ways",
                                               "modes",
                                               "role count",
                                               "role minimum",
                                               "role range",
                                               "shared role",
                                               "alone",
                                               "role hold",
                                               "pool hold",
                                               "claim at ready",
                                               "claim at start",
                                               "optional pool",
                                               "pool shift",
                                               "pool outage",
                                               "asset outage",
                                               "place slots",
                                               "slot hold",
                                               "no slots",
                                               "stock",
                                               "finish-start",
                                               "start-start",
                                               "finish-finish",
                                               "lag",
                                               "maximum lag",
                                               "breach price",
                                               "own move",
                                               "move hours",
                                               "tow",
                                               "move from",
                                               "not self-propelled",
                                               "continuous",
                                               "suspendable",
                                               "insensitive",
                                               "restart",
                                               "abandon",
                                               "minimum chunk",
                                               "activity daylight",
                                               "activity shift",
                                               "closure",
                                               "weekdays",
                                               "night shift",
                                               "max depth",
                                               "draft",
                                               "shallow place",
                                               "under keel",
                                               "deadline",
                                               "due",
                                               "known from",
                                               "earliest start",
                                               "optional order",
                                               "tender won",
                                               "tender lost",
                                               "internal order",
                                               "hired in",
                                               "notice",
                                               "minimum hire",
                                               "partner",
                                               "fixed",
                                               "triangular",
                                               "pert",
                                               "lognormal",
                                               "weibull",
                                               "rate of asset",
                                               "rate stated",
                                               "planning percentile",
                                               "lump sum",
                                               "milestones",
                                               "day rate",
                                               "unit rate",
                                               "mobilisation",
                                               "demobilisation",
                                               "provisional hire",
                                               "damages",
                                               "damages cap",
                                               "retry",
                                               "retry instead",
                                               "breakdowns",
                                               "weather none",
                                               "one region",
                                               "several regions",
                                               "several limits",
                                               "limit range",
                                               "assume met",
                                               "travel for all",
                                               "travel of asset",
                                               "sea routes",
                                               "transit limits",
                                               "transit daylight",
                                               "sails home",
                                               "first come",
                                               "profit",
                                               "lateness",
                                               "makespan",
                                               "season factors",
                                               "overhead",
                                               "fuel",
                                               "priority",
                                               "gate",
                                               "landfall",
                                               "yard",
                                               "wind area",
                                               "shelter",
                                               "alpha factors",
                                               "delivers",
                                               "quantities",
                                               "labour pool",
                                               "targets"};
  return all;
}

}  // namespace fairlead::test
