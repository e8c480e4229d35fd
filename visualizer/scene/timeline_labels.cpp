// SPDX-License-Identifier: MIT
// The column beside the rows: names with a mark of what goes on, and the headings of the strips.
#include <algorithm>

#include "visualizer/scene/number_text.hpp"
#include "visualizer/scene/shapes.hpp"
#include "visualizer/scene/timeline_parts.hpp"

namespace fairlead::view {

namespace {

// Pixels at scale 1.
constexpr float text_size = 12;
constexpr float note_size = 10;
constexpr float margin = 8;
constexpr float mark_size = 9;
constexpr float line_height = 13;

const char* choice_name(RowsBy by) {
  switch (by) {
    case RowsBy::Asset:
      return "Assets";
    case RowsBy::Order:
      return "Orders";
    case RowsBy::Place:
      return "Places";
    case RowsBy::Service:
      break;
  }
  return "Services";
}

const char* sort_name(RowSort sort) {
  switch (sort) {
    case RowSort::AsGiven:
      return "as given";
    case RowSort::Name:
      return "by name";
    case RowSort::FirstStart:
      return "by first start";
    case RowSort::BusyTime:
      return "by time at work";
    case RowSort::WaitingTime:
      break;
  }
  return "by time waited";
}

/// The colour of its service, or what the row does at the clock's time.
LookStyle mark_style(const Picture& picture, const TimelineRow& row) {
  const int index = row.target.index;
  if (row.target.kind == TargetKind::Service) return {.fill = service_colour(picture, index)};
  if (row.target.kind == TargetKind::Order)
    return {.fill =
                service_colour(picture, picture.run.scenario().orders[static_cast<std::size_t>(index)].service.value)};
  for (const RowLane& lane : row.lanes)
    if (const Bar* bar = lane.bars.at(picture.now())) return picture.theme.style(bar->look);
  return {.fill = transparent};
}

bool is_chosen(const Picture& picture, const TimelineRow& row, const Target& target) {
  const int at = picture.rows.row_of(target);
  return at >= 0 && &picture.rows.rows()[static_cast<std::size_t>(at)] == &row;
}

class LabelPainter {
 public:
  LabelPainter(const TimelineFrame& frame, Layer& layer) : frame_(frame), picture_(frame.picture()), layer_(layer) {}

  void row(std::size_t k) {
    const TimelineRow& row = frame_.row(k);
    const Box& column = frame_.boxes().labels;
    const Box box{column.x, frame_.row_y(k), column.width, frame_.row_height(k)};
    ground(box, k, row);
    const float middle = box.y + frame_.scaled(row_padding + (bar_height / 2));
    mark(row, {box.x + frame_.scaled(margin), middle - frame_.scaled(mark_size / 2)});
    text(row, box, middle);
  }

 private:
  void ground(const Box& box, std::size_t k, const TimelineRow& row) {
    if (k % 2 == 1) layer_.rects.push_back({box, frame_.theme().row_stripe});
    const bool chosen = is_chosen(picture_, row, picture_.view.selected);
    const bool hovered = is_chosen(picture_, row, picture_.view.hovered);
    if (hovered && !chosen) layer_.rects.push_back({box, frame_.theme().hovered.with_alpha(18)});
    if (!chosen) return;
    layer_.rects.push_back({box, frame_.theme().selected.with_alpha(40)});
    layer_.rects.push_back({{box.x, box.y, frame_.scaled(3), box.height}, frame_.theme().selected});
  }

  void mark(const TimelineRow& row, Point at) {
    const float size = frame_.scaled(mark_size);
    const LookStyle style = mark_style(picture_, row);
    const Box box{at.x, at.y, size, size};
    if (style.fill.alpha > 0) layer_.rects.push_back({box, style.fill, style.hatch, style.ink});
    add_frame(layer_, box, frame_.theme().panel_edge);
  }

  void text(const TimelineRow& row, const Box& box, float middle) {
    const float size = frame_.scaled(text_size);
    const float left = box.x + frame_.scaled((2 * margin) + mark_size - 2);
    const float right = box.right() - frame_.scaled(margin);
    const bool bold = is_chosen(picture_, row, picture_.view.selected);
    const std::string shown = fitted(row.label, right - left, size, picture_.text, bold);
    layer_.labels.push_back({.at = {left, middle + (size * 0.36F)},
                             .text = shown,
                             .colour = frame_.theme().ink,
                             .size = size,
                             .bold = bold});
    const float room = right - left - picture_.text.width(shown, size, bold) - frame_.scaled(margin);
    const float small = frame_.scaled(note_size);
    if (row.note.empty() || picture_.text.width(row.note, small) > room) return;
    layer_.labels.push_back({.at = {right, middle + (size * 0.36F)},
                             .text = row.note,
                             .colour = frame_.theme().ink_soft,
                             .size = small,
                             .align = Align::Right});
  }

