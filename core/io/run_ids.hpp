// SPDX-License-Identifier: MIT
// RunIds: finds what the ids of a run's files name: places, assets, orders, their activities in the chosen ways.
#pragma once

#include <optional>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/model/plan.hpp"
#include "core/model/scenario.hpp"

namespace fairlead {

/// Positions by id; keys refer to the strings of a table that must outlive it.
class IdPositions {
 public:
  IdPositions() = default;
  template <class Table>
  explicit IdPositions(const Table& table) {
    for (std::size_t k = 0; k < table.size(); ++k) positions_.emplace(table[k].id, static_cast<int>(k));
  }

  /// -1: none.
  [[nodiscard]] int find(std::string_view id) const {
    if (id == last_.first && !id.empty()) return last_.second;
    const auto at = positions_.find(id);
    if (at == positions_.end()) return -1;
    last_ = *at;
    return at->second;
  }

 private:
  std::unordered_map<std::string_view, int> positions_;
  mutable std::pair<std::string_view, int> last_{};  // rows name the same thing again and again; one thread reads
};

struct RunIds {
  explicit RunIds(const Scenario& scenario);
  /// Learns the activities of the ways that the plan chose.
  void learn(const Scenario& scenario, const Plan& plan);

  IdPositions places;
  IdPositions regions;
  IdPositions series;
  IdPositions pools;
  IdPositions assets;
  IdPositions outages;
  IdPositions services;
  IdPositions orders;
  std::vector<IdPositions> activities;  ///< by order; empty of orders not taken
};

}  // namespace fairlead
