// SPDX-License-Identifier: MIT
// Mending: what is changed in a plan that its execution does not keep.
#pragma once

#include "core/model/plan.hpp"
#include "core/model/trace.hpp"

namespace fairlead {

/// Starts later the earlier activity of each maximum lag that the execution broke, by as much, if it starts after
/// `now`; false if none of them does. The plan's times are those of the execution.
bool start_later(Plan& plan, const Trace& executed, Instant now);

/// The order is not taken, for the outcome's cause and reason; sequences and chains go on without it.
void leave_out(Plan& plan, OrderId order, const OrderOutcome& outcome);

}  // namespace fairlead
