// SPDX-License-Identifier: MIT
#include "core/plugin_host/search_folders.hpp"

#include <algorithm>
#include <cstdlib>
#include <sstream>

namespace fairlead {
namespace {

namespace fs = std::filesystem;

std::string environment_text(const char* name) {
  const char* text = std::getenv(name);  // NOLINT(concurrency-mt-unsafe): nothing here sets the environment
  return text == nullptr ? "" : text;
}

fs::path program_of_this_process() {
  std::error_code ignored;
  return fs::read_symlink("/proc/self/exe", ignored);
}

std::vector<fs::path> absolute_parts(const std::string& joined) {
  std::vector<fs::path> folders;
  std::istringstream stream(joined);
  for (std::string part; std::getline(stream, part, ':');)
    if (fs::path(part).is_absolute()) folders.emplace_back(part);
  return folders;
}

fs::path data_home(const PluginSearch& search) {
  if (fs::path(search.xdg_data_home).is_absolute()) return search.xdg_data_home;
  return search.home.is_absolute() ? search.home / ".local/share" : fs::path{};
}

/// Adds the folder if it exists and is not there yet under any name.
void add(std::vector<fs::path>& folders, const fs::path& folder) {
  std::error_code failed;
  if (folder.empty() || !fs::is_directory(folder, failed)) return;
  const fs::path canonical = fs::canonical(folder, failed);
  if (!failed && std::find(folders.begin(), folders.end(), canonical) == folders.end()) folders.push_back(canonical);
}

}  // namespace

PluginSearch search_of_this_process() {
  PluginSearch search;
  search.environment = environment_text("FAIRLEAD_PLUGIN_PATH");
  search.xdg_data_home = environment_text("XDG_DATA_HOME");
  search.home = environment_text("HOME");
  search.program = program_of_this_process();
  return search;
}

std::vector<fs::path> search_folders(const PluginSearch& search) {
  std::vector<fs::path> folders;
  for (const fs::path& folder : search.given) add(folders, folder);
  for (const fs::path& folder : absolute_parts(search.environment)) add(folders, folder);
  if (!search.project.empty()) add(folders, fs::absolute(search.project) / "plugins");
  if (const fs::path home = data_home(search); !home.empty()) add(folders, home / "fairlead/plugins");
  // The build tree is laid out as an installation: bin/ beside lib/.
  if (!search.program.empty()) add(folders, search.program.parent_path() / "../lib/fairlead/plugins");
  return folders;
}

}  // namespace fairlead
