// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "core/base/file.hpp"
#include "core/benchmark/tramp_benchmark.hpp"
#include "core/benchmark/tramp_instance.hpp"
#include "core/benchmark/tramp_verifier.hpp"
#include "tests/core/benchmark/small_instances.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace fairlead;
using namespace fairlead::test;
using Catch::Contains;

namespace {

TrampInstance read_text(const std::string& text) {
  const TemporaryFolder folder;
  write_file(folder / "a.txt", text);
  return read_tramp_instance(folder / "a.txt");
}

Problem refused(const std::string& text) {
  return problem_of_reading(text, read_text);
}

std::string first_fault(const std::string& instance, const TrampRoutes& routes, std::int64_t claimed) {
  const auto faults = faults_of(read_text(instance), routes, claimed);
  return faults.empty() ? "" : faults.front();
}

}  // namespace

TEST_CASE("an instance of tramp shipping is solved and verified") {
  const TemporaryFolder folder;
  write_file(folder / "small.txt", small_tramp());
  const BenchmarkRow row = solve_tramp(folder / "small.txt", {.schedules = 200});
  CHECK(row.objective == 44);
  CHECK(row.schedules == 200);
  CHECK_FALSE(row.bound);
  CHECK(row.faults.empty());
}

TEST_CASE("tramp shipping that is asked to stop says so and ends at once") {
  const TemporaryFolder folder;
  write_file(folder / "small.txt", small_tramp());
  StopToken stop;
  stop.request_stop();
  const BenchmarkRow row = solve_tramp(folder / "small.txt", {.schedules = 1'000'000'000'000, .stop = &stop});
  CHECK(row.stopped);
  CHECK(row.schedules == 0);
  CHECK(row.faults.empty());
}

TEST_CASE("the verifier of tramp shipping accepts what is right") {
  CHECK(first_fault(small_tramp(), {{0, 1, 0, 1}, {}}, 44).empty());
  CHECK(first_fault(small_tramp(), {{1, 1}, {0, 0}}, 93).empty());
  CHECK(first_fault(small_tramp(), {{}, {}}, 190).empty());
}

TEST_CASE("the verifier of tramp shipping names every fault") {
  CHECK(first_fault(small_tramp(), {{0, 1, 0, 1}, {}}, 43) == "it costs 44, not 43");
  CHECK(first_fault(small_tramp(), {{0, 1, 1}, {}}, 0) == "vessel 1, call 1: is not delivered");
  CHECK(first_fault(small_tramp(), {{}, {1, 1}}, 0) == "vessel 2, call 2: may not be taken by this vessel");
  CHECK(first_fault(small_tramp(), {{0, 0, 1, 1}, {}}, 0) == "vessel 1, call 2: is served at 20, after 19");
  CHECK(first_fault(with(small_tramp(), "1,1,0,10", "1,1,0,9"), {{0, 1, 0, 1}, {}}, 44) ==
        "vessel 1, call 2: exceeds the capacity");
  CHECK(first_fault(small_tramp(), {{0, 0}, {0, 0}}, 0) == "vessel 2, call 1: is picked up again");
  CHECK(first_fault(small_tramp(), {{7}, {}}, 0) == "vessel 1, call 8: does not exist");
  CHECK(first_fault(small_tramp(), {{}}, 0) == "1 routes for 2 vessels");
}

TEST_CASE("a broken instance of tramp shipping is refused with its line") {
  CHECK(refused("").code == "missing-row");
  const Problem vessel = refused(with(small_tramp(), "2,3,5,4", "3,3,5,4"));
  CHECK(vessel.code == "bad-row");
  CHECK(vessel.pointer == "line 7");
  CHECK(vessel.found == "row of 3");
  CHECK(refused(with(small_tramp(), "1,1,0,10", "1,4,0,10")).code == "out-of-range");
  CHECK(refused(with(small_tramp(), "1,1,3,4,100", "1,1,3,4,1e2")).code == "bad-number");
  CHECK(refused(with(small_tramp(), "1,1,2,5,10", "1,1,1,5,10")).found == "a passage that stands above");
  CHECK(refused(with(small_tramp(), "1,2,1,7,4,4", "1,1,1,7,4,4")).code == "bad-row");
  CHECK(refused(with(small_tramp(), "2,2,-1,-1,-1,-1\n", "")).code == "missing-row");
  CHECK(refused(with(small_tramp(), "% EOF", "1,1,1,1,1,1")).code == "bad-row");
}

TEST_CASE("a ship that may carry a call but cannot serve it does not take it") {
  const TrampInstance instance = read_text(with(small_tramp(), "2,1,1,4,1,6", "2,1,-1,-1,-1,-1"));
  CHECK_FALSE(problem_of(instance).service(1, 0).possible);
  CHECK(problem_of(instance).service(0, 0).possible);
}
