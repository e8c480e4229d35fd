// SPDX-License-Identifier: MIT
// Evidence: a run with its trace sorted by asset and activity, and names for messages.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/check/spans.hpp"
#include "core/model/run.hpp"

namespace fairlead::check {

/// An asset that an activity uses, through one of its roles.
struct Crew {
  AssetId asset;
  int role = -1;
  bool whole = true;
  bool alone = false;
};

class Evidence {
 public:
  /// Invariant: the run's shape is sound (check_shape found nothing).
  explicit Evidence(const Run& run);

  const Run& run;
  const Scenario& scenario;
  const Plan& plan;
  const Trace& trace;
  const bool nominal;
  /// The plan was made for this nominal world: it keeps maximum lags and deadlines. One that was given need not: its
  /// times are results.
  const bool promised;
  /// Of a plan made under way: until then all went as earlier plans and worlds had it; else before all times.
  const Instant settled;

  /// The plan is in force since then: `settled`, or when a re-planner's was adopted; else before all times.
  const Instant decided;

  /// Whether what comes at that time must be as in the nominal world.
  [[nodiscard]] bool nominal_at(Instant when) const { return nominal && when > settled; }

  [[nodiscard]] bool taken(OrderId order) const { return plan.orders[order.index()].taken; }
  [[nodiscard]] std::vector<OrderId> taken_orders() const;
  [[nodiscard]] const Order& order(OrderId id) const { return scenario.orders[id.index()]; }
  [[nodiscard]] const Asset& asset(AssetId id) const { return scenario.assets[id.index()]; }
  [[nodiscard]] const Way& way(OrderId order) const;
  [[nodiscard]] const Activity& activity(ActivityRef ref) const;
  [[nodiscard]] const Mode& mode(ActivityRef ref) const;
  [[nodiscard]] AssetId filler(OrderId order, int role) const;
  [[nodiscard]] std::vector<Crew> crew(ActivityRef ref) const;
  /// Every activity of the chosen way of every taken order.
  [[nodiscard]] std::vector<ActivityRef> planned_activities() const;

  /// Whether the order, or an asset's way to it, had begun when the plan was made under way: then it goes on, however
  /// late.
  [[nodiscard]] bool had_begun(OrderId order) const;

  /// Attempts in order; empty if it never began.
  [[nodiscard]] const std::vector<const ActivityRecord*>& attempts(ActivityRef ref) const;
  [[nodiscard]] bool began(ActivityRef ref) const { return !attempts(ref).empty(); }
  [[nodiscard]] bool done(ActivityRef ref) const;
  [[nodiscard]] std::optional<Instant> started(ActivityRef ref) const;
  [[nodiscard]] std::optional<Instant> ended(ActivityRef ref) const;
  [[nodiscard]] std::optional<Instant> started(const StepRef& step) const;
  [[nodiscard]] std::optional<Instant> ended(const StepRef& step) const;
  [[nodiscard]] const std::vector<const Interval*>& intervals(AssetId asset) const;
  [[nodiscard]] Spans segments(const ActivityRecord& record) const;
  /// When the asset or the pool's units were out for the outage; empty if never.
  [[nodiscard]] Spans outage_spans(OutageId outage) const;
  /// Stretches in which any asset of the activity was broken down or out.
  [[nodiscard]] Spans interrupted(ActivityRef ref, Span within) const;

  [[nodiscard]] Amount capacity(const ResourceRef& resource) const;
  [[nodiscard]] bool is_stock(const ResourceRef& resource) const;

  [[nodiscard]] std::string name(ActivityRef ref) const;
  [[nodiscard]] std::string name(const StepRef& step) const;
  [[nodiscard]] std::string name(const ResourceRef& resource) const;
  [[nodiscard]] std::string name(PlaceId place) const;
  [[nodiscard]] std::string name(AssetId asset) const { return scenario.assets[asset.index()].id; }
  [[nodiscard]] std::string at(Instant when) const;
  [[nodiscard]] std::string at(Span span) const { return at(span.begin) + " to " + at(span.end); }

 private:
  [[nodiscard]] Spans asset_outage_spans(OutageId outage) const;

  std::vector<std::vector<const Interval*>> intervals_;
  std::map<ActivityRef, std::vector<const ActivityRecord*>> attempts_;
  std::map<std::pair<ActivityRef, int>, Spans> segments_;
};

/// Whether the asset does more than lie idle, off hire or in an outage.
[[nodiscard]] bool used(const Interval& interval);
/// When a hired-in asset is on hire, from when it is used.
[[nodiscard]] Spans on_hire(const Evidence& evidence, AssetId id);

[[nodiscard]] std::string length_text(Seconds length);

}  // namespace fairlead::check
