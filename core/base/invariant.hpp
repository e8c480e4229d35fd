// SPDX-License-Identifier: MIT
// FAIRLEAD_INVARIANT: what must hold unless Fairlead itself is wrong. Aborts with the place in the source.
#pragma once

namespace fairlead {

[[noreturn]] void invariant_failed(const char* condition, const char* file, int line, const char* message);

}  // namespace fairlead

#define FAIRLEAD_INVARIANT(condition, message) \
  ((condition) ? static_cast<void>(0) : ::fairlead::invariant_failed(#condition, __FILE__, __LINE__, message))
