// SPDX-License-Identifier: MIT
// Mending: what is changed in a plan that its execution does not keep.
#pragma once

#include <functional>

#include "core/metocean/window_index.hpp"
#include "core/model/plan.hpp"
#include "core/model/trace.hpp"
#include "core/plan/search/budget.hpp"

namespace fairlead {

/// Starts later the earlier activity of each maximum lag that the execution broke, by as much, if it starts after
/// `now`; false if none of them does. The plan's times are those of the execution.
bool start_later(Plan& plan, const Trace& executed, Instant now);

/// A plan as it is executed in the nominal world.
struct ExecutedPlan {
  Plan plan{};
  Trace trace{};
};

/// The plan executed, its assets sailing so that they come when they are needed; while its execution `breaks_too_much`,
/// start_later() in a limited number of rounds, and none once the limit is over.
[[nodiscard]] ExecutedPlan mended(const Scenario& scenario, const WindowIndex& windows, Plan plan, Instant now,
                                  const std::function<bool(const Trace&)>& breaks_too_much, const Budget& limit);

/// How often work is started later before something else is to be done.
inline constexpr int most_mendings = 60;

/// The order is not taken, for the outcome's cause and reason; sequences and chains go on without it.
void leave_out(Plan& plan, OrderId order, const OrderOutcome& outcome);

}  // namespace fairlead
