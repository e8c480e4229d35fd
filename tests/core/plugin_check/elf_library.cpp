// SPDX-License-Identifier: MIT
#include "core/plugin_check/elf_library.hpp"

#include <algorithm>

#include <catch2/catch.hpp>

#include "core/base/file.hpp"
#include "core/base/problem.hpp"
#include "core/base/random.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace fairlead;

namespace {

std::filesystem::path bad_plugin(const std::string& fault) {
  return std::filesystem::path(BAD_PLUGIN_DIRECTORY) / (fault + ".so");
}

std::vector<std::string> names(const ElfLibrary& library) {
  std::vector<std::string> all;
  for (const ExportedSymbol& symbol : library.exported) all.push_back(symbol.name);
  return all;
}

}  // namespace

TEST_CASE("a sealed plugin exports its entry alone") {
  const ElfLibrary library = read_elf_library(bad_plugin("sound"));
  CHECK(library.fault.empty());
  CHECK(names(library) == std::vector<std::string>{"fairlead_plugin_entry"});
}

TEST_CASE("symbols are told by name and kind") {
  const ElfLibrary library = read_elf_library(bad_plugin("unique_symbol"));
  bool unique = false;
  for (const ExportedSymbol& symbol : library.exported) unique = unique || symbol.unique;
  CHECK(unique);
  CHECK_THAT(names(read_elf_library(bad_plugin("exports_more"))),
             Catch::Matchers::VectorContains(std::string("lay_pipes")));
}

TEST_CASE("a missing file is an error of the system") {
  CHECK_THROWS_AS(read_elf_library("/nowhere/at-all.so"), SystemError);
}

TEST_CASE("no damage to a library makes its reader fail other than in words") {
  const test::TemporaryFolder folder;
  const std::string sound = read_file(bad_plugin("sound"));
  RandomStream random(StreamName{.seed = 11});
  for (int damage = 0; damage < 300; ++damage) {
    std::string bytes = sound.substr(0, 1 + random.below(sound.size()));
    if (damage % 2 == 0) bytes = sound;
    for (int edit = 0; edit < 6; ++edit)
      bytes[random.below(edit < 3 ? std::min<std::size_t>(64, bytes.size()) : bytes.size())] =
          static_cast<char>(random.below(256));
    write_file(folder / "damaged.so", bytes);
    static_cast<void>(read_elf_library(folder / "damaged.so"));
  }
  SUCCEED("read without a crash");
}