  const TimelineFrame& frame_;
  const Picture& picture_;
  Layer& layer_;
};

void add_corner(Scene& scene, const TimelineFrame& frame) {
  const Box& box = frame.boxes().corner;
  const Picture& picture = frame.picture();
  Layer& layer = scene.add_layer(box);
  const float left = box.x + frame.scaled(margin);
  const float room = box.width - frame.scaled(2 * margin);
  const auto line = [&](const std::string& text, float y, Colour colour, float size, bool bold) {
    layer.labels.push_back({.at = {left, box.y + frame.scaled(y)},
                            .text = fitted(text, room, frame.scaled(size), picture.text, bold),
                            .colour = colour,
                            .size = frame.scaled(size),
                            .bold = bold});
  };
  const RowChoice& choice = picture.rows.choice();
  line(picture.say(choice_name(choice.by)), 16, frame.theme().ink, 13, true);
  std::string more = std::to_string(picture.rows.rows().size()) + " · " + picture.say(sort_name(choice.sort));
  if (!choice.filter.empty()) more += " · \"" + choice.filter + "\"";
  line(more, 33, frame.theme().ink_soft, 11, false);
  layer.rects.push_back({{box.x, box.bottom() - 1, box.width, 1}, frame.theme().panel_edge});
  layer.rects.push_back({{box.right() - 1, box.y, 1, box.height}, frame.theme().panel_edge});
}

/// How far one has scrolled, at the chart's right edge.
void add_scroll_mark(Scene& scene, const TimelineFrame& frame) {
  const Box& rows = frame.boxes().rows;
  const float height = frame.scaled(frame.picture().rows.height(frame.view().ghosts));
  if (height <= rows.height) return;
  const float width = frame.scaled(4);
  const float length = std::max(frame.scaled(20), rows.height * rows.height / height);
  const float y =
      rows.y + ((rows.height - length) * std::clamp(frame.view().scroll / (height - rows.height), 0.0F, 1.0F));
  scene.add_layer(rows).rects.push_back(
      {{rows.right() - width, y, width, length}, frame.theme().ink_soft.with_alpha(150)});
}

}  // namespace

void add_timeline_labels(Scene& scene, const TimelineFrame& frame) {
  const Box& box = frame.boxes().labels;
  Layer& layer = scene.add_layer(box);
  LabelPainter painter(frame, layer);
  for (std::size_t k = frame.first_row(); k < frame.last_row(); ++k) painter.row(k);
  layer.rects.push_back({{box.right() - 1, box.y, 1, box.height}, frame.theme().panel_edge});
  add_corner(scene, frame);
  add_scroll_mark(scene, frame);
}

void add_strip_heading(Scene& scene, const TimelineFrame& frame, const Box& strip, const std::string& title,
                       const std::vector<std::string>& lines) {
  const Box& column = frame.boxes().labels;
  const Box whole{column.x, strip.y, column.width + strip.width, strip.height};
  Layer& layer = scene.add_layer(whole);
  layer.rects.push_back({whole, frame.theme().panel});
  layer.rects.push_back({{whole.x, whole.y, whole.width, 1}, frame.theme().panel_edge});
  layer.rects.push_back({{column.right() - 1, whole.y, 1, whole.height}, frame.theme().panel_edge});
  float y = strip.y + frame.scaled(15);
  const auto line = [&](const std::string& text, Colour colour, float size, bool bold) {
    if (y > strip.bottom()) return;
    layer.labels.push_back(
        {.at = {column.x + frame.scaled(margin), y},
         .text = fitted(text, column.width - frame.scaled(2 * margin), frame.scaled(size), frame.picture().text, bold),
         .colour = colour,
         .size = frame.scaled(size),
         .bold = bold});
    y += frame.scaled(line_height + 1);
  };
  line(title, frame.theme().ink, 12, true);
  for (const std::string& text : lines) line(text, frame.theme().ink_soft, 11, false);
}

}  // namespace fairlead::view
