// SPDX-License-Identifier: MIT
// Published project-scheduling instances, solved as scenarios and verified one by one.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "core/base/progress.hpp"
#include "core/benchmark/benchmark_run.hpp"

namespace fairlead {

struct RcpspOptions {
  std::int64_t schedules = 5000;  ///< of each instance
  double seconds = 0;             ///< of each instance; instead of `schedules`, if positive
  std::uint64_t seed = 0;
  int threads = 1;  ///< over instances; the answers do not depend on it
};

/// The folder's .sm and .mm files, in order of name. InputError if there is none, or one cannot be read.
/// Interrupted, it answers the rows of the instances that were finished.
[[nodiscard]] std::vector<BenchmarkRow> run_rcpsp(const std::filesystem::path& folder, const RcpspOptions& options,
                                                  const StopToken* stop = nullptr, Progress* progress = nullptr);

/// Mean deviations from the best known makespans and the critical paths, and how many are proven, in words.
[[nodiscard]] std::string rcpsp_summary(const std::vector<BenchmarkRow>& rows, const KnownResults& known);

}  // namespace fairlead
