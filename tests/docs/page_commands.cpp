// SPDX-License-Identifier: MIT
#include "tests/docs/page_commands.hpp"

#include <sstream>
#include <string_view>

namespace fairlead::test {

namespace {

constexpr std::string_view exit_note = "exit ";

PageCommand command_of(const std::string& line) {
  PageCommand command;
  const auto comment = line.find('#');
  if (comment != line.npos)
    if (const auto note = line.find(exit_note, comment); note != line.npos)
      command.code = std::stoi(line.substr(note + exit_note.size()));
  std::istringstream words{line.substr(0, comment)};
  for (std::string word; words >> word;) command.words.push_back(word);
  return command;
}

}  // namespace

std::vector<PageCommand> commands_of(const std::string& text) {
  std::vector<PageCommand> commands;
  std::istringstream lines{text};
  std::string joined;
  for (std::string line; std::getline(lines, line);) {
    if (line.ends_with('\\')) {
      joined += line.substr(0, line.size() - 1);
      continue;
    }
    PageCommand command = command_of(joined + line);
    joined.clear();
    if (!command.words.empty()) commands.push_back(std::move(command));
  }
  return commands;
}

}  // namespace fairlead::test
