// SPDX-License-Identifier: MIT
#include <set>

#include <catch2/catch.hpp>

#include "core/base/file.hpp"
#include "core/base/json.hpp"
#include "core/program/exit_code.hpp"
#include "tests/core/app/fairlead_program.hpp"

using namespace fairlead;
using namespace fairlead::test;
using Catch::Contains;
namespace fs = std::filesystem;

namespace {

/// A folder with the smallest scenario, in which the program runs.
struct Workplace {
  TemporaryFolder folder;
  Workplace() { write_file(folder / "scenario.json", smallest_scenario()); }

  ProgramResult operator()(std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(), FAIRLEAD_PROGRAM);
    return program_run({.arguments = std::move(arguments), .folder = folder.path()});
  }
};

}  // namespace

TEST_CASE("a run writes every file of its folder and prints a report") {
  const Workplace work;
  const ProgramResult result = work({"run", "scenario.json", "-o", "result"});
  CHECK(result.code == exit_done);
  CHECK_THAT(result.out, Contains("lift") && Contains("completed"));
  CHECK_THAT(result.err, Contains("run folder result"));
  std::set<std::string> names;
  for (const auto& [name, bytes] : bytes_of(work.folder / "result")) names.insert(name);
  for (const char* name : {"manifest.json", "scenario.json", "services.json", "networks.json", "plan.json",
                           "summary.json", "intervals.csv", "activities.csv", "orders.csv", "segments.csv", "pools.csv",
                           "shares.csv", "money.csv", "distances.csv", "tracks.csv", "weather.csv"}) {
    CAPTURE(name);
    CHECK(names.count(name) == 1);
  }
}

TEST_CASE("a run without a folder named goes to runs and the scenario's name") {
  const Workplace work;
  fs::create_directory(work.folder / "tiny");
  fs::copy(work.folder / "scenario.json", work.folder / "tiny/scenario.json");
  CHECK(work({"run", "tiny/scenario.json"}).code == exit_done);
  CHECK(fs::exists(work.folder / "runs/tiny/manifest.json"));
  fs::copy(work.folder / "scenario.json", work.folder / "april.json");
  CHECK(work({"run", "april.json"}).code == exit_done);
  CHECK(fs::exists(work.folder / "runs/april/manifest.json"));
}

TEST_CASE("two equal runs give identical folders wherever they lie") {
  const TemporaryFolder folder;
  REQUIRE(test::fairlead({"run", shipped("first-steps"), "-o", (folder / "a").string()}).code == exit_done);
  fs::copy(fs::path{shipped("first-steps")}.parent_path(), folder / "elsewhere", fs::copy_options::recursive);
  const ProgramResult moved = program_run({.arguments = {FAIRLEAD_PROGRAM, "run", "elsewhere/scenario.json", "-o", "b"},
                                           .folder = folder.path(),
                                           .environment = {"TZ=America/New_York", "LC_ALL=C"}});
  REQUIRE(moved.code == exit_done);
  CHECK(bytes_of(folder / "a") == bytes_of(folder / "b"));
}

TEST_CASE("a run folder is checked and explained after the scenario has gone") {
  const Workplace work;
  REQUIRE(work({"run", "scenario.json", "-o", "result"}).code == exit_done);
  fs::remove(work.folder / "scenario.json");
  const ProgramResult checked = work({"check", "result", "--json"});
  CHECK(checked.code == exit_done);
  CHECK(checked.out == "{\n  \"violations\": []\n}\n");
  CHECK_THAT(work({"explain", "result"}).out, Contains("lift") && Contains("completed"));
  const ProgramResult explained = work({"explain", "result", "lift"});
  CHECK(explained.code == exit_done);
  CHECK_THAT(explained.out, Contains("rig_up") && Contains("set") && Contains("work"));
}

TEST_CASE("an edited run folder is a negative answer that names the rule") {
  const Workplace work;
  REQUIRE(work({"run", "scenario.json", "-o", "result"}).code == exit_done);
  std::string money = read_file(work.folder / "result/activities.csv");
  const auto at = money.find("T18:00:00");
  REQUIRE(at != std::string::npos);
  write_file(work.folder / "result/activities.csv", money.replace(at, 9, "T17:00:00"));
  const ProgramResult checked = work({"check", "result"});
  CHECK(checked.code == exit_negative);
  CHECK_THAT(checked.out, Contains("order lift") && Contains("violation"));
}

