// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "tests/core/io/documents.hpp"
#include "tests/docs/markdown.hpp"

using namespace fairlead;
using namespace fairlead::test;

namespace {

/// What the examples of networks refer to.
Scenario surroundings() {
  return read_whole(R"({"fairlead": 1, "name": "docs", "start": "2021-01-01", "end": "2022-01-01", "weather": "none",
    "calendars": [{"id": "day"}],
    "places": [{"id": "port", "kind": "port", "lat": 10, "lon": 107}, {"id": "bach_ho", "kind": "field", "lat": 9, "lon": 108}],
    "pools": [{"id": "welders", "capacity": 20}],
    "assets": [{"id": "a", "home": "port", "speed_kn": 8, "capabilities": {"crane_t": 1, "bollard_pull_t": 1, "cargo_t": 1},
                "shareable": {"pob": 100}}],
    "orders": [{"id": "lift", "service": "x"}, {"id": "bid", "service": "x"}]})");
}

Problems wrong_with(const Block& block) {
  const JsonDocument document = JsonDocument::parse(block.text, block.page + ":" + std::to_string(block.line));
  Problems problems;
  Scenario scenario = surroundings();
  if (block.topic == "scenario") return problems_of(document);
  if (block.topic == "network") static_cast<void>(read_network(document.root(problems), NetworkTables(scenario), {}));
  if (block.topic == "networks") read_networks(document, scenario, problems);
  return problems;
}

}  // namespace

TEST_CASE("every JSON example of the docs is JSON and what it says it is") {
  int examples = 0;
  for (const auto& path : pages())
    for (const Block& block : blocks(path)) {
      if (block.language != "json") continue;
      ++examples;
      INFO(block.page << " line " << block.line);
      const Problems problems = wrong_with(block);
      for (const Problem& problem : problems) UNSCOPED_INFO(format_problem(problem));
      CHECK(problems.empty());
    }
  CHECK(examples >= 3);
}
