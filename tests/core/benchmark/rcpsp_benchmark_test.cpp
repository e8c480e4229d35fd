// SPDX-License-Identifier: MIT
#include "core/benchmark/rcpsp_benchmark.hpp"

#include <catch2/catch.hpp>

#include "core/base/file.hpp"
#include "core/base/problem.hpp"
#include "core/benchmark/project_instance.hpp"
#include "core/benchmark/project_scenario.hpp"
#include "core/plan/planner.hpp"
#include "tests/core/benchmark/small_project_files.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace fairlead;
using namespace fairlead::test;
using Catch::Contains;

namespace {

std::string without_seconds(std::vector<BenchmarkRow> rows) {
  for (BenchmarkRow& row : rows) row.seconds = 0;
  return benchmark_csv(rows);
}

}  // namespace

TEST_CASE("the folder's instances are solved and verified in order of name") {
  const TemporaryFolder folder;
  write_file(folder.path() / "b.sm", single_mode_file());
  write_file(folder.path() / "a.mm", multi_mode_file());
  const std::vector<BenchmarkRow> rows = run_rcpsp(folder.path(), {.schedules = 100});
  REQUIRE(rows.size() == 2);
  CHECK(rows[0].instance == "a");
  CHECK(rows[0].objective == 7);
  CHECK(rows[1].objective == 7);
  CHECK(rows[1].bound == 7);
  CHECK(rows[1].critical_path == 7);
  for (const BenchmarkRow& row : rows) CHECK(row.faults.empty());
}

TEST_CASE("a summary of projects states excesses over the critical path beside those of the best known") {
  const KnownResults known{.by_instance = {{"a", {.best = 12.0}}}};
  const std::string summary = rcpsp_summary({{.instance = "a", .objective = 13, .critical_path = 10},
                                             {.instance = "b", .objective = 15, .bound = 15, .critical_path = 10}},
                                            known);
  CHECK_THAT(summary, Contains("2 instances, 2 verified, 1 proven"));
  CHECK_THAT(summary, Contains("over the critical path: 40.000 % in the mean"));
  CHECK_THAT(summary, Contains("8.333 % in the mean of 1 instances, 0 met"));
  CHECK_THAT(summary, Contains("10.000 points above the best known mean of 20.000 %"));
}

TEST_CASE("what is not solved is counted and left out of the means of projects") {
  const KnownResults known{.by_instance = {{"a", {.best = 12.0}}, {"b", {.best = 12.0}}}};
  const std::string summary =
      rcpsp_summary({{.instance = "a", .objective = 13, .critical_path = 10},
                     {.instance = "b", .bound = 12, .critical_path = 10, .faults = {"not served"}}},
                    known);
  CHECK_THAT(summary, Contains("2 instances, 1 verified, 0 proven optimal by their bound, 1 not solved\n"));
  CHECK_THAT(summary, Contains("over the critical path: 30.000 % in the mean"));
  CHECK_THAT(summary, Contains("10.000 points above the best known mean of 20.000 %"));
}

TEST_CASE("what no modes serve is a fault and its searches share the budget") {
  const TemporaryFolder folder;
  write_file(folder.path() / "a.mm", infeasible_file());
  const std::vector<BenchmarkRow> rows = run_rcpsp(folder.path(), {.schedules = 100});
  REQUIRE(rows.size() == 1);
  REQUIRE(rows[0].faults.size() == 1);
  CHECK_THAT(rows[0].faults[0], Contains("not served"));
  CHECK_FALSE(rows[0].objective);
  CHECK(rows[0].schedules <= 100);
}

TEST_CASE("an instance too long to be packed is given seconds too") {
  const TemporaryFolder folder;
  std::string file = single_mode_file();
  const std::string job = "  2      1     3       4";
  file.replace(file.find(job), job.size(), "  2      1     40001   4");
  write_file(folder.path() / "a.sm", file);
  const std::vector<BenchmarkRow> rows = run_rcpsp(folder.path(), {.schedules = 7, .seconds = 0.05});
  REQUIRE(rows.size() == 1);
  CHECK(rows[0].objective == 40005);
  CHECK(rows[0].schedules == 0);  // not counted
  CHECK(run_rcpsp(folder.path(), {.schedules = 7})[0].schedules == 7);
}

TEST_CASE("the answers do not depend on the number of threads") {
  const TemporaryFolder folder;
  for (const char* name : {"a.sm", "b.sm", "c.sm"}) write_file(folder.path() / name, single_mode_file());
  for (const char* name : {"d.mm", "e.mm"}) write_file(folder.path() / name, multi_mode_file());
  const std::string one = without_seconds(run_rcpsp(folder.path(), {.schedules = 60, .seed = 3, .threads = 1}));
  const std::string two = without_seconds(run_rcpsp(folder.path(), {.schedules = 60, .seed = 3, .threads = 2}));
  CHECK(one == two);
}

TEST_CASE("stopped before anything is finished the benchmark answers no row") {
  const TemporaryFolder folder;
  write_file(folder.path() / "a.sm", single_mode_file());
  StopToken stop;
  stop.request_stop();
  CHECK(run_rcpsp(folder.path(), {}, &stop).empty());
}

TEST_CASE("a folder without instances and a broken instance are input errors") {
  const TemporaryFolder folder;
  CHECK_THROWS_AS(run_rcpsp(folder.path(), {}), InputError);
  CHECK_THROWS_AS(run_rcpsp(folder.path() / "none", {}), SystemError);
  write_file(folder.path() / "a.sm", "nothing");
  CHECK_THROWS_AS(run_rcpsp(folder.path(), {.threads = 2}), InputError);
}

TEST_CASE("the planner makes the same of an instance as the benchmark") {
  const ProjectInstance instance = read_project_instance(multi_mode_file(), "ours.mm");
  const Scenario scenario = project_scenario(instance);
  const WindowIndex windows{scenario, scenario.series};
  const Plan plan = make_plan(scenario, windows, {.seed = 0, .schedules = 100});
  const InstanceSchedule schedule = instance_schedule(scenario, plan);
  CHECK(schedule.makespan == 7);
  CHECK(faults_of_schedule(instance, schedule.start, schedule.mode).empty());
}
