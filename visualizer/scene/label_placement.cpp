// SPDX-License-Identifier: MIT
#include "visualizer/scene/label_placement.hpp"

#include <algorithm>
#include <array>
#include <numeric>

namespace fairlead::view {

namespace {

constexpr float diagonal = 0.7F;

/// Right, left, above, below, then the corners: the order in which a reader looks for a name.
std::array<Box, 8> positions_around(const LabelWish& wish) {
  const float near = wish.clearance;
  const float slant = wish.clearance * diagonal;
  const auto [x, y] = wish.anchor;
  const float w = wish.width;
  const float h = wish.height;
  return {Box{x + near, y - (h / 2), w, h},        Box{x - near - w, y - (h / 2), w, h},
          Box{x - (w / 2), y - near - h, w, h},    Box{x - (w / 2), y + near, w, h},
          Box{x + slant, y - slant - h, w, h},     Box{x + slant, y + slant, w, h},
          Box{x - slant - w, y - slant - h, w, h}, Box{x - slant - w, y + slant, w, h}};
}

bool within(const Box& inner, const Box& outer) {
  return inner.x >= outer.x && inner.y >= outer.y && inner.right() <= outer.right() && inner.bottom() <= outer.bottom();
}

Box pushed_into(Box box, const Box& bounds) {
  box.x = std::max(bounds.x, std::min(box.x, bounds.right() - box.width));
  box.y = std::max(bounds.y, std::min(box.y, bounds.bottom() - box.height));
  return box;
}

}  // namespace

bool LabelPlacement::is_free(const Box& box) const {
  return within(box, bounds_) &&
         std::none_of(taken_.begin(), taken_.end(), [&](const Box& other) { return other.overlaps(box); });
}

std::optional<Box> LabelPlacement::placed(const LabelWish& wish) const {
  for (const Box& box : positions_around(wish))
    if (is_free(box)) return box;
  if (!wish.always) return std::nullopt;
  return pushed_into(positions_around(wish).front(), bounds_);
}

std::vector<std::optional<Box>> LabelPlacement::place(const std::vector<LabelWish>& wishes) {
  std::vector<std::size_t> order(wishes.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return wishes[a].priority > wishes[b].priority; });
  std::vector<std::optional<Box>> boxes(wishes.size());
  for (const std::size_t k : order) {
    boxes[k] = placed(wishes[k]);
    if (boxes[k]) taken_.push_back(*boxes[k]);
  }
  return boxes;
}

}  // namespace fairlead::view
