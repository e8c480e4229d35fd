// SPDX-License-Identifier: MIT
// ViewerFiles: where the viewer keeps what it remembers (XDG folders), finds scenarios and the program that runs them.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace fairlead::screen {

struct ViewerFiles {
  std::filesystem::path preferences{};
  std::filesystem::path recent{};     ///< the list of runs that were opened
  std::filesystem::path runs{};       ///< where runs started here are put
  std::filesystem::path scenarios{};  ///< the shipped ones; empty: not found
  std::filesystem::path fairlead{};   ///< the program
};

/// By $XDG_CONFIG_HOME, $XDG_STATE_HOME, $HOME; scenarios and program beside `program`, ours.
[[nodiscard]] ViewerFiles viewer_files(const std::filesystem::path& program);

struct ShippedScenario {
  std::string name{};
  std::filesystem::path file{};
};

/// By name; none if the folder is missing.
[[nodiscard]] std::vector<ShippedScenario> shipped_scenarios(const std::filesystem::path& folder);

/// The newest first; none if the list is missing or broken.
[[nodiscard]] std::vector<std::filesystem::path> recent_runs(const std::filesystem::path& list);
/// Puts the run at the head of the list. SystemError if it cannot be written.
void add_recent_run(const std::filesystem::path& list, const std::filesystem::path& run);

}  // namespace fairlead::screen
