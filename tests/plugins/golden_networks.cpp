// SPDX-License-Identifier: MIT
// Each shipped service answers its example order with expected_network.json.
// FAIRLEAD_ACCEPT=1 in the environment writes the answer there instead.
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

std::string answer_to_example(ShippedService& service, const ExampleScenario& example) {
  const PluginAnswer answer = service.plugin().expand(
      order_document(example.scenario, example.order(), service.description(), fleet_json(example.scenario)));
  REQUIRE(answer.code == FAIRLEAD_OK);
  return JsonDocument::parse(answer.text, "answer").dump();
}

void compare_or_accept(const std::filesystem::path& expected, const std::string& answer) {
  const char* accept = std::getenv("FAIRLEAD_ACCEPT");
  if (accept != nullptr && std::string(accept) == "1") write_file(expected, answer);
  CHECK(read_file(expected) == answer);
}

}  // namespace

TEST_CASE("each shipped service answers its example order as expected") {
  const std::string name = GENERATE("drilling", "platform-installation", "pipelay");
  ShippedService service(name);
  const ExampleScenario example(service.description().example_order_json, service.description());
  compare_or_accept(folder_of(name) / "expected_network.json", answer_to_example(service, example));
}

TEST_CASE("each example order is sound input and gives a sound network") {
  const std::string name = GENERATE("drilling", "platform-installation", "pipelay");
  ShippedService service(name);
  const ExampleScenario example(service.description().example_order_json, service.description());
  for (const Problem& problem : example.problems) FAIL_CHECK(format_problem(problem));
  CHECK(service.expand(example).network.ways.size() == 1);
}

TEST_CASE("equal orders give equal bytes") {
  ShippedService service("pipelay");
  const ExampleScenario example(service.description().example_order_json, service.description());
  CHECK(answer_to_example(service, example) == answer_to_example(service, example));
}

TEST_CASE("ways carry only quantities and capabilities that the service declares") {
  const std::string name = GENERATE("drilling", "platform-installation", "pipelay");
  ShippedService service(name);
  const auto& quantities = service.description().quantities;
  const auto& capabilities = service.description().capabilities;
  const ExampleScenario example(service.description().example_order_json, service.description());
  const Way way = service.expand(example).network.ways.front();
  for (const NamedQuantity& quantity : way.quantities)
    CHECK(std::find(quantities.begin(), quantities.end(), quantity.name) != quantities.end());
  for (const Role& role : way.roles)
    for (const Requirement& requirement : role.requirements)
      CHECK(std::find(capabilities.begin(), capabilities.end(), requirement.capability) != capabilities.end());
}
