// SPDX-License-Identifier: MIT
// The list of orders with their status at the clock's time: what is late or under way first.
#include <algorithm>
#include <cmath>

#include "visualizer/scene/cause_text.hpp"
#include "visualizer/scene/figure_index.hpp"
#include "visualizer/scene/figure_kinds.hpp"
#include "visualizer/scene/figure_parts.hpp"
#include "visualizer/scene/number_text.hpp"
#include "visualizer/scene/order_listing.hpp"
#include "visualizer/scene/shapes.hpp"

namespace fairlead::view {

namespace {

struct List {
  Box summary{};
  Box head{};
  Box rows{};
  Box more{};
  float row = 1;
  std::size_t first = 0;
  std::size_t shown = 0;
};

List list_of(const Box& body, const Picture& picture) {
  const FigureSizes sizes{picture};
  const std::size_t count = picture.run.scenario().orders.size();
  List list;
  list.row = sizes.row;
  list.summary = {body.x, body.y, body.width, 2 * sizes.row};
  list.head = {body.x, list.summary.bottom(), body.width, sizes.row};
  const float room = std::max(0.0F, body.bottom() - list.head.bottom() - sizes.row);
  list.shown = std::min(count, static_cast<std::size_t>(room / list.row));
  list.first =
      std::min(count - list.shown, static_cast<std::size_t>(std::max(0.0F, picture.view.figure_scroll) / list.row));
  list.rows = {body.x, list.head.bottom(), body.width, static_cast<float>(list.shown) * list.row};
  list.more = {body.x, list.rows.bottom(), body.width, sizes.row};
  return list;
}

struct Columns {
  Box mark{};
  Box name{};
  Box bar{};
  Box due{};
  Box late{};
  Box money{};
};

Columns columns(const Box& row, const Picture& picture) {
  const bool wide = row.width > picture.scaled(380);
  const float mark = picture.scaled(14);
  const float bar = picture.scaled(wide ? 70 : 44);
  const float due = wide ? picture.scaled(48) : 0;
  const float late = picture.scaled(44);
  const float money = picture.scaled(70);
  const float gap = picture.scaled(4);
  Columns at;
  at.mark = {row.x, row.y, mark, row.height};
  at.money = {row.right() - money, row.y, money, row.height};
  at.late = {at.money.x - late, row.y, late, row.height};
  at.due = {at.late.x - due, row.y, due, row.height};
  at.bar = {at.due.x - bar, row.y, bar, row.height};
  at.name = {row.x + mark, row.y, at.bar.x - row.x - mark - gap, row.height};
  return at;
}

Colour phase_colour(OrderPhase phase, const Theme& theme) {
  switch (phase) {
    case OrderPhase::Overdue:
    case OrderPhase::DeliveredLate:
    case OrderPhase::Unserved:
      return theme.bad;
    case OrderPhase::UnderWay:
      return theme.weather;
    case OrderPhase::Delivered:
      return theme.good;
    case OrderPhase::Waiting:
    case OrderPhase::LeftOut:
      break;
  }
  return theme.ink_soft;
}

/// A form for each phase, so that colour is not needed: empty, half, full, with a bar through it, crossed.
void add_mark(Layer& layer, const Box& box, const Picture& picture, OrderPhase phase) {
  const Colour colour = phase_colour(phase, picture.theme);
  const float radius = picture.scaled(4);
  const float line = picture.scaled(1.25F);
  const Point centre{box.x + radius + 1, box.centre().y};
  const bool full = phase == OrderPhase::Delivered || phase == OrderPhase::DeliveredLate;
  add_ring(layer, centre, radius, full ? radius : line, 0, 1, colour);
  if (phase == OrderPhase::UnderWay || phase == OrderPhase::Overdue)
    add_ring(layer, centre, radius, radius, 0, 0.5F, colour);
  if (phase == OrderPhase::DeliveredLate || phase == OrderPhase::Overdue)
    layer.lines.push_back({{centre.x + radius + line, centre.y - radius},
                           {centre.x + radius + line, centre.y + radius},
                           colour,
                           line * 1.5F});
  if (phase == OrderPhase::Unserved || phase == OrderPhase::LeftOut)
    layer.lines.push_back(
        {{centre.x - radius, centre.y + radius}, {centre.x + radius, centre.y - radius}, colour, line});
}

void add_progress(Layer& layer, const Box& box, const Picture& picture, const Listed& listed) {
  const float height = picture.scaled(6);
  const Box track{box.x, box.centre().y - (height / 2), box.width - picture.scaled(4), height};
  layer.rects.push_back({track, picture.theme.grid});
  Box done = track;
  done.width *= static_cast<float>(picture.figures.progress(listed.order, picture.now()));
  if (!done.empty()) layer.rects.push_back({done, phase_colour(listed.phase, picture.theme)});
}

void add_row(Layer& layer, const Box& row, const Picture& picture, const Listed& listed) {
  const FigureSizes sizes{picture};
  const Theme& theme = picture.theme;
  const Columns at = columns(row, picture);
  const Order& order = picture.run.scenario().orders[listed.order.index()];
  const bool gone = listed.phase == OrderPhase::Unserved || listed.phase == OrderPhase::LeftOut;
  const bool chosen = picture.view.selected.order() == listed.order;
  const Colour ink = chosen ? theme.selected : gone ? theme.ink_soft : theme.ink;
  add_mark(layer, at.mark, picture, listed.phase);
  add_text(layer, at.name, picture, order_name(picture.run, listed.order), ink, sizes.text, Align::Left, chosen);
  if (gone) {
    const Box rest{at.bar.x, row.y, row.right() - at.bar.x, row.height};
    add_text(layer, rest, picture,
             listed.phase == OrderPhase::LeftOut ? picture.say("left out") : picture.say("not served"), theme.ink_soft,
             sizes.small, Align::Right);
    return;
  }
  add_progress(layer, at.bar, picture, listed);
  if (order.due && at.due.width > 0)
    add_text(layer, at.due, picture, day_text(picture.words, picture.run, picture.run.tick(*order.due)), theme.ink_soft,
             sizes.small, Align::Right);
  const Tick late = picture.figures.late_by(listed.order, picture.now());
  if (late > 0)
    add_text(layer, at.late, picture, signed_text(picture.words, static_cast<double>(late) / seconds_per_day, 1) + " d",
             theme.bad, sizes.small, Align::Right);
  const double revenue = picture.figures.money(listed.order, picture.now()).revenue;
  add_text(layer, at.money, picture, revenue > 0 ? money_text(picture.words, revenue) : "–", theme.ink_soft,
           sizes.small, Align::Right);
}

void add_head(Layer& layer, const Box& box, const Picture& picture) {
  const FigureSizes sizes{picture};
  const Columns at = columns(box, picture);
  const auto title = [&](const Box& where, const std::string& text, Align align) {
    if (where.width > 0) add_text(layer, where, picture, text, picture.theme.ink_soft, sizes.small, align);
  };
  title(at.name, picture.say("Order"), Align::Left);
  title(at.bar, picture.say("Done"), Align::Left);
  title(at.due, picture.say("Due"), Align::Right);
  title(at.late, picture.say("Late"), Align::Right);
  title(at.money, picture.say("Revenue"), Align::Right);
}

std::string counts_text(const std::string& pattern, const OrderCounts& counts) {
  return phrase(pattern,
                {std::to_string(counts.delivered), std::to_string(counts.late), std::to_string(counts.under_way),
                 std::to_string(counts.waiting), std::to_string(counts.unserved + counts.left_out)});
}

void add_summary(Layer& layer, const Box& box, const Picture& picture) {
  const FigureSizes sizes{picture};
  const OrderCounts now = picture.figures.orders(picture.now());
  const OrderCounts end = picture.figures.orders(picture.run.end());
  const Box upper{box.x, box.y, box.width, sizes.row};
  add_text(layer, upper, picture,
           counts_text(picture.say("Now: {0} delivered, {1} late, {2} under way, {3} to come"), now), picture.theme.ink,
           sizes.text, Align::Left, true);
  add_text(layer, {box.x, upper.bottom(), box.width, sizes.row}, picture,
           counts_text(picture.say("End: {0} delivered, {1} late, {4} not served or left out"), end),
           picture.theme.ink_soft, sizes.text);
}

}  // namespace

Target orders_target(const Box& body, const Picture& picture, Point at) {
  const List list = list_of(body, picture);
  if (!list.rows.contains(at)) return {};
  const auto row = list.first + static_cast<std::size_t>((at.y - list.rows.y) / list.row);
  const auto orders = listed_orders(picture.run, picture.figures, picture.now());
  return row < orders.size() ? target_of(orders[row].order) : Target{};
}

float orders_scroll_limit(const Box& body, const Picture& picture) {
  const List list = list_of(body, picture);
  return static_cast<float>(picture.run.scenario().orders.size() - list.shown) * list.row;
}

void add_orders(Scene& scene, const Box& body, const Picture& picture) {
  const List list = list_of(body, picture);
  Layer& layer = scene.add_layer(body);
  add_summary(layer, list.summary, picture);
  add_head(layer, list.head, picture);
  const auto orders = listed_orders(picture.run, picture.figures, picture.now());
  Layer& rows = scene.add_layer(body);
  Layer& stripes = scene.layers[scene.layers.size() - 2];
  for (std::size_t k = 0; k < list.shown; ++k) {
    const Box row{list.rows.x, list.rows.y + (static_cast<float>(k) * list.row), list.rows.width, list.row};
    const Listed& listed = orders[list.first + k];
    if (k % 2 == 0) stripes.rects.push_back({row, picture.theme.row_stripe});
    if (picture.view.hovered.order() == listed.order) add_frame(stripes, row, picture.theme.hovered);
    add_row(rows, row, picture, listed);
  }
  const std::size_t below = orders.size() - list.first - list.shown;
  if (below > 0)
    add_text(rows, list.more, picture, phrase(picture.say("{0} more below"), {std::to_string(below)}),
             picture.theme.ink_soft, FigureSizes{picture}.small);
}

}  // namespace fairlead::view
