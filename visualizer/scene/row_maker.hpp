// SPDX-License-Identifier: MIT
// Making the timeline's rows of a run: by asset, order, place or service, with ghosts and markers, sorted, filtered.
#pragma once

#include <vector>

#include "visualizer/scene/timeline_rows.hpp"

namespace fairlead::view {

[[nodiscard]] std::vector<TimelineRow> make_rows(const RunView& run, const RunView* other, const RowChoice& choice);

/// Earliest, planned and contractual dates of the order, by time.
[[nodiscard]] std::vector<Marker> order_markers(const RunView& run, OrderId order);

/// Whether the text contains the part, whatever their case and marks, as a search does.
[[nodiscard]] bool contains_part(std::string_view text, std::string_view part);
void sort_rows(std::vector<TimelineRow>& rows, RowSort sort);

}  // namespace fairlead::view
