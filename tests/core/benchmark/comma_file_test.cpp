// SPDX-License-Identifier: MIT
#include "core/benchmark/comma_file.hpp"

#include <catch2/catch.hpp>

#include "core/base/file.hpp"
#include "core/benchmark/known_results.hpp"
#include "tests/core/benchmark/small_instances.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace fairlead;
using namespace fairlead::test;

TEST_CASE("comments and blank lines of an instance are passed over whatever their bytes are") {
  const TemporaryFolder folder;
  write_file(folder / "a.txt", "% cost in \x80\r\n\r\n 1, -2 ,2.5\r\n%\xff");
  CommaFile file{folder / "a.txt"};
  REQUIRE(file.next());
  REQUIRE(file.fields() == 3);
  CHECK(file.whole(0, 0, 9) == 1);
  CHECK(file.whole(1, -9, 9) == -2);
  CHECK(file.decimal(2, 0, 9) == 2.5);
  CHECK_FALSE(file.next());
}

TEST_CASE("a wrong field of an instance is refused with file and line") {
  const TemporaryFolder folder;
  write_file(folder / "a.txt", "% first\n12x,1e400,7,\x80\n");
  CommaFile file{folder / "a.txt"};
  REQUIRE(file.next());
  const Problem word = problem_of_reading("", [&](const auto&) { return file.whole(0, 0, 9); });
  CHECK(word.code == "bad-number");
  CHECK(word.file == (folder / "a.txt").string());
  CHECK(word.pointer == "line 2");
  CHECK(word.found == "\"12x\"");
  CHECK(problem_of_reading("", [&](const auto&) { return file.decimal(1, 0, 9); }).code == "bad-number");
  CHECK(problem_of_reading("", [&](const auto&) { return file.whole(2, 0, 6); }).code == "out-of-range");
  CHECK(problem_of_reading("", [&](const auto&) { return file.whole(3, 0, 6); }).found == "\"?\"");
}

TEST_CASE("the best known results are read where there are any") {
  const TemporaryFolder folder;
  CHECK(read_known_results(folder.path(), Sense::Minimise).by_instance.empty());
  write_file(folder / "best_known.csv", "instance,lower_bound,best_upper_bound,source\na,,17.5,\"b, c\"\nd,3,4,\n");
  const KnownResults known = read_known_results(folder.path(), Sense::Minimise);
  CHECK(known.best_of("a") == 17.5);
  CHECK_FALSE(known.by_instance.at("a").lower_bound);
  CHECK(known.by_instance.at("d").lower_bound == 3.0);
  CHECK_FALSE(known.best_of("e"));
}
