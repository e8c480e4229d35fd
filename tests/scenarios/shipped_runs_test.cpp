// SPDX-License-Identifier: MIT
// Every shipped scenario gives the figures in its expected/summary.json. To accept new ones: FAIRLEAD_ACCEPT=1.
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include <catch2/catch.hpp>

#include "core/base/file.hpp"
#include "core/io/scenario_schema.hpp"
#include "core/io/summary_json.hpp"
#include "core/plugin_host/catalogue.hpp"
#include "tests/scenarios/same_figures.hpp"
#include "tests/scenarios/whole_run.hpp"

using namespace fairlead;
using namespace fairlead::test;

namespace {

bool accepting() {
  const char* accept = std::getenv("FAIRLEAD_ACCEPT");
  return accept != nullptr && std::string(accept) == "1";
}

void accept(const std::string& path, const std::string& text) {
  std::filesystem::create_directories(std::filesystem::path(path).parent_path());
  std::ofstream(path) << text;
}

Run check_against_golden(const std::string& name) {
  Run run = run_of("scenarios/" + name + "/scenario.json");
  CHECK(violations_of(run) == "");
  const std::string golden = source_path("scenarios/" + name + "/expected/summary.json");
  const std::string summary = summary_json(run);
  if (accepting()) accept(golden, summary);
  CHECK(first_difference(read_file(golden), summary) == "");
  return run;
}

}  // namespace

TEST_CASE("a summary differs from another only by more than the last digits of a number") {
  CHECK(first_difference("\"a\": 1.0000000001\n", "\"a\": 1.0\n") == "");
  CHECK(first_difference("\"a\": 1.001\n", "\"a\": 1.0\n") != "");
  CHECK(first_difference("\"a\": 1\n", "\"b\": 1\n") != "");
  CHECK(first_difference("\"a\": 1\n\"b\": 2\n", "\"a\": 1\n") == "missing: \"b\": 2");
}

TEST_CASE("first-steps gives its expected figures and leaves out what comes too early") {
  const Run run = check_against_golden("first-steps");
  CHECK(outcome_of(run, "pump-module").status == OrderStatus::Completed);
  CHECK(outcome_of(run, "inspection").status == OrderStatus::Completed);
  CHECK(outcome_of(run, "early-call").status == OrderStatus::LeftOut);
  CHECK(outcome_of(run, "early-call").cause == "after-deadline");
}

TEST_CASE("reference-wind-farm has no call-outs in the nominal world") {
  const Run run = check_against_golden("reference-wind-farm");
  CHECK(outcome_of(run, "farm").status == OrderStatus::Completed);
  CHECK(run.scenario.orders.size() == 1);
}

TEST_CASE("block-b-pipeline gives its expected figures and lays into the monsoon") {
  const Run run = check_against_golden("block-b-pipeline");
  const OrderOutcome& line = outcome_of(run, "block-b-line");
  REQUIRE(line.status == OrderStatus::Completed);
  CHECK(line.delivered > *parse_instant("2022-01-01", run.scenario.zone_offset));
}

TEST_CASE("dai-hung-wellhead gives its expected figures") {
  check_against_golden("dai-hung-wellhead");
}

TEST_CASE("nam-con-son-2 gives its expected figures") {
  check_against_golden("nam-con-son-2");
}

TEST_CASE("tra-vinh-wind gives its expected figures") {
  check_against_golden("tra-vinh-wind");
}

TEST_CASE("hai-thach-operations gives its expected figures") {
  check_against_golden("hai-thach-operations");
}

TEST_CASE("vung-tau-2021 gives its expected figures") {
  check_against_golden("vung-tau-2021");
}

TEST_CASE("the schema beside the scenarios is the one of core and the shipped plugins") {
  const Catalogue catalogue({FAIRLEAD_PLUGIN_DIR});
  const std::string shipped = source_path("scenarios/scenario.schema.json");
  const std::string schema = scenario_schema(catalogue.services());
  if (accepting()) accept(shipped, schema);
  CHECK(read_file(shipped) == schema);
}
