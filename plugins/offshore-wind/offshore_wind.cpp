// SPDX-License-Identifier: MIT
// Installation of a wind farm: foundations, turbines, cables, substation. Sources of the numbers: README.md
#include <algorithm>
#include <set>

#include "example_order.hpp"
#include "farm.hpp"

namespace {

using namespace fairlead::sdk;
using wind::Campaign;
using wind::Farm;

Description describe() {
  return {.id = "org.fairlead.offshore-wind",
          .name = "Installation of a wind farm",
          .version = "1.0.0",
          .description =
              "Foundations and turbines are installed trip by trip or from feeders, cables laid, a substation lifted.",
          .icon = "turbine",
          .colour = "#4a90d9",
          .parameters = wind::parameters(),
          .places = {{.name = "port", .description = "Where components are marshalled"},
                     {.name = "site", .description = "The farm"},
                     {.name = "landfall", .description = "Where the export cable comes ashore", .required = false}},
          .capabilities = {"crane_t", "turbine_lift_t", "deck_t", "cargo_t", "bollard_pull_t", "cable_lay_km_per_day"},
          .quantities = {"foundations", "turbines", "strings", "cable_km", "substations"},
          .example_order = example_order};
}

bool lifts_turbines(const Farm& farm, const Asset& asset) {
  return asset.capability("turbine_lift_t") >= farm.number("turbine_lift_t");
}

bool lifts_foundations(const Farm& farm, const Asset& asset) {
  return asset.capability("crane_t") >= farm.foundation_lift_t();
}

/// Sets a trip for which some vessel of the fleet has the deck, fewest first; one if none has.
std::set<int> sets_per_trip(const Farm& farm) {
  std::set<int> sizes;
  for (const Asset& asset : farm.order.assets()) {
    if (!lifts_turbines(farm, asset) && !lifts_foundations(farm, asset)) continue;
    const int sets = static_cast<int>(asset.capability("deck_t") / farm.set_t());
    if (sets > 0) sizes.insert(std::min({sets, farm.order.params().integer("max_sets_per_trip"), farm.units}));
  }
  return sizes.empty() ? std::set<int>{1} : sizes;
}

/// One with deck for the foundations and another with deck for the turbines.
bool has_two_vessels(const Farm& farm, int sets) {
  const std::vector<Asset> assets = farm.order.assets();
  const auto carries = [&](const Asset& asset, double set_t) { return asset.capability("deck_t") >= sets * set_t; };
  for (const Asset& first : assets)
    for (const Asset& second : assets)
      if (first.id != second.id && lifts_foundations(farm, first) && carries(first, farm.foundation_t) &&
          lifts_turbines(farm, second) && carries(second, farm.turbine_set_t))
        return true;
  return false;
}

void add_vessel(Way& way, const Farm& farm, const std::string& id, bool foundations, bool turbines, double deck_t) {
  Role vessel(id);
  if (foundations) vessel.at_least("crane_t", farm.foundation_lift_t());
  if (turbines) vessel.at_least("turbine_lift_t", farm.number("turbine_lift_t"));
  if (deck_t > 0) vessel.at_least("deck_t", deck_t);
  way.add(vessel);
}

/// In port, with grillage and hammer.
std::string add_mobilisation(Way& way, const Farm& farm, const std::string& role, const std::string& id) {
  way.add(Activity(id, "Mobilise grillage and lifting gear")
              .at(farm.port())
              .roles({role})
              .optional_pool("quay_berths", 1)
              .optional_pool("riggers", 20)
              .lasts(Duration::triangular_h(48, 72, 120)));
  return id;
}

void add_demobilisation(Way& way, const Farm& farm, const std::string& role, const std::string& id,
                        const std::string& previous) {
  way.after({previous}, Activity(id, "Demobilise in port")
                            .at(farm.port())
                            .roles({role})
                            .optional_pool("quay_berths", 1)
                            .lasts(Duration::triangular_h(24, 36, 60)));
}

std::vector<Campaign> campaigns(const Farm& farm, const std::string& foundations_by, const std::string& turbines_by) {
  std::vector<Campaign> all;
  if (farm.has_foundations())
    all.push_back({.item = farm.foundation_name(), .role = foundations_by, .set_t = farm.foundation_t});
  if (farm.turbines) all.push_back({.item = "turbine", .role = turbines_by, .set_t = farm.turbine_set_t});
  return all;
}

/// One vessel does all its campaigns, one after the other.
Way one_vessel(const Farm& farm, int sets) {
  Way way("trips_of_" + std::to_string(sets), std::to_string(sets) + " sets a trip");
  add_vessel(way, farm, "installer", farm.has_foundations(), farm.turbines, sets * farm.set_t());
  std::string last = add_mobilisation(way, farm, "installer", "mobilise");
  for (const Campaign& campaign : campaigns(farm, "installer", "installer"))
    wind::add_trips(way, farm, campaign, sets, last);
  add_demobilisation(way, farm, "installer", "demobilise", last);
  way.hold("installer", "mobilise", "demobilise");
  wind::finish(way, farm, {last});
  return way;
}

/// The turbine vessel follows the foundation vessel half the farm behind.
Way two_vessels(const Farm& farm, int sets) {
  Way way("trips_of_" + std::to_string(sets) + "_two_vessels", std::to_string(sets) + " sets a trip, two vessels");
  add_vessel(way, farm, "foundation_vessel", true, false, sets * farm.foundation_t);
  add_vessel(way, farm, "turbine_vessel", false, true, sets * farm.turbine_set_t);
  const std::vector<Campaign> both = campaigns(farm, "foundation_vessel", "turbine_vessel");
  std::string last = add_mobilisation(way, farm, "foundation_vessel", "mobilise_foundations");
  wind::add_trips(way, farm, both.front(), sets, last);
  add_demobilisation(way, farm, "foundation_vessel", "demobilise_foundations", last);
  last = add_mobilisation(way, farm, "turbine_vessel", "mobilise_turbines");
  way.add(Link(farm.foundation_name() + "_" + std::to_string((farm.units + 1) / 2), last, "FS"));
  wind::add_trips(way, farm, both.back(), sets, last);
  add_demobilisation(way, farm, "turbine_vessel", "demobilise_turbines", last);
  for (int unit = 1; unit <= farm.units; ++unit)
    way.add(Link(farm.foundation_name() + "_" + std::to_string(unit), "stand_" + std::to_string(unit), "FS"));
  way.hold("foundation_vessel", "mobilise_foundations", "demobilise_foundations");
  way.hold("turbine_vessel", "mobilise_turbines", "demobilise_turbines");
  wind::finish(way, farm, {last});
  return way;
}

Way with_feeders(const Farm& farm) {
  Way way("feeders", "barges feed the vessel, which stays");
  add_vessel(way, farm, "installer", farm.has_foundations(), farm.turbines, 0);
  wind::add_feeder_roles(way, farm);
  std::string last = add_mobilisation(way, farm, "installer", "mobilise");
  int trip = 0;
  for (const Campaign& campaign : campaigns(farm, "installer", "installer"))
    wind::add_feeding(way, farm, campaign, last, trip);
  add_demobilisation(way, farm, "installer", "demobilise", last);
  way.hold("installer", "mobilise", "demobilise");
  wind::finish(way, farm, {last});
  return way;
}

void check(const Farm& farm) {
  std::vector<Problem> problems;
  if (!farm.has_foundations() && !farm.turbines)
    problems.push_back(
        {.pointer = "/params/turbines", .found = "neither foundations nor turbines", .expected = "one of them"});
  if (farm.number("export_cable_km") > 0 && !farm.order.has_place("landfall"))
    problems.push_back(
        {.pointer = "/places", .found = "an export cable without a landfall", .expected = "a place \"landfall\""});
  if (!problems.empty()) throw InvalidOrder(problems);
}

Network expand(const Order& order) {
  const Farm farm(order);
  check(farm);
  Network network;
  if (farm.nearshore) {
    wind::add_nearshore_ways(network, farm);
    return network;
  }
  for (const int sets : sets_per_trip(farm)) {
    network.add(one_vessel(farm, sets));
    if (farm.has_foundations() && farm.turbines && has_two_vessels(farm, sets)) network.add(two_vessels(farm, sets));
  }
  if (farm.feeders() > 0) network.add(with_feeders(farm));
  return network;
}

}  // namespace

namespace wind {

void finish(Way& way, const Farm& farm, const std::vector<std::string>& last_of_main_work) {
  std::vector<std::string> ends = last_of_main_work;
  for (const std::string& last : {add_array_cables(way, farm), add_export_cable(way, farm), add_substation(way, farm)})
    if (!last.empty()) ends.push_back(last);
  way.add(Activity("hand_over", "Punch list and hand-over")
              .at(farm.site())
              .slots(0)
              .optional_pool("engineers", 4)
              .lasts(Duration::triangular_h(24, 48, 96)));
  for (const std::string& end : ends) way.add(Link(end, "hand_over", "FS"));
  if (farm.has_foundations()) way.quantity("foundations", farm.units);
  if (farm.turbines) way.quantity("turbines", farm.units);
  way.delivers("hand_over");
}

}  // namespace wind

FAIRLEAD_PLUGIN(describe, expand)
