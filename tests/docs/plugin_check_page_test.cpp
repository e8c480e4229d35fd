// SPDX-License-Identifier: MIT
// The table of docs/plugin_check.md and the program's table of checks agree, and each check has a bad plugin.
#include <algorithm>
#include <sstream>

#include <catch2/catch.hpp>

#include "core/base/file.hpp"
#include "core/plugin_check/check.hpp"

using namespace fairlead;

namespace {

std::string trimmed(const std::string& text) {
  const std::size_t begin = text.find_first_not_of(' ');
  return begin == text.npos ? "" : text.substr(begin, text.find_last_not_of(' ') - begin + 1);
}

std::vector<std::string> cells_of(const std::string& line) {
  std::vector<std::string> cells;
  std::istringstream stream(line);
  for (std::string cell; std::getline(stream, cell, '|');) cells.push_back(trimmed(cell));
  return cells;  // the first is empty
}

/// Name, sentence and advice of each row below the heading.
std::vector<std::vector<std::string>> rows_of_page() {
  std::istringstream page(read_file(std::string(DOCS_DIRECTORY) + "/plugin_check.md"));
  std::vector<std::vector<std::string>> rows;
  bool within = false;
  for (std::string line; std::getline(page, line);) {
    if (line.starts_with("## ")) within = line == "## The checks";
    if (!within || !line.starts_with("| `")) continue;
    const std::vector<std::string> cells = cells_of(line);
    if (cells.size() == 4) rows.push_back({cells[1], cells[2], cells[3]});
  }
  return rows;
}

}  // namespace

TEST_CASE("the page lists the program's checks in their order with the same sentences") {
  const auto rows = rows_of_page();
  const auto checks = plugin_checks();
  REQUIRE(rows.size() == checks.size());
  for (std::size_t k = 0; k < rows.size(); ++k) {
    CHECK(rows[k][0] == "`" + std::string(checks[k].name) + "`");
    CHECK(rows[k][1] == checks[k].sentence);
    CHECK_FALSE(rows[k][2].empty());
  }
}

TEST_CASE("each check has a bad plugin that fails it") {
  const std::string test = read_file(std::string(SOURCE_DIRECTORY) + "/tests/plugins/plugin_check_test.cpp");
  for (const Check& check : plugin_checks()) {
    if (check.name == "shared-library") continue;  // a file cut short
    INFO(check.name);
    CHECK(test.find("\"" + std::string(check.name) + "\"") != test.npos);
  }
}

TEST_CASE("a check needs only checks that are made before it") {
  const auto checks = plugin_checks();
  for (std::size_t k = 0; k < checks.size(); ++k)
    for (const std::string_view need : checks[k].needs) {
      const auto before = checks.first(k);
      INFO(checks[k].name << " needs " << need);
      CHECK(std::any_of(before.begin(), before.end(), [&](const Check& check) { return check.name == need; }));
    }
}
