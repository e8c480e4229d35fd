// SPDX-License-Identifier: MIT
#include "tests/core/app/fairlead_program.hpp"

#include <algorithm>

#include "core/base/file.hpp"

namespace fairlead::test {

ProgramResult fairlead(std::vector<std::string> arguments, std::vector<std::string> environment) {
  arguments.insert(arguments.begin(), FAIRLEAD_PROGRAM);
  return program_run({.arguments = std::move(arguments), .environment = std::move(environment)});
}

std::string smallest_scenario() {
  return R"({
  "fairlead": 1,
  "name": "smallest",
  "start": "2021-04-01", "end": "2021-05-01", "time_zone": "+07:00",
  "weather": "none",
  "places": [{"id": "bach_ho", "name": "Bach Ho", "kind": "field", "lat": 9.8, "lon": 108.0, "depth_m": 50}],
  "assets": [{"id": "truong_sa", "name": "Truong Sa", "kind": "crane vessel", "home": "bach_ho", "speed_kn": 10,
              "capabilities": {"crane_t": 600}}],
  "orders": [{"id": "lift", "client": "Vietsovpetro", "service": "inline", "mandatory": true,
    "network": {"ways": [{"id": "only",
      "roles": [{"id": "crane", "requires": {"crane_t": 500}}],
      "activities": [
        {"id": "rig_up", "place": "bach_ho", "duration": 6, "roles": ["crane"]},
        {"id": "set", "place": "bach_ho", "duration": 12, "roles": ["crane"]}],
      "links": [{"from": "rig_up", "to": "set"}]}]}}]
})";
}

std::string shipped(const std::string& scenario) {
  return std::string{FAIRLEAD_SOURCE_DIRECTORY} + "/scenarios/" + scenario + "/scenario.json";
}

std::vector<std::pair<std::string, std::string>> bytes_of(const std::filesystem::path& folder) {
  std::vector<std::pair<std::string, std::string>> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    files.emplace_back(entry.path().filename().string(), read_file(entry.path()));
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace fairlead::test
