// SPDX-License-Identifier: MIT
// Past: what went before a plan that was made while the work went on, simulated anew: the same plans in the same
// worlds.
#pragma once

#include <string>

#include "core/sim/simulation.hpp"

namespace fairlead {

/// Where the plan takes over: everything has happened up to and including the last stage's `until`. Invariant: the
/// plan has a past, and why_past_fails() says nothing.
[[nodiscard]] Simulation begun_simulation(const Scenario& scenario, const Plan& plan, const WindowIndex& windows);

/// Code of the problem that why_past_fails() describes.
inline constexpr const char* past_fails = "past-fails";

/// Why the plan cannot take over where its past ends, as a sentence; empty if it can, or has none.
[[nodiscard]] std::string why_past_fails(const Scenario& scenario, const Plan& plan, const WindowIndex& windows);

[[nodiscard]] PlanProgram compile_with_past(const Scenario& scenario, const Plan& plan, const WindowIndex& windows);

}  // namespace fairlead
