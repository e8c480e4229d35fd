// SPDX-License-Identifier: MIT
// ViewOptions: what the command line of fairlead-view says.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace fairlead::screen {

struct ViewOptions {
  std::filesystem::path run{};   ///< empty: the list of runs
  std::filesystem::path with{};  ///< the run compared with
  std::string at{};              ///< a time; empty: the beginning
  std::string timeline{};        ///< FROM..TO; empty: all of it
  std::string select{};          ///< an id
  std::string hover{};           ///< an id, for pictures with its tooltip
  std::string explain{};         ///< ORDER or ORDER:STEP
  std::string actions{};         ///< ids of actions, parted by commas, done at the beginning
  bool follow = false;
  std::string rows{};
  std::string figure{};
  std::string theme{};  ///< as is every looks' option: empty: as remembered
  std::string language{};
  float scale = 0;
  std::string size{};
  std::filesystem::path screenshot{};  ///< draw, save, quit
  std::filesystem::path report_state{};
  bool bench = false;
  int frames = 60;  ///< of each part of the bench
  bool json = false;
};

/// Empty if there is nothing to do but to end with `exit_code`: help was shown, or the usage was wrong.
[[nodiscard]] std::optional<ViewOptions> read_view_options(int argc, char** argv, int& exit_code);

}  // namespace fairlead::screen
