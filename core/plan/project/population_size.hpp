// SPDX-License-Identifier: MIT
// How many members a population keeps.
#pragma once

#include <cstdint>

namespace fairlead {

/// Of each direction, when `made` of a budget of `schedules` have been made: the larger the budget the more, so that
/// members still differ when half of it is spent, and ever fewer while it is spent: variety first, then selection
/// (Tanabe-2014). At least six.
[[nodiscard]] int size_after(std::int64_t schedules, std::int64_t made);

}  // namespace fairlead
