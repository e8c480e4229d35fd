// SPDX-License-Identifier: MIT
// Label placement: names beside their anchors so that no two overlap, the important ones first.
#pragma once

#include <optional>
#include <vector>

#include "visualizer/scene/geometry.hpp"

namespace fairlead::view {

struct LabelWish {
  Point anchor{};
  float clearance = 0;  ///< between anchor and label's box
  float width = 0;
  float height = 0;
  int priority = 0;  ///< higher goes first; equal ones in the order given
  /// Placed in any case: where nothing is free, within bounds over what lies there.
  bool always = false;
};

/// Keeps boxes apart.
class LabelPlacement {
 public:
  explicit LabelPlacement(const Box& bounds) : bounds_(bounds) {}

  /// Nothing may be placed there.
  void keep_clear(const Box& box) { taken_.push_back(box); }
  [[nodiscard]] bool is_free(const Box& box) const;
  /// Boxes in the order of the wishes; empty where there was no room at any of eight positions around the anchor.
  /// A pure function of what was kept clear and of the wishes: the same labels stay where they were.
  [[nodiscard]] std::vector<std::optional<Box>> place(const std::vector<LabelWish>& wishes);

 private:
  [[nodiscard]] std::optional<Box> placed(const LabelWish& wish) const;

  Box bounds_{};
  std::vector<Box> taken_{};
};

}  // namespace fairlead::view
