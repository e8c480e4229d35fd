// SPDX-License-Identifier: MIT
#include "core/report/text_gantt.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "core/report/text_layout.hpp"

namespace fairlead {
namespace {

constexpr int widest_label = 20;

// In the order of the legend; what comes first wins a tie.
enum Mark { Work, Sail, Tow, Weather, Standby, Breakdown, OutOfUse, Idle, OffHire, mark_count };
constexpr std::string_view letters = "Wstw-BO. ";

Mark mark_of(const Interval& interval) {
  switch (interval.state) {
    case AssetState::Working:
      return Work;
    case AssetState::Sailing:
      return Sail;
    case AssetState::Towed:
      return Tow;
    case AssetState::Breakdown:
      return Breakdown;
    case AssetState::Outage:
      return OutOfUse;
    case AssetState::OffHire:
      return OffHire;
    case AssetState::Idle:
      return Idle;
    case AssetState::Standby:
      break;
  }
  return interval.cause.kind == CauseKind::Weather || interval.cause.kind == CauseKind::Shift ? Weather : Standby;
}

struct Axis {
  Instant start{};
  Seconds step{0};
  int columns = 0;
  Seconds zone{0};
  Instant end{};

  [[nodiscard]] Instant at(int column) const { return start + column * step; }
};

// The shortest round step with which the horizon fits.
Axis axis_of(const Scenario& scenario, int columns) {
  using std::chrono::days;
  using std::chrono::hours;
  const Seconds horizon = scenario.end - scenario.start;
  Axis axis{scenario.start, {}, 0, scenario.zone_offset, scenario.end};
  for (const Seconds step : {Seconds{hours{1}}, Seconds{hours{2}}, Seconds{hours{4}}, Seconds{hours{6}},
                             Seconds{hours{8}}, Seconds{hours{12}}, Seconds{days{1}}, Seconds{days{2}},
                             Seconds{days{3}}, Seconds{days{4}}, Seconds{days{5}}, Seconds{days{6}}, Seconds{days{7}},
                             Seconds{days{10}}, Seconds{days{14}}, Seconds{days{30}}, Seconds{days{60}}}) {
    axis.step = step;
    axis.columns = static_cast<int>((horizon + step - Seconds{1}) / step);
    if (axis.columns <= columns) return axis;
  }
  axis.step = Seconds{horizon.count() / columns + 1};
  axis.columns = columns;
  return axis;
}

std::string step_text(Seconds step) {
  const auto hours = step.count() / seconds_per_hour;
  if (hours % 24 != 0) return fmt::format("{} h", hours);
  return hours == 24 ? "1 day" : fmt::format("{} days", hours / 24);
}

// Of the column's last second: so that a month is named where it begins.
std::chrono::year_month_day local_date(const Axis& axis, int column) {
  const Instant last = std::min(axis.at(column + 1), axis.end) - Seconds{1};
  return std::chrono::year_month_day{std::chrono::floor<std::chrono::days>(last + axis.zone)};
}

std::string date_label(const std::chrono::year_month_day& date, bool by_month) {
  static constexpr std::array<const char*, 12> months = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                         "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const char* month = months[static_cast<unsigned>(date.month()) - 1];
  return by_month ? month : fmt::format("{} {}", month, static_cast<unsigned>(date.day()));
}

bool begins_label(const Axis& axis, int column, bool by_month) {
  if (column == 0) return true;
  if (!by_month) return local_date(axis, column) != local_date(axis, column - 1);
  return local_date(axis, column).month() != local_date(axis, column - 1).month();
}

std::string scale(const Axis& axis) {
  const bool by_month = axis.columns * axis.step > std::chrono::days{62};
  std::string line;
  for (int column = 0; column < axis.columns; ++column) {
    const auto room = static_cast<std::size_t>(column);
    if (!begins_label(axis, column, by_month) || (!line.empty() && line.size() >= room)) continue;
    line.resize(room, ' ');
    line += date_label(local_date(axis, column), by_month);
  }
  return line;
}

using ColumnSeconds = std::array<std::int64_t, mark_count>;

std::vector<ColumnSeconds> seconds_by_column(const Axis& axis, const Trace& trace, AssetId asset) {
  std::vector<ColumnSeconds> columns(static_cast<std::size_t>(axis.columns), ColumnSeconds{});
  for (const Interval& interval : trace.intervals) {
    if (interval.asset != asset || interval.start >= axis.at(axis.columns)) continue;
    const auto first = (interval.start - axis.start) / axis.step;
    for (auto k = first; k < axis.columns && axis.at(static_cast<int>(k)) < interval.end; ++k) {
      const Instant begin = std::max(interval.start, axis.at(static_cast<int>(k)));
      const Instant end = std::min(interval.end, axis.at(static_cast<int>(k) + 1));
      columns[static_cast<std::size_t>(k)][mark_of(interval)] += (end - begin).count();
    }
  }
  return columns;
}

char letter_of(const ColumnSeconds& seconds, Seconds step) {
  const auto used = std::max_element(seconds.begin(), seconds.begin() + Idle);
  const bool shown = *used * 4 >= step.count();
  const auto most = shown ? used : std::max_element(seconds.begin() + Idle, seconds.end());
  return letters[static_cast<std::size_t>(most - seconds.begin())];
}

int label_width_of(const Scenario& scenario) {
  int width = 0;
  for (const Asset& asset : scenario.assets) width = std::max(width, display_width(asset.id));
  return std::min(width, widest_label);
}

}  // namespace

std::string text_gantt(const Scenario& scenario, const Trace& trace, int width) {
  const int label_width = label_width_of(scenario);
  const Axis axis = axis_of(scenario, width - label_width - 1);
  std::string text = padded_right("", label_width) + " " + scale(axis) + "\n";
  for (std::size_t k = 0; k < scenario.assets.size(); ++k) {
    std::string row;
    for (const ColumnSeconds& column : seconds_by_column(axis, trace, AssetId{k})) row += letter_of(column, axis.step);
    row.erase(row.find_last_not_of(' ') + 1);
    text += padded_right(scenario.assets[k].id, label_width) + " " + row + "\n";
  }
  return text + wrapped(fmt::format("One letter is {}. W work  s sailing  t towed  w waiting on weather  - standby  "
                                    "B breakdown  O outage  . idle  blank off hire",
                                    step_text(axis.step)),
                        width, 0);
}

}  // namespace fairlead
