// SPDX-License-Identifier: MIT
// The plugin that docs/write_a_plugin.md builds serves an order.
#include <catch2/catch.hpp>

#include "core/plugin_host/catalogue.hpp"
#include "core/plugin_host/expand.hpp"

using namespace fairlead;

namespace {

Scenario two_places(bool with_boat) {
  Scenario scenario;
  for (const char* id : {"vung_tau", "bach_ho"}) {
    scenario.places.emplace_back();
    scenario.places.back().id = scenario.places.back().name = id;
  }
  if (!with_boat) return scenario;
  scenario.assets.emplace_back();
  scenario.assets.back().id = "boat";
  scenario.assets.back().capabilities = {{"pax", 80}};
  return scenario;
}

Expansion expand_crew_change(const Scenario& scenario) {
  Catalogue catalogue({TUTORIAL_PLUGINS});
  REQUIRE(catalogue.refused().empty());
  REQUIRE(catalogue.find("crew-change") == 0);
  Order order;
  order.id = "january-crew";
  order.places = {{"port", PlaceId{0}}, {"site", PlaceId{1}}};
  order.params_json = R"({"people": 150})";
  return Expander(scenario).expand(catalogue.plugin(0), catalogue.services()[0], order, {});
}

}  // namespace

TEST_CASE("the tutorial's service makes a trip for every boatload") {
  const Expansion expansion = expand_crew_change(two_places(true));
  REQUIRE(expansion.network.ways.size() == 1);
  const Way& way = expansion.network.ways.front();
  CHECK(way.activities.size() == 6);
  CHECK(way.activities.back().quantities.back().amount == 30);
  CHECK(way.activities.back().conditions.daylight);
}

TEST_CASE("the tutorial's service says that it needs a boat") {
  CHECK(expand_crew_change(two_places(false)).refusal == "no asset of the fleet carries people (capability pax)");
}
