// SPDX-License-Identifier: MIT
#include "visualizer/screen/scenario_run.hpp"

#include <thread>

#include <catch2/catch.hpp>

#include "core/base/file.hpp"
#include "core/base/problem.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace fairlead;
using namespace fairlead::screen;

namespace {

const std::filesystem::path scenarios = std::filesystem::path{FAIRLEAD_SOURCE_DIRECTORY} / "scenarios";

void wait_for(ScenarioRun& run) {
  while (!run.finished())
    if (!run.poll()) std::this_thread::yield();
}

}  // namespace

TEST_CASE("a scenario is run as a child and leaves a run folder") {
  const test::TemporaryFolder folder;
  ScenarioRun run{FAIRLEAD_PROGRAM, scenarios / "first-steps" / "scenario.json", folder / "run"};
  wait_for(run);
  INFO(run.messages());
  CHECK(run.succeeded());
  CHECK(std::filesystem::exists(folder / "run" / "manifest.json"));
}

TEST_CASE("a scenario that is wrong ends with the program's messages") {
  const test::TemporaryFolder folder;
  write_file(folder / "scenario.json", "{\"fairlead\": 1}");
  ScenarioRun run{FAIRLEAD_PROGRAM, folder / "scenario.json", folder / "run"};
  wait_for(run);
  CHECK_FALSE(run.succeeded());
  CHECK(run.exit_code() == 3);
  CHECK(run.messages().find("missing-key") != std::string::npos);
}

TEST_CASE("a run that is cancelled ends and counts as no success") {
  const test::TemporaryFolder folder;
  ScenarioRun run{FAIRLEAD_PROGRAM, scenarios / "vung-tau-2021" / "scenario.json", folder / "run"};
  run.cancel();
  wait_for(run);
  CHECK(run.cancelled());
  CHECK_FALSE(run.succeeded());
}

TEST_CASE("a program that is not there is a system error") {
  const test::TemporaryFolder folder;
  CHECK_THROWS_AS(ScenarioRun(folder / "fairlead", scenarios / "first-steps" / "scenario.json", folder / "run"),
                  SystemError);
}
