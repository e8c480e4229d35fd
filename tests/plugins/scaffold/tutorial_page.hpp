// SPDX-License-Identifier: MIT
// Following a tutorial as its reader does: type the commands, compare what they print, make the edits.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace fairlead::test {

struct TutorialReader {
  std::filesystem::path folder{};          ///< where the commands are typed
  std::vector<std::string> environment{};  ///< of the commands
  std::filesystem::path edited{};          ///< the file in which text is replaced

  /// Goes through the page's blocks: `sh` are commands with their exit codes, a `text` behind them is what the last one
  /// prints (a line `...` stands for any lines), `cpp replace` and `cpp with` are an edit. Answers how many were
  /// checked.
  int follow(const std::filesystem::path& page);

 private:
  void type(const std::string& commands);
  void compare(const std::string& shown) const;
  void replace(const std::string& with);

  std::string printed_{};
  std::string to_replace_{};
};

/// Whether `printed` is `shown`, where a line `...` of `shown` stands for any number of lines.
[[nodiscard]] bool prints_as_shown(const std::string& printed, const std::string& shown);

}  // namespace fairlead::test
