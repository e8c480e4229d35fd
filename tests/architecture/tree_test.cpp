// SPDX-License-Identifier: MIT
// The rules applied to this repository.
#include <catch2/catch.hpp>

#include "tests/architecture/file_rules.hpp"
#include "tests/architecture/include_rules.hpp"

using namespace fairlead::architecture;

namespace {

const SourceTree& repository() {
  static const SourceTree tree = read_tree(FAIRLEAD_SOURCE_DIRECTORY);
  return tree;
}

void check_none(const Breaches& breaches) {
  INFO(show(breaches));
  CHECK(breaches.empty());
}

}  // namespace

TEST_CASE("the rules see the whole repository") {
  CHECK(find(repository(), "core/base/time.hpp") != nullptr);
  CHECK(find(repository(), "tests/architecture/tree_test.cpp") != nullptr);
  CHECK(find(repository(), "quickstart.sh") != nullptr);
  CHECK(find(repository(), ".ci/run") != nullptr);
}

TEST_CASE("includes go down the rows") {
  check_none(breaches_of_rows(repository()));
}

TEST_CASE("each library has one door") {
  check_none(breaches_of_doors(repository()));
}

TEST_CASE("link lists go down the rows") {
  check_none(breaches_of_links(repository()));
}

TEST_CASE("every source and list carries the licence line") {
  check_none(breaches_of_licence(repository()));
}

TEST_CASE("every header begins by saying what it is") {
  check_none(breaches_of_first_line(repository()));
}

TEST_CASE("every source stands in a CMake list") {
  check_none(breaches_of_listing(repository()));
}

TEST_CASE("no file grows past four hundred lines without a reason") {
  check_none(breaches_of_length(repository()));
}

TEST_CASE("no test name confuses ctest") {
  check_none(breaches_of_test_names(repository()));
}
