// SPDX-License-Identifier: MIT
#include <algorithm>
#include <filesystem>

#include <catch2/catch.hpp>

#include "core/base/file.hpp"
#include "core/io/plan_json.hpp"
#include "core/io/run_reader.hpp"
#include "core/io/run_writer.hpp"
#include "core/io/summary_json.hpp"
#include "core/io/weather_choices.hpp"
#include "tests/core/io/run_folder/sample_run.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace fairlead;
using namespace fairlead::test;

namespace {

namespace fs = std::filesystem;

const std::vector<std::string> files = {"manifest.json", "scenario.json", "services.json", "networks.json",
                                        "plan.json",     "summary.json",  "intervals.csv", "activities.csv",
                                        "orders.csv",    "segments.csv",  "pools.csv",     "shares.csv",
                                        "money.csv",     "distances.csv", "tracks.csv",    "weather.csv"};

void edit(const fs::path& file, const std::string& from, const std::string& to) {
  std::string text = read_file(file);
  const std::size_t at = text.find(from);
  INFO(file << " has no " << from);
  REQUIRE(at != std::string::npos);
  write_file(file, text.replace(at, from.size(), to));
}

/// In the first row, counted from 0.
void replace_field(const fs::path& table, int field, const std::string& to) {
  std::string text = read_file(table);
  std::size_t at = text.find('\n') + 1;
  for (int comma = 0; comma < field; ++comma) at = text.find(',', at) + 1;
  write_file(table, text.replace(at, text.find(',', at) - at, to));
}

Problems problems_of(const fs::path& folder) {
  try {
    static_cast<void>(read_run(folder));
  } catch (const InputError& error) {
    return error.problems();
  }
  return {};
}

std::string codes(const Problems& problems) {
  std::string text;
  for (const Problem& problem : problems) text += problem.code + "@" + problem.file + " " + problem.pointer + "\n";
  return text;
}

}  // namespace

TEST_CASE("a run folder has every file and nothing else") {
  const TemporaryFolder folder;
  write_run(sample_run(), folder / "run");
  std::vector<std::string> found;
  for (const auto& entry : fs::directory_iterator(folder / "run")) found.push_back(entry.path().filename().string());
  std::vector<std::string> wanted = files;
  std::sort(found.begin(), found.end());
  std::sort(wanted.begin(), wanted.end());
  CHECK(found == wanted);
}

TEST_CASE("writing what was read gives the same bytes") {
  const TemporaryFolder folder;
  write_run(sample_run(), folder / "first");
  write_run(read_run(folder / "first"), folder / "second");
  for (const std::string& name : files) {
    INFO(name);
    CHECK(read_file(folder / "first" / name) == read_file(folder / "second" / name));
  }
}

TEST_CASE("what is read back equals what was written") {
  const TemporaryFolder folder;
  const Run written = sample_run();
  write_run(written, folder / "run");
  const Run run = read_run(folder / "run");
  CHECK(run.manifest.seed == written.manifest.seed);
  CHECK(run.manifest.settings == written.manifest.settings);
  CHECK(run.trace.end == written.trace.end);
  CHECK(run.trace.intervals.size() == written.trace.intervals.size());
  REQUIRE(run.trace.activities.size() == written.trace.activities.size());
  CHECK(run.trace.activities[0].failed);
  CHECK_FALSE(run.trace.activities[1].failed);
  CHECK(run.trace.activities[2].waited_pool == written.trace.activities[2].waited_pool);
  CHECK(run.trace.activities[3].bound_by == written.trace.activities[3].bound_by);
  REQUIRE(run.trace.breaches.size() == 1);
  CHECK(run.trace.breaches[0].excess == written.trace.breaches[0].excess);
  REQUIRE(run.trace.claims.size() == written.trace.claims.size());
  for (std::size_t k = 0; k < run.trace.claims.size(); ++k) {
    CHECK(run.trace.claims[k].resource == written.trace.claims[k].resource);
    CHECK(run.trace.claims[k].holder == written.trace.claims[k].holder);
    CHECK(run.trace.claims[k].amount == written.trace.claims[k].amount);
  }
  for (std::size_t k = 0; k < run.trace.orders.size(); ++k) {
    CHECK(run.trace.orders[k].status == written.trace.orders[k].status);
    CHECK(run.trace.orders[k].delivered == written.trace.orders[k].delivered);
    CHECK(run.trace.orders[k].cause == written.trace.orders[k].cause);
    CHECK(run.trace.orders[k].reason == written.trace.orders[k].reason);
  }
  CHECK(run.plan.chains == written.plan.chains);
  CHECK(run.figures.revenue == written.figures.revenue);
  CHECK(run.figures.labour_cover_pct == written.figures.labour_cover_pct);
  CHECK(run.scenario.places[0].region == written.scenario.places[0].region);
  CHECK(run.scenario.assets[0].transit.limits == written.scenario.assets[0].transit.limits);
  CHECK(run.scenario.orders[1].line == "inline");
}

