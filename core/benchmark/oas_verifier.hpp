// SPDX-License-Identifier: MIT
// A second opinion on a sequence of orders: everything is derived again from the instance, no code shared.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/benchmark/oas_instance.hpp"

namespace fairlead {

/// What is wrong with the sequence (orders counted from 1, as the instance does) and its claimed objective.
[[nodiscard]] std::vector<std::string> faults_of(const OasInstance& instance, std::span<const std::size_t> sequence,
                                                 double claimed);

}  // namespace fairlead
