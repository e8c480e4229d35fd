// SPDX-License-Identifier: MIT
// What `fairlead plugin new` writes builds, validates and runs as its own README says.
#include <algorithm>
#include <cstdlib>

#include <catch2/catch.hpp>

#include "core/base/file.hpp"
#include "tests/docs/markdown.hpp"
#include "tests/docs/page_commands.hpp"
#include "tests/plugins/scaffold/tutorial_page.hpp"
#include "tests/support/program_run.hpp"

using namespace fairlead;
using namespace fairlead::test;
namespace fs = std::filesystem;

namespace {

std::string variable(const char* name) {
  const char* text = std::getenv(name);
  REQUIRE(text != nullptr);
  return text;
}

/// A folder of a fixed name, so that a compiler's cache knows the files again.
struct Scaffold {
  fs::path folder = fs::path(variable("SCAFFOLD_FOLDER")) / "cable-repair";
  std::string bin = variable("FAIRLEAD_PREFIX") + "/bin";
  ProgramResult written;

  Scaffold() {
    fs::remove_all(folder);
    written = program_run({{bin + "/fairlead", "plugin", "new", "cable-repair", folder.string()}, {}, {}});
  }
  [[nodiscard]] TutorialReader reader() const {
    TutorialReader reader;
    reader.folder = folder;
    reader.environment = {"PATH=" + bin + ":" + variable("PATH")};
    reader.edited = folder / "cable_repair.cpp";
    return reader;
  }
};

}  // namespace

TEST_CASE("a line of dots stands for any lines") {
  CHECK(prints_as_shown("a\nb\n", "a\nb\n"));
  CHECK_FALSE(prints_as_shown("a\nb\n", "a\n"));
  CHECK(prints_as_shown("a\nb\nc\nd\n", "a\n...\nc\n...\n"));
  CHECK(prints_as_shown("a\nb\n", "...\na\nb\n"));
  CHECK_FALSE(prints_as_shown("a\nb\nc\n", "...\nb\n"));
  CHECK_FALSE(prints_as_shown("a\nxb\nc\n", "...\nb\n...\n"));
}

TEST_CASE("a new plugin has at most eight files and names the commands that build it") {
  const Scaffold scaffold;
  REQUIRE(scaffold.written.code == 0);
  CHECK(std::distance(fs::directory_iterator(scaffold.folder), fs::directory_iterator()) <= 8);
  const std::vector<Block> tutorial = blocks(scaffold.folder / "README.md");
  REQUIRE(tutorial.front().language == "sh");
  const std::vector<PageCommand> commands = commands_of(tutorial.front().text);
  REQUIRE(commands.size() == 3);
  for (const PageCommand& command : commands) {
    std::string line;
    for (const std::string& word : command.words) line += (line.empty() ? "" : " ") + word;
    CHECK(scaffold.written.out.find("\n  " + line + "\n") != std::string::npos);
  }
}

TEST_CASE("a new plugin does what its tutorial shows") {
  const Scaffold scaffold;
  REQUIRE(scaffold.written.code == 0);
  CHECK(scaffold.reader().follow(scaffold.folder / "README.md") >= 15);
  const ProgramResult tests = program_run({{"ctest", "--test-dir", "build"}, scaffold.folder, {}});
  CAPTURE(tests.out, tests.err);
  CHECK(tests.code == 0);
}
