// SPDX-License-Identifier: MIT
// When work may go on, from raw series, shifts and the sun: the checker's own reading of model.md section 2.
#pragma once

#include <string>
#include <vector>

#include "core/check/evidence.hpp"

namespace fairlead::check {

/// What a piece of work asks of the hours it accrues in.
struct Waters {
  const WorkConditions* conditions = nullptr;
  std::vector<RegionId> regions;   ///< limits hold in the series of each
  PlaceId place;                   ///< for daylight
  std::vector<CalendarId> shifts;  ///< of the activity and the pools it uses
};

/// Of an activity in its planned mode; a move is under way from `from`.
[[nodiscard]] Waters waters_of(const Evidence& evidence, ActivityRef ref, PlaceId from);
[[nodiscard]] Waters waters_of_sailing(const Evidence& evidence, AssetId asset, PlaceId from, PlaceId to);

/// Stretches of the window in which all holds; `insensitive` work looks at shifts alone.
[[nodiscard]] Spans good_time(const Evidence& evidence, const Waters& waters, bool insensitive, Span window);
/// Stretches in which the shifts allow work.
[[nodiscard]] Spans shift_time(const Evidence& evidence, const std::vector<CalendarId>& shifts, Span window);
/// Stretches in which the column is within the limit in the region.
[[nodiscard]] Spans within_limit(const Evidence& evidence, const WeatherLimit& limit, RegionId region, Span window);

}  // namespace fairlead::check