TEST_CASE("weather is kept from the horizon's start to the trace's end") {
  const TemporaryFolder folder;
  const Run written = sample_run();
  write_run(written, folder / "run");
  const Run run = read_run(folder / "run");
  const WeatherSeries& near = run.scenario.series[0];
  CHECK(near.start == written.scenario.start);
  CHECK(near.hours() == 24 * 10 + 1);
  CHECK(near.columns[0].values[0] == written.scenario.series[0].columns[0].values[48]);
  CHECK(near.columns[1].values[0] == 1.0 / 3.0);
}

TEST_CASE("weather files are named by their hash") {
  const TemporaryFolder folder;
  write_run(sample_run(), folder / "run");
  const std::string scenario = read_file(folder / "run" / "scenario.json");
  CHECK(scenario.find("\"sha256:aaaa") != std::string::npos);
  CHECK(scenario.find("near.csv") == std::string::npos);
  CHECK(read_run(folder / "run").scenario.series[1].sha256 == std::string(64, 'b'));
}

TEST_CASE("a run without weather is read back") {
  const TemporaryFolder folder;
  Run run = sample_run();
  JsonDocument document = JsonDocument::parse(run.scenario_json, "scenario.json");
  document.set("/weather", "\"none\"");
  run.scenario_json = document.dump();
  run.scenario.weather = false;
  run.scenario.series.clear();
  run.scenario.regions.clear();
  for (Place& place : run.scenario.places) place.region = {};
  for (std::size_t k = 0; k < 4; ++k) {
    Route& route = run.scenario.distances.route(PlaceId{k / 2}, PlaceId{k % 2});
    route.regions.clear();
    route.track_regions.clear();
  }
  apply_weather_choices(run.scenario);
  write_run(run, folder / "first");
  write_run(read_run(folder / "first"), folder / "second");
  for (const std::string& name : files)
    CHECK(read_file(folder / "first" / name) == read_file(folder / "second" / name));
}

TEST_CASE("a route that cannot be sailed and regions between track points survive") {
  const TemporaryFolder folder;
  Run run = sample_run();
  run.scenario.distances.route(PlaceId{0}, PlaceId{1}).reachable = false;
  run.scenario.distances.route(PlaceId{1}, PlaceId{0}).track_regions = {RegionId{1}, RegionId{1}};
  write_run(run, folder / "run");
  const Run read = read_run(folder / "run");
  CHECK_FALSE(read.scenario.distances.route(PlaceId{0}, PlaceId{1}).reachable);
  const Route& back = read.scenario.distances.route(PlaceId{1}, PlaceId{0});
  CHECK(back.regions == std::vector<RegionId>{RegionId{0}, RegionId{1}});
  CHECK(back.track_regions == std::vector<RegionId>{RegionId{1}, RegionId{1}});
}

TEST_CASE("totals of the summary are sums of the items") {
  const TemporaryFolder folder;
  write_run(sample_run(), folder / "run");
  const Run run = read_run(folder / "run");
  Cents margin;
  for (const MoneyItem& item : run.ledger.items)
    if (item.end <= run.scenario.end) margin += item.amount;
  CHECK(run.figures.margin == margin);
  CHECK(run.figures.damages == cents_from_usd(0));
  CHECK(run.figures.breaches == cents_from_usd(2400.0 * 7211 / 86400));
}

TEST_CASE("an existing folder that is no run is not replaced") {
  const TemporaryFolder folder;
  fs::create_directories(folder / "mine");
  write_file(folder / "mine" / "thesis.txt", "do not lose");
  CHECK_THROWS_AS(write_run(sample_run(), folder / "mine"), SystemError);
  CHECK(read_file(folder / "mine" / "thesis.txt") == "do not lose");
}

