// SPDX-License-Identifier: MIT
// StateReport: one line of JSON whenever what the window shows has changed, for tests that drive it from outside.
#pragma once

#include <filesystem>
#include <fstream>
#include <string>

#include "visualizer/screen/viewer.hpp"

namespace fairlead::screen {

/// `asset:truong-sa`, `activity:bh-21/install`; empty of none.
[[nodiscard]] std::string target_text(const view::RunView& run, const view::Target& target);
/// The state as an object on one line, without the frame's number. `focused`: the window has the keyboard.
[[nodiscard]] std::string state_line(Viewer& viewer, bool focused);

class StateReport {
 public:
  /// An empty path: nothing is written. SystemError if the file cannot be opened.
  explicit StateReport(const std::filesystem::path& file);
  /// Writes the state if it is another than the last one; flushed, so that a reader sees whole lines soon.
  void write(Viewer& viewer, std::uint64_t frame, bool focused);

 private:
  std::ofstream out_{};
  std::string last_{};
};

}  // namespace fairlead::screen
