// SPDX-License-Identifier: MIT
// `fairlead plan --from RUN --at TIME`.
#include <catch2/catch.hpp>

#include "core/base/file.hpp"
#include "core/program/exit_code.hpp"
#include "tests/core/app/fairlead_program.hpp"

using namespace fairlead;
using namespace fairlead::test;
using Catch::Contains;

namespace {

/// A run of a shipped scenario with drawn durations and breakdowns, or as planned.
struct Season {
  TemporaryFolder folder;
  std::string scenario;
  explicit Season(const std::string& name, const std::string& world = "nominal") : scenario(shipped(name)) {
    const ProgramResult run = test::fairlead({"run", scenario, "-o", path("run"), "--schedules", "20", "--progress",
                                              "none", "--world", world, "--seed", "3"});
    REQUIRE(run.code == exit_done);
  }
  [[nodiscard]] std::string path(const std::string& name) const { return (folder / name).string(); }
  [[nodiscard]] ProgramResult plan_from(const std::string& at, std::vector<std::string> more = {}) const {
    std::vector<std::string> words{"plan",        "--from", path("run"),  "--at", at,
                                   "--schedules", "60",     "--progress", "none"};
    words.insert(words.end(), more.begin(), more.end());
    return test::fairlead(words);
  }
};

/// Of a table, the lines whose time in the named column is not after `until`.
std::string rows_until(const std::string& file, std::size_t column, const std::string& until) {
  std::istringstream lines(read_file(file));
  std::string rows;
  for (std::string line; std::getline(lines, line);) {
    std::istringstream fields(line);
    std::string field;
    for (std::size_t k = 0; k <= column; ++k) std::getline(fields, field, ',');
    if (field < until) rows += line + "\n";
  }
  return rows;
}

}  // namespace

TEST_CASE("a season that goes as planned moves nothing whatever the moment") {
  const Season season("dai-hung-wellhead");
  for (const char* at : {"2010-08-15", "2011-03-01", "2012-01-15"}) {
    const ProgramResult result = season.plan_from(at, {"-o", season.path("plan.json")});
    CAPTURE(at, result.err);
    CHECK(result.code == exit_done);
    CHECK_THAT(result.out, Contains("nothing moves") || Contains("Nothing"));
  }
}

TEST_CASE("a plan made under way runs with its past to the second") {
  const Season season("vung-tau-2021", "sampled");
  const ProgramResult planned = season.plan_from("2021-05-01", {"-o", season.path("plan.json")});
  CAPTURE(planned.err);
  CHECK(planned.code == exit_done);
  CHECK_THAT(planned.out, Contains("under way") && Contains("if the plan in force is kept"));
  const ProgramResult run = test::fairlead(
      {"run", season.scenario, "--plan", season.path("plan.json"), "-o", season.path("next"), "--progress", "none"});
  CAPTURE(run.err);
  CHECK(run.code == exit_done);
  CHECK(test::fairlead({"check", season.path("next")}).code == exit_done);
  const std::string when = "2021-04-30T00";  // rows that had ended a day before
  CHECK(rows_until(season.path("run/intervals.csv"), 2, when) ==
        rows_until(season.path("next/intervals.csv"), 2, when));
  CHECK(rows_until(season.path("run/segments.csv"), 4, when) == rows_until(season.path("next/segments.csv"), 4, when));
  const ProgramResult twice = test::fairlead({"plan", "--from", season.path("next"), "--at", "2021-08-01", "--progress",
                                              "none", "--schedules", "20", "-o", season.path("later.json")});
  CAPTURE(twice.err);
  CHECK(twice.code == exit_done);
  CHECK_THAT(twice.out, Contains("nothing moves"));
}

TEST_CASE("before the horizon the plan is one from the start") {
  const Season season("first-steps");
  const ProgramResult result = season.plan_from("2021-01-01");
  CHECK(result.code == exit_done);
  CHECK_THAT(result.out, !Contains("\"past\""));
  CHECK_THAT(result.err, Contains("Nothing has begun by then"));
}

TEST_CASE("before the horizon too a mandatory order left out is infeasible") {
  const TemporaryFolder folder;
  write_file(folder / "scenario.json", smallest_scenario());
  const std::string run = (folder / "run").string();
  CHECK(test::fairlead({"run", (folder / "scenario.json").string(), "-o", run, "--set",
                        "assets.truong_sa.capabilities.crane_t=400"})
            .code == exit_infeasible);
  CHECK(test::fairlead({"plan", "--from", run, "--at", "2020-01-01"}).code == exit_infeasible);
}

TEST_CASE("wrong times and folders are said with their codes") {
  const Season season("first-steps");
  CHECK_THAT(season.plan_from("tomorrow").err, Contains("[bad-time]"));
  CHECK_THAT(season.plan_from("2031-01-01").err, Contains("Nothing is left to be planned"));
  const ProgramResult none = test::fairlead({"plan", "--from", season.path("none"), "--at", "2021-03-05"});
  CHECK(none.code == exit_system);
  CHECK_THAT(none.err, Contains("no run folder"));
  CHECK(test::fairlead({"plan", "--from", season.path("run")}).code == exit_usage);
  CHECK(test::fairlead({"plan", "--at", "2021-03-05"}).code == exit_usage);
  CHECK(test::fairlead({"plan"}).code == exit_usage);
}

TEST_CASE("another past than the run's is refused") {
  const Season season("first-steps");
  const ProgramResult result = test::fairlead({"plan", season.scenario, "--set", "start=2021-03-02", "--from",
                                               season.path("run"), "--at", "2021-03-25", "--progress", "none"});
  CAPTURE(result.err);
  CHECK(result.code == exit_input);
  CHECK_THAT(result.err, Contains("[past-differs]") || Contains("[past-fails]"));
}
