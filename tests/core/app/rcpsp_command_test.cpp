// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "core/base/file.hpp"
#include "core/program/exit_code.hpp"
#include "tests/core/app/fairlead_program.hpp"
#include "tests/core/benchmark/small_project_files.hpp"

using namespace fairlead;
using namespace fairlead::test;
using Catch::Matchers::Contains;

TEST_CASE("benchmark rcpsp prints the mean deviation and writes a row for each instance") {
  const TemporaryFolder folder;
  write_file(folder / "one.sm", single_mode_file());
  write_file(folder / "two.mm", multi_mode_file());
  write_file(folder / "best_known.csv", "instance,lower_bound,best_upper_bound\none,7,7\ntwo,7,7\n");
  const ProgramResult result = fairlead::test::fairlead({"benchmark", "rcpsp", folder.path().string(), "--schedules",
                                                         "50", "-j", "2", "--csv", (folder / "rows.csv").string()});
  CHECK(result.code == exit_done);
  CHECK_THAT(result.out, Contains("2 instances, 2 verified"));
  CHECK_THAT(result.out, Contains("over the best known: 0.000 % in the mean of 2 instances, 2 met"));
  const std::string rows = read_file(folder / "rows.csv");
  CHECK_THAT(rows, Contains("instance,objective,bound,schedules,seconds\none,7,7,"));
  CHECK_THAT(rows, Contains("\ntwo,7,"));
}

TEST_CASE("benchmark refuses a folder without instances and one that is not there") {
  const TemporaryFolder folder;
  CHECK(fairlead::test::fairlead({"benchmark", "rcpsp", folder.path().string()}).code == exit_input);
  CHECK(fairlead::test::fairlead({"benchmark", "rcpsp", (folder / "none").string()}).code == exit_system);
  CHECK(fairlead::test::fairlead({"benchmark", "rcpsp"}).code == exit_usage);
}
