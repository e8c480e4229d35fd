// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "core/base/file.hpp"
#include "core/program/exit_code.hpp"
#include "tests/core/app/fairlead_program.hpp"
#include "tests/core/benchmark/small_instances.hpp"

using namespace fairlead;
using namespace fairlead::test;
using Catch::Contains;

TEST_CASE("a set of order acceptance is solved and compared with what is known") {
  const TemporaryFolder folder;
  write_file(folder / "small.txt", small_oas());
  write_file(folder / "best_known.csv", "instance,lower_bound,best_upper_bound\nsmall,17,17\n");
  const std::string table = (folder / "out.csv").string();
  const ProgramResult result = test::fairlead({"benchmark", "oas", folder.path().string(), "--csv", table});
  CHECK(result.code == exit_done);
  CHECK_THAT(result.out, Contains("1 instances, 0 refused by the verifier; mean deviation from the best known +0.0000 "
                                  "%, 1 equal, 0 better"));
  CHECK_THAT(read_file(table), Contains("instance,objective,bound,schedules,seconds\nsmall,17,17,"));
}

TEST_CASE("a set of tramp shipping gives the same table for any number of threads") {
  const TemporaryFolder folder;
  write_file(folder / "small.txt", small_tramp());
  const auto objective = [&](const std::string& threads) {
    const std::string table = (folder / "out.csv").string();
    const ProgramResult result = test::fairlead({"benchmark", "tramp", folder.path().string(), "--csv", table, "-j",
                                                 threads, "--schedules", "400", "--seed", "3"});
    CHECK(result.code == exit_done);
    const std::string text = read_file(table);
    return text.substr(0, text.rfind(','));
  };
  const std::string one = objective("1");
  CHECK_THAT(one, Contains("small,44,,400"));
  CHECK(objective("2") == one);
}

TEST_CASE("broken instances are named with file and line before any is solved") {
  const TemporaryFolder folder;
  write_file(folder / "small.txt", small_oas());
  write_file(folder / "then.txt", "0,1,x,0\n");
  write_file(folder / "third.txt", "0,y,1,0\n");
  const ProgramResult result = test::fairlead({"benchmark", "oas", folder.path().string()});
  CHECK(result.code == exit_input);
  CHECK(result.out.empty());
  CHECK_THAT(result.err, Contains("then.txt: line 1: found \"x\", expected a whole number [bad-number]"));
  CHECK_THAT(result.err, Contains("third.txt: line 1: found \"y\", expected a whole number [bad-number]"));
}

TEST_CASE("a time and a number of schedules exclude each other") {
  CHECK(test::fairlead({"benchmark", "tramp", "x", "--time", "1", "--schedules", "5"}).code == exit_usage);
}
