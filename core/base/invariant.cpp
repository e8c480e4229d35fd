// SPDX-License-Identifier: MIT
#include "core/base/invariant.hpp"

#include <cstdio>
#include <cstdlib>

namespace fairlead {

void invariant_failed(const char* condition, const char* file, int line, const char* message) {
  std::fprintf(stderr,
               "fairlead: internal error at %s:%d: %s (%s does not hold).\n"
               "This is a defect of Fairlead, not of your data. Please report it with the scenario.\n",
               file, line, message, condition);
  std::abort();
}

}  // namespace fairlead
