// SPDX-License-Identifier: MIT
// Reading the pages of docs/ for the tests that hold them to the code.
#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <vector>

namespace fairlead::test {

/// A fenced block: "```json network" has the language `json` and the topic `network`.
struct Block {
  std::string page;
  std::size_t line = 0;  ///< of the opening fence, from 1
  std::string language{};
  std::string topic{};
  std::string text{};
};

[[nodiscard]] std::string page(const std::string& name);
/// Every *.md of docs/ and its decisions, by name.
[[nodiscard]] std::vector<std::filesystem::path> pages();
[[nodiscard]] std::vector<Block> blocks(const std::filesystem::path& path);
/// Text of the section under a heading of any level, up to the next heading; empty if there is none such.
[[nodiscard]] std::string section(const std::string& text, const std::string& heading);
/// All `code` spans of a text.
[[nodiscard]] std::set<std::string> code_spans(const std::string& text);

}  // namespace fairlead::test
