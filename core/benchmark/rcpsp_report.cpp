// SPDX-License-Identifier: MIT
#include <algorithm>

#include <fmt/format.h>

#include "core/benchmark/rcpsp_benchmark.hpp"

namespace fairlead {

namespace {

double percent_over(double value, double base) {
  return base > 0 ? 100.0 * (value - base) / base : 0.0;
}

std::string best_known_lines(const std::vector<BenchmarkRow>& rows, const KnownResults& known) {
  const BenchmarkSummary summary = summary_of(rows, known);
  if (!summary.mean_deviation_percent) return {};
  double excess = 0;
  double best_excess = 0;
  for (const BenchmarkRow& row : rows) {
    const auto best = known.best_of(row.instance);
    if (!best || !row.objective) continue;
    excess += percent_over(*row.objective, row.critical_path);
    best_excess += percent_over(*best, row.critical_path);
  }
  const auto count = static_cast<double>(summary.compared);
  return fmt::format(
      "over the best known: {:.3f} % in the mean of {} instances, {} met\n"
      "over the critical path: {:.3f} points above the best known mean of {:.3f} %\n",
      *summary.mean_deviation_percent, summary.compared, summary.equal + summary.better, (excess - best_excess) / count,
      best_excess / count);
}

}  // namespace

std::string rcpsp_summary(const std::vector<BenchmarkRow>& rows, const KnownResults& known) {
  double excess = 0;
  int proven = 0;
  int solved = 0;
  int faulty = 0;
  std::int64_t schedules = 0;
  double seconds = 0;
  for (const BenchmarkRow& row : rows) {
    if (row.objective) {
      excess += percent_over(*row.objective, row.critical_path);
      proven += row.bound == row.objective ? 1 : 0;
      ++solved;
    }
    faulty += row.faults.empty() ? 0 : 1;
    schedules += row.schedules;
    seconds += row.seconds;
  }
  const std::string unsolved = rows.size() == static_cast<std::size_t>(solved)
                                   ? ""
                                   : fmt::format(", {} not solved", rows.size() - static_cast<std::size_t>(solved));
  return fmt::format(
      "{} instances, {} verified, {} proven optimal by their bound{}\n"
      "over the critical path: {:.3f} % in the mean\n{}"
      "{} schedules in {:.1f} s\n",
      rows.size(), rows.size() - static_cast<std::size_t>(faulty), proven, unsolved, excess / std::max(1, solved),
      best_known_lines(rows, known), schedules, seconds);
}

}  // namespace fairlead
