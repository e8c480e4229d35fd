// SPDX-License-Identifier: MIT
// Published project-scheduling instances, solved as scenarios and verified one by one.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/base/progress.hpp"

namespace fairlead {

struct RcpspOptions {
  std::int64_t schedules = 5000;  ///< of each instance
  double seconds = 0;             ///< of each instance; instead of `schedules`, if positive
  std::uint64_t seed = 0;
  int threads = 1;  ///< over instances; the answers do not depend on it
};

struct RcpspRow {
  std::string instance{};
  int objective = 0;      ///< makespan in the instance's units
  int bound = 0;          ///< no schedule is shorter
  int critical_path = 0;  ///< of the shortest modes, resources left out
  std::optional<int> best_known{};
  std::int64_t schedules = 0;
  double seconds = 0;
  std::vector<std::string> faults{};  ///< found by the verification; none, or the program has a defect
};

/// The folder's .sm and .mm files, in order of name. InputError if there is none, or one cannot be read.
/// Interrupted, it answers the rows of the instances that were finished.
[[nodiscard]] std::vector<RcpspRow> run_rcpsp(const std::filesystem::path& folder, const RcpspOptions& options,
                                              const StopToken* stop = nullptr, Progress* progress = nullptr);

/// instance,objective,bound,schedules,seconds
[[nodiscard]] std::string rcpsp_csv(const std::vector<RcpspRow>& rows);

/// Mean deviations from the best known makespans and the critical paths, and how many are proven, in words.
[[nodiscard]] std::string rcpsp_summary(const std::vector<RcpspRow>& rows);

}  // namespace fairlead
