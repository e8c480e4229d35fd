// SPDX-License-Identifier: MIT
// Writing networks so that network_reader reads back exactly the same ways.
#pragma once

#include <string>

#include "core/base/json.hpp"
#include "core/model/scenario.hpp"

namespace fairlead {

/// One `fairlead.network/1` object (without `format`) with effective limits.
void write_network(JsonWriter& json, const Order& order, const Scenario& scenario);

/// networks.json of a run folder: ways, demands and refusals of every order; read_networks() reads it.
[[nodiscard]] std::string networks_json(const Scenario& scenario);

}  // namespace fairlead
