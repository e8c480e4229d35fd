// SPDX-License-Identifier: MIT
// StillLayers: which layers of a film have not changed for a while and may be painted once for many frames.
#pragma once

#include <vector>

#include "visualizer/scene/scene.hpp"

namespace fairlead::view {

/// A layer is still if it is as it was for some frames, and so is every lower one that it touches: then it may be
/// painted before all that are not.
class StillLayers {
 public:
  /// To be called with every frame in turn.
  void see(const Scene& scene);

  [[nodiscard]] const std::vector<std::size_t>& still() const { return still_; }
  [[nodiscard]] const std::vector<std::size_t>& moving() const { return moving_; }
  /// Whether the still ones are others, or look otherwise, than a frame ago.
  [[nodiscard]] bool changed() const { return changed_; }

 private:
  struct Seen {
    Layer layer{};
    int frames = 0;  ///< that it has been the same
    Box pixels{};
  };

  void compare(const Scene& scene);
  void choose();
  [[nodiscard]] bool touches_moving(const Seen& layer) const;

  Colour background_{transparent};
  std::vector<Seen> seen_{};
  std::vector<std::size_t> still_{};
  std::vector<std::size_t> moving_{};
  bool changed_ = true;
};

}  // namespace fairlead::view
