// SPDX-License-Identifier: MIT
#include <memory>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "core/app/command.hpp"
#include "core/app/options.hpp"
#include "core/base/file.hpp"
#include "core/benchmark/rcpsp_benchmark.hpp"
#include "core/program/exit_code.hpp"
#include "core/program/interrupt.hpp"
#include "core/program/progress_report.hpp"

namespace fairlead {

namespace {

struct BenchmarkOptions {
  std::string folder{};
  std::string csv{};
  std::string progress = "auto";
  RcpspOptions rcpsp{};
};

/// What is finished is written, even if it was interrupted; a schedule that breaks its instance is a defect.
int benchmark_rcpsp(const BenchmarkOptions& options) {
  if (!options.csv.empty()) expect_writable(options.csv);
  const auto progress = make_progress(options.progress);
  const KnownResults known = read_known_results(options.folder, Sense::Minimise);
  const std::vector<BenchmarkRow> rows = run_rcpsp(options.folder, options.rcpsp, &stop_token(), progress.get());
  if (!options.csv.empty()) write_file(options.csv, benchmark_csv(rows));
  fmt::print("{}", rcpsp_summary(rows, known));
  bool sound = true;
  for (const BenchmarkRow& row : rows)
    for (const std::string& fault : row.faults) {
      fmt::print(stderr, "{}: {}\n", row.instance, fault);
      sound = false;
    }
  return sound ? exit_done : exit_negative;
}

}  // namespace

Action define_benchmark(CLI::App& app) {
  const auto options = std::make_shared<BenchmarkOptions>();
  app.require_subcommand(1);
  CLI::App* rcpsp = app.add_subcommand("rcpsp", "Projects with shared resources: .sm and .mm files of PSPLIB or MMLIB");
  rcpsp->footer("Example:\n  fairlead benchmark rcpsp j60 --schedules 50000 --csv j60.csv");
  rcpsp->add_option("DIR", options->folder, "Folder of instances; best_known.csv in it is compared with")
      ->required()
      ->type_name("");
  auto* schedules = rcpsp->add_option("--schedules", options->rcpsp.schedules, "Schedules generated for each instance")
                        ->capture_default_str()
                        ->check(CLI::Range(std::int64_t{1}, std::int64_t{1'000'000'000'000}))
                        ->type_name("N");
  CLI::Option* time =
      rcpsp->add_option("--time", options->rcpsp.seconds, "Seconds for each instance, instead of --schedules")
          ->excludes(schedules);
  expect_seconds(*time, 0.001, 1'000'000);
  rcpsp->add_option("-j,--jobs", options->rcpsp.threads, "Instances solved side by side")
      ->capture_default_str()
      ->check(CLI::Range(1, 256))
      ->type_name("N");
  rcpsp->add_option("--csv", options->csv, "Write a row for each instance here")->type_name("FILE");
  expect_seed(*rcpsp->add_option("--seed", options->rcpsp.seed, "Where chance begins")->capture_default_str());
  rcpsp->add_option("--progress", options->progress, "auto, plain, json or none")
      ->check(CLI::IsMember({"auto", "plain", "json", "none"}))
      ->type_name("HOW");
  CLI::App* oas = app.add_subcommand("oas", "Order acceptance on one machine with sequence-dependent set-ups");
  CLI::App* tramp = app.add_subcommand("tramp", "Pick-up and delivery by different ships, with spot charters");
  const Action accept = define_benchmark_oas(*oas);
  const Action route = define_benchmark_tramp(*tramp);
  return [options, oas, tramp, accept, route] {
    if (oas->parsed()) return accept();
    return tramp->parsed() ? route() : benchmark_rcpsp(*options);
  };
}

}  // namespace fairlead
