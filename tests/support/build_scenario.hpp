// SPDX-License-Identifier: MIT
// Small scenarios, plans and traces built by hand, for the tests of every room.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/model/plan.hpp"
#include "core/model/scenario.hpp"
#include "core/model/trace.hpp"

namespace fairlead::test {

/// `2021-03-01T06:00` in UTC unless it names a zone; a malformed text aborts the test.
[[nodiscard]] Instant at(std::string_view iso);

/// Horizon 2021-01-01 to 2022-01-01 UTC, no weather, no fuel price, one service `inline`.
[[nodiscard]] Scenario empty_scenario();

// Each adds to the scenario's table; what is returned is its id. Distances are 0 until set_distances().
PlaceId add_place(Scenario& scenario, std::string id, Position position = {}, PlaceKind kind = PlaceKind::Field);
/// Self-propelled, 10 kn, own, no costs.
AssetId add_asset(Scenario& scenario, std::string id, PlaceId home);
PoolId add_pool(Scenario& scenario, std::string id, int units);
OutageId add_outage(Scenario& scenario, std::string id, AssetId asset, Instant from, double hours);
CalendarId add_calendar(Scenario& scenario, std::string id, ShiftPattern pattern);
/// Firm and mandatory, with one way if one is given.
OrderId add_order(Scenario& scenario, std::string id, std::vector<Way> ways = {});
/// One region of one series that holds everywhere: a constant value of one column from the horizon's start on.
SeriesId add_weather(Scenario& scenario, std::string column, std::vector<double> hourly_values);

/// The same length for all pairs of places, with the straight line as track. Call after the last add_place().
void set_distances(Scenario& scenario, double nm);

[[nodiscard]] Way make_way(std::string id = "way");
int add_role(Way& way, std::string id, std::vector<Requirement> requirements = {});
/// One mode of fixed hours that needs the roles whole; the way's last activity delivers.
int add_activity(Way& way, std::string id, PlaceId place, double hours, std::vector<int> roles = {});
Link& add_link(Way& way, int from, int to, LinkKind kind = LinkKind::FinishStart, double lag_h = 0);
void add_hold(Way& way, int role, int first, int last);

/// No order taken, no sequence step.
[[nodiscard]] Plan empty_plan(const Scenario& scenario);
/// Takes the order by its first way, its roles filled in order; times of activities are left at zero.
void take(Plan& plan, const Scenario& scenario, OrderId order, std::vector<AssetId> assets);

/// Appends intervals to assets, each beginning where the asset's last one ended; finish() fills what is missing.
class TraceBuilder {
 public:
  explicit TraceBuilder(const Scenario& scenario);

  /// The interval appended; its state, cause, activity and places may be changed until the next call.
  Interval& interval(AssetId asset, double hours, AssetState state, ActivityRef activity = {});
  /// Working (or the given state) until `end`.
  Interval& until(AssetId asset, Instant end, AssetState state, ActivityRef activity = {});
  /// A record of an activity done without waiting; taken over into the order's outcome by finish().
  ActivityRecord& done(ActivityRef activity, Instant start, Instant end);
  ClaimRecord& claim(ResourceRef resource, Instant start, Instant end, int units, ActivityRef holder);

  /// Idle until the trace's end, records sorted, outcomes of orders that have records: completed, the last activity
  /// of the chosen way delivering.
  [[nodiscard]] Trace finish(const Plan& plan);

 private:
  [[nodiscard]] Instant end_of(AssetId asset) const;
  [[nodiscard]] OrderOutcome outcome(OrderId order, const Plan& plan) const;
  const Scenario& scenario_;
  std::vector<std::vector<Interval>> intervals_;  // by asset
  Trace trace_;
};

}  // namespace fairlead::test
