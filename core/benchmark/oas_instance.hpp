// SPDX-License-Identifier: MIT
// OasInstance: an instance of order acceptance and scheduling on one machine as its file gives it.
#pragma once

#include <cstddef>
#include <filesystem>
#include <vector>

#include "core/plan/routing/order_acceptance.hpp"

namespace fairlead {

/// Rows of the file, a dummy order at the beginning and the end of each. docs/sources.md [Cesaret-2012]
struct OasInstance {
  std::vector<int> release{};
  std::vector<int> duration{};
  std::vector<int> due{};
  std::vector<int> deadline{};
  std::vector<double> revenue{};
  std::vector<double> weight{};           ///< lost per unit of time after the due date
  std::vector<std::vector<int>> setup{};  ///< from order (row 0: at first) to order; begins after the release

  [[nodiscard]] std::size_t orders() const { return release.size() - 2; }
};

/// InputError with file and line.
[[nodiscard]] OasInstance read_oas_instance(const std::filesystem::path& path);

/// Money of the problem is counted in this part of the instance's unit: weights have up to five digits.
inline constexpr double oas_units = 100'000;

[[nodiscard]] OrderAcceptanceProblem problem_of(const OasInstance& instance);

}  // namespace fairlead
