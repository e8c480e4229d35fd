// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "core/base/file.hpp"
#include "core/benchmark/oas_benchmark.hpp"
#include "core/benchmark/oas_instance.hpp"
#include "core/benchmark/oas_verifier.hpp"
#include "tests/core/benchmark/small_instances.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace fairlead;
using namespace fairlead::test;

namespace {

using Sequence = std::vector<std::size_t>;

OasInstance read_text(const std::string& text) {
  const TemporaryFolder folder;
  write_file(folder / "a.txt", text);
  return read_oas_instance(folder / "a.txt");
}

Problem refused(const std::string& text) {
  return problem_of_reading(text, read_text);
}

}  // namespace

TEST_CASE("an instance of order acceptance is solved and verified") {
  const TemporaryFolder folder;
  write_file(folder / "small.txt", small_oas());
  const BenchmarkRow row = solve_oas(folder / "small.txt", 0);
  CHECK(row.objective == 17);
  CHECK(row.bound == 17.0);
  CHECK(row.faults.empty());
}

TEST_CASE("the verifier of order acceptance accepts what is right and names every fault") {
  const OasInstance instance = read_text(small_oas());
  CHECK(faults_of(instance, Sequence{1, 2}, 17).empty());
  CHECK(faults_of(instance, Sequence{}, 0).empty());
  CHECK(faults_of(instance, Sequence{1, 2}, 18) == std::vector<std::string>{"it is worth 17, not 18"});
  CHECK(faults_of(instance, Sequence{1, 3}, 11).front() == "order 3 ends at 18, after its deadline 12");
  CHECK(faults_of(instance, Sequence{1, 1}, 0).front() == "order 1 is done twice");
  CHECK(faults_of(instance, Sequence{4}, 0) == std::vector<std::string>{"there is no order 4"});
  CHECK(faults_of(instance, Sequence{0}, 0) == std::vector<std::string>{"there is no order 0"});
}

TEST_CASE("a broken instance of order acceptance is refused with its line") {
  CHECK(refused("").code == "missing-row");
  CHECK(refused("0,0\n").code == "bad-row");
  const Problem field = refused(with(small_oas(), "0,5,4,9,0", "0,5,4,0"));
  CHECK(field.code == "bad-row");
  CHECK(field.pointer == "line 2");
  CHECK(refused(with(small_oas(), "0.5", "half")).pointer == "line 6");
  CHECK(refused(with(small_oas(), "0,20,20", "0,-1,20")).code == "out-of-range");
  CHECK(refused(with(small_oas(), "0,0,0,0,0\r\n", "")).code == "missing-row");
  CHECK(refused(small_oas() + "0,0,0,0,0\n").code == "bad-row");
}
