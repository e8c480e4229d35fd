// SPDX-License-Identifier: MIT
#include <memory>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "core/app/command.hpp"
#include "core/app/options.hpp"
#include "core/base/file.hpp"
#include "core/benchmark/oas_benchmark.hpp"
#include "core/benchmark/oas_instance.hpp"
#include "core/benchmark/tramp_benchmark.hpp"
#include "core/benchmark/tramp_instance.hpp"
#include "core/program/exit_code.hpp"
#include "core/program/interrupt.hpp"

namespace fairlead {

namespace {

struct BenchmarkOptions {
  std::string folder{};
  std::string csv{};
  std::uint64_t seed = 0;
  double seconds = 0;
  std::int64_t schedules = 100'000;
  int threads = 1;
};

void say_row(const BenchmarkRow& row, const KnownResults& known) {
  const auto deviation = deviation_percent(row, known);
  fmt::print("{:<32} {:>14} {:>10} {:>9.3f} s\n", row.instance,
             row.objective ? fmt::format("{:.10g}", *row.objective) : "not solved",
             deviation ? fmt::format("{:+.3f} %", *deviation) : "", row.seconds);
  for (const std::string& fault : row.faults) fmt::print("  refused: {}\n", fault);
  std::fflush(stdout);
}

int say_summary(const std::vector<BenchmarkRow>& rows, const KnownResults& known) {
  const BenchmarkSummary summary = summary_of(rows, known);
  fmt::print("{} instances, {} refused by the verifier", rows.size(), summary.faulty);
  if (summary.mean_deviation_percent)
    fmt::print("; mean deviation from the best known {:+.4f} %, {} equal, {} better", *summary.mean_deviation_percent,
               summary.equal, summary.better);
  fmt::print("\n");
  return summary.faulty == 0 ? exit_done : exit_negative;
}

/// What is finished is written, even if it was interrupted.
int run_benchmark(const BenchmarkOptions& options, Sense sense, const ReadInstance& read, const SolveInstance& solve) {
  if (!options.csv.empty()) expect_writable(options.csv);
  const KnownResults known = read_known_results(options.folder, sense);
  std::vector<BenchmarkRow> rows;
  for (const auto& path : instances_of(options.folder, {".txt"}, read)) {
    if (interrupted()) break;
    BenchmarkRow row = timed(solve, path);
    if (row.stopped) break;
    say_row(row, known);
    rows.push_back(std::move(row));
  }
  if (!options.csv.empty()) write_file(options.csv, benchmark_csv(rows));
  return say_summary(rows, known);
}

void add_set(CLI::App& set, BenchmarkOptions& options) {
  set.add_option("DIR", options.folder, "Folder of instances; best_known.csv in it is compared with")
      ->required()
      ->type_name("");
  set.add_option("--csv", options.csv, "Write a row for each instance here")->type_name("FILE");
  expect_seed(*set.add_option("--seed", options.seed, "Where chance begins")->capture_default_str());
}

int run_oas(const BenchmarkOptions& options) {
  return run_benchmark(options, Sense::Maximise, read_oas_instance,
                       [&](const std::filesystem::path& path) { return solve_oas(path, options.seed); });
}

int run_tramp(const BenchmarkOptions& options) {
  const VesselRoutingOptions routing{.seed = options.seed,
                                     .schedules = options.schedules,
                                     .seconds = options.seconds,
                                     .threads = options.threads,
                                     .stop = &stop_token()};
  return run_benchmark(options, Sense::Minimise, read_tramp_instance,
                       [&](const std::filesystem::path& path) { return solve_tramp(path, routing); });
}

void add_budget(CLI::App& set, BenchmarkOptions& options) {
  CLI::Option* schedules = set.add_option("--schedules", options.schedules, "Schedules generated for each instance")
                               ->type_name("N")
                               ->check(CLI::Range(std::int64_t{1}, std::int64_t{1'000'000'000'000}))
                               ->capture_default_str();
  CLI::Option* time = set.add_option("--time", options.seconds, "Seconds for each instance, instead of --schedules")
                          ->excludes(schedules);
  expect_seconds(*time, 0.01, 1'000'000);
  set.add_option("-j,--jobs", options.threads, "Threads; the result of --schedules does not depend on it")
      ->type_name("N")
      ->check(CLI::Range(1, 64))
      ->capture_default_str();
}

}  // namespace

Action define_benchmark_oas(CLI::App& app) {
  const auto options = std::make_shared<BenchmarkOptions>();
  app.footer("Example:\n  fairlead benchmark oas instances --csv oas.csv");
  add_set(app, *options);
  return [options] { return run_oas(*options); };
}

Action define_benchmark_tramp(CLI::App& app) {
  const auto options = std::make_shared<BenchmarkOptions>();
  app.footer("Example:\n  fairlead benchmark tramp instances --time 60 --csv tramp.csv");
  add_set(app, *options);
  add_budget(app, *options);
  return [options] { return run_tramp(*options); };
}

}  // namespace fairlead
