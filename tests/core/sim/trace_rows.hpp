// SPDX-License-Identifier: MIT
// trace_rows(): all that a trace says of what happened, one line a fact, for comparing two traces.
#pragma once

#include <string>
#include <vector>

#include "core/model/trace.hpp"

namespace fairlead::test {

/// Every interval, activity, segment, claim, outcome and breach; what was re-planned is not among them.
[[nodiscard]] std::vector<std::string> trace_rows(const Trace& trace);

/// The first line in which they differ, both versions; empty if they do not.
[[nodiscard]] std::string first_difference(const Trace& expected, const Trace& found);

}  // namespace fairlead::test
