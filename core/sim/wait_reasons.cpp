// SPDX-License-Identifier: MIT
#include "core/sim/wait_reasons.hpp"

#include <algorithm>

namespace fairlead {

namespace {

const std::string daylight_name = "daylight";
const std::string beyond_name = "beyond-weather";

/// First interval of the set that ends after `at`, or null.
const TickInterval* run_after(const IntervalSet& set, Tick at) {
  const auto& runs = set.intervals();
  const auto next =
      std::upper_bound(runs.begin(), runs.end(), at, [](Tick t, const TickInterval& run) { return t < run.end; });
  return next == runs.end() ? nullptr : &*next;
}

/// One limit over one series, looked up once for the whole wait.
struct WatchedLimit {
  const std::vector<double>* values = nullptr;
  std::int64_t offset_s = 0;  ///< of the horizon's start into the series
  double minimum = 0;
  double maximum = 0;
  Reason reason;

  /// Beyond the series nothing is known, so nothing is within limits.
  [[nodiscard]] bool known(Tick at) const {
    const std::int64_t since = offset_s + at;
    return since >= 0 && since / seconds_per_hour < static_cast<std::int64_t>(values->size());
  }
  [[nodiscard]] bool broken(Tick at) const {
    const double value = (*values)[static_cast<std::size_t>((offset_s + at) / seconds_per_hour)];
    return value < minimum || value > maximum;
  }
};

struct Piece {
  Reason reason;
  Tick until = never;  ///< the reason may change here
};

/// Tiles one wait.
class Splitter {
 public:
  Splitter(const Scenario& scenario, const WindowIndex& windows, const Exposure& exposure)
      : scenario_(scenario), windows_(windows), exposure_(exposure) {
    const Place* place = exposure.place.valid() ? &scenario.places[exposure.place.index()] : nullptr;
    beyond_ = {CauseKind::Weather, &beyond_name, place ? &place->id : nullptr};
    if (exposure.regions != nullptr)
      for (const RegionId region : *exposure.regions) watch(region, scenario.regions[region.index()].id);
    else if (place != nullptr && place->region.valid())
      watch(place->region, place->id);
  }

  [[nodiscard]] Piece missing_at(Tick at) const {
    for (const CalendarId shift : exposure_.shifts) {
      const TickInterval* run = run_after(windows_.shift(shift).good(), at);
      if (run == nullptr || run->begin > at)
        return {{CauseKind::Shift, &scenario_.calendars[shift.index()].id, nullptr}, run ? run->begin : never};
    }
    if (scenario_.weather && exposure_.conditions->daylight && exposure_.place.valid()) {
      const TickInterval* run = run_after(windows_.daylight(exposure_.place).good(), at);
      if (run == nullptr || run->begin > at)
        return {{CauseKind::Shift, &daylight_name, nullptr}, run ? run->begin : never};
    }
    // Weather may change with the next hour of any series; all series step on full hours UTC.
    const std::int64_t origin = scenario_.start.time_since_epoch().count();
    const auto into_hour = static_cast<Tick>((origin + at) % seconds_per_hour);
    return {weather_at(at), at + seconds_per_hour - into_hour};
  }

 private:
  void watch(RegionId id, const std::string& where) {
    const WeatherSeries& series = scenario_.series[scenario_.regions[id.index()].series.index()];
    for (const WeatherLimit& limit : exposure_.conditions->limits)
      if (const int column = series.column(limit.column); column >= 0)
        watched_.push_back({&series.columns[static_cast<std::size_t>(column)].values,
                            (scenario_.start - series.start).count(),
                            limit.minimum,
                            limit.maximum,
                            {CauseKind::Weather, &limit.column, &where}});
  }

  [[nodiscard]] Reason weather_at(Tick at) const {
    for (const WatchedLimit& limit : watched_)
      if (limit.known(at) && limit.broken(at)) return limit.reason;
    return beyond_;
  }

  const Scenario& scenario_;
  const WindowIndex& windows_;
  const Exposure& exposure_;
  Reason beyond_;
  std::vector<WatchedLimit> watched_;
};

}  // namespace

Cause cause_from(const Reason& reason) {
  Cause cause{.kind = reason.kind, .detail = {}};
  if (reason.what) cause.detail = *reason.what;
  if (reason.where) cause.detail += (reason.kind == CauseKind::Weather ? '@' : '/') + *reason.where;
  return cause;
}

void WaitReasons::split(const Exposure& exposure, Tick from, Tick to, std::vector<ReasonedWait>& out) const {
  const Splitter splitter(*scenario_, *windows_, exposure);
  const TickInterval* run = run_after(exposure.windows->good(), from);
  const TickInterval* const last =
      exposure.windows->good().intervals().data() + exposure.windows->good().intervals().size();
  Tick at = from;
  while (at < to) {
    if (run == last) run = nullptr;
    const bool inside = run != nullptr && run->begin <= at;
    const Piece piece = splitter.missing_at(inside ? run->end : at);
    const Tick bad_until = run != nullptr ? std::min(piece.until, run->begin) : piece.until;
    const Tick until = std::clamp(inside ? run->end : bad_until, at + 1, to);
    if (inside) ++run;
    if (!out.empty() && out.back().when.end == at && out.back().reason == piece.reason)
      out.back().when.end = until;
    else
      out.push_back({{at, until}, piece.reason});
    at = until;
  }
}

}  // namespace fairlead
