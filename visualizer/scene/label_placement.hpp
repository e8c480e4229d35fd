// SPDX-License-Identifier: MIT
// Label placement: names beside what they name, so that no two overlap, the important ones first.
#pragma once

#include <optional>
#include <vector>

#include "visualizer/scene/geometry.hpp"

namespace fairlead::view {

struct LabelWish {
  Box around{};  ///< the label stands beside it
  float width = 0;
  float height = 0;
  int priority = 0;  ///< higher goes first; equal ones in the order given
  /// Placed in any case: farther off where nothing beside it is free, over as little as may be where nothing is at all.
  bool always = false;
};

/// Keeps boxes apart.
class LabelPlacement {
 public:
  explicit LabelPlacement(const Box& bounds) : bounds_(bounds) {}

  /// Nothing may be placed there.
  void keep_clear(const Box& box) { taken_.push_back(box); }
  [[nodiscard]] bool is_free(const Box& box) const;
  /// Boxes in the order of the wishes; empty where there was no room at any of eight positions around it.
  /// A pure function of what was kept clear and of the wishes: the same labels stay where they were.
  [[nodiscard]] std::vector<std::optional<Box>> place(const std::vector<LabelWish>& wishes);
  /// Where the one label would stand; nothing is changed.
  [[nodiscard]] std::optional<Box> find(const LabelWish& wish) const;

 private:
  [[nodiscard]] Box farther_off(const LabelWish& wish) const;
  /// Square pixels of the box that are taken.
  [[nodiscard]] float covered(const Box& box) const;

  Box bounds_{};
  std::vector<Box> taken_{};
};

}  // namespace fairlead::view
