// SPDX-License-Identifier: MIT
// Scenario: all that is given: places, weather, fleet, pools, orders with their ways. Immutable once loaded.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/calendar.hpp"
#include "core/base/id.hpp"
#include "core/base/time.hpp"
#include "core/model/asset.hpp"
#include "core/model/distance_table.hpp"
#include "core/model/order.hpp"
#include "core/model/place.hpp"
#include "core/model/pool.hpp"
#include "core/model/weather_series.hpp"

namespace fairlead {

enum class Objective { Profit, Lateness, Makespan };
enum class Dispatch { Planned, FirstCome };
enum class Foresight { Perfect, Forecast };

struct NamedCalendar {
  std::string id{};
  ShiftPattern pattern{};
};

/// Travel given instead of a route: for one asset or all, between two places, both ways if stated so.
struct TravelEntry {
  AssetId asset{};  ///< none: every asset
  PlaceId from{};
  PlaceId to{};
  double hours = 0;
  Cents cost{};
};

struct LineTarget {
  std::string line{};
  Cents revenue_plan{};
};

struct Targets {
  std::vector<LineTarget> lines{};
  Cents revenue_plan{};  ///< of the year: given, else the lines' sum
  Cents payroll{};       ///< of the horizon; 0: no labour cover is reported
  std::optional<double> win_rate_pct{};
  std::optional<double> utilisation_pct{};
};

struct PriceFactors {
  /// Factor on day and unit rates by month of work (January first): rough-season prices.
  std::vector<double> season_factor_by_month{};  ///< empty or twelve
};

struct Scenario {
  std::string name{};
  std::string description{};
  Instant start{};
  Instant end{};
  Seconds zone_offset{0};  ///< of the scenario's time zone from UTC
  Objective objective = Objective::Profit;
  Dispatch dispatch = Dispatch::Planned;
  Foresight foresight = Foresight::Perfect;
  double under_keel_m = 1.0;
  double fuel_usd_per_t = 0;
  Cents overhead_per_day{};
  std::optional<double> planning_percentile{};  ///< 0..100; empty: the mode
  bool weather = true;                          ///< false: `weather: none` lifts all limits, daylight too
  std::optional<int> weather_year{};
  std::vector<std::string> assume_met{};  ///< columns taken as always within limits; reports repeat it

  std::vector<NamedCalendar> calendars{};
  std::vector<WeatherSeries> series{};
  std::vector<Region> regions{};
  std::vector<Place> places{};
  DistanceTable distances{};
  std::vector<TravelEntry> travel{};
  std::vector<Pool> pools{};
  std::vector<Asset> assets{};
  std::vector<Outage> outages{};
  std::vector<ServiceInfo> services{};
  std::vector<Order> orders{};
  Targets targets{};
  PriceFactors prices{};

  [[nodiscard]] TimeBase time_base() const { return {start}; }
};

}  // namespace fairlead
