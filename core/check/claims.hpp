// SPDX-License-Identifier: MIT
// Claims as activities, holds and outages ask for them, derived anew from plan and executed times.
#pragma once

#include <vector>

#include "core/check/evidence.hpp"

namespace fairlead::check {

struct ExpectedClaim {
  ResourceRef resource;
  StepRef first;  ///< holder
  StepRef last;   ///< whose end gives it back
  Amount amount;
  Instant earliest{};  ///< it was made between these two
  Instant latest{};
  Instant end{};
  bool stock = false;
};

/// Of every activity that began; of outages of pools too.
[[nodiscard]] std::vector<ExpectedClaim> expected_claims(const Evidence& evidence);

}  // namespace fairlead::check
