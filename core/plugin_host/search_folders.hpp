// SPDX-License-Identifier: MIT
// Where plugins are looked for: docs/write_a_plugin.md. The current directory is never searched by itself.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace fairlead {

/// What decides where to look; empty texts and paths are passed over.
struct PluginSearch {
  std::vector<std::filesystem::path> given;  ///< --plugin-path, in its order
  std::string environment;                   ///< FAIRLEAD_PLUGIN_PATH: folders joined by `:`
  std::filesystem::path project;             ///< the scenario's folder, whose `plugins` is searched
  std::string xdg_data_home;                 ///< XDG_DATA_HOME
  std::filesystem::path home;                ///< HOME: stands in with .local/share
  std::filesystem::path program;             ///< the running program: ../lib/fairlead/plugins of its folder
};

/// Environment and program of this process filled in.
[[nodiscard]] PluginSearch search_of_this_process();

/// Existing folders in the order of search, each once; relative ones of --plugin-path made absolute, relative ones
/// of the environment left out.
[[nodiscard]] std::vector<std::filesystem::path> search_folders(const PluginSearch& search);

}  // namespace fairlead
