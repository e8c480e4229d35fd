// SPDX-License-Identifier: MIT
#include "core/plugin_check/check.hpp"

#include <array>

namespace fairlead {
namespace {

std::vector<Check> all_checks() {
  std::vector<Check> all;
  for (const auto& group : {library_checks(), table_checks(), description_checks(), metadata_checks(), network_checks(),
                            order_checks(), quantity_checks(), repetition_checks(), conduct_checks()})
    all.insert(all.end(), group.begin(), group.end());
  return all;
}

}  // namespace

const char* outcome_name(CheckOutcome outcome) {
  constexpr std::array<const char*, 5> names = {"ok", "failed", "crashed", "timed out", "skipped"};
  return names[static_cast<std::size_t>(outcome)];
}

std::span<const Check> plugin_checks() {
  static const std::vector<Check> checks = all_checks();
  return checks;
}

}  // namespace fairlead
