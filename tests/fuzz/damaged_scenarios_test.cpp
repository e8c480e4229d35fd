// SPDX-License-Identifier: MIT
// Damaged scenarios end in an InputError or load; nothing else, and no crash.
#include <catch2/catch.hpp>

#include "core/base/file.hpp"
#include "core/io/network_writer.hpp"
#include "core/load/load_scenario.hpp"
#include "tests/core/io/documents.hpp"
#include "tests/fuzz/mutate.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace fairlead;
using namespace fairlead::test;

namespace {

struct Tally {
  int refused = 0;
  int accepted = 0;
};

/// Reading alone; an accepted scenario's networks must survive writing and reading.
void read_damaged(const std::string& text, Tally& tally) {
  Problems problems;
  try {
    const JsonDocument document = JsonDocument::parse(text, "damaged.json");
    problems = problems_of(document);
    if (!problems.empty()) throw InputError(problems);
    const Scenario scenario = read_whole(text);
    Scenario copy = scenario;
    read_networks(JsonDocument::parse(networks_json(scenario), "networks.json"), copy, problems);
    CHECK(problems.empty());
    for (std::size_t k = 0; k < scenario.orders.size(); ++k) CHECK(copy.orders[k].ways == scenario.orders[k].ways);
    ++tally.accepted;
  } catch (const InputError& error) {
    CHECK_FALSE(error.problems().empty());
    ++tally.refused;
  }
}

void load_damaged(const std::string& path, const std::string& text, Tally& tally) {
  write_file(path, text);
  try {
    static_cast<void>(load_scenario(path));
    ++tally.accepted;
  } catch (const InputError&) {
    ++tally.refused;
  } catch (const SystemError&) {
    ++tally.refused;  // a weather file that is a folder
  }
}

}  // namespace

TEST_CASE("scenarios with damaged bytes are refused or read") {
  const std::string whole = whole_scenario();
  RandomStream random(2);
  Tally tally;
  for (int round = 0; round < 3000; ++round) read_damaged(damaged_bytes(whole, random), tally);
  CHECK(tally.refused > 2000);
}

TEST_CASE("scenarios with damaged values are refused or read") {
  const std::string whole = whole_scenario();
  RandomStream random(3);
  Tally tally;
  for (int round = 0; round < 1500; ++round) read_damaged(damaged_values(whole, random), tally);
  CHECK(tally.refused > 500);
  CHECK(tally.accepted > 50);
}

TEST_CASE("scenarios with damaged values are refused or loaded whole") {
  const TemporaryFolder folder;
  const std::string path = (folder.path() / "scenario.json").string();
  // Neither weather files nor plugins, which would be missing.
  const std::string whole = changed(
      whole_scenario(),
      {{"weather", "none"},
       {"/places/2", R"({"id": "bach_ho", "kind": "field", "lat": 9.76, "lon": 107.98, "depth_m": 50})"},
       {"/orders/1",
        R"({"id": "b", "service": "inline", "network": {"ways": [{"id": "w", "activities": [{"id": "a", "duration": 3}]}]}})"}});
  RandomStream random(4);
  Tally tally;
  for (int round = 0; round < 300; ++round) load_damaged(path, damaged_values(whole, random), tally);
  CHECK(tally.refused > 50);
  CHECK(tally.accepted > 10);
}

TEST_CASE("random bytes are refused") {
  RandomStream random(5);
  for (int round = 0; round < 500; ++round) {
    std::string noise(random.below(2000), ' ');
    for (char& byte : noise) byte = static_cast<char>(random.below(256));
    CHECK_THROWS_AS(JsonDocument::parse(noise, "noise.json"), InputError);
  }
}
