// SPDX-License-Identifier: MIT
// Parts that all figures are made of: tabs, a table of numbers to now and to the end, plot, axes, legend.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "visualizer/scene/look.hpp"
#include "visualizer/scene/picture.hpp"
#include "visualizer/scene/scene.hpp"

namespace fairlead::view {

inline constexpr std::array<Figure, 4> all_figures{Figure::Revenue, Figure::Utilisation, Figure::Waiting,
                                                   Figure::Orders};

struct FigureFrame {
  std::array<Box, all_figures.size()> tabs{};
  Box body{};  ///< below the tabs
};

/// Pixels at the interface's scale.
struct FigureSizes {
  explicit FigureSizes(const Picture& picture);
  float text;    ///< of rows and tables
  float small;   ///< of axes and legends
  float row;     ///< height of a line of text
  float margin;  ///< of the panel
  float gap;     ///< between neighbours
};

/// Time from left to right over the horizon, value from 0 at the bottom to `top`.
struct Plot {
  Box area{};
  Tick from = 0;
  Tick to = 1;
  double top = 1;

  [[nodiscard]] float x(Tick at) const {
    return area.x + (area.width * static_cast<float>(at - from) / static_cast<float>(to - from));
  }
  [[nodiscard]] float y(double value) const { return area.bottom() - (area.height * static_cast<float>(value / top)); }
  [[nodiscard]] Tick tick(float x) const {
    return from + static_cast<Tick>(static_cast<float>(to - from) * (x - area.x) / area.width);
  }
};

/// A line of the table: what it is, up to the clock's time, to the end.
struct FigureRow {
  std::string name{};
  std::string now{};
  std::string end{};
  std::optional<Look> look{};  ///< a swatch before the name
};

struct LegendEntry {
  std::string name{};
  Colour colour{};
  bool dashed = false;
  bool area = false;  ///< a filled swatch instead of a line
};

[[nodiscard]] FigureFrame figure_frame(const Box& box, const Picture& picture);
/// Short: what stands on the tab.
[[nodiscard]] std::string figure_title(Figure figure, const Words& words);

/// Values at round distances from 0 to at least `highest`: 1, 2 or 5 times a power of ten apart, `most` of them or
/// fewer.
[[nodiscard]] std::vector<double> nice_values(double highest, int most);

[[nodiscard]] float table_height(std::size_t rows, const Picture& picture);
void add_table(Layer& layer, const Box& box, const Picture& picture, std::span<const FigureRow> rows);
/// Room that the numbers of a value axis need left of the plot.
[[nodiscard]] float value_axis_width(const Picture& picture, std::span<const double> values);
/// Grid lines and numbers left of the plot; `unit` above them.
void add_value_axis(Layer& layer, const Plot& plot, const Picture& picture, std::span<const double> values,
                    const std::string& unit);
/// Months below the plot, named where there is room.
void add_month_axis(Layer& layer, const Plot& plot, const Picture& picture);
void add_now_line(Layer& layer, const Plot& plot, const Picture& picture);
/// One line of entries that fit, from the left.
void add_legend(Layer& layer, const Box& box, const Picture& picture, std::span<const LegendEntry> entries);
/// Fitted into the box, on its middle line.
void add_text(Layer& layer, const Box& box, const Picture& picture, const std::string& text, Colour colour, float size,
              Align align = Align::Left, bool bold = false);

}  // namespace fairlead::view
