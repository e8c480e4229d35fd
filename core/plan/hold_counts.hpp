// SPDX-License-Identifier: MIT
// HoldCounts: how many holds a schedule under construction has begun and ended, by order and by asset.
#pragma once

#include <cstddef>
#include <vector>

#include "core/base/id.hpp"

namespace fairlead {

class HoldCounts {
 public:
  HoldCounts() = default;
  HoldCounts(std::size_t orders, std::size_t assets) : open_of_order_(orders), on_(assets + 1) {}

  /// `count` is 1, or -1 if that is taken back. The asset may not be known.
  void begin(OrderId order, AssetId on, int count) {
    open_ += count;
    open_of_order_[order.index()] += count;
    at(on).open += count;
  }
  void end(OrderId order, AssetId on, int count) {
    begin(order, on, -count);
    at(on).ended += count;
  }

  /// Whether another order has begun one and not ended it.
  [[nodiscard]] bool others_open(OrderId order) const { return open_ > open_of_order_[order.index()]; }
  /// Whether one may be open on the asset's line.
  [[nodiscard]] bool may_be_open(AssetId on) const { return on_.back().open + on_[on.index()].open > 0; }
  /// How many have ended that may have been on the asset's line.
  [[nodiscard]] int ended(AssetId on) const { return on_.back().ended + on_[on.index()].ended; }

 private:
  struct OnAsset {
    int open = 0;
    int ended = 0;
  };
  OnAsset& at(AssetId on) { return on.valid() ? on_[on.index()] : on_.back(); }

  int open_ = 0;
  std::vector<int> open_of_order_;
  std::vector<OnAsset> on_;  // by asset; at last those whose asset was not known when they began
};

}  // namespace fairlead
