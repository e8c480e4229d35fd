// SPDX-License-Identifier: MIT
// leave_out(): a plan without one of its orders.
#pragma once

#include "core/model/plan.hpp"
#include "core/model/trace.hpp"

namespace fairlead {

/// The order is not taken, for the outcome's cause and reason; sequences and chains go on without it.
void leave_out(Plan& plan, OrderId order, const OrderOutcome& outcome);

}  // namespace fairlead
