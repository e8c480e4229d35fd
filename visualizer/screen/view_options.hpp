// SPDX-License-Identifier: MIT
// ViewOptions: what the command line of fairlead-view says.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace fairlead::screen {

struct ViewOptions {
  std::filesystem::path run{};  ///< empty: the list of runs
  std::filesystem::path compare{};
  std::string at{};      ///< a time; empty: the beginning
  std::string from{};    ///< of the timeline; empty: all of it
  std::string to{};      ///< of the timeline
  std::string select{};  ///< an id
  std::string hover{};   ///< an id, for pictures with its tooltip
  std::string action{};  ///< ids of actions, parted by commas, done at the beginning
  std::string theme{};   ///< as is every looks' option: empty: as remembered
  std::string language{};
  float scale = 0;
  std::string size{};
  std::filesystem::path screenshot{};  ///< draw, save, quit
  std::filesystem::path report_state{};
  bool bench = false;
  int frames = 120;  ///< of each part of the bench
  bool json = false;
};

/// Empty if there is nothing to do but to end with `exit_code`: help was shown, or the usage was wrong.
[[nodiscard]] std::optional<ViewOptions> read_view_options(int argc, char** argv, int& exit_code);

}  // namespace fairlead::screen
