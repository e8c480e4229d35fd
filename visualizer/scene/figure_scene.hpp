// SPDX-License-Identifier: MIT
// The figures' panel: revenue against plan, use of assets, waiting by cause, orders; and what lies under the pointer.
#pragma once

#include <optional>

#include "visualizer/scene/picture.hpp"
#include "visualizer/scene/scene.hpp"

namespace fairlead::view {

/// Tabs at the top; below the figure that the view chose, up to the clock's time and to the end.
void add_figures(Scene& scene, const Box& box, const Picture& picture);
/// Asset of a row of the heat map, order of a row of the list; with a week's cell the asset too.
[[nodiscard]] Target figure_target(const Box& box, const Picture& picture, Point at);
/// The figure whose tab is there.
[[nodiscard]] std::optional<Figure> figure_tab_at(const Box& box, const Picture& picture, Point at);
/// Scrolls the figure by so many pixels, as far as it goes.
void scroll_figure(View& view, float pixels, const Box& box, const Picture& picture);
/// The time that lies there on the figure's axis, to jump to; empty outside the axis.
[[nodiscard]] std::optional<Tick> figure_time_at(const Box& box, const Picture& picture, Point at);

}  // namespace fairlead::view
