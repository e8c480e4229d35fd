// SPDX-License-Identifier: MIT
#include <filesystem>

#include <catch2/catch.hpp>

#include "core/base/file.hpp"
#include "core/base/problem.hpp"
#include "core/io/run_reader.hpp"
#include "core/io/run_writer.hpp"
#include "tests/core/io/run_folder/sample_run.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace fairlead;
using namespace fairlead::test;

namespace {

Run ensemble() {
  Run run = sample_run();
  run.replications.moments = {run.scenario.start + std::chrono::days{5}, run.scenario.end};
  for (std::uint64_t k = 0; k < 3; ++k) {
    const auto more = static_cast<std::int64_t>(k) * 1'000;
    run.replications.rows.push_back({.number = k,
                                     .seed = 18'446'744'073'709'551'615ULL,
                                     .makespan_h = 400.5 + static_cast<double>(k),
                                     .orders_completed = 3,
                                     .orders_late = static_cast<int>(k),
                                     .revenue = Cents{500'000 + more},
                                     .tender_revenue = Cents{100'000},
                                     .cost = Cents{300'000},
                                     .damages = Cents{20'000},
                                     .breaches = Cents{1},
                                     .margin = Cents{279'999 + more},
                                     .waiting_on_weather_h = 12.25,
                                     .revenue_by = {Cents{more}, Cents{600'000 + more}}});
  }
  return run;
}

/// Problems of the folder after its replications.csv was edited.
Problems problems_after(const std::string& from, const std::string& to) {
  const TemporaryFolder folder;
  write_run(ensemble(), folder / "run");
  std::string text = read_file(folder / "run" / "replications.csv");
  const std::size_t at = text.find(from);
  INFO(text);
  REQUIRE(at != std::string::npos);
  write_file(folder / "run" / "replications.csv", text.replace(at, from.size(), to));
  try {
    static_cast<void>(read_run(folder / "run"));
  } catch (const InputError& error) {
    return error.problems();
  }
  return {};
}

void check_one(const Problems& problems, const std::string& code, const std::string& where) {
  REQUIRE(problems.size() == 1);
  INFO(format_problem(problems[0]));
  CHECK(problems[0].code == code);
  CHECK(problems[0].file == "replications.csv");
  CHECK(problems[0].pointer == where);
}

}  // namespace

TEST_CASE("replications come back as they were written") {
  const TemporaryFolder folder;
  const Run written = ensemble();
  write_run(written, folder / "first");
  const Run run = read_run(folder / "first");
  CHECK(run.replications.moments == written.replications.moments);
  REQUIRE(run.replications.rows.size() == 3);
  CHECK(run.replications.rows[2].seed == written.replications.rows[2].seed);
  CHECK(run.replications.rows[2].orders_late == 2);
  CHECK(run.replications.rows[2].margin == Cents{281'999});
  CHECK(run.replications.rows[2].revenue_by == written.replications.rows[2].revenue_by);
  write_run(run, folder / "second");
  CHECK(read_file(folder / "first" / "replications.csv") == read_file(folder / "second" / "replications.csv"));
}

TEST_CASE("a folder of a single run has no replications") {
  const TemporaryFolder folder;
  write_run(sample_run(), folder / "run");
  CHECK_FALSE(std::filesystem::exists(folder / "run" / "replications.csv"));
  CHECK(read_run(folder / "run").replications.rows.empty());
}

TEST_CASE("a faulty row of replications is named by its line") {
  check_one(problems_after("\n1,1844", "\n0,1844"), "duplicate-id", "line 3");
  check_one(problems_after("\n0,1844", "\nx,1844"), "bad-number", "line 2");
  check_one(problems_after("\n1,18446744073709551615", "\n1,18446744073709551616"), "bad-number", "line 3");
  check_one(problems_after("2809.99", "2809.98"), "contradiction", "line 3");
  check_one(problems_after(",20.00,6020.00", ",20.00,19.99"), "out-of-range", "line 4");
  check_one(problems_after(",20.00,6020.00", ",20.00"), "bad-row", "line 4");
  check_one(problems_after("400.5", "-400.5"), "out-of-range", "line 2");
}

TEST_CASE("a faulty header of replications is told with what is expected") {
  check_one(problems_after("replication,seed", "seed,replication"), "bad-header", "line 1");
  check_one(problems_after("revenue_usd@", "income@"), "bad-header", "line 1");
  check_one(problems_after("revenue_usd@2", "revenue_usd@not-"), "bad-header", "line 1");
  check_one(problems_after("revenue_usd@2", "revenue_usd@1"), "bad-header", "line 1");
}
