// SPDX-License-Identifier: MIT
#include "tests/plugins/scaffold/tutorial_page.hpp"

#include <sstream>

#include <catch2/catch.hpp>

#include "core/base/file.hpp"
#include "tests/docs/markdown.hpp"
#include "tests/docs/page_commands.hpp"
#include "tests/support/program_run.hpp"

namespace fairlead::test {
namespace {

/// Parts of the text between lines that are `...`.
std::vector<std::string> parts_of(const std::string& shown) {
  std::vector<std::string> parts(1);
  std::istringstream lines(shown);
  for (std::string line; std::getline(lines, line);) {
    if (line == "...")
      parts.emplace_back();
    else
      parts.back() += line + "\n";
  }
  return parts;
}

}  // namespace

bool prints_as_shown(const std::string& printed, const std::string& shown) {
  const std::vector<std::string> parts = parts_of(shown);
  if (parts.size() == 1) return printed == shown;
  if (!printed.starts_with(parts.front()) || !printed.ends_with(parts.back())) return false;
  const std::string text = "\n" + printed;  // so that a part starts a line
  std::size_t at = parts.front().size();
  for (std::size_t k = 1; k < parts.size(); ++k) {
    at = text.find("\n" + parts[k], at);
    if (at == text.npos) return false;
    at += parts[k].size();
  }
  return true;
}

void TutorialReader::type(const std::string& commands) {
  for (const PageCommand& command : commands_of(commands)) {
    const ProgramResult result = program_run({command.words, folder, environment});
    CAPTURE(command.words, result.out, result.err);
    REQUIRE(result.code == command.code);
    printed_ = result.out.empty() ? result.err : result.out;
  }
}

void TutorialReader::compare(const std::string& shown) const {
  CAPTURE(printed_, shown);
  CHECK(prints_as_shown(printed_, shown));
}

void TutorialReader::replace(const std::string& with) {
  std::string text = read_file(edited);
  const std::size_t at = text.find(to_replace_);
  CAPTURE(to_replace_);
  REQUIRE(at != text.npos);
  write_file(edited, text.replace(at, to_replace_.size(), with));
}

int TutorialReader::follow(const std::filesystem::path& page) {
  int followed = 0;
  for (const Block& block : blocks(page)) {
    CAPTURE(block.line);
    ++followed;
    if (block.language == "sh")
      type(block.text);
    else if (block.language == "text")
      compare(block.text);
    else if (block.topic == "replace")
      to_replace_ = block.text;
    else if (block.topic == "with")
      replace(block.text);
    else
      --followed;
  }
  return followed;
}

}  // namespace fairlead::test
