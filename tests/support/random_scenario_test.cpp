// SPDX-License-Identifier: MIT
#include "tests/support/random_scenario.hpp"

#include <catch2/catch.hpp>

#include "core/io/network_reader.hpp"
#include "core/io/scenario_reader.hpp"

using namespace fairlead;
using namespace fairlead::test;

TEST_CASE("random scenarios reach every feature of the model") {
  std::map<std::string, int> seen;
  for (std::uint64_t seed = 0; seed < 500; ++seed)
    for (const auto& [feature, times] : random_scenario(seed).features) seen[feature] += times;
  for (const std::string& feature : scenario_features()) {
    INFO(feature);
    CHECK(seen[feature] >= 10);
  }
  CHECK(seen.size() == scenario_features().size());
}

TEST_CASE("one seed gives one random scenario") {
  CHECK(random_scenario(7).json() == random_scenario(7).json());
  CHECK(random_scenario(7).json() != random_scenario(8).json());
}

TEST_CASE("the reader takes every random scenario as it is") {
  for (std::uint64_t seed = 0; seed < 500; ++seed) {
    Problems problems;
    const std::string text = random_scenario(seed).json();
    const JsonDocument document = JsonDocument::parse(text, "scenario.json");
    static_cast<void>(read_scenario(document, problems));
    INFO("seed " << seed << "\n" << (problems.empty() ? "" : format_problem(problems.front())) << "\n" << text);
    REQUIRE(problems.empty());
  }
}

TEST_CASE("a failing random scenario shrinks to what makes it fail") {
  const RandomScenario failing = random_scenario(3);
  const RandomScenario small = shrunk(failing, [](const RandomScenario& s) { return !s.orders.empty(); });
  CHECK(small.orders.size() == 1);
  CHECK(small.assets.empty());
  CHECK(small.json().size() < failing.json().size() / 4);
}
