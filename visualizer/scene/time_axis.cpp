// SPDX-License-Identifier: MIT
#include "visualizer/scene/time_axis.hpp"

#include <array>
#include <cmath>

#include "visualizer/scene/number_text.hpp"

namespace fairlead::view {

namespace {

using std::chrono::days;
using std::chrono::months;
using std::chrono::sys_days;
using std::chrono::weekday;
using std::chrono::year_month_day;
using std::chrono::years;

enum class Unit { Minute, Hour, Day, Week, Month, Year };

struct Step {
  Unit unit = Unit::Day;
  int count = 1;
  double seconds = 0;  ///< at least
  float room = 0;      ///< pixels its texts ask for at scale 1
};

constexpr double day_s = seconds_per_day;
constexpr auto steps = std::to_array<Step>({
    {Unit::Minute, 10, 600, 48},
    {Unit::Minute, 30, 1800, 48},
    {Unit::Hour, 1, 3600, 48},
    {Unit::Hour, 3, 3 * 3600, 48},
    {Unit::Hour, 6, 6 * 3600, 48},
    {Unit::Hour, 12, 12 * 3600, 48},
    {Unit::Day, 1, day_s, 22},
    {Unit::Day, 2, 2 * day_s, 22},
    {Unit::Week, 1, 7 * day_s, 22},
    {Unit::Month, 1, 28 * day_s, 32},
    {Unit::Month, 3, 90 * day_s, 32},
    {Unit::Year, 1, 365 * day_s, 40},
    {Unit::Year, 5, 5 * 365 * day_s, 40},
});

const Step& fitting_step(double seconds_per_pixel, float unit) {
  for (const Step& step : steps)
    if (step.seconds >= seconds_per_pixel * static_cast<double>(step.room * unit)) return step;
  return steps.back();
}

Step outer_of(Unit inner) {
  if (inner <= Unit::Hour) return {Unit::Day, 1};
  if (inner <= Unit::Week) return {Unit::Month, 1};
  return {Unit::Year, 1};
}

/// Local times as if they were UTC.
Instant floor_to(Instant local, const Step& step) {
  const auto day = std::chrono::floor<days>(local);
  const year_month_day date{day};
  switch (step.unit) {
    case Unit::Minute:
    case Unit::Hour: {
      const Seconds length{static_cast<std::int64_t>(step.seconds)};
      return Instant{day} + ((local - day) / length) * length;
    }
    case Unit::Day:
      return sys_days{date.year() / date.month() / 1} +
             days{(static_cast<int>(static_cast<unsigned>(date.day())) - 1) / step.count * step.count};
    case Unit::Week:
      return day - (weekday{day} - std::chrono::Monday);
    case Unit::Month: {
      const unsigned month = (static_cast<unsigned>(date.month()) - 1) / static_cast<unsigned>(step.count);
      return sys_days{date.year() / std::chrono::month{(month * static_cast<unsigned>(step.count)) + 1} / 1};
    }
    case Unit::Year:
      break;
  }
  return sys_days{std::chrono::year{static_cast<int>(date.year()) / step.count * step.count} / 1 / 1};
}

Instant next_after(Instant at, const Step& step) {
  const year_month_day date{std::chrono::floor<days>(at)};
  switch (step.unit) {
    case Unit::Minute:
    case Unit::Hour:
      return at + Seconds{static_cast<std::int64_t>(step.seconds)};
    case Unit::Day: {
      const Instant month_end = sys_days{(date.year() / date.month() / 1) + months{1}};
      const Instant next = at + days{step.count};
      // No lone last day of the month before the next first.
      return next + days{step.count - 1} >= month_end ? month_end : next;
    }
    case Unit::Week:
      return at + days{7};
    case Unit::Month:
      return sys_days{date + months{step.count}};
    case Unit::Year:
      break;
  }
  return sys_days{date + years{step.count}};
}

std::string padded(long value) {
  return (value < 10 ? "0" : "") + std::to_string(value);
}

std::string clock_text(Instant local) {
  const auto second = (local - std::chrono::floor<days>(local)).count();
  return padded(second / 3600) + ":" + padded(second / 60 % 60);
}

class Axis {
 public:
  Axis(const RunView& run, const Words& words, const TimelineView& view)
      : run_(run), words_(words), from_(clamped(view.from_s)), to_(clamped(view.to_s)) {}

  /// `room`: pixels between two ticks at scale 1.
  std::vector<AxisTick> ticks(const Step& step, bool outer, double room) const {
    std::vector<AxisTick> made;
    Instant at = floor_to(local(from_), step);
    while (tick(at) < to_) {
      const Instant next = next_after(at, step);
      made.push_back({.at = tick(at), .until = tick(next)});
      made.back().text = outer ? outer_text(at, step) : inner_text(at, step, room);
      made.back().brief = outer ? outer_brief(at, step) : std::string{};
      at = next;
    }
    return made;
  }

 private:
  static Tick clamped(double seconds) { return static_cast<Tick>(std::clamp(seconds, 0.0, double{never})); }
  [[nodiscard]] Instant local(Tick at) const { return run_.instant(at) + run_.scenario().zone_offset; }
  [[nodiscard]] Tick tick(Instant local) const { return run_.tick(local - run_.scenario().zone_offset); }

  [[nodiscard]] std::string inner_text(Instant at, const Step& step, double room) const {
    const year_month_day date{std::chrono::floor<days>(at)};
    const std::string day = std::to_string(static_cast<unsigned>(date.day()));
    switch (step.unit) {
      case Unit::Minute:
      case Unit::Hour:
        return clock_text(at);
      case Unit::Day:
        return step.count == 1 && room >= 52 ? weekday_text(words_, run_, tick(at)) + " " + day : day;
      case Unit::Week:
        return day;
      case Unit::Month:
        return month_text(words_, static_cast<unsigned>(date.month()));
      case Unit::Year:
        break;
    }
    return std::to_string(static_cast<int>(date.year()));
  }

  [[nodiscard]] std::string outer_text(Instant at, const Step& step) const {
    const year_month_day date{std::chrono::floor<days>(at)};
    const std::string year = std::to_string(static_cast<int>(date.year()));
    if (step.unit == Unit::Year) return year;
    if (step.unit == Unit::Month) return month_text(words_, static_cast<unsigned>(date.month())) + " " + year;
    return weekday_text(words_, run_, tick(at)) + " " + date_text(words_, run_, tick(at));
  }

  [[nodiscard]] std::string outer_brief(Instant at, const Step& step) const {
    const year_month_day date{std::chrono::floor<days>(at)};
    const std::string month = month_text(words_, static_cast<unsigned>(date.month()));
    if (step.unit == Unit::Month) return month;
    if (step.unit != Unit::Day) return {};
    const std::string day = std::to_string(static_cast<unsigned>(date.day()));
    return weekday_text(words_, run_, tick(at)) + " " + day + " " + month;
  }

  const RunView& run_;
  const Words& words_;
  Tick from_;
  Tick to_;
};

}  // namespace

TimeAxis time_axis(const RunView& run, const Words& words, const TimelineView& view, float width, float unit) {
  if (width <= 0) return {};
  const double seconds_per_pixel = (view.to_s - view.from_s) / static_cast<double>(width);
  const Step& inner = fitting_step(seconds_per_pixel, unit);
  const double room = inner.seconds / (seconds_per_pixel * static_cast<double>(unit));
  const Axis axis(run, words, view);
  TimeAxis made;
  if (inner.unit != Unit::Year) made.outer = axis.ticks(outer_of(inner.unit), true, 0);
  made.inner = axis.ticks(inner, false, room);
  return made;
}

}  // namespace fairlead::view
