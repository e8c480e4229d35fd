// SPDX-License-Identifier: MIT
#include "core/plugin_host/order_document.hpp"

#include <catch2/catch.hpp>

#include "core/base/json.hpp"

using namespace fairlead;

namespace {

ParameterTable table() {
  Parameter depth;
  depth.name = "depth_m";
  depth.default_json = "3000";
  Parameter wells;
  wells.name = "wells";
  wells.type = ParameterType::List;
  wells.nested = {depth};
  Parameter speed;
  speed.name = "speed_kn";
  speed.default_json = "3.57";
  Parameter note;
  note.name = "note";
  note.type = ParameterType::Text;
  return {wells, speed, note};
}

Scenario two_places() {
  Scenario scenario;
  scenario.zone_offset = Seconds{7 * 3600};
  scenario.places.resize(2);
  scenario.places[0].id = "vung_tau";
  scenario.places[0].kind = PlaceKind::Port;
  scenario.places[1].id = "bach_ho";
  scenario.places[1].position = {9.77, 107.98};
  scenario.places[1].depth_m = 50;
  scenario.distances = DistanceTable(2);
  scenario.distances.route(PlaceId{0}, PlaceId{1}).nm = 66.9;
  scenario.distances.route(PlaceId{1}, PlaceId{0}).reachable = false;
  Asset rig;
  rig.id = "td05";
  rig.ownership = Ownership::HiredIn;
  rig.self_propelled = false;
  rig.max_depth_m = 120;
  rig.capabilities = {{"jackup_drill", 1}};
  rig.shareable = {{"pob", Amount::whole(120)}};
  scenario.assets = {rig};
  return scenario;
}

}  // namespace

TEST_CASE("parameters left out take their defaults at every depth") {
  CHECK(params_with_defaults("{}", table()) == "{\"speed_kn\": 3.57}\n");
  CHECK(params_with_defaults(R"({"wells": [{}, {"depth_m": 4100}], "note": "x"})", table()) ==
        "{\"wells\": [{\"depth_m\": 3000}, {\"depth_m\": 4100}], \"speed_kn\": 3.57, \"note\": \"x\"}\n");
}

TEST_CASE("the order document has places with distances and every asset's capabilities") {
  const Scenario scenario = two_places();
  Order order;
  order.id = "o1";
  order.kind = OrderKind::Tender;
  order.due = Instant{Seconds{1614556800}};
  order.places = {{"port", PlaceId{0}}, {"site", PlaceId{1}}};
  ServiceDescription service;
  service.id = "org.example.any";
  const JsonDocument document =
      JsonDocument::parse(order_document(scenario, order, service, fleet_json(scenario)), "order");
  CHECK(document.dump() == R"({
  "format": "fairlead.order/1",
  "id": "o1",
  "name": "",
  "client": "",
  "service": "org.example.any",
  "kind": "tender",
  "known_from": "1970-01-01T07:00:00+07:00",
  "due": "2021-03-01T07:00:00+07:00",
  "params": {},
  "places": {
    "port": {
      "id": "vung_tau",
      "name": "",
      "kind": "port",
      "lat": 0,
      "lon": 0
    },
    "site": {
      "id": "bach_ho",
      "name": "",
      "kind": "field",
      "lat": 9.77,
      "lon": 107.98,
      "depth_m": 50
    }
  },
  "parameter_places": [],
  "distances": [
    {
      "from": "port",
      "to": "site",
      "nm": 66.9
    }
  ],
  "routes": [
    {
      "from": "vung_tau",
      "to": "bach_ho",
      "nm": 66.9
    }
  ],
  "assets": [
    {
      "id": "td05",
      "name": "",
      "kind": "",
      "owner": "hired_in",
      "self_propelled": false,
      "speed_kn": 0,
      "max_depth_m": 120,
      "capabilities": {
        "jackup_drill": 1
      },
      "shareable": {
        "pob": 120
      }
    }
  ]
}
)");
}

TEST_CASE("places of a list and of parameters are given with the routes between all of them") {
  Scenario scenario = two_places();
  scenario.places.resize(3);
  scenario.places[2].id = "rong";
  scenario.distances = DistanceTable(3);
  for (std::size_t from = 0; from < 3; ++from)
    for (std::size_t to = 0; to < 3; ++to)
      scenario.distances.route(PlaceId{from}, PlaceId{to}).nm = 10.0 * static_cast<double>(from + to);
  Parameter place;
  place.name = "place";
  place.type = ParameterType::Place;
  Parameter loads;
  loads.name = "loads";
  loads.type = ParameterType::List;
  loads.nested = {place};
  ServiceDescription service;
  service.parameters = {loads};
  service.places = {{.name = "port"}, {.name = "platforms", .many = true}};
  Order order;
  order.places = {{"port", PlaceId{0}}, {"platforms", PlaceId{1}}};
  order.params_json = R"({"loads": [{"place": "rong"}, {"place": "bach_ho"}, {"place": "rong"}]})";
  const JsonDocument document =
      JsonDocument::parse(order_document(scenario, order, service, fleet_json(scenario)), "order");
  Problems problems;
  const JsonCursor root = document.root(problems);
  const JsonCursor places = *root.require("places");
  CHECK(places.require("port")->is_object());
  REQUIRE(places.require("platforms")->elements().size() == 1);
  CHECK(places.require("platforms")->elements()[0].require("id")->text() == "bach_ho");
  const std::vector<JsonCursor> of_parameters = root.require("parameter_places")->elements();
  REQUIRE(of_parameters.size() == 2);
  CHECK(of_parameters[0].require("id")->text() == "rong");
  CHECK(of_parameters[1].require("depth_m")->number() == 50);
  CHECK(root.require("distances")->elements().empty());
  const std::vector<JsonCursor> routes = root.require("routes")->elements();
  REQUIRE(routes.size() == 6);
  CHECK(routes[3].raw() == R"({"from":"bach_ho","to":"rong","nm":30})");
}
