// SPDX-License-Identifier: MIT
// RoleAssets: which asset fills which role of which order, in one array.
#pragma once

#include <algorithm>
#include <cstddef>
#include <span>
#include <vector>

#include "core/base/id.hpp"
#include "core/base/invariant.hpp"

namespace fairlead {

class RoleAssets {
 public:
  RoleAssets() = default;
  /// By order the most roles that any of its ways has.
  explicit RoleAssets(const std::vector<std::size_t>& most_roles) : count_(most_roles.size()) {
    first_.reserve(most_roles.size());
    std::size_t first = 0;
    for (const std::size_t roles : most_roles) {
      first_.push_back(first);
      first += roles;
    }
    assets_.resize(first);
  }

  /// None if the role has not been assigned.
  [[nodiscard]] AssetId at(OrderId order, int role) const {
    return assets_[first_[order.index()] + static_cast<std::size_t>(role)];
  }
  void set(OrderId order, int role, AssetId asset) {
    assets_[first_[order.index()] + static_cast<std::size_t>(role)] = asset;
  }

  /// By role of the order's way; empty as long as nobody knows by which way.
  [[nodiscard]] std::span<const AssetId> of(OrderId order) const {
    return {assets_.data() + first_[order.index()], count_[order.index()]};
  }
  /// The order has a way with so many roles.
  void open(OrderId order, std::size_t roles) { count_[order.index()] = roles; }
  void set_all(OrderId order, std::span<const AssetId> assets) {
    FAIRLEAD_INVARIANT(assets.size() <= room(order), "a crew fills no more roles than the order's ways have");
    count_[order.index()] = assets.size();
    std::copy(assets.begin(), assets.end(), assets_.begin() + static_cast<std::ptrdiff_t>(first_[order.index()]));
  }
  /// As `blank`, which is of the same orders, has them.
  void reset(OrderId order, const RoleAssets& blank) {
    const auto first = static_cast<std::ptrdiff_t>(first_[order.index()]);
    std::copy_n(blank.assets_.begin() + first, room(order), assets_.begin() + first);
    count_[order.index()] = blank.count_[order.index()];
  }

 private:
  [[nodiscard]] std::size_t room(OrderId order) const {
    const std::size_t next = order.index() + 1;
    return (next < first_.size() ? first_[next] : assets_.size()) - first_[order.index()];
  }

  std::vector<AssetId> assets_;
  std::vector<std::size_t> first_;  // by order, in assets_
  std::vector<std::size_t> count_;  // by order
};

}  // namespace fairlead
