// SPDX-License-Identifier: MIT
// Checking what an order gives its service: parameters against the service's table, places against its names.
#pragma once

#include "core/io/network_reader.hpp"
#include "core/model/service.hpp"

namespace fairlead {

/// Reports unknown and missing parameters, wrong types, values out of range and dangling ids. `order` is the order
/// itself, where a missing `params` is reported.
void check_parameters(const JsonCursor& order, const ParameterTable& table, const NetworkTables& tables);

/// Reports names under `places` that the service does not know, required ones that are missing, and a list where the
/// service takes one place or one place where it takes a list.
void check_service_places(const JsonCursor& order, const ServiceDescription& service);

}  // namespace fairlead
