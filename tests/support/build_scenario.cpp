// SPDX-License-Identifier: MIT
#include "tests/support/build_scenario.hpp"

#include <utility>

#include "core/base/invariant.hpp"

namespace fairlead::test {

Instant at(std::string_view iso) {
  const auto instant = parse_instant(iso, Seconds{0});
  FAIRLEAD_INVARIANT(instant.has_value(), "a test names a proper time");
  return *instant;
}

Scenario empty_scenario() {
  Scenario scenario;
  scenario.name = "test";
  scenario.start = at("2021-01-01");
  scenario.end = at("2022-01-01");
  scenario.weather = false;
  ServiceInfo service;
  service.id = "inline";
  service.name = "Inline";
  scenario.services.push_back(std::move(service));
  return scenario;
}

PlaceId add_place(Scenario& scenario, std::string id, Position position, PlaceKind kind) {
  Place place;
  place.name = id;
  place.id = std::move(id);
  place.position = position;
  place.kind = kind;
  scenario.places.push_back(std::move(place));
  scenario.distances = DistanceTable(scenario.places.size());
  return PlaceId{scenario.places.size() - 1};
}

AssetId add_asset(Scenario& scenario, std::string id, PlaceId home) {
  Asset asset;
  asset.name = id;
  asset.id = std::move(id);
  asset.kind = "vessel";
  asset.home = home;
  asset.speed_kn = 10;
  scenario.assets.push_back(std::move(asset));
  return AssetId{scenario.assets.size() - 1};
}

PoolId add_pool(Scenario& scenario, std::string id, int units) {
  Pool pool;
  pool.name = id;
  pool.id = std::move(id);
  pool.capacity = Amount::whole(units);
  scenario.pools.push_back(std::move(pool));
  return PoolId{scenario.pools.size() - 1};
}

OutageId add_outage(Scenario& scenario, std::string id, AssetId asset, Instant from, double hours) {
  Outage outage;
  outage.name = id;
  outage.id = std::move(id);
  outage.asset = asset;
  outage.from = from;
  outage.length = seconds_from_hours(hours);
  scenario.outages.push_back(std::move(outage));
  return OutageId{scenario.outages.size() - 1};
}

CalendarId add_calendar(Scenario& scenario, std::string id, ShiftPattern pattern) {
  scenario.calendars.push_back({std::move(id), std::move(pattern)});
  return CalendarId{scenario.calendars.size() - 1};
}

OrderId add_order(Scenario& scenario, std::string id, std::vector<Way> ways) {
  Order order;
  order.name = id;
  order.id = std::move(id);
  order.client = "client";
  order.line = "line";
  order.service = ServiceId{0};
  order.known_from = scenario.start;
  order.ways = std::move(ways);
  scenario.orders.push_back(std::move(order));
  return OrderId{scenario.orders.size() - 1};
}

SeriesId add_weather(Scenario& scenario, std::string column, std::vector<double> hourly_values) {
  scenario.weather = true;
  WeatherSeries series;
  series.id = "series";
  series.start = scenario.start;
  series.columns.push_back({std::move(column), std::move(hourly_values)});
  scenario.series.push_back(std::move(series));
  const SeriesId id{scenario.series.size() - 1};
  scenario.regions.push_back({"sea", "Sea", {{-80, -179}, {80, -179}, {80, 179}, {-80, 179}}, id});
  for (Place& place : scenario.places) place.region = RegionId{scenario.regions.size() - 1};
  return id;
}

void set_distances(Scenario& scenario, double nm) {
  const std::size_t places = scenario.places.size();
  scenario.distances = DistanceTable(places);
  for (std::size_t from = 0; from < places; ++from)
    for (std::size_t to = 0; to < places; ++to) {
      Route& route = scenario.distances.route(PlaceId{from}, PlaceId{to});
      route.nm = from == to ? 0 : nm;
      route.track = {scenario.places[from].position, scenario.places[to].position};
      if (scenario.regions.empty()) continue;
      route.regions = {RegionId{0}};
      route.track_regions = {RegionId{0}, RegionId{0}};
    }
}

Way make_way(std::string id) {
  Way way;
  way.name = id;
  way.id = std::move(id);
  return way;
}

int add_role(Way& way, std::string id, std::vector<Requirement> requirements) {
  Role role;
  role.group = id;
  role.id = std::move(id);
  role.requirements = std::move(requirements);
  way.roles.push_back(std::move(role));
  return static_cast<int>(way.roles.size()) - 1;
}

int add_activity(Way& way, std::string id, PlaceId place, double hours, std::vector<int> roles) {
  Mode mode;
  mode.duration.a = hours;
  for (const int role : roles) mode.roles.push_back({role, false});
  Activity activity;
  activity.name = id;
  activity.id = std::move(id);
  activity.place = place;
  activity.rule = WeatherRule::Insensitive;
  activity.modes.push_back(std::move(mode));
  way.activities.push_back(std::move(activity));
  way.delivers = static_cast<int>(way.activities.size()) - 1;
  return way.delivers;
}

Link& add_link(Way& way, int from, int to, LinkKind kind, double lag_h) {
  Link link;
  link.from = from;
  link.to = to;
  link.kind = kind;
  link.lag = seconds_from_hours(lag_h);
  way.links.push_back(link);
  return way.links.back();
}

void add_hold(Way& way, int role, int first, int last) {
  Hold hold;
  hold.role = role;
  hold.first = first;
  hold.last = last;
  way.holds.push_back(hold);
}

}  // namespace fairlead::test
