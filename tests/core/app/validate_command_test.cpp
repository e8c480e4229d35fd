// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "core/base/file.hpp"
#include "core/base/json.hpp"
#include "core/program/exit_code.hpp"
#include "tests/core/app/fairlead_program.hpp"

using namespace fairlead;
using namespace fairlead::test;
using Catch::Contains;

namespace {

std::string with(std::string text, const std::string& old_text, const std::string& new_text) {
  const auto at = text.find(old_text);
  REQUIRE(at != std::string::npos);
  return text.replace(at, old_text.size(), new_text);
}

ProgramResult validated(const std::string& scenario, std::vector<std::string> options = {}) {
  const TemporaryFolder folder;
  write_file(folder / "scenario.json", scenario);
  options.insert(options.begin(), {"validate", (folder / "scenario.json").string()});
  return test::fairlead(options);
}

}  // namespace

TEST_CASE("a valid scenario is said to be valid with its size") {
  const ProgramResult result = validated(smallest_scenario());
  CHECK(result.code == exit_done);
  CHECK(result.out == "valid: 1 orders, 2 activities, 1 assets, 0 pools, 1 places\n");
}

TEST_CASE("every problem is printed in one pass on standard output") {
  std::string scenario = with(smallest_scenario(), "\"kind\": \"field\"", "\"kind\": \"feild\"");
  scenario = with(scenario, "\"speed_kn\": 10", "\"speed_kn\": -10");
  scenario = with(scenario, "\"to\": \"set\"", "\"to\": \"sett\"");
  const ProgramResult result = validated(scenario);
  CHECK(result.code == exit_input);
  CHECK_THAT(result.out, Contains("/places/0/kind") && Contains("/assets/0/speed_kn") && Contains("did you mean"));
  CHECK_THAT(result.out, Contains("3 problems\n"));
}

TEST_CASE("problems as JSON carry code file pointer found and expected") {
  const ProgramResult result =
      validated(with(smallest_scenario(), "\"speed_kn\": 10", "\"speed_kn\": -10"), {"--json"});
  CHECK(result.code == exit_input);
  const JsonDocument document = JsonDocument::parse(result.out, "stdout");
  Problems problems;
  const JsonCursor root = document.root(problems);
  CHECK(root.require("valid")->boolean() == false);
  const auto listed = root.require("problems")->elements();
  REQUIRE(listed.size() == 1);
  CHECK(listed[0].require("code")->text() == "out-of-range");
  CHECK(listed[0].require("pointer")->text() == "/assets/0/speed_kn");
  CHECK(listed[0].require("found")->text() == "-10");
  CHECK(problems.empty());
}

TEST_CASE("a setting changes the scenario before it is read") {
  CHECK(validated(smallest_scenario(), {"--set", "assets.truong_sa.speed_kn=-3"}).code == exit_input);
  CHECK(validated(smallest_scenario(), {"--set", "assets.0.speed_kn=12", "--set", "name=other"}).code == exit_done);
  const ProgramResult nowhere = validated(smallest_scenario(), {"--set", "assets.hoang_sa.speed_kn=3"});
  CHECK(nowhere.code == exit_input);
  CHECK_THAT(nowhere.out, Contains("hoang_sa"));
}

TEST_CASE("files that are no scenario are refused in words") {
  CHECK(validated("").code == exit_input);
  CHECK(validated("{\"fairlead\": 1, ").code == exit_input);
  CHECK(validated("[]").code == exit_input);
  CHECK(validated(std::string(1'000'000, '[')).code == exit_input);
  CHECK(validated(std::string("\0\xff\xfe garbage", 12)).code == exit_input);
  const ProgramResult newer = validated(with(smallest_scenario(), "\"fairlead\": 1", "\"fairlead\": 2"));
  CHECK(newer.code == exit_input);
  CHECK_THAT(newer.out, Contains("/fairlead"));
}

TEST_CASE("every shipped scenario is valid") {
  for (const char* name : {"first-steps", "block-b-pipeline", "dai-hung-wellhead", "hai-thach-operations",
                           "nam-con-son-2", "tra-vinh-wind", "vung-tau-2021"}) {
    const ProgramResult result = test::fairlead({"validate", shipped(name)});
    CAPTURE(name, result.out, result.err);
    CHECK(result.code == exit_done);
  }
}
