// SPDX-License-Identifier: MIT
// The JSON Schema of scenarios, for completion in editors: what core reads and what the services add.
#pragma once

#include <string>
#include <vector>

#include "core/model/service.hpp"

namespace fairlead {

/// Draft 7. Refuses unknown keys, wrong types and single values out of range; what concerns several values (dangling
/// ids, sums, order in time) is the reader's. A list or object default is written as the service states it.
[[nodiscard]] std::string scenario_schema(const std::vector<ServiceDescription>& services);

}  // namespace fairlead
