// SPDX-License-Identifier: MIT
#include "core/io/run_writer.hpp"

#include "core/base/file.hpp"
#include "core/io/events_table.hpp"
#include "core/io/network_writer.hpp"
#include "core/io/plan_json.hpp"
#include "core/io/run_documents.hpp"
#include "core/io/run_tables.hpp"
#include "core/io/summary_json.hpp"
#include "core/model/demand_events.hpp"

namespace fairlead {

namespace {

constexpr auto marker = "manifest.json";

}  // namespace

void expect_writable_run(const std::filesystem::path& folder) {
  const FolderDraft refused_or_dropped(folder, marker);
}

void write_run(const Run& run, const std::filesystem::path& folder) {
  FolderDraft draft(folder, marker);
  draft.write("scenario.json", scenario_as_run(run));
  draft.write("services.json", services_json(run.scenario));
  draft.write("networks.json", networks_json(run.scenario));
  draft.write("plan.json", plan_json(run.scenario, run.plan));
  draft.write("summary.json", summary_json(run));
  draft.write("intervals.csv", intervals_csv(run));
  draft.write("activities.csv", activities_csv(run));
  if (orders_without_events(run.scenario) < run.scenario.orders.size())
    draft.write("events.csv", events_csv(run.scenario));
  draft.write("orders.csv", orders_csv(run));
  draft.write("segments.csv", segments_csv(run));
  draft.write("pools.csv", pools_csv(run));
  draft.write("shares.csv", shares_csv(run));
  draft.write("money.csv", money_csv(run));
  draft.write("distances.csv", distances_csv(run));
  draft.write("tracks.csv", tracks_csv(run));
  draft.write("weather.csv", weather_csv(run));
  if (!run.replications.rows.empty()) draft.write("replications.csv", replications_csv(run));
  draft.write(marker, manifest_json(run));
  draft.commit();
}

}  // namespace fairlead
