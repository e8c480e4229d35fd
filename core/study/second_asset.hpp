// SPDX-License-Identifier: MIT
// A second asset of a kind: as able, as costly, at the same home.
#pragma once

#include "core/model/plan.hpp"
#include "core/model/scenario.hpp"

namespace fairlead {

/// Appends a copy of the asset and hands all that the order does with the first over to it. False if the plan shares
/// the first with other orders in one stay or by chains: then it keeps its work and only another plan can use the copy.
bool add_second_asset(Scenario& scenario, Plan& plan, OrderId order, AssetId first);

}  // namespace fairlead
