// SPDX-License-Identifier: MIT
#include "visualizer/scene/weather_choice.hpp"

#include <algorithm>

#include "core/metocean/daylight.hpp"
#include "visualizer/scene/timeline_bars.hpp"
#include "visualizer/scene/timeline_rows.hpp"

namespace fairlead::view {

namespace {

template <class Table>
int position_of(const Table& table, std::string_view id) {
  for (std::size_t k = 0; k < table.size(); ++k)
    if (table[k].id == id) return static_cast<int>(k);
  return -1;
}

class Choosing {
 public:
  explicit Choosing(const Picture& picture) : picture_(picture), run_(picture.run), scenario_(run_.scenario()) {}

  WeatherChoice choose() {
    const Target& target = picture_.view.selected;
    const Interval* interval = interval_of(target);
    if (interval != nullptr)
      by_interval(*interval);
    else if (target.order().valid())
      by_record(record_of(target));
    choice_.place = target.place().valid() ? target.place() : choice_.place;
    if (target.kind == TargetKind::Region) choice_.region = RegionId{target.index};
    if (!choice_.region.valid()) take_region_of_place();
    choose_column();
    return choice_;
  }

 private:
  [[nodiscard]] const Interval* interval_of(const Target& target) const {
    const auto& intervals = run_.trace().intervals;
    if (target.interval >= 0 && static_cast<std::size_t>(target.interval) < intervals.size())
      return &intervals[static_cast<std::size_t>(target.interval)];
    return target.asset().valid() ? run_.interval_at(target.asset(), picture_.now()) : nullptr;
  }

  /// The attempt that goes on at the clock's time, else the last that began before it, else the first.
  [[nodiscard]] const ActivityRecord* record_of(const Target& target) const {
    const bool one = target.kind == TargetKind::Activity;
    const auto records = one ? run_.attempts(target.activity_ref()) : run_.records(target.order());
    const ActivityRecord* found = nullptr;
    for (const ActivityRecord& record : records) {
      const bool begun = run_.tick(record.ready) <= picture_.now();
      if (found == nullptr || (begun && record.ready >= found->ready)) found = &record;
    }
    return found;
  }

  void by_interval(const Interval& interval) {
    choice_.place = interval.place_to.valid() ? interval.place_to : interval.place_from;
    take_cause(interval.cause);
    if (choice_.region.valid() || interval.state == AssetState::Sailing) {
      choice_.sailing = interval.asset;
      choice_.waits = {{run_.tick(interval.start), run_.tick(interval.end)}};
      if (interval.state != AssetState::Standby) choice_.waits.clear();
      return;
    }
    for (const ActivityRecord& record : run_.attempts(interval.activity))
      if (record.attempt == interval.attempt) take_record(record);
  }

  void by_record(const ActivityRecord* record) {
    if (record == nullptr) return;
    choice_.place = run_.activity(record->activity)->place;
    take_cause(record->bound_by);
    take_record(*record);
  }

  void take_record(const ActivityRecord& record) {
    choice_.activity = record.activity;
    choice_.work = record.duration;
    choice_.continuous = run_.activity(record.activity)->rule == WeatherRule::Continuous;
    for (const Bar& bar : record_bars(run_, record))
      if (is_waiting(bar.look)) choice_.waits.push_back({bar.start, bar.end});
  }

  /// `hs_m@bach_ho`, or of a route with a region.
  void take_cause(const Cause& cause) {
    if (cause.kind != CauseKind::Weather) return;
    const auto at = cause.detail.find('@');
    if (at == std::string::npos) return;
    bound_column_ = cause.detail.substr(0, at);
    const std::string where = cause.detail.substr(at + 1);
    const int place = position_of(scenario_.places, where);
    if (place >= 0)
      choice_.place = PlaceId{place};
    else
      choice_.region = RegionId{position_of(scenario_.regions, where)};
  }

  void take_region_of_place() {
    const auto has_region = [&](PlaceId place) {
      return place.valid() && scenario_.places[place.index()].region.valid();
    };
    if (!has_region(choice_.place)) choice_.place = picture_.rows.busiest_place();
    if (has_region(choice_.place)) choice_.region = scenario_.places[choice_.place.index()].region;
  }

  [[nodiscard]] const std::vector<WeatherLimit>* limits() const {
    if (choice_.sailing.valid()) return &scenario_.assets[choice_.sailing.index()].transit.limits;
    if (const Activity* activity = run_.activity(choice_.activity)) return &activity->conditions.limits;
    return nullptr;
  }

  void choose_column() {
    if (!choice_.region.valid() || !scenario_.regions[choice_.region.index()].series.valid()) {
      choice_.region = {};
      return;
    }
    const WeatherSeries& series = scenario_.series[scenario_.regions[choice_.region.index()].series.index()];
    const std::vector<WeatherLimit>* of = limits();
    for (const std::string& wanted : {picture_.view.timeline.weather_column, bound_column_, std::string{"hs_m"},
                                      of != nullptr && !of->empty() ? of->front().column : std::string{}})
      if (choice_.column < 0) choice_.column = series.column(wanted);
    if (choice_.column < 0 && !series.columns.empty()) choice_.column = 0;
    if (choice_.column < 0) {
      choice_.region = {};
      return;
    }
    choice_.column_name = series.columns[static_cast<std::size_t>(choice_.column)].name;
    if (of == nullptr) return;
    for (const WeatherLimit& limit : *of)
      if (limit.column == choice_.column_name) choice_.limit = limit;
  }

  const Picture& picture_;
  const RunView& run_;
  const Scenario& scenario_;
  WeatherChoice choice_{};
  std::string bound_column_{};
};

}  // namespace

WeatherChoice weather_choice(const Picture& picture) {
  return Choosing(picture).choose();
}

std::string next_weather_column(const Picture& picture) {
  const WeatherChoice shown = weather_choice(picture);
  if (!shown.region.valid()) return {};
  const Scenario& scenario = picture.run.scenario();
  const auto& columns = scenario.series[scenario.regions[shown.region.index()].series.index()].columns;
  return columns[(static_cast<std::size_t>(shown.column) + 1) % columns.size()].name;
}

std::vector<TickInterval> closed_time(const RunView& run, const WeatherChoice& choice, Tick from, Tick to) {
  const Activity* activity = run.activity(choice.activity);
  if (activity == nullptr) return {};
  const Scenario& scenario = run.scenario();
  IntervalSet open({{from, to}});
  if (activity->conditions.shift.valid()) {
    const ShiftPattern& shift = scenario.calendars[activity->conditions.shift.index()].pattern;
    open = open.intersected(working_time(shift, scenario.time_base(), scenario.zone_offset, from, to));
  }
  if (activity->conditions.daylight && choice.place.valid())
    open = open.intersected(daylight(scenario.places[choice.place.index()].position, scenario.time_base(), from, to));
  return open.complement(from, to).intervals();
}

}  // namespace fairlead::view
