// SPDX-License-Identifier: MIT
// Slots as a table for a terminal and as JSON.
#pragma once

#include <string>

#include "core/study/slots.hpp"

namespace fairlead {

[[nodiscard]] std::string slots_text(const Run& run, OrderId order, const Slots& slots);
[[nodiscard]] std::string slots_json(const Run& run, OrderId order, const Slots& slots);

}  // namespace fairlead
