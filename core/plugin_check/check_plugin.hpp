// SPDX-License-Identifier: MIT
// Checking a plugin: every check of the table in a process of its own.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "core/plugin_check/check.hpp"
#include "core/plugin_host/child_process.hpp"

namespace fairlead {

struct CheckResult {
  std::string_view name{};
  std::string_view sentence{};
  CheckOutcome outcome = CheckOutcome::Skipped;
  std::string why{};  ///< empty if it is ok; lines may be several
  double seconds = 0;
};

struct CheckReport {
  std::filesystem::path library{};
  std::uint64_t seed = 0;
  std::vector<CheckResult> results{};  ///< of every check of the table, in its order

  [[nodiscard]] std::size_t count(CheckOutcome outcome) const;
  /// Nothing failed, crashed or was too slow.
  [[nodiscard]] bool passed() const;
};

struct CheckOptions {
  std::uint64_t seed = 0;
  std::chrono::milliseconds time_limit{60'000};  ///< of processor time for one check, or asleep
  std::filesystem::path program = ChildStart{}.program;
  std::function<void(std::size_t done, std::size_t total)> progress = [](std::size_t, std::size_t) {};
};

/// SystemError if the file cannot be read; Interrupted if the user asks to stop.
[[nodiscard]] CheckReport check_plugin(const std::filesystem::path& library, const CheckOptions& options);

/// The child's side of one check: `words` are its name, the library, its folder, the seed, its seconds. Answers the
/// process's exit code.
[[nodiscard]] int make_check(const std::vector<std::string>& words);

}  // namespace fairlead
