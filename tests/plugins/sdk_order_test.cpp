// SPDX-License-Identifier: MIT
// What a plugin reads of an order through the SDK is what core wrote of it.
#include <set>

#include <catch2/catch.hpp>
#include <fairlead/plugin.hpp>

#include "core/base/file.hpp"
#include "core/io/parameter_check.hpp"
#include "core/plugin_host/order_document.hpp"
#include "core/plugin_host/service_reader.hpp"
#include "tests/plugins/example_scenario.hpp"

using namespace fairlead;
using test::ExampleScenario;

namespace {

sdk::Description rounds_described() {
  return {
      .id = "org.example.rounds",
      .name = "Rounds",
      .version = "1",
      .colour = "#000000",
      .parameters = {sdk::Parameter::list("loads", "Cargo by platform",
                                          {sdk::Parameter::place("place", "The platform").required(),
                                           sdk::Parameter::number("cargo_t", "Cargo").by_default(20)}),
                     sdk::Parameter::list("depths_m", "Depths", {sdk::Parameter::number("", "Depth")}),
                     sdk::Parameter::list("shelters", "Shelters", {sdk::Parameter::place("", "Shelter")}),
                     sdk::Parameter::object("crew", "Crew", {sdk::Parameter::integer("people", "People")})},
      .places = {
          {.name = "port"}, {.name = "platforms", .many = true}, {.name = "spare", .required = false, .many = true}}};
}

ServiceDescription supply_rounds() {
  const JsonDocument document =
      JsonDocument::parse(sdk::detail::description_json(rounds_described()).dump(), "description");
  Problems problems;
  ServiceDescription service = read_service(document.root(problems));
  for (const Problem& problem : problems) FAIL_CHECK(format_problem(problem));
  return service;
}

/// Keys of all objects in the value, but of those whose keys are the user's or the service's own words.
void collect_keys(const sdk::Json& value, std::set<std::string>& keys) {
  static const std::set<std::string> own_words = {"params", "places", "capabilities", "shareable", "example_order"};
  if (value.is_array())
    for (const sdk::Json& element : value) collect_keys(element, keys);
  if (!value.is_object()) return;
  for (const auto& [key, member] : value.items()) {
    keys.insert(key);
    if (own_words.count(key) == 0 || member.is_array()) collect_keys(member, keys);
  }
}

sdk::Order order_of(const std::string& places, const std::string& params) {
  const ServiceDescription service = supply_rounds();
  const ExampleScenario example(
      R"({"id": "o", "service": "rounds", "places": )" + places + R"(, "params": )" + params + "}", service);
  for (const Problem& problem : example.problems) FAIL_CHECK(format_problem(problem));
  const std::string text = order_document(example.scenario, example.order(), service, fleet_json(example.scenario));
  return sdk::Order::parse(text.data(), text.size());
}

}  // namespace

TEST_CASE("a plugin is given the places of a list in the order of the list") {
  const sdk::Order order = order_of(R"({"port": "port", "platforms": ["end", "site"]})", "{}");
  const std::vector<sdk::Place> platforms = order.places("platforms");
  REQUIRE(platforms.size() == 2);
  CHECK(platforms[0].id == "end");
  CHECK(platforms[0].depth_m == 50);
  CHECK(platforms[1].name == "Site");
  CHECK(order.places("port").size() == 1);
  CHECK(order.places("spare").empty());
  CHECK_FALSE(order.has_place("spare"));
}

TEST_CASE("a plugin is given the miles between any two places of an order") {
  const sdk::Order order = order_of(R"({"port": "port", "platforms": ["site", "end"]})",
                                    R"({"loads": [{"place": "end"}, {"place": "yard", "cargo_t": 5}]})");
  const sdk::Place& port = order.place("port");
  for (const sdk::Place& platform : order.places("platforms")) CHECK(order.nm(port, platform) == 100.0);
  CHECK(order.nm(port, port) == 0.0);
  const std::vector<sdk::Params> loads = order.params().list("loads");
  REQUIRE(loads.size() == 2);
  const sdk::Place& yard = order.place_by_id(loads[1].text("place"));
  CHECK(yard.kind == "yard");
  CHECK(order.nm(yard, order.places("platforms")[1]) == 100.0);
  CHECK(loads[0].number("cargo_t") == 20);
}

TEST_CASE("lists of plain values and objects are read by name") {
  const sdk::Order order = order_of(R"({"port": "port", "platforms": ["site"]})",
                                    R"({"depths_m": [3, 4.5], "shelters": ["yard"], "crew": {"people": 7}})");
  CHECK(order.params().numbers("depths_m") == std::vector<double>{3, 4.5});
  CHECK(order.params().texts("shelters") == std::vector<std::string>{"yard"});
  CHECK(order.place_by_id("yard").id == "yard");
  CHECK(order.params().object("crew").integer("people") == 7);
}

TEST_CASE("a place that an order does not name is told by its name") {
  const sdk::Order order = order_of(R"({"port": "port", "platforms": ["site"]})", "{}");
  CHECK_THROWS_WITH(order.place("prot"), "the order has no place under the name \"prot\"");
  CHECK_THROWS_WITH(order.place_by_id("rong"), "neither the order's places nor its parameters name the place \"rong\"");
}

TEST_CASE("an order of a host that knows no routes is read all the same") {
  const std::string text = R"({"id": "o", "params": {}, "assets": [],
      "places": {"a": {"id": "x", "lat": 1, "lon": 2}, "b": {"id": "y", "lat": 1, "lon": 2}},
      "distances": [{"from": "a", "to": "b", "nm": 5}]})";
  const sdk::Order order = sdk::Order::parse(text.data(), text.size());
  CHECK(order.nm("a", "b") == 5.0);
  CHECK_FALSE(order.nm(order.place("a"), order.place("b")));
}

TEST_CASE("every key that passes between program and plugin has its line in the docs") {
  const std::string page = read_file(std::string(FAIRLEAD_SOURCE_DIRECTORY) + "/docs/plugin_documents.md");
  std::set<std::string> keys;
  collect_keys(sdk::detail::description_json(rounds_described()), keys);
  collect_keys(order_of(R"({"port": "port", "platforms": ["site"]})", R"({"loads": [{"place": "yard"}]})").json(),
               keys);
  CHECK(keys.count("routes") == 1);
  CHECK(keys.count("depth_m") == 1);
  CHECK(keys.count("nested") == 1);
  for (const std::string& key : keys) {
    INFO(key);
    CHECK(page.find("`" + key + "`") != std::string::npos);
  }
}
