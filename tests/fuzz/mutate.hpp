// SPDX-License-Identifier: MIT
// Damage done to a text or a JSON document at random, the same for the same stream.
#pragma once

#include <string>

#include "core/base/random.hpp"

namespace fairlead::test {

/// One to eight bytes overwritten, cut out, doubled, or the end cut off.
[[nodiscard]] std::string damaged_bytes(std::string text, RandomStream& random);

/// One to four values of the document replaced by others, removed, doubled or swapped; stays JSON.
[[nodiscard]] std::string damaged_values(const std::string& json, RandomStream& random);

}  // namespace fairlead::test
