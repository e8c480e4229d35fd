// SPDX-License-Identifier: MIT
// Paths of links within a way.
#pragma once

#include "core/model/network.hpp"

namespace fairlead::check {

/// `via` is `first`, `last`, or on a path of links between them.
[[nodiscard]] bool on_path(const Way& way, int first, int via, int last);

}  // namespace fairlead::check