TEST_CASE("a missing folder or file is a matter of the system") {
  const TemporaryFolder folder;
  CHECK_THROWS_AS(read_run(folder / "nowhere"), SystemError);
  write_run(sample_run(), folder / "run");
  fs::remove(folder / "run" / "segments.csv");
  CHECK_THROWS_AS(read_run(folder / "run"), SystemError);
}

TEST_CASE("every malformed row is reported with file and line") {
  const TemporaryFolder folder;
  const fs::path run = folder / "run";
  write_run(sample_run(), run);
  edit(run / "intervals.csv", "crane,2021-03-01T00:00:00+07:00", "krane,2021-03-01T00:00:00+07:00");
  edit(run / "intervals.csv", "sailing", "flying");
  edit(run / "intervals.csv", "weather:hs_m@field", "whether:hs_m@field");
  edit(run / "activities.csv", "lift,set,1,6", "lift,sit,1,six");
  edit(run / "money.csv", "lump_sum:set", "lottery:set");
  edit(run / "pools.csv", "slot:field", "slot:meadow");
  edit(run / "shares.csv", "pob", "bop");
  edit(run / "weather.csv", "near,2021-03-01T01:00:00+07:00", "near,2021-03-01T02:00:00+07:00");
  edit(run / "tracks.csv", "coast", "beach");
  edit(run / "orders.csv", "completed", "finished");
  const std::string found = codes(problems_of(run));
  INFO(found);
  for (const char* expected :
       {"unknown-id@intervals.csv line 2\n", "unknown-value@intervals.csv line 3\n",
        "unknown-value@intervals.csv line 4\n", "unknown-id@activities.csv line 2\n",
        "bad-number@activities.csv line 2\n", "unknown-value@money.csv line ", "unknown-id@pools.csv line ",
        "unknown-id@shares.csv line 2\n", "bad-row@weather.csv line 3\n", "unknown-id@tracks.csv line 2\n",
        "unknown-value@orders.csv line 2\n"})
    CHECK(found.find(expected) != std::string::npos);
}

TEST_CASE("an order without a row is reported") {
  const TemporaryFolder folder;
  const fs::path run = folder / "run";
  write_run(sample_run(), run);
  edit(run / "orders.csv",
       "bid,inline,Client C,left_out,,,,,0.00,0.00,0.00,0.00,not-worthwhile: it would cost more than it brings\n", "");
  const Problems problems = problems_of(run);
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].code == "missing-row");
}

TEST_CASE("what a table repeats from other files must be the same") {
  const TemporaryFolder folder;
  const fs::path run = folder / "run";
  write_run(sample_run(), run);
  edit(run / "orders.csv", "Client C,left_out,,,,,0.00,0.00", "Client D,left_out,,,2021-03-05T00:00:00+07:00,,0,7.25");
  const Problems problems = problems_of(run);
  std::string found;
  for (const Problem& problem : problems) found += problem.code + " " + problem.found + " " + problem.expected + "\n";
  INFO(found);
  REQUIRE(problems.size() == 3);
  CHECK(problems[0].code == "contradiction");
  CHECK(problems[0].file == "orders.csv");
  CHECK(problems[0].found == "\"bid: client Client D\"");
  CHECK(problems[2].found == "\"bid: cost_usd 7.25\"");
  CHECK(problems[2].expected.rfind("\"0.00\"", 0) == 0);
}

TEST_CASE("the heading of the summary is that of manifest and scenario") {
  const TemporaryFolder folder;
  const fs::path run = folder / "run";
  write_run(sample_run(), run);
  edit(run / "summary.json", "\"seed\": ", "\"seed\": 9");
  edit(run / "summary.json", "\"end\": \"2021", "\"end\": \"2031");
  CHECK(codes(problems_of(run)) == "contradiction@summary.json /seed\ncontradiction@summary.json /end\n");
}

TEST_CASE("a world that is none is reported") {
  const TemporaryFolder folder;
  const fs::path run = folder / "run";
  write_run(sample_run(), run);
  edit(run / "manifest.json", "\"world\": \"", "\"world\": \"un");
  CHECK(codes(problems_of(run)) == "unknown-value@manifest.json /world\n");
}

TEST_CASE("planned times of activities are those of the plan") {
  const TemporaryFolder folder;
  const fs::path run = folder / "run";
  write_run(sample_run(), run);
  replace_field(run / "activities.csv", 7, "2020-01-01T00:00:00+07:00");
  const Problems problems = problems_of(run);
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].code == "contradiction");
  CHECK(problems[0].pointer == "line 2");
}

