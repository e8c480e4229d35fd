// SPDX-License-Identifier: MIT
// ScenarioRun: `fairlead run --progress json` as a child process: its progress, its messages, its end; can be stopped.
#pragma once

#include <filesystem>
#include <string>

#include <sys/types.h>

namespace fairlead::screen {

class ScenarioRun {
 public:
  /// Starts the program. SystemError if it cannot be started.
  ScenarioRun(const std::filesystem::path& fairlead, std::filesystem::path scenario, std::filesystem::path folder);
  /// Stops and awaits the child if it still runs.
  ~ScenarioRun();
  ScenarioRun(const ScenarioRun&) = delete;
  ScenarioRun& operator=(const ScenarioRun&) = delete;

  /// Reads what the child has said meanwhile, without waiting. True if anything changed.
  bool poll();
  /// Asks the child to end; poll() tells when it did.
  void cancel();

  [[nodiscard]] bool finished() const { return finished_; }
  [[nodiscard]] bool cancelled() const { return cancelled_; }
  /// A run folder was written: also when a mandatory order is not served.
  [[nodiscard]] bool succeeded() const;
  [[nodiscard]] int exit_code() const { return exit_code_; }  ///< 128 + signal if it was killed
  [[nodiscard]] const std::filesystem::path& scenario() const { return scenario_; }
  [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }
  [[nodiscard]] const std::string& phase() const { return phase_; }
  [[nodiscard]] float share() const { return share_; }  ///< of the phase, 0 to 1
  /// What it said besides progress, the last lines.
  [[nodiscard]] const std::string& messages() const { return messages_; }

 private:
  bool read_some();
  void take_line(const std::string& line);
  void await(bool block);

  std::filesystem::path scenario_;
  std::filesystem::path folder_;
  pid_t child_ = -1;
  int pipe_ = -1;
  std::string pending_{};  ///< a line that is not whole yet
  std::string phase_{};
  float share_ = 0;
  std::string messages_{};
  bool finished_ = false;
  bool cancelled_ = false;
  int exit_code_ = -1;
};

}  // namespace fairlead::screen
