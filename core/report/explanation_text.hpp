// SPDX-License-Identifier: MIT
// Explanations as text for a terminal and as JSON.
#pragma once

#include <string>
#include <vector>

#include "core/report/explanation.hpp"

namespace fairlead {

/// Work, sailing and waiting by cause summed for each activity of the chain, and what the order's lateness is charged
/// to; or why it was not served. The single segments stand in the JSON.
[[nodiscard]] std::string explanation_text(const Run& run, const Explanation& explanation);
/// One line an order: status, finish, lateness and what most of it is charged to.
[[nodiscard]] std::string overview_text(const Run& run, const std::vector<Explanation>& explanations);

[[nodiscard]] std::string explanation_json(const Run& run, const Explanation& explanation);
/// An array of what explanation_json() writes, without segments.
[[nodiscard]] std::string overview_json(const Run& run, const std::vector<Explanation>& explanations);

}  // namespace fairlead
