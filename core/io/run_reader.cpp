// SPDX-License-Identifier: MIT
#include "core/io/run_reader.hpp"

#include <future>
#include <utility>

#include "core/base/file.hpp"
#include "core/io/events_table.hpp"
#include "core/io/network_reader.hpp"
#include "core/io/plan_json.hpp"
#include "core/io/run_documents.hpp"
#include "core/io/run_repeats.hpp"
#include "core/io/run_table_reader.hpp"
#include "core/io/run_tables.hpp"
#include "core/io/scenario_reader.hpp"
#include "core/io/summary_json.hpp"
#include "core/io/weather_choices.hpp"

namespace fairlead {
namespace {

namespace fs = std::filesystem;

void refuse_unless_run_folder(const fs::path& folder) {
  if (fs::is_regular_file(folder / "manifest.json")) return;
  const char* why = !fs::exists(folder)         ? "no such folder"
                    : !fs::is_directory(folder) ? "it is a file"
                                                : "it has no manifest.json";
  throw SystemError("\"" + folder.string() + "\" is no run folder: " + why + "; name a folder that `run` wrote");
}

void throw_if_any(Problems& problems) {
  if (!problems.empty()) throw InputError(std::move(problems));
}

JsonDocument document(const fs::path& folder, const char* name) {
  return JsonDocument::parse(read_file(folder / name), name);
}

/// A thread of its own; where the system has none left, waiting for it does the work.
constexpr std::launch beside_if_possible = std::launch::async | std::launch::deferred;

std::future<JsonDocument> document_ahead(const fs::path& folder, const char* name) {
  return std::async(beside_if_possible, [&folder, name] { return document(folder, name); });
}

void read_given(const fs::path& folder, Run& run, Problems& problems) {
  std::future<JsonDocument> networks = document_ahead(folder, "networks.json");
  std::future<JsonDocument> plan = document_ahead(folder, "plan.json");
  const JsonDocument scenario = document(folder, "scenario.json");
  std::future<std::string> scenario_json = std::async(beside_if_possible, [&] { return scenario.dump(); });
  run.scenario = read_scenario(scenario, problems).scenario;
  throw_if_any(problems);
  read_manifest(document(folder, "manifest.json"), run, problems);
  read_services(document(folder, "services.json"), run.scenario, problems);
  read_networks(networks.get(), run.scenario, problems);
  throw_if_any(problems);
  // Only sampled worlds have events.
  if (fs::exists(folder / "events.csv")) read_events(read_file(folder / "events.csv"), run.scenario, problems);
  throw_if_any(problems);
  apply_weather_choices(run.scenario);
  run.plan = read_plan(plan.get(), run.scenario, problems);
  throw_if_any(problems);
  run.scenario_json = scenario_json.get();
}

/// Reads the largest table beside the others: it fills the ledger and the breaches, which no other table does.
class MoneyAhead {
 public:
  explicit MoneyAhead(const RunReading& reading)
      : ids_(reading.ids), read_(std::async(beside_if_possible, [this, &reading] {
          read_money_table({reading.folder, reading.run, ids_, problems_});
        })) {}
  MoneyAhead(const MoneyAhead&) = delete;
  MoneyAhead& operator=(const MoneyAhead&) = delete;
  ~MoneyAhead() = default;

  /// Waits for it; what was wrong is added to the problems.
  void take(Problems& problems) {
    read_.get();
    problems.insert(problems.end(), problems_.begin(), problems_.end());
  }

 private:
  RunIds ids_;  // its own, since finding ids remembers the last one
  Problems problems_{};
  std::future<void> read_;
};

// Orders' money and planned times stand in two files each; a reader of either must see the same.
void check_orders_agree(const fs::path& folder, const Run& run, Problems& problems) {
  check_repeats({.file = "orders.csv",
                 .keys = {"order"},
                 .repeats = {"client", "due", "late_days", "revenue_usd", "cost_usd", "damages_usd", "breach_usd"}},
                read_file(folder / "orders.csv"), orders_csv(run), problems);
}

void check_activities_agree(const fs::path& folder, const Run& run, Problems& problems) {
  check_repeats(
      {.file = "activities.csv", .keys = {"order", "activity", "attempt"}, .repeats = {"planned_start", "planned_end"}},
      read_file(folder / "activities.csv"), activities_csv(run), problems);
}

/// Answers what the activities' table says otherwise than the plan, which is no news where a table is wrong in itself.
Problems read_tables(const RunReading& reading) {
  MoneyAhead money(reading);
  read_orders_table(reading);
  read_intervals_table(reading);
  read_activities_table(reading);
  read_segments_table(reading);
  read_pools_table(reading);
  read_shares_table(reading);
  Problems disagreements;
  if (reading.problems.empty()) check_activities_agree(reading.folder, reading.run, disagreements);
  money.take(reading.problems);
  read_distances_table(reading);
  read_tracks_table(reading);
  read_weather_table(reading);
  // Only ensembles write it.
  if (fs::exists(reading.folder / "replications.csv")) read_replications_table(reading);
  return disagreements;
}

void check_heading(const JsonDocument& summary, const Run& run, Problems& problems) {
  const JsonDocument derived = JsonDocument::parse(summary_json(run), "summary.json");
  const JsonCursor found = summary.root(problems);
  const JsonCursor expected = derived.root(problems);
  for (const char* key : {"format", "scenario", "seed", "world", "start", "end"}) {
    const Member stated = found.require(key);
    const std::string wanted = expected.require(key)->raw();
    if (stated && stated->raw() != wanted)
      stated->report("contradiction", stated->shown(), wanted + ", as the run's other files say");
  }
}

// The same default as on loading: an order without a line belongs to its service's.
void name_lines(Scenario& scenario) {
  for (Order& order : scenario.orders)
    if (order.line.empty()) order.line = scenario.services[order.service.index()].name;
}

}  // namespace

Run read_run(const std::filesystem::path& folder) {
  refuse_unless_run_folder(folder);
  Run run;
  Problems problems;
  read_given(folder, run, problems);
  RunIds ids(run.scenario);
  ids.learn(run.scenario, run.plan);
  const Problems disagreements = read_tables({folder, run, ids, problems});
  const JsonDocument summary = document(folder, "summary.json");
  run.figures = read_summary(summary, run.scenario, problems);
  throw_if_any(problems);
  check_orders_agree(folder, run, problems);
  problems.insert(problems.end(), disagreements.begin(), disagreements.end());
  check_heading(summary, run, problems);
  throw_if_any(problems);
  name_lines(run.scenario);
  return run;
}

}  // namespace fairlead
