// SPDX-License-Identifier: MIT
// Seeded breaches: each rule about files must catch its own.
#include "tests/architecture/file_rules.hpp"

#include <catch2/catch.hpp>

using namespace fairlead::architecture;

namespace {

const std::string licence_line = "// SPDX-License-Identifier: MIT\n";

std::size_t name_breaches(const std::string& name) {
  return breaches_of_test_names({{"tests/a_test.cpp", "TEST_" + ("CASE(\"" + name + "\") {}")}}).size();
}

}  // namespace

TEST_CASE("a file without the licence line at its top is a breach") {
  CHECK(breaches_of_licence({{"core/a.cpp", licence_line}}).empty());
  CHECK(breaches_of_licence({{"run.sh", "#!/bin/sh\n# SPDX-License-Identifier: MIT\n"}}).empty());
  CHECK(breaches_of_licence({{"core/a.cpp", "int a;\n\n" + licence_line}}).size() == 1);
  CHECK(breaches_of_licence({{"core/CMakeLists.txt", "add_subdirectory(base)\n"}}).size() == 1);
  CHECK(breaches_of_licence({{"README.md", "# Fairlead\n"}, {"tests/data/notes.txt", "x"}}).empty());
}

TEST_CASE("a header that does not say what it is is a breach") {
  CHECK(breaches_of_first_line({{"core/a.hpp", licence_line + "// Thing: a thing.\n"}}).empty());
  CHECK(breaches_of_first_line({{"core/a.hpp", licence_line + "#pragma once\n"}}).size() == 1);
  CHECK(breaches_of_first_line({{"core/a.hpp", ""}}).size() == 1);
}

TEST_CASE("a source must be named by a list of its folder or one above") {
  const SourceFile source{"core/io/csv/read.cpp", ""};
  CHECK(breaches_of_listing({{"core/io/CMakeLists.txt", "SOURCES\n  csv/read.cpp\n"}, source}).empty());
  CHECK(breaches_of_listing({{"core/io/csv/CMakeLists.txt", "SOURCES read.cpp)"}, source}).empty());
  CHECK(breaches_of_listing({{"core/io/CMakeLists.txt", "SOURCES csv/thread.cpp"}, source}).size() == 1);
  CHECK(breaches_of_listing({{"core/sim/CMakeLists.txt", "SOURCES csv/read.cpp"}, source}).size() == 1);
  CHECK(breaches_of_listing({source}).size() == 1);
}

TEST_CASE("a long file needs a reason among the decisions") {
  std::string lines;
  for (int k = 0; k < 400; ++k) lines += "\n";
  CHECK(breaches_of_length({{"core/a.cpp", lines}}).empty());
  CHECK(breaches_of_length({{"core/a.cpp", lines + "\n"}}).size() == 1);
  CHECK(breaches_of_length({{"core/a.cpp", lines + "\n"}, {"docs/decisions/0001-a.md", "core/a.cpp is one table"}})
            .empty());
}

TEST_CASE("a test name that ctest would mistake is a breach") {
  CHECK(name_breaches("a vessel waits until Hs drops") == 0);
  CHECK(name_breaches("first; second") == 1);
  CHECK(name_breaches("first, second") == 1);
  CHECK(name_breaches("[tag]") == 1);
  CHECK(name_breaches("a name\"\n          \" in two pieces; really") == 1);
  CHECK(name_breaches("a quote \\\" inside") == 0);
  CHECK(breaches_of_test_names({{"core/a.cpp", "TEST_" + std::string{"CASE(\"a;b\")"}}}).empty());
}
