// SPDX-License-Identifier: MIT
// The plan in force, as a changed scenario knows it: the same decisions by the ids of orders, activities and assets.
#pragma once

#include <string>
#include <vector>

#include "core/base/problem.hpp"
#include "core/model/plan.hpp"
#include "core/model/run.hpp"

namespace fairlead {

/// `before-plan` if its plan was made later, `events-in-past` if it has
/// events of demands.
void check_replannable(const Run& run, Instant at, const std::string& folder, Problems& problems);

/// Of the run's plan, with its past, and the run's world until `at` as the last stage. What has not begun by then and
/// is not in `scenario`, or is another thing there, is left out; of what has begun `begun-order-missing`,
/// `begun-order-changed` or `begun-asset-missing` is reported. `at` lies within the run.
[[nodiscard]] Plan plan_in_force(const Run& run, Instant at, const Scenario& scenario, const std::string& folder,
                                 Problems& problems);

/// Outages of assets that the sequences do not know come where their date puts them, after the first `fixed` steps.
void add_new_outages(const Scenario& scenario, const std::vector<std::size_t>& fixed, Plan& plan);

/// Where what happens again differs from what the run says, as `past-differs`; both up to `at`.
void compare_pasts(const Run& run, const Trace& again, Instant at, const Scenario& scenario, const std::string& folder,
                   Problems& problems);

}  // namespace fairlead
