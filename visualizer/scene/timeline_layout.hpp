// SPDX-License-Identifier: MIT
// TimelineBoxes: where axis, labels, rows, pool curve and weather strip lie within the timeline's box.
#pragma once

#include "visualizer/scene/picture.hpp"

namespace fairlead::view {

struct TimelineBoxes {
  Box corner{};   ///< above the labels: by what the rows are
  Box axis{};     ///< above the rows
  Box labels{};   ///< beside the rows
  Box rows{};     ///< bars; its edges are the view's from_s and to_s
  Box pool{};     ///< curve of a pool; empty if switched off or without room
  Box weather{};  ///< empty if switched off, without room, or without weather
};

[[nodiscard]] TimelineBoxes timeline_boxes(const Box& box, const Picture& picture);

}  // namespace fairlead::view
