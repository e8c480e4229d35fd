// SPDX-License-Identifier: MIT
// The order as a plugin is given it: the document of expand() in plugin_abi.h.
#pragma once

#include <string>

#include "core/model/scenario.hpp"
#include "core/model/service.hpp"

namespace fairlead {

inline constexpr const char* order_format = "fairlead.order/1";

/// The members of the document's `assets` list: the same for every order of a scenario.
[[nodiscard]] std::string fleet_json(const Scenario& scenario);

/// Needs places and distances, not ways. Parameters that the order leaves out take the table's defaults.
[[nodiscard]] std::string order_document(const Scenario& scenario, const Order& order,
                                         const ServiceDescription& service, const std::string& fleet);

/// The order's parameters with defaults filled in at every depth, as compact JSON in the table's order; parameters
/// unknown to the table are left out.
[[nodiscard]] std::string params_with_defaults(const std::string& params_json, const ParameterTable& table);

}  // namespace fairlead
