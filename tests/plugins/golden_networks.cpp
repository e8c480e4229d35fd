// SPDX-License-Identifier: MIT
// Each shipped service answers example_order.json with expected_network.json, example_order_2.json with
// expected_network_2.json and so on. FAIRLEAD_ACCEPT=1 in the environment writes the answers there instead.
#include <algorithm>
#include <cstdlib>

#include <catch2/catch.hpp>

#include "core/base/file.hpp"
#include "core/base/json.hpp"
#include "core/plugin_host/order_document.hpp"
#include "tests/plugins/example_scenario.hpp"

using namespace fairlead;
using test::ExampleScenario;
using test::ShippedService;

namespace {

std::filesystem::path folder_of(const std::string& service) {
  return std::filesystem::path(FAIRLEAD_SOURCE_DIRECTORY) / "plugins" / service;
}

/// What stands between `example_order` and `.json` in the names of a service's examples.
std::vector<std::string> numbers_of_examples(const std::string& service) {
  std::vector<std::string> numbers = {""};
  for (int number = 2;
       std::filesystem::exists(folder_of(service) / ("example_order_" + std::to_string(number) + ".json")); ++number)
    numbers.push_back("_" + std::to_string(number));
  return numbers;
}

ExampleScenario example_of(const ShippedService& service, const std::string& name, const std::string& number) {
  return ExampleScenario(read_file(folder_of(name) / ("example_order" + number + ".json")), service.description());
}

std::string answer_to_example(ShippedService& service, const ExampleScenario& example) {
  const PluginAnswer answer = service.plugin().expand(
      order_document(example.scenario, example.order(), service.description(), fleet_json(example.scenario)));
  INFO(answer.text);
  REQUIRE(answer.code == FAIRLEAD_OK);
  return JsonDocument::parse(answer.text, "answer").dump();
}

void compare_or_accept(const std::filesystem::path& expected, const std::string& answer) {
  const char* accept = std::getenv("FAIRLEAD_ACCEPT");
  if (accept != nullptr && std::string(accept) == "1") write_file(expected, answer);
  INFO(expected);
  CHECK(read_file(expected) == answer);
}

void check_declared(const ServiceDescription& service, const Way& way) {
  for (const NamedQuantity& quantity : way.quantities)
    CHECK(std::count(service.quantities.begin(), service.quantities.end(), quantity.name) == 1);
  for (const Role& role : way.roles)
    for (const Requirement& requirement : role.requirements)
      CHECK(std::count(service.capabilities.begin(), service.capabilities.end(), requirement.capability) == 1);
}

}  // namespace

TEST_CASE("each shipped service answers its example orders as expected") {
  const std::string name = GENERATE(from_range(test::shipped_services()));
  ShippedService service(name);
  for (const std::string& number : numbers_of_examples(name))
    compare_or_accept(folder_of(name) / ("expected_network" + number + ".json"),
                      answer_to_example(service, example_of(service, name, number)));
}

TEST_CASE("each example order is sound input and gives a sound network of what the service declares") {
  const std::string name = GENERATE(from_range(test::shipped_services()));
  ShippedService service(name);
  for (const std::string& number : numbers_of_examples(name)) {
    const ExampleScenario example = example_of(service, name, number);
    INFO(name << number);
    for (const Problem& problem : example.problems) FAIL_CHECK(format_problem(problem));
    const Expansion expansion = service.expand(example);
    for (const Problem& problem : expansion.problems) FAIL_CHECK(format_problem(problem));
    CHECK_FALSE(expansion.network.ways.empty());
    for (const Way& way : expansion.network.ways) check_declared(service.description(), way);
  }
}

TEST_CASE("the example in a service's description is its first example order") {
  const std::string name = GENERATE(from_range(test::shipped_services()));
  const ShippedService service(name);
  const JsonDocument described = JsonDocument::parse(service.description().example_order_json, "description");
  CHECK(described.dump() == JsonDocument::parse(read_file(folder_of(name) / "example_order.json"), "file").dump());
}

TEST_CASE("equal orders give equal bytes") {
  ShippedService service("pipelay");
  const ExampleScenario example = example_of(service, "pipelay", "");
  CHECK(answer_to_example(service, example) == answer_to_example(service, example));
}
