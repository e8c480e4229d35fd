// SPDX-License-Identifier: MIT
#include "visualizer/paper/still_layers.hpp"

#include <algorithm>
#include <utility>

#include "visualizer/paper/paint_shapes.hpp"

namespace fairlead::view {

namespace {

/// Fewer, and a layer that changes now and then would have the others painted anew each time.
constexpr int frames_to_settle = 12;

}  // namespace

void StillLayers::see(const Scene& scene) {
  std::vector<std::size_t> before = std::exchange(still_, {});
  compare(scene);
  choose();
  changed_ = changed_ || before != still_;
}

void StillLayers::compare(const Scene& scene) {
  changed_ = !(scene.background == background_);
  background_ = scene.background;
  seen_.resize(scene.layers.size());
  for (std::size_t at = 0; at < seen_.size(); ++at) {
    Seen& seen = seen_[at];
    const bool same = seen.layer == scene.layers[at];
    seen.frames = same ? seen.frames + 1 : 0;
    if (same) continue;
    seen.layer = scene.layers[at];
    seen.pixels = whole_pixels(seen.layer.clip);
  }
}

void StillLayers::choose() {
  moving_.clear();
  for (std::size_t at = 0; at < seen_.size(); ++at) {
    const bool settled = seen_[at].frames >= frames_to_settle && !touches_moving(seen_[at]);
    (settled ? still_ : moving_).push_back(at);
  }
}

bool StillLayers::touches_moving(const Seen& layer) const {
  return std::any_of(moving_.begin(), moving_.end(),
                     [&](std::size_t at) { return seen_[at].pixels.overlaps(layer.pixels); });
}

}  // namespace fairlead::view
