// SPDX-License-Identifier: MIT
// OtherRun: finds in the run compared with what has the same id as something of the run that is looked at.
#pragma once

#include <string_view>
#include <unordered_map>

#include "visualizer/scene/run_view.hpp"
#include "visualizer/scene/target.hpp"

namespace fairlead::view {

/// Both runs must outlive it.
class OtherRun {
 public:
  OtherRun(const RunView& run, const RunView& other);

  [[nodiscard]] const RunView& view() const { return *other_; }
  [[nodiscard]] AssetId asset(AssetId own) const;
  [[nodiscard]] OrderId order(OrderId own) const;
  /// In the way that the other plan chose; not valid if that has none of this id.
  [[nodiscard]] ActivityRef activity(ActivityRef own) const;
  /// Of the same kind and id, without an interval; none if there is none.
  [[nodiscard]] Target namesake(const Target& own) const;
  // How many things both runs have.
  [[nodiscard]] int assets_in_common() const;
  [[nodiscard]] int orders_in_common() const;

 private:
  using Positions = std::unordered_map<std::string_view, int>;

  const RunView* run_;
  const RunView* other_;
  Positions assets_{};
  Positions orders_{};
};

}  // namespace fairlead::view
