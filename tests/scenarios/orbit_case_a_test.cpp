// SPDX-License-Identifier: MIT
// An installation project as another simulator carries it out: every start and finish is the same. docs/validation.md
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "core/load/load_scenario.hpp"
#include "core/plan/planner.hpp"
#include "tests/scenarios/whole_run.hpp"

using namespace fairlead;
using namespace fairlead::test;

namespace {

constexpr const char* folder = "tests/scenarios/orbit_case_a/";
constexpr int hours_between_replications = 480;
constexpr int replications = 60;

struct Span {
  long start_h = 0;
  long finish_h = 0;
  friend bool operator==(Span, Span) = default;
};

std::vector<std::vector<long>> rows_of(const std::string& file) {
  std::ifstream in(source_path(folder + file));
  std::string line;
  std::getline(in, line);
  std::vector<std::vector<long>> rows;
  while (std::getline(in, line)) {
    std::vector<long>& row = rows.emplace_back();
    std::istringstream cells(line);
    for (std::string cell; std::getline(cells, cell, ',');) row.push_back(std::stol(cell));
  }
  return rows;
}

/// `column` and the one after it.
std::vector<Span> expected_spans(std::size_t column) {
  std::vector<Span> spans;
  for (const auto& row : rows_of("expected.csv")) spans.push_back({row[column], row[column + 1]});
  return spans;
}

/// By replication and operation: those that waited or were interrupted.
std::map<std::pair<long, long>, Span> delayed_operations() {
  std::map<std::pair<long, long>, Span> delayed;
  for (const auto& row : rows_of("replications.csv")) delayed[{row[0], row[1]}] = {row[2], row[3]};
  return delayed;
}

std::string quoted(Instant at) {
  return "\"" + format_instant(at, Seconds{0}) + "\"";
}

Scenario scenario_with(const std::vector<std::string>& settings) {
  return load_scenario(source_path(std::string(folder) + "scenario.json"), {.settings = settings}).scenario;
}

std::vector<Span> planned_spans(const Scenario& scenario) {
  const WindowIndex windows{scenario, scenario.series};
  const Plan plan = make_plan(scenario, windows, {.schedules = 1});
  REQUIRE(plan.orders.front().taken);
  std::vector<Span> spans;
  for (const PlannedActivity& activity : plan.orders.front().activities) {
    REQUIRE((activity.start - scenario.start) % Seconds{seconds_per_hour} == Seconds{0});
    REQUIRE((activity.end - scenario.start) % Seconds{seconds_per_hour} == Seconds{0});
    spans.push_back({(activity.start - scenario.start).count() / seconds_per_hour,
                     (activity.end - scenario.start).count() / seconds_per_hour});
  }
  return spans;
}

int differing(const std::vector<Span>& expected, const std::vector<Span>& found) {
  REQUIRE(expected.size() == found.size());
  int count = 0;
  for (std::size_t k = 0; k < expected.size(); ++k) count += expected[k] == found[k] ? 0 : 1;
  return count;
}

/// One straight chain: an operation not listed starts when the one before it has finished.
std::vector<Span> chained(long replication, const std::map<std::pair<long, long>, Span>& delayed,
                          const std::vector<long>& durations_h) {
  std::vector<Span> spans;
  long ready = 0;
  for (std::size_t operation = 0; operation < durations_h.size(); ++operation) {
    const auto listed = delayed.find({replication, static_cast<long>(operation)});
    spans.push_back(listed != delayed.end() ? listed->second : Span{ready, ready + durations_h[operation]});
    ready = spans.back().finish_h;
  }
  return spans;
}

}  // namespace

TEST_CASE("all 775 operations of the installation case start and finish as in the reference with weather") {
  const auto expected = expected_spans(3);
  REQUIRE(expected.size() == 775);
  CHECK(expected.back().finish_h == 3474);
  CHECK(differing(expected, planned_spans(scenario_with({}))) == 0);
}

TEST_CASE("all 775 operations of the installation case start and finish as in the reference without weather") {
  const auto expected = expected_spans(1);
  CHECK(expected.back().finish_h == 2625);
  CHECK(differing(expected, planned_spans(scenario_with({"weather=\"none\""}))) == 0);
}

TEST_CASE("sixty projects that start twenty days apart run as in the reference") {
  std::vector<long> durations_h;
  for (const Span& calm : expected_spans(1)) durations_h.push_back(calm.finish_h - calm.start_h);
  const auto delayed = delayed_operations();
  const Instant first = *parse_instant("2019-01-01", Seconds{0});
  for (long replication = 0; replication < replications; ++replication) {
    const Instant start = first + std::chrono::hours{hours_between_replications * replication};
    const Scenario scenario =
        scenario_with({"start=" + quoted(start), "end=" + quoted(start + std::chrono::days{300})});
    INFO("replication " << replication);
    CHECK(differing(chained(replication, delayed, durations_h), planned_spans(scenario)) == 0);
  }
}
