// SPDX-License-Identifier: MIT
// How long work takes and when it accrues: the checker's own derivation.
#pragma once

#include <optional>

#include "core/check/evidence.hpp"

namespace fairlead::check {

/// Hours that the distribution's planning value gives: its mode, or the percentile (0..100).
[[nodiscard]] double planning_hours(const Duration& duration, std::optional<double> percentile, double rate_per_day);
/// Duration in the nominal world. `from` is where a move starts.
[[nodiscard]] Seconds planned_work(const Evidence& evidence, ActivityRef ref, PlaceId from);
/// Least and most hours a world may draw (an infinite upper end where the distribution has none).
struct HoursRange {
  double least = 0;
  double most = 0;
};
[[nodiscard]] HoursRange possible_hours(const Duration& duration, double rate_per_day);
/// Units a day of a `Rate` duration: stated, or the capability of the asset in the role.
[[nodiscard]] double rate_per_day(const Evidence& evidence, ActivityRef ref);
/// True if the route and the move's speed fix the duration.
[[nodiscard]] bool timed_by_route(const Activity& activity);

/// Where a move started, as the trace shows it; of other activities their place.
[[nodiscard]] PlaceId origin_of(const Evidence& evidence, const ActivityRecord& record);
/// The role whose asset leads a move.
[[nodiscard]] int leading_role(const Activity& activity, const Mode& mode);
/// The asset's own entry, else one for every asset; null if the route counts.
[[nodiscard]] const TravelEntry* travel_entry(const Scenario& scenario, AssetId asset, PlaceId from, PlaceId to);
/// The asset's own sailing; empty if there is no way.
[[nodiscard]] std::optional<Seconds> sailing_hours(const Evidence& evidence, AssetId asset, PlaceId from, PlaceId to);

struct Accrual {
  Instant start{};
  Instant end{};
  Spans progress;
  Spans in_hand;  ///< runs that count, restart and abandoning included
};

/// Suspendable work of the given length from the first counting run of `good` on; empty if it does not fit.
[[nodiscard]] std::optional<Accrual> accrue(const Spans& good, Instant ready, Seconds work, const Activity& rule);

}  // namespace fairlead::check
