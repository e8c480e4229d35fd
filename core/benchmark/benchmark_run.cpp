// SPDX-License-Identifier: MIT
#include "core/benchmark/benchmark_run.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>

#include <fmt/format.h>

#include "core/base/problem.hpp"

namespace fairlead {

namespace fs = std::filesystem;

std::vector<fs::path> instances_of(const fs::path& folder, std::initializer_list<std::string_view> extensions,
                                   const ReadInstance& read) {
  std::error_code error;
  std::vector<fs::path> paths;
  for (const auto& entry : fs::directory_iterator{folder, error})
    if (std::count(extensions.begin(), extensions.end(), entry.path().extension().string()) > 0 &&
        entry.path().filename() != "FORMAT.txt")
      paths.push_back(entry.path());
  if (error) throw SystemError(fmt::format("cannot read the folder {}: {}", folder.string(), error.message()));
  if (paths.empty())
    throw InputError(
        {{.code = "no-instances",
          .file = folder.string(),
          .found = "no such file",
          .expected = fmt::format("instances: files with the extension {}", fmt::join(extensions, " or "))}});
  std::sort(paths.begin(), paths.end());
  Problems problems;
  for (const fs::path& path : paths) try {
      read(path);
    } catch (const InputError& broken) {
      problems.insert(problems.end(), broken.problems().begin(), broken.problems().end());
    }
  if (!problems.empty()) throw InputError(std::move(problems));
  return paths;
}

BenchmarkRow timed(const SolveInstance& solve, const fs::path& instance) {
  const auto begun = std::chrono::steady_clock::now();
  BenchmarkRow row = solve(instance);
  row.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
  row.instance = instance.stem().string();
  return row;
}

std::string benchmark_csv(const std::vector<BenchmarkRow>& rows) {
  const auto cell = [](const std::optional<double>& value) { return value ? fmt::format("{}", *value) : ""; };
  std::string text = "instance,objective,bound,schedules,seconds\n";
  for (const BenchmarkRow& row : rows)
    text += fmt::format("{},{},{},{},{:.3f}\n", row.instance, cell(row.objective), cell(row.bound), row.schedules,
                        row.seconds);
  return text;
}

std::optional<double> deviation_percent(const BenchmarkRow& row, const KnownResults& known) {
  const auto best = known.best_of(row.instance);
  if (!row.objective || !best || *best == 0) return std::nullopt;
  const double above = *row.objective - *best;
  if (std::abs(above) < known_tolerance) return 0;
  const double more = 100 * above / std::abs(*best);
  return known.sense == Sense::Minimise ? more : -more;
}

BenchmarkSummary summary_of(const std::vector<BenchmarkRow>& rows, const KnownResults& known) {
  BenchmarkSummary summary;
  double sum = 0;
  for (const BenchmarkRow& row : rows) {
    if (!row.faults.empty()) ++summary.faulty;
    const auto deviation = deviation_percent(row, known);
    if (!deviation) continue;
    ++summary.compared;
    sum += *deviation;
    if (*deviation < 0) ++summary.better;
    if (*deviation == 0) ++summary.equal;
  }
  if (summary.compared > 0) summary.mean_deviation_percent = sum / static_cast<double>(summary.compared);
  return summary;
}

}  // namespace fairlead
