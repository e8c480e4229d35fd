// SPDX-License-Identifier: MIT
#include "core/benchmark/project_instance.hpp"

#include <catch2/catch.hpp>

#include "core/base/problem.hpp"
#include "tests/core/benchmark/small_project_files.hpp"

using namespace fairlead;
using namespace fairlead::test;

namespace {

std::string with(std::string text, const std::string& old, const std::string& put) {
  const std::size_t at = text.find(old);
  REQUIRE(at != std::string::npos);
  return text.replace(at, old.size(), put);
}

std::string problems_of(const std::string& text) {
  try {
    const ProjectInstance read = read_project_instance(text, "ours.sm");
    return "none";
  } catch (const InputError& error) {
    std::string all;
    for (const Problem& problem : error.problems()) all += format_problem(problem) + "\n";
    return all;
  }
}

}  // namespace

TEST_CASE("a single-mode file is read") {
  const ProjectInstance instance = read_project_instance(single_mode_file(), "folder/ours.sm");
  CHECK(instance.name == "ours");
  REQUIRE(instance.jobs.size() == 5);
  CHECK(instance.jobs[0].after == std::vector<int>{1, 2});
  CHECK(instance.jobs[1].modes.front().duration == 3);
  CHECK(instance.jobs[1].modes.front().needs == std::vector<int>{4});
  REQUIRE(instance.resources.size() == 1);
  CHECK(instance.resources.front().capacity == 4);
  CHECK(critical_path(instance) == 7);
}

TEST_CASE("a multi-mode file of the other layout is read") {
  const ProjectInstance instance = read_project_instance(multi_mode_file(), "ours.mm");
  REQUIRE(instance.jobs.size() == 4);
  REQUIRE(instance.jobs[2].modes.size() == 2);
  CHECK(instance.jobs[2].modes[1].duration == 5);
  REQUIRE(instance.resources.size() == 2);
  CHECK_FALSE(instance.resources[1].renewable);
  CHECK(instance.resources[1].capacity == 6);
  CHECK(critical_path(instance) == 5);
}

TEST_CASE("what is wrong with an instance is said by file and line") {
  using Catch::Matchers::Contains;
  const std::string file = single_mode_file();
  CHECK_THAT(problems_of(with(file, "  2      1     3  ", "  2      1     x  ")),
             Contains("ours.sm: line 24: found \"x\", expected a whole number") && Contains("[bad-number]"));
  CHECK_THAT(problems_of(with(file, "          4\n   3", "          9\n   3")),
             Contains("line 15: found job 9, expected a job from 1 to 5"));
  CHECK_THAT(problems_of(with(file, "  2      1     3       4\n", "")), Contains("[missing-row]"));
  CHECK_THAT(problems_of(with(file, "   4        1          1           5", "   4        1          1           2")),
             Contains("[cycle]"));
  CHECK_THAT(problems_of(with(file, "D\n", "D\n").substr(0, 500)), Contains("[missing-section]"));
  CHECK_THAT(problems_of(with(file, "0   D", "1   D")), Contains("[not-supported-yet]"));
  CHECK_THAT(problems_of(""), Contains("[missing-section]"));
  CHECK_THAT(problems_of(with(file, "  2      1     3  ", "  2      1     200001  ")),
             Contains("found 200007 units of time") && Contains("at most 200000") && Contains("[out-of-range]"));
  CHECK_THAT(problems_of(with(file, "   2        1          1 ", "   2        1          2 ")), Contains("[bad-row]"));
}

TEST_CASE("a schedule that breaks a link or a capacity or a stock is found out") {
  const ProjectInstance single = read_project_instance(single_mode_file(), "ours.sm");
  CHECK(faults_of_schedule(single, {0, 0, 3, 3, 7}, {0, 0, 0, 0, 0}).empty());
  CHECK(faults_of_schedule(single, {0, 0, 2, 3, 7}, {0, 0, 0, 0, 0}).size() == 1);
  CHECK(faults_of_schedule(single, {0, 0, 3, 2, 7}, {0, 0, 0, 0, 0}).size() > 0);
  CHECK_FALSE(faults_of_schedule(single, {0, 0, 3, 3}, {0, 0, 0, 0}).empty());
  CHECK_FALSE(faults_of_schedule(single, {0, 0, 3, 3, 7}, {0, 1, 0, 0, 0}).empty());
  const ProjectInstance multi = read_project_instance(multi_mode_file(), "ours.mm");
  CHECK(faults_of_schedule(multi, {0, 0, 2, 7}, {0, 0, 1, 0}).empty());
  CHECK(faults_of_schedule(multi, {0, 0, 2, 5}, {0, 0, 0, 0}) == std::vector<std::string>{"stock 2 is used up"});
}
