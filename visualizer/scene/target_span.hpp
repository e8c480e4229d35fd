// SPDX-License-Identifier: MIT
// The stretch of time that concerns a target.
#pragma once

#include <optional>
#include <utility>

#include "visualizer/scene/run_view.hpp"
#include "visualizer/scene/target.hpp"

namespace fairlead::view {

/// Of an interval its own; of an activity from ready to its last end; of an order and of a place's or asset's work from
/// the first to the last; empty if nothing of it ever happens.
[[nodiscard]] std::optional<std::pair<Tick, Tick>> time_span(const RunView& run, const Target& target);

}  // namespace fairlead::view
