// SPDX-License-Identifier: MIT
// Verifications as text for a terminal and as JSON.
#pragma once

#include <string>

#include "core/study/verification.hpp"

namespace fairlead {

[[nodiscard]] std::string verification_text(const Run& run, const Verification& verification);
/// One object, as `explain --verify --json` gives it under "verification".
[[nodiscard]] std::string verification_json(const Run& run, const Verification& verification);

}  // namespace fairlead
