// SPDX-License-Identifier: MIT
// The four figures, each within the body of the figures' panel.
#pragma once

#include "visualizer/scene/picture.hpp"
#include "visualizer/scene/scene.hpp"

namespace fairlead::view {

void add_revenue(Scene& scene, const Box& body, const Picture& picture);
void add_utilisation(Scene& scene, const Box& body, const Picture& picture);
void add_waiting(Scene& scene, const Box& body, const Picture& picture);
void add_orders(Scene& scene, const Box& body, const Picture& picture);

/// The asset whose row is there; of folded rows the first.
[[nodiscard]] Target utilisation_target(const Box& body, const Picture& picture, Point at);
/// The order whose row is there.
[[nodiscard]] Target orders_target(const Box& body, const Picture& picture, Point at);

/// Pixels by which the list of orders is longer than its room.
[[nodiscard]] float orders_scroll_limit(const Box& body, const Picture& picture);

// Where time runs from left to right; empty without room.
[[nodiscard]] Box revenue_area(const Box& body, const Picture& picture);
[[nodiscard]] Box utilisation_area(const Box& body, const Picture& picture);
[[nodiscard]] Box waiting_area(const Box& body, const Picture& picture);

}  // namespace fairlead::view
