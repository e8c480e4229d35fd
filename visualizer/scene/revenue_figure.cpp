// SPDX-License-Identifier: MIT
// Revenue accrued over the year against the plan, with cost, and the band of the replications where there are any.
#include <algorithm>
#include <cmath>
#include <functional>

#include "visualizer/scene/figure_index.hpp"
#include "visualizer/scene/figure_kinds.hpp"
#include "visualizer/scene/figure_parts.hpp"
#include "visualizer/scene/number_text.hpp"
#include "visualizer/scene/shapes.hpp"

namespace fairlead::view {

namespace {

constexpr double million = 1e6;

using Curve = std::function<double(Tick)>;  ///< million USD

std::vector<FigureRow> table(const Picture& picture) {
  const FigureIndex& figures = picture.figures;
  const Tick end = picture.run.horizon();
  const MoneyUntil now = figures.money(picture.now());
  const MoneyUntil all = figures.money(end);
  const auto money = [&](double usd) { return money_text(picture.words, usd); };
  std::vector<FigureRow> rows{{picture.say("Revenue"), money(now.revenue), money(all.revenue), {}}};
  if (const auto plan = figures.revenue_plan(picture.now())) {
    const double planned = figures.revenue_plan(end).value_or(0);
    const auto share = [&](double part, double whole) {
      return whole > 0 ? percent_text(picture.words, part / whole) : "–";
    };
    rows.push_back({picture.say("of the plan"), share(now.revenue, *plan), share(all.revenue, planned), {}});
  }
  rows.push_back(
      {picture.say("Cost and damages"), money(now.cost + now.deductions), money(all.cost + all.deductions), {}});
  rows.push_back({picture.say("Margin"), money(now.margin()), money(all.margin()), {}});
  return rows;
}

double highest(const Picture& picture) {
  const FigureIndex& figures = picture.figures;
  const Tick end = picture.run.horizon();
  const MoneyUntil all = figures.money(end);
  double top = std::max(all.revenue, all.cost + all.deductions);
  top = std::max(top, figures.revenue_plan(end).value_or(0));
  if (const auto band = figures.revenue_band(end)) top = std::max(top, band->p90);
  if (picture.other_figures != nullptr) top = std::max(top, picture.other_figures->money(end).revenue);
  return top / million;
}

struct Frame {
  Box table{};
  Box legend{};
  Box caption{};
  Plot plot{};
  std::vector<double> values{};
};

Frame frame_of(const Box& body, const Picture& picture) {
  const FigureSizes sizes{picture};
  Frame frame;
  const float caption = body.height > 14 * sizes.row ? sizes.row : 0;
  const float head = body.height > 10 * sizes.row ? table_height(4, picture) : 0;
  frame.table = {body.x, body.y, body.width, head};
  frame.legend = {body.x, body.y + head, body.width, sizes.row};
  frame.caption = {body.x, body.bottom() - caption, body.width, caption};
  const float top = frame.legend.bottom() + sizes.row;
  const float bottom = frame.caption.y - sizes.row;
  frame.values = nice_values(highest(picture), std::max(2, static_cast<int>((bottom - top) / picture.scaled(28))));
  const float left = value_axis_width(picture, frame.values);
  frame.plot = {.area = {body.x + left, top, body.width - left, bottom - top},
                .to = std::max(1, picture.run.horizon()),
                .top = frame.values.back()};
  return frame;
}

/// The curve between two times, a point every two pixels.
std::vector<Point> points(const Plot& plot, Tick from, Tick to, const Curve& curve) {
  std::vector<Point> result;
  const auto count = std::max(1, static_cast<int>((plot.x(to) - plot.x(from)) / 2));
  for (int k = 0; k <= count; ++k) {
    const Tick at = from + static_cast<Tick>(static_cast<double>(to - from) * k / count);
    result.push_back({plot.x(at), plot.y(curve(at))});
  }
  return result;
}

/// Strong up to the clock's time, weak after it.
void add_curve(Layer& layer, const Plot& plot, const Picture& picture, Colour colour, float width, const Curve& curve) {
  const Tick now = std::clamp(picture.now(), plot.from, plot.to);
  add_polyline(layer, points(plot, now, plot.to, curve), mix(colour, picture.theme.panel, 0.45F), width * 0.75F);
  add_polyline(layer, points(plot, plot.from, now, curve), colour, width);
}

void add_dashed(Layer& layer, const Plot& plot, const Picture& picture, Colour colour, const Curve& curve) {
  const auto way = points(plot, plot.from, plot.to, curve);
  for (std::size_t k = 1; k < way.size(); ++k)
    if ((k / 3) % 2 == 0) layer.lines.push_back({way[k - 1], way[k], colour, picture.scaled(1.5F)});
}

void add_band(Layer& layer, const Plot& plot, const Picture& picture) {
  const FigureIndex& figures = picture.figures;
  if (!figures.revenue_band(plot.to)) return;
  const auto edge = [&](double RevenueBand::*member) {
    return points(plot, plot.from, plot.to,
                  [&, member](Tick at) { return figures.revenue_band(at).value().*member / million; });
  };
  const auto low = edge(&RevenueBand::p10);
  const auto high = edge(&RevenueBand::p90);
  const Colour fill = picture.theme.weather.with_alpha(60);
  for (std::size_t k = 1; k < low.size(); ++k) {
    layer.triangles.push_back({low[k - 1], low[k], high[k], fill});
    layer.triangles.push_back({low[k - 1], high[k], high[k - 1], fill});
  }
  add_polyline(layer, edge(&RevenueBand::p50), picture.theme.weather, picture.scaled(1));
}

void add_curves(Layer& layer, const Plot& plot, const Picture& picture) {
  const FigureIndex& figures = picture.figures;
  const auto revenue = [](const FigureIndex& of) { return [&of](Tick at) { return of.money(at).revenue / million; }; };
  if (figures.revenue_plan(0))
    add_dashed(layer, plot, picture, picture.theme.planned,
               [&](Tick at) { return figures.revenue_plan(at).value_or(0) / million; });
  if (picture.other_figures != nullptr)
    add_dashed(layer, plot, picture, picture.theme.other_run, revenue(*picture.other_figures));
  add_curve(layer, plot, picture, picture.theme.bad, picture.scaled(1.25F), [&](Tick at) {
    const MoneyUntil money = figures.money(at);
    return (money.cost + money.deductions) / million;
  });
  add_curve(layer, plot, picture, picture.theme.good, picture.scaled(2.5F), revenue(figures));
}

std::vector<LegendEntry> legend(const Picture& picture) {
  const Theme& theme = picture.theme;
  std::vector<LegendEntry> entries{{.name = picture.say("Revenue"), .colour = theme.good},
                                   {.name = picture.say("Cost"), .colour = theme.bad}};
  if (picture.figures.revenue_plan(0)) entries.push_back({picture.say("Plan"), theme.planned, true});
  if (picture.other_figures != nullptr) entries.push_back({picture.say("Other run"), theme.other_run, true});
  if (picture.figures.revenue_band(0))
    entries.push_back({.name = picture.say("P10 to P90"), .colour = theme.weather.with_alpha(60), .area = true});
  return entries;
}

std::string caption(const Picture& picture) {
  const auto plan = picture.figures.revenue_plan(picture.run.horizon());
  if (!plan) return picture.say("No revenue plan is given.");
  return phrase(picture.say("Plan: {0}, spread evenly over the horizon"), {money_text(picture.words, *plan)});
}

}  // namespace

Box revenue_area(const Box& body, const Picture& picture) {
  return frame_of(body, picture).plot.area;
}

void add_revenue(Scene& scene, const Box& body, const Picture& picture) {
  const Frame frame = frame_of(body, picture);
  Layer& layer = scene.add_layer(body);
  if (!frame.table.empty()) add_table(layer, frame.table, picture, table(picture));
  add_legend(layer, frame.legend, picture, legend(picture));
  if (!frame.caption.empty())
    add_text(layer, frame.caption, picture, caption(picture), picture.theme.ink_soft, FigureSizes{picture}.small);
  if (frame.plot.area.empty()) return;
  add_value_axis(layer, frame.plot, picture, frame.values, picture.say("million USD"));
  add_month_axis(layer, frame.plot, picture);
  Layer& curves = scene.add_layer(frame.plot.area);
  add_band(curves, frame.plot, picture);
  add_curves(curves, frame.plot, picture);
  add_now_line(curves, frame.plot, picture);
}

}  // namespace fairlead::view
