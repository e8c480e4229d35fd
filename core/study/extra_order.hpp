// SPDX-License-Identifier: MIT
// One more order for a scenario that is loaded already.
#pragma once

#include <string>

#include "core/model/run.hpp"
#include "core/plugin_host/catalogue.hpp"

namespace fairlead {

/// Appends an order of the service to the run's scenario and, not taken, to its plan. `members` is a JSON object: what
/// an order of the scenario may state, `params` and `places` above all. It is optional and called `one-more` unless it
/// says otherwise. InputError as for a scenario, pointers beginning at the order; PluginError if the plugin faults.
OrderId add_extra_order(Run& run, const std::string& service, const std::string& members, Catalogue* catalogue);

}  // namespace fairlead
