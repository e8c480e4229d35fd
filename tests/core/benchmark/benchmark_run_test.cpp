// SPDX-License-Identifier: MIT
#include "core/benchmark/benchmark_run.hpp"

#include <catch2/catch.hpp>

#include "core/base/file.hpp"
#include "tests/core/benchmark/small_instances.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace fairlead;
using namespace fairlead::test;

TEST_CASE("instances of a folder come in the order of their names without what describes the set") {
  const TemporaryFolder folder;
  for (const char* name : {"b.txt", "a.txt", "FORMAT.txt", "best_known.csv"}) write_file(folder / name, "1\n");
  const auto instances = instances_of(folder.path(), {".txt"});
  REQUIRE(instances.size() == 2);
  CHECK(instances[0].filename() == "a.txt");
}

TEST_CASE("a folder without instances is refused") {
  const TemporaryFolder folder;
  const Problem problem =
      problem_of_reading(folder.path().string(), [](const auto& path) { return instances_of(path, {".sm"}); });
  CHECK(problem.code == "no-instances");
  CHECK_THROWS_AS(instances_of(folder / "none", {".txt"}), SystemError);
}

TEST_CASE("a benchmark's table leaves empty what is not known") {
  CHECK(benchmark_csv({{.instance = "a", .objective = 88.8571, .bound = 90, .schedules = 7, .seconds = 0.25},
                       {.instance = "b", .objective = 1476444},
                       {.instance = "c", .faults = {"not served"}}}) ==
        "instance,objective,bound,schedules,seconds\na,88.8571,90,7,0.250\nb,1476444,,0,0.000\nc,,,0,0.000\n");
}

TEST_CASE("a deviation below zero is better than known whichever way is better") {
  const BenchmarkRow row{.instance = "a", .objective = 99};
  KnownResults known{.by_instance = {{"a", {.best = 100.0}}}, .sense = Sense::Minimise};
  CHECK(deviation_percent(row, known) == Approx(-1));
  known.sense = Sense::Maximise;
  CHECK(deviation_percent(row, known) == Approx(1));
  CHECK_FALSE(deviation_percent({.instance = "b", .objective = 99}, known));
  CHECK_FALSE(deviation_percent({.instance = "a", .faults = {"not served"}}, known));
}

TEST_CASE("a summary counts what is equal and better and refused") {
  const KnownResults known{.by_instance = {{"a", {.best = 100.0}}, {"b", {.best = 50.0}}}};
  const BenchmarkSummary summary = summary_of({{.instance = "a", .objective = 100.00004},
                                               {.instance = "b", .objective = 49, .faults = {"late"}},
                                               {.instance = "c", .objective = 1}},
                                              known);
  CHECK(summary.compared == 2);
  CHECK(summary.equal == 1);
  CHECK(summary.better == 1);
  CHECK(summary.faulty == 1);
  CHECK(summary.mean_deviation_percent == Approx(-1));
}
