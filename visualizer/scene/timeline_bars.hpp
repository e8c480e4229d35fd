// SPDX-License-Identifier: MIT
// Bars of assets (from their intervals) and of activities (waiting, work, interruptions), and lanes made of them.
#pragma once

#include <vector>

#include "visualizer/scene/run_view.hpp"
#include "visualizer/scene/timeline_index.hpp"

namespace fairlead::view {

/// One bar for each interval of the asset.
[[nodiscard]] std::vector<Bar> asset_bars(const RunView& run, AssetId asset);
/// Planned times of what the asset does in the chosen ways, by start.
[[nodiscard]] std::vector<std::vector<Bar>> planned_by_asset(const RunView& run);
[[nodiscard]] Bar planned_bar(const RunView& run, ActivityRef activity);

/// What one activity's record shows: its wait from ready to start, then work and what interrupts it.
[[nodiscard]] std::vector<Bar> record_bars(const RunView& run, const ActivityRecord& record);
/// How its work looks: sailing, towed or working.
[[nodiscard]] Look look_of_work(const Activity& activity);
/// What a suspended activity waits for between its stretches of work.
[[nodiscard]] Look look_of_interruption(const Activity& activity);

/// Greedy interval partitioning: each record goes to the first lane that is free from its ready time on, so that there
/// are no more lanes than go on at once. Returns a lane for each.
[[nodiscard]] std::vector<int> partition_records(const RunView& run, const std::vector<const ActivityRecord*>& records);

}  // namespace fairlead::view
