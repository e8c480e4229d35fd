// SPDX-License-Identifier: MIT
#include "visualizer/scene/label_placement.hpp"

#include <algorithm>
#include <array>
#include <numeric>

namespace fairlead::view {

namespace {

/// At corners a label may come a little nearer, since most symbols are round.
constexpr float corner_share = 0.15F;
constexpr float corner_most = 3;

/// Right, left, above, below, then the corners: the order in which a reader looks for a name.
std::array<Box, 8> positions_around(const LabelWish& wish) {
  const Box& at = wish.around;
  const Box corner = at.inset(std::min(corner_most, corner_share * std::min(at.width, at.height)));
  const auto [x, y] = at.centre();
  const float w = wish.width;
  const float h = wish.height;
  return {Box{at.right(), y - (h / 2), w, h},      Box{at.x - w, y - (h / 2), w, h},
          Box{x - (w / 2), at.y - h, w, h},        Box{x - (w / 2), at.bottom(), w, h},
          Box{corner.right(), corner.y - h, w, h}, Box{corner.right(), corner.bottom(), w, h},
          Box{corner.x - w, corner.y - h, w, h},   Box{corner.x - w, corner.bottom(), w, h}};
}

bool within(const Box& inner, const Box& outer) {
  return inner.x >= outer.x && inner.y >= outer.y && inner.right() <= outer.right() && inner.bottom() <= outer.bottom();
}

float shared_area(const Box& a, const Box& b) {
  const Box both = intersection(a, b);
  return both.width * both.height;
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

std::optional<Box> LabelPlacement::find(const LabelWish& wish) const {
  for (const Box& box : positions_around(wish))
    if (is_free(box)) return box;
  if (!wish.always) return std::nullopt;
  return farther_off(wish);
}

Box LabelPlacement::farther_off(const LabelWish& wish) const {
  const float step = std::max(1.0F, wish.height / 2);
  Box best = pushed_into(positions_around(wish).front(), bounds_);
  float least = covered(best);
  LabelWish wider = wish;
  for (float gap = 0; least > 0 && gap < bounds_.width + bounds_.height; gap += step) {
    wider.around = wish.around.inset(-gap);
    for (const Box& tried : positions_around(wider)) {
      const Box box = pushed_into(tried, bounds_);
      const float area = covered(box);
      if (area >= least) continue;
      best = box;
      least = area;
    }
  }
  return best;
}

float LabelPlacement::covered(const Box& box) const {
  return std::accumulate(taken_.begin(), taken_.end(), 0.0F,
                         [&](float sum, const Box& other) { return sum + shared_area(box, other); });
}

std::vector<std::optional<Box>> LabelPlacement::place(const std::vector<LabelWish>& wishes) {
  std::vector<std::size_t> order(wishes.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return wishes[a].priority > wishes[b].priority; });
  std::vector<std::optional<Box>> boxes(wishes.size());
  for (const std::size_t k : order) {
    boxes[k] = find(wishes[k]);
    if (boxes[k]) taken_.push_back(*boxes[k]);
  }
  return boxes;
}

}  // namespace fairlead::view
