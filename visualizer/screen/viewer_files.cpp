// SPDX-License-Identifier: MIT
#include "visualizer/screen/viewer_files.hpp"

#include <algorithm>
#include <cstdlib>
#include <stdexcept>

#include "core/base/file.hpp"
#include "core/base/json.hpp"

namespace fairlead::screen {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_recent = 12;
constexpr std::uint64_t most_bytes = 256 * 1024;

/// The variable if it is an absolute path, as the XDG specification wants, else below the home.
fs::path xdg(const char* variable, const char* below_home) {
  const char* set = std::getenv(variable);
  if (set != nullptr && fs::path{set}.is_absolute()) return set;
  const char* home = std::getenv("HOME");
  return home == nullptr ? fs::temp_directory_path() / "fairlead-home" : fs::path{home} / below_home;
}

/// Absolute, and without the slash that completing a name leaves behind it.
fs::path plain(const fs::path& folder) {
  const fs::path absolute = fs::absolute(folder).lexically_normal();
  return absolute.has_filename() ? absolute : absolute.parent_path();
}

fs::path scenarios_near(const fs::path& programs) {
  for (const char* place : {"../../../scenarios", "../share/fairlead/scenarios"}) {
    std::error_code error;
    const fs::path folder = fs::weakly_canonical(programs / place, error);
    if (!error && fs::is_directory(folder, error)) return folder;
  }
  return {};
}

}  // namespace

ViewerFiles viewer_files(const fs::path& program) {
  const fs::path config = xdg("XDG_CONFIG_HOME", ".config") / "fairlead";
  const fs::path state = xdg("XDG_STATE_HOME", ".local/state") / "fairlead";
  const fs::path programs = program.parent_path();
  return {.preferences = config / "view.json",
          .recent = state / "recent_runs.json",
          .runs = state / "runs",
          .scenarios = scenarios_near(programs),
          .fairlead = programs / "fairlead"};
}

std::vector<ShippedScenario> shipped_scenarios(const fs::path& folder) {
  std::vector<ShippedScenario> found;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator{folder, error}) {
    const fs::path file = entry.path() / "scenario.json";
    if (fs::is_regular_file(file, error)) found.push_back({entry.path().filename().string(), file});
  }
  std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
  return found;
}

std::vector<fs::path> recent_runs(const fs::path& list) {
  std::vector<fs::path> runs;
  try {
    const JsonDocument document = JsonDocument::parse(read_file(list, most_bytes), list.string());
    Problems problems;
    for (const JsonCursor& entry : document.root(problems).elements())
      if (const auto path = entry.text()) runs.emplace_back(*path);
  } catch (const std::runtime_error&) {
    return {};  // remembered for convenience only
  }
  return runs;
}

void add_recent_run(const fs::path& list, const fs::path& run) {
  const fs::path newest = plain(run);
  std::vector<fs::path> runs = recent_runs(list);
  std::erase_if(runs, [&](const fs::path& before) { return plain(before) == newest; });
  runs.insert(runs.begin(), newest);
  runs.resize(std::min(runs.size(), most_recent));
  JsonWriter json;
  json.begin_array();
  for (const fs::path& entry : runs) json.value(entry.string());
  write_file(list, json.end_array().str());
}

}  // namespace fairlead::screen
