// SPDX-License-Identifier: MIT
// What an activity waited for before it started, derived anew.
#pragma once

#include "core/check/evidence.hpp"

namespace fairlead::check {

/// When its predecessors, dates and notices let an activity go, assets and resources aside.
[[nodiscard]] Instant gate_of(const Evidence& evidence, const ActivityRecord& record);
/// When the steps before it in its chains had ended; not before the gate.
[[nodiscard]] Instant chained_from(const Evidence& evidence, const ActivityRecord& record);
/// How long it waited for pools, slots and shared capacities after all else was there.
[[nodiscard]] Seconds room_wait(const Evidence& evidence, const ActivityRecord& record);

}  // namespace fairlead::check
