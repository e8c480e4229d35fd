// SPDX-License-Identifier: MIT
// Comparison of two summaries, figure by figure.
#pragma once

#include <string>

namespace fairlead::test {

/// The first line in which the texts differ by more than the last digits of a number; empty if there is none.
[[nodiscard]] std::string first_difference(const std::string& expected, const std::string& found);

}  // namespace fairlead::test
