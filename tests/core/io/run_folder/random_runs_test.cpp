// SPDX-License-Identifier: MIT
#include <filesystem>

#include <catch2/catch.hpp>

#include "core/base/file.hpp"
#include "core/base/json.hpp"
#include "core/commercial/ledger_entry.hpp"
#include "core/io/plan_check.hpp"
#include "core/io/run_reader.hpp"
#include "core/io/run_tables.hpp"
#include "core/io/run_writer.hpp"
#include "core/io/summary_json.hpp"
#include "core/report/key_figures_from_trace.hpp"
#include "tests/support/load_random.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace fairlead;
using namespace fairlead::test;

namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t runs = 120;

Run random_run(std::uint64_t seed) {
  const RandomScenario random = random_scenario(seed);
  const WorldOptions world{.sampled = seed % 2 == 1, .seed = seed, .replication = 0};
  Run run = run_of(random, {.seed = seed, .schedules = 6}, world);
  if (run.scenario_json.empty()) run.scenario_json = JsonDocument::parse(random.json(), "random.json").dump();
  return run;
}

void same_bytes(const fs::path& first, const fs::path& second) {
  for (const auto& entry : fs::directory_iterator(first)) {
    INFO(entry.path().filename().string());
    CHECK(read_file(entry.path()) == read_file(second / entry.path().filename()));
  }
}

Cents sum_within(const Run& run) {
  Cents sum;
  for (const MoneyItem& item : run.ledger.items)
    if (item.end <= run.scenario.end) sum += item.amount;
  return sum;
}

}  // namespace

TEST_CASE("random runs come back byte for byte") {
  const TemporaryFolder folder;
  for (std::uint64_t seed = 0; seed < runs; ++seed) {
    INFO("seed " << seed);
    write_run(random_run(seed), folder / "first");
    write_run(read_run(folder / "first"), folder / "second");
    same_bytes(folder / "first", folder / "second");
  }
}

TEST_CASE("money and key figures of a run read back are computed again to the same bytes") {
  const TemporaryFolder folder;
  for (std::uint64_t seed = 0; seed < runs; ++seed) {
    INFO("seed " << seed);
    write_run(random_run(seed), folder / "run");
    Run run = read_run(folder / "run");
    run.ledger = make_ledger(run.scenario, run.plan, run.trace);
    run.figures = key_figures_from_trace(run.scenario, run.plan, run.trace, run.ledger);
    CHECK(money_csv(run) == read_file(folder / "run" / "money.csv"));
    CHECK(summary_json(run) == read_file(folder / "run" / "summary.json"));
  }
}

TEST_CASE("plans of our own making pass the check of plans from outside") {
  for (std::uint64_t seed = 0; seed < runs; ++seed) {
    const Run run = random_run(seed);
    Problems problems;
    check_plan(run.scenario, run.plan, "plan.json", problems);
    INFO("seed " << seed << (problems.empty() ? "" : format_problem(problems.front())));
    CHECK(problems.empty());
  }
}

TEST_CASE("items of random runs sum to the margin and none lies across the horizon's end") {
  for (std::uint64_t seed = 0; seed < runs; ++seed) {
    INFO("seed " << seed);
    const Run run = random_run(seed);
    CHECK(run.figures.margin == sum_within(run));
    for (const MoneyItem& item : run.ledger.items)
      CHECK((item.end <= run.scenario.end || item.start >= run.scenario.end));
  }
}

TEST_CASE("hours of every asset of random runs sum to the horizon") {
  for (std::uint64_t seed = 0; seed < runs; ++seed) {
    INFO("seed " << seed);
    const Run run = random_run(seed);
    for (const AssetFigures& asset : run.figures.assets)
      CHECK(asset.working_h + asset.sailing_h + asset.towed_h + asset.standby_weather_h + asset.standby_other_h +
                asset.breakdown_h + asset.outage_h + asset.off_hire_h + asset.idle_h ==
            Approx(hours(run.scenario.end - run.scenario.start)));
  }
}
