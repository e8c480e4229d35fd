// SPDX-License-Identifier: MIT
// A benchmark's run over a folder of instances: one row for each, their table as CSV, and how far they are from what
// is known of them.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/benchmark/known_results.hpp"

namespace fairlead {

struct BenchmarkRow {
  std::string instance{};             ///< the file's name without its extension
  std::optional<double> objective{};  ///< none: not solved, and faults say why
  std::optional<double> bound{};      ///< proven by the run itself
  double critical_path = 0;           ///< projects: of the shortest modes, resources left out
  std::int64_t schedules = 0;         ///< generated or evaluated
  double seconds = 0;                 ///< elapsed
  std::vector<std::string> faults{};  ///< what the independent verifier says against the solution
  bool stopped = false;               ///< asked to before it was done: no figure to compare
};

using ReadInstance = std::function<void(const std::filesystem::path&)>;

/// Files of the folder with these extensions in order of their names, each of which has been read once: before any work
/// goes into the set, InputError with the problems of all files that cannot be read; `no-instances` if there are none.
[[nodiscard]] std::vector<std::filesystem::path> instances_of(
    const std::filesystem::path& folder, std::initializer_list<std::string_view> extensions,
    const ReadInstance& read = [](const auto&) {});

using SolveInstance = std::function<BenchmarkRow(const std::filesystem::path&)>;

/// Solves one instance and notes how long it took.
[[nodiscard]] BenchmarkRow timed(const SolveInstance& solve, const std::filesystem::path& instance);

/// instance, objective and bound (empty if none), schedules, seconds
[[nodiscard]] std::string benchmark_csv(const std::vector<BenchmarkRow>& rows);

/// (objective - best) / best in per cent, with the sign turned where more is better: below zero is better than known.
/// None if nothing is known or the row is not solved.
[[nodiscard]] std::optional<double> deviation_percent(const BenchmarkRow& row, const KnownResults& known);

struct BenchmarkSummary {
  std::size_t compared = 0;  ///< rows that something is known of
  std::size_t better = 0;
  std::size_t equal = 0;  ///< nearer than known_tolerance
  std::optional<double> mean_deviation_percent{};
  std::size_t faulty = 0;
};
[[nodiscard]] BenchmarkSummary summary_of(const std::vector<BenchmarkRow>& rows, const KnownResults& known);

}  // namespace fairlead
