// SPDX-License-Identifier: MIT
// docs/services.md names activities that the shipped services' networks have.
#include <algorithm>
#include <filesystem>
#include <map>
#include <sstream>

#include <catch2/catch.hpp>

#include "core/base/file.hpp"
#include "core/base/json.hpp"
#include "tests/docs/markdown.hpp"

using namespace fairlead;
using namespace fairlead::test;
namespace fs = std::filesystem;

namespace {

const fs::path plugins = fs::path(SOURCE_DIRECTORY) / "plugins";

struct ActivityRow {
  std::string service{};  ///< of the trade's table
  int number = 0;
  std::set<std::string> activities{};  ///< of the plugin
};

std::vector<std::string> cells_of(const std::string& line) {
  std::vector<std::string> cells;
  std::istringstream text(line);
  for (std::string cell; std::getline(text, cell, '|');) cells.push_back(cell);
  return cells;
}

/// Rows like "| pipelay 3 | Start-up | `start_up` |".
std::vector<ActivityRow> rows_of(const std::string& plugin) {
  std::vector<ActivityRow> rows;
  std::istringstream lines(section(page("services.md"), plugin));
  for (std::string line; std::getline(lines, line);) {
    const std::vector<std::string> cells = cells_of(line);
    if (cells.size() < 4 || cells[3].find('`') == std::string::npos) continue;
    ActivityRow row{.activities = code_spans(cells[3])};
    std::istringstream(cells[1]) >> row.service >> row.number;
    rows.push_back(row);
  }
  return rows;
}

std::vector<std::string> services() {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(plugins))
    if (fs::exists(entry.path() / "example_order.json")) names.push_back(entry.path().filename().string());
  std::sort(names.begin(), names.end());
  return names;
}

void add_activities(const JsonCursor& way, std::set<std::string>& ids) {
  for (const JsonCursor& activity : way.find("activities")->elements()) ids.insert(*activity.find("id")->text());
}

std::set<std::string> activities_in(const fs::path& file) {
  Problems problems;
  std::set<std::string> ids;
  const JsonDocument document = JsonDocument::read(file.string());
  const JsonCursor network = document.root(problems);
  if (const auto ways = network.find("ways"))
    for (const JsonCursor& way : ways->elements()) add_activities(way, ids);
  if (const auto demands = network.find("demands"))
    for (const JsonCursor& demand : demands->elements()) add_activities(*demand.find("network"), ids);
  return ids;
}

std::set<std::string> activities_of(const std::string& plugin) {
  std::set<std::string> ids;
  for (const auto& entry : fs::directory_iterator(plugins / plugin))
    if (entry.path().filename().string().starts_with("expected_network")) ids.merge(activities_in(entry.path()));
  return ids;
}

}  // namespace

TEST_CASE("each activity that the table of services names is in the network of its plugin") {
  for (const std::string& plugin : services()) {
    const std::vector<ActivityRow> rows = rows_of(plugin);
    const std::set<std::string> known = activities_of(plugin);
    INFO(plugin);
    CHECK_FALSE(rows.empty());
    for (const ActivityRow& row : rows) {
      for (const std::string& activity : row.activities) {
        INFO(activity);
        CHECK(known.count(activity) == 1);
      }
    }
  }
}

TEST_CASE("each of the 81 activities of the trade stands once in the table of services") {
  const std::map<std::string, std::size_t> activities = {{"drilling_jackup", 8},
                                                         {"workover_intervention", 6},
                                                         {"jacket_lift_shallow", 8},
                                                         {"jacket_launch_deep", 5},
                                                         {"topside_lift", 3},
                                                         {"topside_floatover", 3},
                                                         {"pipelay", 9},
                                                         {"hook_up_commissioning", 3},
                                                         {"om_manpower", 4},
                                                         {"subsea_imr", 5},
                                                         {"survey", 4},
                                                         {"supply_standby", 3},
                                                         {"fso_offloading", 3},
                                                         {"fso_fpu_mooring", 4},
                                                         {"offshore_wind", 7},
                                                         {"decommissioning", 4},
                                                         {"fabrication", 2}};
  std::map<std::string, std::set<int>> numbers;
  for (const std::string& plugin : services()) {
    for (const ActivityRow& row : rows_of(plugin)) {
      INFO(row.service << " " << row.number);
      CHECK(numbers[row.service].insert(row.number).second);
    }
  }
  CHECK(numbers.size() == activities.size());
  for (const auto& [service, count] : activities) {
    INFO(service);
    CHECK(numbers[service].size() == count);
    CHECK((numbers[service].empty() || *numbers[service].rbegin() == static_cast<int>(count)));
  }
}