TEST_CASE("a run folder whose scenario was edited is not the run that its manifest names") {
  const Workplace work;
  REQUIRE(work({"run", "scenario.json", "-o", "result"}).code == exit_done);
  std::string scenario = read_file(work.folder / "result/scenario.json");
  const auto at = scenario.find("crane vessel");
  REQUIRE(at != std::string::npos);
  write_file(work.folder / "result/scenario.json", scenario.replace(at, 12, "barge"));
  const ProgramResult checked = work({"check", "result"});
  CHECK(checked.code == exit_negative);
  CHECK_THAT(checked.out, Contains("scenario-hash") && Contains("1 violation\n"));
}

TEST_CASE("a mandatory order that nothing can serve ends infeasible with its folder written") {
  const Workplace work;
  const ProgramResult result =
      work({"run", "scenario.json", "-o", "result", "--set", "assets.truong_sa.capabilities.crane_t=400"});
  CHECK(result.code == exit_infeasible);
  CHECK_THAT(result.out, Contains("crane_t 400"));
  CHECK(fs::exists(work.folder / "result/manifest.json"));
  const ProgramResult explained = work({"explain", "result", "lift"});
  CHECK(explained.code == exit_negative);
  CHECK_THAT(explained.out, Contains("500 asked"));
  CHECK(work({"plan", "scenario.json", "-o", "plan.json", "--set", "assets.0.capabilities.crane_t=400"}).code ==
        exit_infeasible);
}

TEST_CASE("an order that is not there is refused with the nearest one") {
  const Workplace work;
  REQUIRE(work({"run", "scenario.json", "-o", "result"}).code == exit_done);
  const ProgramResult result = work({"explain", "result", "lfit"});
  CHECK(result.code == exit_input);
  CHECK_THAT(result.err, Contains("did you mean \"lift\"?"));
}

TEST_CASE("a plan written alone gives the same run when it is executed") {
  const Workplace work;
  REQUIRE(work({"plan", "scenario.json", "-o", "plan.json", "--schedules", "5"}).code == exit_done);
  REQUIRE(work({"run", "scenario.json", "-o", "planned", "--schedules", "5"}).code == exit_done);
  REQUIRE(work({"run", "scenario.json", "-o", "given", "--plan", "plan.json"}).code == exit_done);
  CHECK(read_file(work.folder / "planned/intervals.csv") == read_file(work.folder / "given/intervals.csv"));
  CHECK(read_file(work.folder / "given/plan.json") == read_file(work.folder / "plan.json"));
  CHECK_THAT(read_file(work.folder / "given/manifest.json"), Contains("plan_sha256"));
}

TEST_CASE("the objective of a plan can be named on the command line") {
  const Workplace work;
  CHECK(work({"plan", "scenario.json", "--objective", "makespan"}).code == exit_done);
  CHECK(work({"plan", "scenario.json", "--objective", "fame"}).code == exit_usage);
}

TEST_CASE("results go to standard output and nothing else does") {
  const Workplace work;
  const ProgramResult result = work({"run", "scenario.json", "--json", "--progress", "json", "--schedules", "20"});
  CHECK(result.code == exit_done);
  Problems problems;
  const JsonDocument summary = JsonDocument::parse(result.out, "stdout");
  CHECK(summary.root(problems).require("makespan_h")->number() == 18.0);
  CHECK_THAT(result.err, Contains("\"seconds_left\""));
  CHECK(work({"run", "scenario.json", "--progress", "none"}).err ==
        "fairlead: run folder runs/" + work.folder.path().filename().string() + "\n");
}

TEST_CASE("a folder that is no run is never replaced") {
  const Workplace work;
  write_file(work.folder / "photos/wedding.jpg", "dear");
  CHECK(work({"run", "scenario.json", "-o", "photos"}).code == exit_system);
  CHECK(read_file(work.folder / "photos/wedding.jpg") == "dear");
}

TEST_CASE("a sampled world differs by its seed and repeats with it") {
  const Workplace work;
  std::string scenario = smallest_scenario();
  scenario.replace(scenario.find("\"duration\": 12"), 14, "\"duration\": {\"triangular_h\": [8, 12, 30]}");
  write_file(work.folder / "scenario.json", scenario);
  for (const std::string seed : {"1", "2", "1"})
    REQUIRE(work({"run", "scenario.json", "-o", "seed" + seed, "--world", "sampled", "--seed", seed}).code ==
            exit_done);
  CHECK(read_file(work.folder / "seed1/intervals.csv") != read_file(work.folder / "seed2/intervals.csv"));
  REQUIRE(work({"run", "scenario.json", "-o", "again", "--world", "sampled", "--seed", "1"}).code == exit_done);
  CHECK(bytes_of(work.folder / "seed1") == bytes_of(work.folder / "again"));
}
