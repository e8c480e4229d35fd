// SPDX-License-Identifier: MIT
#include "core/check/findings.hpp"

#include <utility>

namespace fairlead::check {

void Findings::add(const char* rule, OrderId order, AssetId asset, std::string what) {
  const bool order_known = order.valid() && order.index() < scenario_.orders.size();
  const bool asset_known = asset.valid() && asset.index() < scenario_.assets.size();
  violations_.push_back({.rule = rule,
                         .order = order_known ? scenario_.orders[order.index()].id : std::string{},
                         .asset = asset_known ? scenario_.assets[asset.index()].id : std::string{},
                         .what = std::move(what)});
}

}  // namespace fairlead::check