TEST_CASE("of several broken documents the first that is needed is named") {
  const TemporaryFolder folder;
  const fs::path run = folder / "run";
  write_run(sample_run(), run);
  const std::vector<std::string> documents = {"scenario.json", "manifest.json", "services.json",
                                              "networks.json", "plan.json",     "summary.json"};
  std::vector<std::string> whole;
  for (const std::string& name : documents) {
    whole.push_back(read_file(run / name));
    write_file(run / name, "{");
  }
  for (std::size_t k = 0; k < documents.size(); ++k) {
    const Problems problems = problems_of(run);
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].file == documents[k]);
    write_file(run / documents[k], whole[k]);
  }
  CHECK(problems_of(run).empty());
}

TEST_CASE("contradictions are told after orders by activities and not beside a table that is wrong in itself") {
  const TemporaryFolder folder;
  const fs::path run = folder / "run";
  write_run(sample_run(), run);
  replace_field(run / "activities.csv", 7, "2020-01-01T00:00:00+07:00");
  edit(run / "orders.csv", "Client C,left_out", "Client D,left_out");
  const Problems problems = problems_of(run);
  REQUIRE(problems.size() == 2);
  CHECK(problems[0].file == "orders.csv");
  CHECK(problems[1].file == "activities.csv");
  edit(run / "money.csv", "lump_sum:set", "lottery:set");
  CHECK(problems_of(run).size() == 1);
  CHECK(problems_of(run).front().file == "money.csv");
}

TEST_CASE("a distance or a position that cannot be is reported") {
  const TemporaryFolder folder;
  const fs::path run = folder / "run";
  write_run(sample_run(), run);
  std::string distances = read_file(run / "distances.csv");
  const std::size_t second = distances.find('\n', distances.find('\n') + 1) + 1;
  const std::size_t field = distances.find(',', distances.find(',', second) + 1) + 1;
  write_file(run / "distances.csv", distances.replace(field, distances.find('\n', field) - field, "9e18"));
  const std::string found = codes(problems_of(run));
  INFO(found);
  CHECK(found == "out-of-range@distances.csv line 3\n");
}

TEST_CASE("a folder that is no run says so") {
  const TemporaryFolder folder;
  write_file(folder / "thesis.txt", "mine");
  CHECK_THROWS_WITH(read_run(folder / "nowhere"), Catch::Contains("no such folder"));
  CHECK_THROWS_WITH(read_run(folder.path()), Catch::Contains("it has no manifest.json"));
  CHECK_THROWS_WITH(read_run(folder / "thesis.txt"), Catch::Contains("it is a file"));
}

TEST_CASE("a folder of a newer format says so") {
  const TemporaryFolder folder;
  const fs::path run = folder / "run";
  write_run(sample_run(), run);
  edit(run / "manifest.json", "fairlead.run/1", "fairlead.run/2");
  const Problems problems = problems_of(run);
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].code == "newer-format");
}

TEST_CASE("a table cut anywhere is a problem or a shorter table but never a crash") {
  const TemporaryFolder folder;
  const fs::path run = folder / "run";
  write_run(sample_run(), run);
  for (const std::string& name : files) {
    const std::string whole = read_file(run / name);
    for (std::size_t k = 0; k < 12; ++k) {
      write_file(run / name, std::string_view(whole).substr(0, whole.size() * k / 12));
      try {
        static_cast<void>(read_run(run));
      } catch (const InputError& error) {
        CHECK_FALSE(error.problems().empty());
      }
    }
    write_file(run / name, whole);
  }
}

TEST_CASE("random bytes in any file are a problem and never a crash") {
  const TemporaryFolder folder;
  const fs::path run = folder / "run";
  write_run(sample_run(), run);
  std::uint64_t state = 12345;
  const auto next = [&state] { return state = state * 6364136223846793005ULL + 1442695040888963407ULL; };
  for (const std::string& name : files) {
    const std::string whole = read_file(run / name);
    for (int round = 0; round < 20; ++round) {
      std::string broken = whole;
      for (int k = 0; k < 3; ++k) broken[(next() >> 33) % broken.size()] = static_cast<char>(next() >> 56);
      write_file(run / name, broken);
      try {
        static_cast<void>(read_run(run));
      } catch (const InputError& error) {
        CHECK_FALSE(error.problems().empty());
      }
    }
    write_file(run / name, whole);
  }
}
