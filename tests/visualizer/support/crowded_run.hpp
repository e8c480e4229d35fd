// SPDX-License-Identifier: MIT
// crowded_run(): thirty fields close together, at each of them two vessels and an order under way.
#pragma once

#include "core/model/run.hpp"

namespace fairlead::test {

inline constexpr int crowded_fields = 30;

/// From hour 0 to 240. Places, orders and cranes 0 to 29 belong together; assets 30 to 59 lie idle beside the cranes,
/// 60 to 71 idle in the port, which is place 30.
[[nodiscard]] Run crowded_run();

}  // namespace fairlead::test
