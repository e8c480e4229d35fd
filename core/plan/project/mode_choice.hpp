// SPDX-License-Identifier: MIT
// ModeChoice: modes that keep within the stocks: drawn, repaired, changed a little.
#pragma once

#include <cstdint>
#include <vector>

#include "core/plan/project/project_lists.hpp"

namespace fairlead {

class ModeChoice {
 public:
  explicit ModeChoice(const PackedProject& project);

  /// Of each job the shortest of some modes drawn, then repaired.
  void draw(Draws& draws, std::vector<std::uint8_t>& modes);
  /// Changes modes until they keep within the stocks; false if that does not succeed in as many steps as is worth it.
  bool repair(Draws& draws, std::vector<std::uint8_t>& modes);
  /// By how much the stocks are short, in thousandths of each, summed.
  [[nodiscard]] std::int64_t shortage(const std::vector<std::uint8_t>& modes);

 private:
  void count(const std::vector<std::uint8_t>& modes);
  [[nodiscard]] std::int64_t shortage_with(int job, int now, int then) const;
  [[nodiscard]] std::int64_t short_by(std::size_t stock, std::int64_t left) const;

  const PackedProject* project_;
  std::vector<std::int64_t> left_;  // by stock; below 0: short
  std::vector<int> choosers_;       // jobs of several modes
};

}  // namespace fairlead
