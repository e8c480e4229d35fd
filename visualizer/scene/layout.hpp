// SPDX-License-Identifier: MIT
// Layout: where the parts of the window or page lie.
#pragma once

#include "visualizer/scene/geometry.hpp"

namespace fairlead::view {

/// Boxes that tile the picture. `side` is empty where no panels stand (on paper); `map_other` unless two runs are
/// compared.
struct Layout {
  Box header{};  ///< name of the run, clock, key figures
  Box map{};
  Box map_other{};
  Box figures{};
  Box timeline{};
  Box overview{};  ///< the strip on which one scrubs
  Box side{};      ///< inspector, orders and search: panels of the window
};

struct LayoutChoice {
  float scale = 1;
  float map_share = 0.45F;  ///< of the height between header and overview
  bool side = false;
  bool comparing = false;
};

[[nodiscard]] Layout layout(float width, float height, const LayoutChoice& choice);

}  // namespace fairlead::view
