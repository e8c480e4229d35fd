// SPDX-License-Identifier: MIT
// Instances of our own, small enough to be solved by hand, as text.
#pragma once

#include <string>

#include "core/base/problem.hpp"

namespace fairlead::test {

/// Three orders of which the first two fit together: 1 then 2 is worth 10 + 8 - 0.5 * 2.
[[nodiscard]] std::string small_oas();

/// Two vessels, two calls, three nodes. Vessel 1 carries both at once for 44; vessel 2 may take call 1 alone, for 60.
[[nodiscard]] std::string small_tramp();

/// `text` with the first `what` replaced; it must be there.
[[nodiscard]] std::string with(std::string text, const std::string& what, const std::string& instead);

/// The only problem of reading `text` as a file; fails the test if there is none.
template <class Read>
Problem problem_of_reading(const std::string& path, Read read) {
  try {
    (void)read(path);
  } catch (const InputError& error) {
    return error.problems().front();
  }
  return {.code = "nothing was refused"};
}

}  // namespace fairlead::test
