// SPDX-License-Identifier: MIT
#include "core/metocean/window_index.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "core/base/invariant.hpp"
#include "core/metocean/condition_runs.hpp"
#include "core/metocean/waters.hpp"

namespace fairlead {

namespace {

constexpr int nobody_asked = -1;
constexpr std::int64_t ten_years_s = 10LL * 366 * seconds_per_day;

Tick known_until(const Scenario& scenario, const std::vector<WeatherSeries>& series) {
  std::int64_t until = (scenario.end - scenario.start).count() + ten_years_s;
  if (scenario.weather)
    for (std::size_t k = 0; k < series.size(); ++k) {
      const Instant end = series[k].start + std::chrono::hours{series[k].hours()};
      const std::int64_t tick = (end - scenario.start).count();
      until = k == 0 ? tick : std::min(until, tick);
    }
  return static_cast<Tick>(std::clamp(until, std::int64_t{0}, std::int64_t{never - 1}));
}

std::vector<CalendarId> sorted_shifts(std::set<CalendarId> shifts) {
  shifts.erase(CalendarId{});
  return {shifts.begin(), shifts.end()};
}

std::vector<CalendarId> shifts_of(const WorkConditions& conditions, const Mode& mode, const Scenario& scenario) {
  std::set<CalendarId> shifts{conditions.shift};
  for (const PoolNeed& need : mode.pools) shifts.insert(scenario.pools[need.pool.index()].shift);
  return sorted_shifts(std::move(shifts));
}

}  // namespace

/// Positions of windows by what is asked for; nobody_asked where nothing in the scenario does.
struct WindowIndex::Impl {
  struct ModeWindows {
    int at_place = nobody_asked;
    PlaceId move_to;
    std::vector<int> under_way;  ///< of a move: by class of waters
  };

  Impl(const Scenario& scenario, Tick known) : limit(known), waters(scenario) {}

  Tick limit = 0;
  Waters waters;
  std::vector<WorkWindows> windows;
  int always = nobody_asked;
  std::vector<int> by_shift;                ///< of a calendar
  std::vector<int> by_daylight;             ///< of a place
  std::vector<std::size_t> first_way;       ///< of an order
  std::vector<std::size_t> first_activity;  ///< of a way
  std::vector<std::size_t> first_mode;      ///< of an activity
  std::vector<ModeWindows> modes;
  std::vector<std::vector<int>> by_sailing;  ///< of an asset: by destination and class of waters

  [[nodiscard]] const WorkWindows& window(int position) const {
    FAIRLEAD_INVARIANT(position >= 0, "windows are asked for as the scenario states the work");
    return windows[static_cast<std::size_t>(position)];
  }

  [[nodiscard]] const ModeWindows& mode_windows(OrderId order, int way, int activity, int mode) const {
    const std::size_t w = first_way[order.index()] + static_cast<std::size_t>(way);
    const std::size_t a = first_activity[w] + static_cast<std::size_t>(activity);
    return modes[first_mode[a] + static_cast<std::size_t>(mode)];
  }
};

class WindowIndex::Builder {
 public:
  Builder(const Scenario& scenario, const std::vector<WeatherSeries>& series)
      : scenario_(scenario),
        index_(std::make_unique<Impl>(scenario, known_until(scenario, series))),
        runs_(scenario, series, index_->limit) {}

  std::unique_ptr<Impl> build() {
    index_->always = windows_for({});
    add_shifts();
    add_orders();
    for (const Asset& asset : scenario_.assets) index_->by_sailing.push_back(windows_of_sailing(asset));
    add_daylight();
    return std::move(index_);
  }

 private:
  int windows_for(const ConditionKey& key) {
    const auto [at, is_new] = known_.try_emplace(key, static_cast<int>(index_->windows.size()));
    if (is_new) index_->windows.emplace_back(runs_.holding(key), index_->limit);
    return at->second;
  }

  /// `place` is where daylight counts. Weather that is not there asks for nothing.
  [[nodiscard]] ConditionKey key_for(const WorkConditions& conditions, std::vector<CalendarId> shifts, PlaceId place,
                                     const std::vector<SeriesId>& series) const {
    ConditionKey key;
    key.shifts = std::move(shifts);
    if (!scenario_.weather) return key;
    if (conditions.daylight) key.daylight = place;
    if (conditions.limits.empty() || series.empty()) return key;
    key.limits = conditions.limits;
    key.series = series;
    return key;
  }

  void add_shifts() {
    for (std::size_t k = 0; k < scenario_.calendars.size(); ++k) {
      ConditionKey key;
      key.shifts.push_back(CalendarId{k});
      index_->by_shift.push_back(windows_for(key));
    }
  }

