// SPDX-License-Identifier: MIT
// A shipped scenario run from file to key figures, as the run command does it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/model/run.hpp"

namespace fairlead::test {

/// `scenarios/first-steps/scenario.json` and the like, below the source folder.
[[nodiscard]] std::string source_path(const std::string& relative);

/// The nominal run of a scenario below the source folder, with the shipped plugins.
[[nodiscard]] Run run_of(const std::string& relative, const std::vector<std::string>& settings = {});

/// The same in a sampled world, with its demands.
[[nodiscard]] Run sampled_run_of(const std::string& relative, std::uint64_t seed,
                                 const std::vector<std::string>& settings = {});

/// Of the order's own id; the test fails if there is none.
[[nodiscard]] const OrderOutcome& outcome_of(const Run& run, const std::string& order);

/// The last attempt at an activity, by its name in the order's way; the test fails if there is none.
[[nodiscard]] const ActivityRecord& record_of(const Run& run, const std::string& order, const std::string& activity);

/// Rule, order and text of what the checker finds, one a line.
[[nodiscard]] std::string violations_of(const Run& run);

}  // namespace fairlead::test
