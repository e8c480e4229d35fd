// SPDX-License-Identifier: MIT
// What an activity waited for before it started, derived anew.
#pragma once

#include "core/check/evidence.hpp"

namespace fairlead::check {

/// When its predecessors, dates and notices let an activity go, assets and resources aside.
[[nodiscard]] Instant gate_of(const Evidence& evidence, const ActivityRecord& record);
/// When the steps before it in its chains had ended; the horizon's start if it has none.
[[nodiscard]] Instant chained_until(const Evidence& evidence, const ActivityRecord& record);

}  // namespace fairlead::check
