// SPDX-License-Identifier: MIT
#include "core/io/weather_choices.hpp"

#include <algorithm>
#include <set>

#include "core/io/fields.hpp"

namespace fairlead {
namespace {

bool is_assumed(const Scenario& scenario, const std::string& column) {
  const auto& assumed = scenario.assume_met;
  return std::find(assumed.begin(), assumed.end(), column) != assumed.end();
}

void apply(const Scenario& scenario, WorkConditions& conditions) {
  std::erase_if(conditions.limits,
                [&](const WeatherLimit& limit) { return !scenario.weather || is_assumed(scenario, limit.column); });
  if (!scenario.weather) conditions.daylight = false;
}

void apply(const Scenario& scenario, Way& way) {
  for (Activity& activity : way.activities) apply(scenario, activity.conditions);
}

/// What one order or asset asks of the weather: columns it has been found to lack are said once.
class ColumnCheck {
 public:
  ColumnCheck(const Scenario& scenario, const JsonCursor& at) : scenario_(scenario), at_(at) {}

  /// At one place; without a place, in every region that the asset may cross.
  void limits(const WorkConditions& conditions, PlaceId place, bool moves, const std::string& what) {
    for (const WeatherLimit& limit : conditions.limits) {
      if (is_assumed(scenario_, limit.column)) continue;
      for (std::size_t region = 0; region < scenario_.regions.size(); ++region)
        if (moves || (place.valid() && scenario_.places[place.index()].region == RegionId{region}))
          column(limit.column, region, what);
    }
  }

  void way(const Way& way) {
    for (const Activity& activity : way.activities)
      limits(activity.conditions, activity.place, activity.move.has_value(),
             "a limit of activity \"" + activity.id + "\"");
  }

 private:
  void column(const std::string& name, std::size_t region, const std::string& what) {
    const SeriesId id = scenario_.regions[region].series;
    if (!id.valid()) return;
    const WeatherSeries& series = scenario_.series[id.index()];
    const bool known = !series.columns.empty();
    if (!known || series.column(name) >= 0 || !said_.emplace(name, id).second) return;
    std::vector<std::string> names;
    for (const WeatherSeries::Column& column : series.columns) names.push_back(column.name);
    const std::string near = did_you_mean(name, names);
    at_.report("missing-column", what + " on \"" + name + "\"", "a column of the weather series \"" + series.id + "\"",
               near.empty() ? "list it under \"assume_met\" if it is always met" : near);
  }

  const Scenario& scenario_;
  const JsonCursor& at_;
  std::set<std::pair<std::string, SeriesId>> said_;
};

}  // namespace

void check_columns(const ScenarioDraft& draft, const JsonCursor& root) {
  const Scenario& scenario = draft.scenario;
  if (!scenario.weather) return;
  const std::vector<JsonCursor> assets = elements_of(root.find("assets"));
  for (std::size_t k = 0; k < scenario.assets.size(); ++k)
    ColumnCheck(scenario, assets[k]).limits(scenario.assets[k].transit, {}, true, "a transit limit");
  for (std::size_t k = 0; k < scenario.orders.size(); ++k) {
    ColumnCheck check(scenario, draft.orders[k].at);
    for (const Way& way : scenario.orders[k].ways) check.way(way);
    for (const Demand& demand : scenario.orders[k].demands) check.way(demand.way);
  }
}

void apply_weather_choices(Scenario& scenario) {
  for (Asset& asset : scenario.assets) apply(scenario, asset.transit);
  for (Order& order : scenario.orders) {
    for (Way& way : order.ways) apply(scenario, way);
    for (Demand& demand : order.demands) apply(scenario, demand.way);
  }
}

}  // namespace fairlead
