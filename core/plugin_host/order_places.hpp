// SPDX-License-Identifier: MIT
// The places of an order as a plugin is given them: under the service's names, those of parameters, and the ways
// between.
#pragma once

#include "core/base/json.hpp"
#include "core/model/scenario.hpp"
#include "core/model/service.hpp"

namespace fairlead {

/// Writes the members `places`, `parameter_places`, `distances` and `routes` of the order document into the open
/// object. `params_json` has its defaults filled in.
void write_order_places(JsonWriter& writer, const Scenario& scenario, const Order& order,
                        const ServiceDescription& service, const std::string& params_json);

}  // namespace fairlead