  void add_orders() {
    for (const Order& order : scenario_.orders) {
      index_->first_way.push_back(index_->first_activity.size());
      for (const Way& way : order.ways) add_way(way);
    }
  }

  void add_way(const Way& way) {
    index_->first_activity.push_back(index_->first_mode.size());
    for (const Activity& activity : way.activities) {
      index_->first_mode.push_back(index_->modes.size());
      for (const Mode& mode : activity.modes) index_->modes.push_back(windows_of(activity, mode));
    }
  }

  Impl::ModeWindows windows_of(const Activity& activity, const Mode& mode) {
    const std::vector<CalendarId> shifts = shifts_of(activity.conditions, mode, scenario_);
    WorkConditions conditions;
    if (activity.rule != WeatherRule::Insensitive) conditions = activity.conditions;
    Impl::ModeWindows windows;
    if (activity.move) {
      windows.move_to = activity.move->to;
      windows.under_way = windows_to(activity.move->to, conditions, shifts);
    } else {
      windows.at_place = windows_for(key_for(conditions, shifts, activity.place, series_at(activity.place)));
    }
    return windows;
  }

  [[nodiscard]] std::vector<SeriesId> series_at(PlaceId place) const {
    if (!place.valid()) return {};
    return index_->waters.series(index_->waters.of_place(place));
  }

  /// By class of waters, from wherever one may come.
  std::vector<int> windows_to(PlaceId to, const WorkConditions& conditions, const std::vector<CalendarId>& shifts) {
    const Waters& waters = index_->waters;
    std::vector<int> by_class(waters.classes(), nobody_asked);
    for (std::size_t from = 0; from < scenario_.places.size(); ++from) {
      const int waters_class = waters.of_route(PlaceId{from}, to);
      int& window = by_class[static_cast<std::size_t>(waters_class)];
      if (window == nobody_asked) window = windows_for(key_for(conditions, shifts, to, waters.series(waters_class)));
    }
    return by_class;
  }

  std::vector<int> windows_of_sailing(const Asset& asset) {
    const std::vector<CalendarId> shifts = sorted_shifts({asset.transit.shift});
    std::vector<int> by_destination;
    for (std::size_t to = 0; to < scenario_.places.size(); ++to) {
      const std::vector<int> by_class = windows_to(PlaceId{to}, asset.transit, shifts);
      by_destination.insert(by_destination.end(), by_class.begin(), by_class.end());
    }
    return by_destination;
  }

  void add_daylight() {
    index_->by_daylight.assign(scenario_.places.size(), scenario_.weather ? nobody_asked : index_->always);
    std::set<PlaceId> asked;
    for (const auto& known : known_) asked.insert(known.first.daylight);
    asked.erase(PlaceId{});
    for (const PlaceId place : asked) {
      ConditionKey key;
      key.daylight = place;
      index_->by_daylight[place.index()] = windows_for(key);
    }
  }

  const Scenario& scenario_;
  std::unique_ptr<Impl> index_;
  ConditionRuns runs_;
  std::map<ConditionKey, int> known_;
};

WindowIndex::WindowIndex(const Scenario& scenario, const std::vector<WeatherSeries>& series)
    : impl_(Builder(scenario, series).build()) {}
WindowIndex::~WindowIndex() = default;
WindowIndex::WindowIndex(WindowIndex&&) noexcept = default;

const WorkWindows& WindowIndex::at_place(OrderId order, int way, int activity, int mode) const {
  return impl_->window(impl_->mode_windows(order, way, activity, mode).at_place);
}

const WorkWindows& WindowIndex::under_way(OrderId order, int way, int activity, int mode, PlaceId from) const {
  const Impl::ModeWindows& move = impl_->mode_windows(order, way, activity, mode);
  return impl_->window(move.under_way[static_cast<std::size_t>(impl_->waters.of_route(from, move.move_to))]);
}

const WorkWindows& WindowIndex::sailing(AssetId asset, PlaceId from, PlaceId to) const {
  const auto waters_class = static_cast<std::size_t>(impl_->waters.of_route(from, to));
  return impl_->window(impl_->by_sailing[asset.index()][to.index() * impl_->waters.classes() + waters_class]);
}

const WorkWindows& WindowIndex::shift(CalendarId calendar) const {
  return impl_->window(calendar.valid() ? impl_->by_shift[calendar.index()] : impl_->always);
}

const WorkWindows& WindowIndex::daylight(PlaceId place) const {
  return impl_->window(impl_->by_daylight[place.index()]);
}

Tick WindowIndex::limit() const {
  return impl_->limit;
}

}  // namespace fairlead
