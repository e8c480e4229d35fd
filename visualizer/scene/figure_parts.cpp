// SPDX-License-Identifier: MIT
#include "visualizer/scene/figure_parts.hpp"

#include <algorithm>
#include <cmath>

#include "visualizer/scene/number_text.hpp"
#include "visualizer/scene/shapes.hpp"

namespace fairlead::view {

namespace {

constexpr float baseline_share = 0.36F;  ///< of a text's size, below its middle

Tick month_start(const RunView& run, std::chrono::year_month month) {
  const std::chrono::sys_seconds local{std::chrono::sys_days{month / 1}};
  return run.tick(local - run.scenario().zone_offset);
}

float widest_month(const Picture& picture, float size) {
  float width = 0;
  for (unsigned month = 1; month <= 12; ++month)
    width = std::max(width, picture.text.width(month_text(picture.words, month), size));
  return width;
}

struct Columns {
  Box name{};
  Box now{};
  Box end{};
};

/// As wide as the widest number, but not more than a third of the table.
float number_width(const Box& box, const Picture& picture, std::span<const FigureRow> rows, const std::string& now) {
  const FigureSizes sizes{picture};
  float width =
      std::max(picture.text.width(now, sizes.small), picture.text.width(picture.say("to the end"), sizes.small));
  for (const FigureRow& row : rows)
    width = std::max({width, picture.text.width(row.now, sizes.text, true), picture.text.width(row.end, sizes.text)});
  return std::min(width + (2 * sizes.gap), box.width / 3);
}

/// As many decimals as tell neighbours apart.
std::string axis_number(const Picture& picture, std::span<const double> values, double value) {
  const double step = values.size() > 1 ? values[1] - values[0] : 1;
  const int decimals = std::clamp(static_cast<int>(std::ceil(-std::log10(step) - 1e-9)), 0, 9);
  return number_text(picture.words, value, decimals);
}

Columns columns(const Box& row, float number) {
  return {.name = {row.x, row.y, row.width - (2 * number), row.height},
          .now = {row.right() - (2 * number), row.y, number, row.height},
          .end = {row.right() - number, row.y, number, row.height}};
}

}  // namespace

FigureSizes::FigureSizes(const Picture& picture)
    : text(picture.scaled(11)),
      small(picture.scaled(10)),
      row(picture.scaled(16)),
      margin(picture.scaled(10)),
      gap(picture.scaled(6)) {}

std::string figure_title(Figure figure, const Words& words) {
  switch (figure) {
    case Figure::Revenue:
      return words.say("Revenue");
    case Figure::Utilisation:
      return words.say("Utilisation");
    case Figure::Waiting:
      return words.say("Waiting");
    case Figure::Orders:
      return words.say("Orders");
  }
  return {};
}

FigureFrame figure_frame(const Box& box, const Picture& picture) {
  const FigureSizes sizes{picture};
  const float height = std::min(picture.scaled(26), box.height);
  const float width = box.width / static_cast<float>(all_figures.size());
  FigureFrame frame;
  for (std::size_t k = 0; k < frame.tabs.size(); ++k)
    frame.tabs[k] = {box.x + (static_cast<float>(k) * width), box.y, width, height};
  frame.body = {box.x + sizes.margin, box.y + height + sizes.gap, box.width - (2 * sizes.margin),
                box.height - height - sizes.gap - (sizes.margin / 2)};
  return frame;
}

std::vector<double> nice_values(double highest, int most) {
  if (highest <= 0) return {0, 1};
  const double rough = highest / std::max(1, most - 1);
  const double decade = std::pow(10.0, std::floor(std::log10(rough)));
  double step = 10 * decade;
  for (const double factor : {5.0, 2.0, 1.0})
    if (factor * decade >= rough * (1 - 1e-9)) step = factor * decade;
  std::vector<double> values;
  const int count = static_cast<int>(std::ceil((highest / step) - 1e-9));
  for (int k = 0; k <= count; ++k) values.push_back(k * step);
  return values;
}

void add_text(Layer& layer, const Box& box, const Picture& picture, const std::string& text, Colour colour, float size,
              Align align, bool bold) {
  const std::string shown = fitted(text, box.width, size, picture.text, bold);
  if (shown.empty()) return;
  const float x = align == Align::Left ? box.x : align == Align::Right ? box.right() : box.centre().x;
  layer.labels.push_back({.at = {x, box.centre().y + (size * baseline_share)},
                          .text = shown,
                          .colour = colour,
                          .size = size,
                          .align = align,
                          .bold = bold});
}

float table_height(std::size_t rows, const Picture& picture) {
  return FigureSizes{picture}.row * static_cast<float>(rows + 1);
}

void add_table(Layer& layer, const Box& box, const Picture& picture, std::span<const FigureRow> rows) {
  const FigureSizes sizes{picture};
  const Theme& theme = picture.theme;
  const std::string now = phrase(picture.say("to {0}"), {moment_text(picture.words, picture.run, picture.now())});
  const float number = number_width(box, picture, rows, now);
  const Columns head = columns({box.x, box.y, box.width, sizes.row}, number);
  add_text(layer, head.now, picture, now, theme.ink_soft, sizes.small, Align::Right);
  add_text(layer, head.end, picture, picture.say("to the end"), theme.ink_soft, sizes.small, Align::Right);
  float y = box.y;
  for (const FigureRow& row : rows) {
    y += sizes.row;
    Columns at = columns({box.x, y, box.width, sizes.row}, number);
    if (row.look) {
      const LookStyle& style = theme.style(*row.look);
      const float side = sizes.small;
      const Box swatch{at.name.x, at.name.centre().y - (side / 2), side * 1.6F, side};
      layer.rects.push_back({swatch, style.fill, style.hatch, style.ink});
      at.name.x += (side * 1.6F) + sizes.gap;
      at.name.width -= (side * 1.6F) + sizes.gap;
    }
    add_text(layer, at.name, picture, row.name, theme.ink, sizes.text);
    add_text(layer, at.now, picture, row.now, theme.ink, sizes.text, Align::Right, true);
    add_text(layer, at.end, picture, row.end, theme.ink_soft, sizes.text, Align::Right);
  }
}

float value_axis_width(const Picture& picture, std::span<const double> values) {
  const FigureSizes sizes{picture};
  float width = 0;
  for (const double value : values)
    width = std::max(width, picture.text.width(axis_number(picture, values, value), sizes.small));
  return width + sizes.gap;
}

void add_value_axis(Layer& layer, const Plot& plot, const Picture& picture, std::span<const double> values,
                    const std::string& unit) {
  const FigureSizes sizes{picture};
  const float line = picture.scaled(1);
  for (const double value : values) {
    const float y = std::round(plot.y(value));
    layer.lines.push_back({{plot.area.x, y}, {plot.area.right(), y}, picture.theme.grid, line});
    const Box room{0, y - (sizes.row / 2), plot.area.x - (sizes.gap / 2), sizes.row};
    add_text(layer, room, picture, axis_number(picture, values, value), picture.theme.ink_soft, sizes.small,
             Align::Right);
  }
  add_text(layer, {plot.area.x, plot.area.y - sizes.row, plot.area.width, sizes.row}, picture, unit,
           picture.theme.ink_soft, sizes.small);
}

void add_month_axis(Layer& layer, const Plot& plot, const Picture& picture) {
  const FigureSizes sizes{picture};
  const auto local = picture.run.scenario().start + picture.run.scenario().zone_offset;
  const std::chrono::year_month_day first{std::chrono::floor<std::chrono::days>(local)};
  const float month_width = plot.area.width * 30.4F * seconds_per_day / static_cast<float>(plot.to - plot.from);
  const float needed = widest_month(picture, sizes.small) + sizes.gap;
  const unsigned every = month_width >= needed ? 1 : month_width * 3 >= needed ? 3 : 12;
  const float length = picture.scaled(3);
  for (auto month = first.year() / first.month(); month_start(picture.run, month) < plot.to;
       month += std::chrono::months{1}) {
    const Tick start = std::max(plot.from, month_start(picture.run, month));
    const float x = plot.x(start);
    layer.lines.push_back({{x, plot.area.bottom()}, {x, plot.area.bottom() + length}, picture.theme.grid, 1});
    const auto number = static_cast<unsigned>(month.month());
    if ((number - 1) % every != 0) continue;
    const Tick end = month_start(picture.run, month + std::chrono::months{static_cast<int>(every)});
    const float width = plot.x(std::min(end, plot.to)) - x;
    const Box room{x, plot.area.bottom() + length, width, sizes.row - length};
    if (width >= needed - sizes.gap)
      add_text(layer, room, picture, month_text(picture.words, number), picture.theme.ink_soft, sizes.small,
               Align::Centre);
  }
}

void add_now_line(Layer& layer, const Plot& plot, const Picture& picture) {
  const float x = plot.x(std::clamp(picture.now(), plot.from, plot.to));
  layer.lines.push_back(
      {{x, plot.area.y}, {x, plot.area.bottom()}, picture.theme.now, std::max(1.5F, picture.scaled(1.5F))});
}

void add_legend(Layer& layer, const Box& box, const Picture& picture, std::span<const LegendEntry> entries) {
  const FigureSizes sizes{picture};
  const float mark = picture.scaled(16);
  const float y = box.centre().y;
  float x = box.x;
  for (const LegendEntry& entry : entries) {
    const float width = picture.text.width(entry.name, sizes.small);
    if (x + mark + sizes.gap + width > box.right()) return;
    if (entry.area)
      layer.rects.push_back({{x, y - (sizes.small / 2), mark, sizes.small}, entry.colour});
    else if (entry.dashed)
      add_dashes(layer, {x, y}, {x + mark, y}, entry.colour, picture.scaled(1.5F), picture.scaled(4),
                 picture.scaled(2));
    else
      layer.lines.push_back({{x, y}, {x + mark, y}, entry.colour, picture.scaled(2)});
    x += mark + (sizes.gap / 2);
    add_text(layer, {x, box.y, width + 1, box.height}, picture, entry.name, picture.theme.ink_soft, sizes.small);
    x += width + (2 * sizes.gap);
  }
}

}  // namespace fairlead::view
