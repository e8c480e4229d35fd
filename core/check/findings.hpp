// SPDX-License-Identifier: MIT
// Findings: collects violations with the names of the order and asset they belong to.
#pragma once

#include <string>
#include <vector>

#include "core/check/schedule_checker.hpp"

namespace fairlead::check {

class Findings {
 public:
  explicit Findings(const Scenario& scenario) : scenario_(scenario) {}

  void add(const char* rule, OrderId order, AssetId asset, std::string what);
  [[nodiscard]] bool empty() const { return violations_.empty(); }
  [[nodiscard]] std::vector<Violation> take() { return std::move(violations_); }

 private:
  const Scenario& scenario_;
  std::vector<Violation> violations_;
};

}  // namespace fairlead::check
