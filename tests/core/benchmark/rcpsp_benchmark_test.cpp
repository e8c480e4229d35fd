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

namespace {

std::string without_seconds(std::vector<RcpspRow> rows) {
  for (RcpspRow& row : rows) row.seconds = 0;
  return rcpsp_csv(rows);
}

}  // namespace

TEST_CASE("the folder's instances are solved and verified in order of name") {
  const TemporaryFolder folder;
  write_file(folder.path() / "b.sm", single_mode_file());
  write_file(folder.path() / "a.mm", multi_mode_file());
  write_file(folder.path() / "best_known.csv", "instance,lower_bound,best_upper_bound\nb,7,7\n");
  const std::vector<RcpspRow> rows = run_rcpsp(folder.path(), {.schedules = 100});
  REQUIRE(rows.size() == 2);
  CHECK(rows[0].instance == "a");
  CHECK(rows[0].objective == 7);
  CHECK_FALSE(rows[0].best_known);
  CHECK(rows[1].objective == 7);
  CHECK(rows[1].bound == 7);
  CHECK(rows[1].best_known == 7);
  for (const RcpspRow& row : rows) CHECK(row.faults.empty());
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
