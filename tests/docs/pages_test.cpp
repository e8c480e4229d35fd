// SPDX-License-Identifier: MIT
#include <algorithm>
#include <filesystem>

#include <catch2/catch.hpp>

#include "core/base/file.hpp"
#include "tests/docs/markdown.hpp"
#include "tests/docs/page_commands.hpp"
#include "tests/support/program_run.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace fairlead;
using namespace fairlead::test;
namespace fs = std::filesystem;

namespace {

const fs::path root = SOURCE_DIRECTORY;

/// README.md, docs/*.md and the scenarios' READMEs; the plugin tutorial has a test of its own, which builds it.
std::vector<fs::path> pages_for_readers() {
  std::vector<fs::path> found{root / "README.md", root / "CONTRIBUTING.md"};
  for (const auto& entry : fs::directory_iterator(root / "docs"))
    if (entry.path().extension() == ".md" && entry.path().filename() != "write_a_plugin.md")
      found.push_back(entry.path());
  for (const auto& entry : fs::directory_iterator(root / "scenarios"))
    if (fs::exists(entry.path() / "README.md")) found.push_back(entry.path() / "README.md");
  std::sort(found.begin(), found.end());
  return found;
}

bool starts_fairlead(const PageCommand& command) {
  return fs::path{command.words.front()}.filename() == "fairlead";
}

/// Set-up and build commands: run by whoever runs this test.
bool is_of_the_build(const PageCommand& command) {
  static const std::vector<std::string> known{"./quickstart.sh", "cmake", "ctest", "git", "cd"};
  return std::find(known.begin(), known.end(), command.words.front()) != known.end();
}

/// A folder that looks like the repository after its build.
struct Workplace {
  TemporaryFolder folder;
  Workplace() { fs::create_directory_symlink(root / "scenarios", folder / "scenarios"); }

  ProgramResult run(PageCommand command) const {
    command.words.front() = FAIRLEAD_PROGRAM;
    return program_run({.arguments = command.words, .folder = folder.path()});
  }
};

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += word + " ";
  return text;
}

}  // namespace

TEST_CASE("commands of the pages run as written and print what the pages show") {
  for (const fs::path& page : pages_for_readers()) {
    const Workplace work;
    std::string last_output;
    for (const Block& block : blocks(page)) {
      CAPTURE(page.string(), block.line);
      if (block.language == "text" && !last_output.empty()) CHECK(block.text == last_output);
      last_output.clear();
      if (block.language != "sh") continue;
      for (const PageCommand& command : commands_of(block.text)) {
        CAPTURE(joined(command.words));
        REQUIRE((starts_fairlead(command) || is_of_the_build(command)));
        if (!starts_fairlead(command)) continue;
        const ProgramResult result = work.run(command);
        CAPTURE(result.err);
        CHECK(result.code == command.code);
        last_output = result.out;
      }
    }
  }
}

TEST_CASE("pages link only to what exists") {
  for (const fs::path& page : pages_for_readers()) {
    const std::string text = read_file(page);
    for (auto at = text.find("]("); at != text.npos; at = text.find("](", at + 1)) {
      const std::string target = text.substr(at + 2, text.find_first_of(")#", at + 2) - at - 2);
      if (target.empty() || target.starts_with("http")) continue;
      CAPTURE(page.string(), target);
      CHECK(fs::exists(page.parent_path() / target));
    }
  }
}
