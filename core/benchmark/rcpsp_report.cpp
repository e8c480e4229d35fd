// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "core/benchmark/rcpsp_benchmark.hpp"

namespace fairlead {

namespace {

double percent_over(int value, int base) {
  return base > 0 ? 100.0 * (value - base) / base : 0.0;
}

std::string best_known_lines(const std::vector<RcpspRow>& rows) {
  int known = 0;
  int met = 0;
  double over = 0;
  double excess = 0;
  double best_excess = 0;
  for (const RcpspRow& row : rows) {
    if (!row.best_known) continue;
    ++known;
    met += row.objective <= *row.best_known ? 1 : 0;
    over += percent_over(row.objective, *row.best_known);
    excess += percent_over(row.objective, row.critical_path);
    best_excess += percent_over(*row.best_known, row.critical_path);
  }
  if (known == 0) return {};
  return fmt::format(
      "over the best known: {:.3f} % in the mean of {} instances, {} met\n"
      "over the critical path: {:.3f} points above the best known mean of {:.3f} %\n",
      over / known, known, met, (excess - best_excess) / known, best_excess / known);
}

}  // namespace

std::string rcpsp_csv(const std::vector<RcpspRow>& rows) {
  std::string csv = "instance,objective,bound,schedules,seconds\n";
  for (const RcpspRow& row : rows)
    csv += fmt::format("{},{},{},{},{:.3f}\n", row.instance, row.objective, row.bound, row.schedules, row.seconds);
  return csv;
}

std::string rcpsp_summary(const std::vector<RcpspRow>& rows) {
  double excess = 0;
  int proven = 0;
  int faulty = 0;
  std::int64_t schedules = 0;
  double seconds = 0;
  for (const RcpspRow& row : rows) {
    excess += percent_over(row.objective, row.critical_path);
    proven += row.objective == row.bound ? 1 : 0;
    faulty += row.faults.empty() ? 0 : 1;
    schedules += row.schedules;
    seconds += row.seconds;
  }
  const double count = rows.empty() ? 1 : static_cast<double>(rows.size());
  return fmt::format(
      "{} instances, {} verified, {} proven optimal by their bound\n"
      "over the critical path: {:.3f} % in the mean\n{}"
      "{} schedules in {:.1f} s\n",
      rows.size(), rows.size() - static_cast<std::size_t>(faulty), proven, excess / count, best_known_lines(rows),
      schedules, seconds);
}

}  // namespace fairlead
