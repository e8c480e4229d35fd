// SPDX-License-Identifier: MIT
// Heat map: share of the time that each asset was in use, asset by week; assets and weeks folded where room is scarce.
#include <algorithm>
#include <cmath>

#include "visualizer/scene/cause_text.hpp"
#include "visualizer/scene/figure_index.hpp"
#include "visualizer/scene/figure_kinds.hpp"
#include "visualizer/scene/figure_parts.hpp"
#include "visualizer/scene/number_text.hpp"
#include "visualizer/scene/shapes.hpp"

namespace fairlead::view {

namespace {

constexpr float least_cell = 3;  ///< pixels; narrower weeks are shown together

struct HeatMap {
  Box summary{};
  Box legend{};
  Plot plot{};           ///< of the cells
  float numbers = 0;     ///< width of a column of percentages, right of the cells
  std::size_t rows = 0;  ///< on the picture
  std::size_t fold = 1;  ///< assets a row
  int weeks = 1;         ///< a cell
  float row = 0;         ///< height

  [[nodiscard]] Box row_box(std::size_t k) const {
    return {plot.area.x, plot.area.y + (static_cast<float>(k) * row), plot.area.width, row};
  }
};

float label_width(const Picture& picture, float most) {
  const FigureSizes sizes{picture};
  float width = 0;
  for (std::size_t k = 0; k < picture.run.scenario().assets.size() && width < most; ++k)
    width = std::max(width, picture.text.width(asset_name(picture.run, AssetId{k}), sizes.small));
  return std::min(width, most) + sizes.gap;
}

HeatMap heat_map(const Box& body, const Picture& picture) {
  const FigureSizes sizes{picture};
  const std::size_t assets = picture.run.scenario().assets.size();
  HeatMap map;
  map.summary = {body.x, body.y, body.width, sizes.row};
  map.legend = {body.x, body.bottom() - sizes.row, body.width, sizes.row};
  map.numbers = picture.text.width("100 %", sizes.small) + sizes.gap;
  const float top = map.summary.bottom() + sizes.row;
  const float room = std::max(0.0F, map.legend.y - sizes.row - top);
  const auto capacity = std::max<std::size_t>(1, static_cast<std::size_t>(room / picture.scaled(9.5F)));
  map.fold = std::max<std::size_t>(1, (assets + capacity - 1) / capacity);
  map.rows = (assets + map.fold - 1) / map.fold;
  map.row = map.rows == 0 ? 0 : std::min(picture.scaled(22), room / static_cast<float>(map.rows));
  const float left = label_width(picture, body.width * 0.32F);
  const float width = std::max(0.0F, body.width - left - (2 * map.numbers));
  map.plot = {.area = {body.x + left, top, width, map.row * static_cast<float>(map.rows)},
              .to = std::max(1, picture.run.horizon())};
  const float week = width / static_cast<float>(std::max(1, picture.figures.weeks()));
  map.weeks = std::max(1, static_cast<int>(std::ceil(least_cell / std::max(week, 0.01F))));
  return map;
}

/// Mean over the row's assets and the cell's weeks; empty if all are off hire.
std::optional<double> cell_share(const Picture& picture, const HeatMap& map, std::size_t row, int week) {
  double sum = 0;
  int count = 0;
  const std::size_t last = std::min(picture.run.scenario().assets.size(), (row + 1) * map.fold);
  const int end = std::min(picture.figures.weeks(), week + map.weeks);
  for (std::size_t asset = row * map.fold; asset < last; ++asset)
    for (int k = week; k < end; ++k)
      if (const auto share = picture.figures.utilisation(AssetId{asset}, k)) {
        sum += *share;
        ++count;
      }
  if (count == 0) return std::nullopt;
  return sum / count;
}

Colour heat(const Theme& theme, double share) {
  return mix(theme.style(Look::Idle).fill, theme.style(Look::Working).fill,
             static_cast<float>(std::clamp(share, 0.0, 1.0)));
}

void add_cells(Layer& layer, const HeatMap& map, const Picture& picture) {
  const LookStyle& off_hire = picture.theme.style(Look::OffHire);
  const float gap = map.row > 6 ? 1 : 0;
  for (std::size_t row = 0; row < map.rows; ++row)
    for (int week = 0; week < picture.figures.weeks(); week += map.weeks) {
      const float x = map.plot.x(picture.figures.week_start(week));
      const float end = map.plot.x(picture.figures.week_start(week + map.weeks));
      const Box cell{x, map.row_box(row).y, end - x, map.row - gap};
      const auto share = cell_share(picture, map, row, week);
      layer.rects.push_back(share ? Rect{cell, heat(picture.theme, *share)}
                                  : Rect{cell, off_hire.fill, off_hire.hatch, off_hire.ink});
    }
}

std::string row_name(const Picture& picture, const HeatMap& map, std::size_t row) {
  const std::string& first = asset_name(picture.run, AssetId{row * map.fold});
  const std::size_t more = std::min(picture.run.scenario().assets.size(), (row + 1) * map.fold) - (row * map.fold) - 1;
  if (more == 0) return first;
  return phrase(picture.say("{0} and {1} more"), {first, std::to_string(more)});
}

std::optional<double> row_share(const Picture& picture, const HeatMap& map, std::size_t row, Tick until) {
  double sum = 0;
  int count = 0;
  const std::size_t last = std::min(picture.run.scenario().assets.size(), (row + 1) * map.fold);
  for (std::size_t asset = row * map.fold; asset < last; ++asset)
    if (const auto share = picture.figures.utilisation_until(AssetId{asset}, until)) {
      sum += *share;
      ++count;
    }
  if (count == 0) return std::nullopt;
  return sum / count;
}

/// The row of the chosen or hovered asset, of an order the row of each asset is not marked.
bool holds(const HeatMap& map, std::size_t row, const Target& target) {
  return target.asset().valid() && target.asset().index() / map.fold == row;
}

void add_row_texts(Layer& layer, const Box& body, const HeatMap& map, const Picture& picture) {
  const FigureSizes sizes{picture};
  const Theme& theme = picture.theme;
  const float size = std::min(sizes.small, map.row * 0.92F);
  const auto percent = [&](std::optional<double> share) { return share ? percent_text(picture.words, *share) : "–"; };
  for (std::size_t row = 0; row < map.rows; ++row) {
    const Box line = map.row_box(row);
    const bool chosen = holds(map, row, picture.view.selected);
    add_text(layer, {body.x, line.y, line.x - body.x - (sizes.gap / 2), line.height}, picture,
             row_name(picture, map, row), chosen ? theme.selected : theme.ink, size, Align::Left, chosen);
    const Box now{line.right(), line.y, map.numbers, line.height};
    const Box end{now.right(), line.y, map.numbers, line.height};
    add_text(layer, now, picture, percent(row_share(picture, map, row, picture.now())), theme.ink, size, Align::Right);
    add_text(layer, end, picture, percent(row_share(picture, map, row, picture.run.horizon())), theme.ink_soft, size,
             Align::Right);
  }
  const float y = map.plot.area.y - sizes.row;
  const Box now{map.plot.area.right(), y, map.numbers, sizes.row};
  add_text(layer, now, picture, picture.say("now"), theme.ink_soft, sizes.small, Align::Right);
  add_text(layer, {now.right(), y, map.numbers, sizes.row}, picture, picture.say("end"), theme.ink_soft, sizes.small,
           Align::Right);
}

std::string fleet_share(const Picture& picture, Tick until) {
  const FigureIndex& figures = picture.figures;
  const double all = static_cast<double>(picture.run.scenario().assets.size()) * until / seconds_per_hour;
  const double available = all - figures.hours(Look::OffHire, until);
  if (available <= 0) return "–";
  const double used =
      figures.hours(Look::Working, until) + figures.hours(Look::Sailing, until) + figures.hours(Look::Towed, until);
  return percent_text(picture.words, used / available);
}

std::string summary(const Picture& picture) {
  const Tick end = picture.run.horizon();
  const std::string fleet = phrase(picture.say("Fleet in use: {0} to now, {1} to the end"),
                                   {fleet_share(picture, std::min(picture.now(), end)), fleet_share(picture, end)});
  const auto& target = picture.run.scenario().targets.utilisation_pct;
  if (!target) return fleet;
  return fleet + phrase(picture.say(" (target {0})"), {percent_text(picture.words, *target / 100)});
}

void add_scale(Layer& layer, const Box& box, const Picture& picture) {
  const FigureSizes sizes{picture};
  const float side = sizes.small;
  float x = box.x;
  const auto add_caption = [&](const std::string& text) {
    const float width = picture.text.width(text, sizes.small) + 1;
    add_text(layer, {x, box.y, width, box.height}, picture, text, picture.theme.ink_soft, sizes.small);
    x += width + sizes.gap;
  };
  add_caption("0 %");
  for (int k = 0; k <= 10; ++k, x += side)
    layer.rects.push_back({{x, box.centre().y - (side / 2), side, side}, heat(picture.theme, k / 10.0)});
  x += sizes.gap;
  add_caption("100 %");
  const LookStyle& style = picture.theme.style(Look::OffHire);
  x += sizes.gap;
  layer.rects.push_back({{x, box.centre().y - (side / 2), side * 1.6F, side}, style.fill, style.hatch, style.ink});
  x += (side * 1.6F) + (sizes.gap / 2);
  add_caption(picture.say("off hire"));
}

void add_marks(Layer& layer, const HeatMap& map, const Picture& picture) {
  const float now = map.plot.x(std::clamp(picture.now(), map.plot.from, map.plot.to));
  const Box& area = map.plot.area;
  layer.rects.push_back({{now, area.y, area.right() - now, area.height}, picture.theme.panel.with_alpha(90)});
  for (std::size_t row = 0; row < map.rows; ++row) {
    if (holds(map, row, picture.view.hovered)) add_frame(layer, map.row_box(row), picture.theme.hovered);
    if (holds(map, row, picture.view.selected))
      add_frame(layer, map.row_box(row), picture.theme.selected, picture.scaled(1.5F));
  }
  add_now_line(layer, map.plot, picture);
}

}  // namespace

Box utilisation_area(const Box& body, const Picture& picture) {
  return heat_map(body, picture).plot.area;
}

Target utilisation_target(const Box& body, const Picture& picture, Point at) {
  const HeatMap map = heat_map(body, picture);
  if (at.y < map.plot.area.y || at.y >= map.plot.area.bottom()) return {};
  const auto row = static_cast<std::size_t>((at.y - map.plot.area.y) / map.row);
  return target_of(AssetId{std::min(row * map.fold, picture.run.scenario().assets.size() - 1)});
}

void add_utilisation(Scene& scene, const Box& body, const Picture& picture) {
  const HeatMap map = heat_map(body, picture);
  Layer& layer = scene.add_layer(body);
  const FigureSizes sizes{picture};
  add_text(layer, map.summary, picture, summary(picture), picture.theme.ink, sizes.text, Align::Left, true);
  if (map.plot.area.empty()) return;
  add_cells(layer, map, picture);
  add_row_texts(layer, body, map, picture);
  add_month_axis(layer, map.plot, picture);
  add_scale(layer, map.legend, picture);
  add_marks(scene.add_layer(body), map, picture);
}

}  // namespace fairlead::view
