// SPDX-License-Identifier: MIT
// Checking that what a contract pays for stands in the order's ways.
#pragma once

#include "core/base/json.hpp"
#include "core/model/order.hpp"

namespace fairlead {

/// Milestones name activities of every way, day rates roles and unit rates quantities of at least one way.
/// `order` is where the order stands in the document; an order without ways is not checked.
void check_contract(const JsonCursor& order, const Order& with_ways);

}  // namespace fairlead
