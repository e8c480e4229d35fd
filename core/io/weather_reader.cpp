// SPDX-License-Identifier: MIT
#include <cmath>

#include "core/io/scenario_sections.hpp"

namespace fairlead {
namespace {

constexpr double least_area_deg2 = 1e-6;

Position read_corner(const JsonCursor& at) {
  Position corner;
  const std::vector<JsonCursor> numbers = at.elements();
  if (at.is_array() && numbers.size() != 2) at.report("wrong-type", at.shown(), "a corner [lat, lon] in degrees");
  if (numbers.size() != 2) return corner;
  read_number(numbers[0], corner.lat_deg, -90, 90);
  read_number(numbers[1], corner.lon_deg, -180, 180);
  return corner;
}

double area_deg2(const std::vector<Position>& ring) {
  double twice = 0;
  for (std::size_t k = 0; k < ring.size(); ++k) {
    const Position& a = ring[k];
    const Position& b = ring[(k + 1) % ring.size()];
    twice += a.lon_deg * b.lat_deg - b.lon_deg * a.lat_deg;
  }
  return std::abs(twice) / 2;
}

std::vector<Position> read_polygon(const JsonCursor& at) {
  std::vector<Position> ring;
  for (const JsonCursor& corner : at.elements()) ring.push_back(read_corner(corner));
  if (ring.size() > 1 && ring.front() == ring.back()) ring.pop_back();
  if (at.is_array() && (ring.size() < 3 || area_deg2(ring) < least_area_deg2))
    at.report("bad-polygon", at.shown(), "at least three corners around an area");
  return ring;
}

WeatherSeries read_series(const JsonCursor& at, const std::string& id) {
  WeatherSeries series{.id = id};
  read_name(at.require("file"), series.file);
  read_text(at.find("note"), series.note);
  at.refuse_unknown_keys();
  return series;
}

Region read_region(const JsonCursor& at, const std::string& id, const IdIndex& series_ids) {
  Region region{.id = id, .name = id};
  read_text(at.find("name"), region.name);
  if (const Member polygon = at.require("polygon")) region.polygon = read_polygon(*polygon);
  read_reference(at.require("series"), series_ids, region.series);
  at.refuse_unknown_keys();
  return region;
}

bool is_none(const JsonCursor& weather) {
  static constexpr std::array<std::string_view, 1> words = {"none"};
  return weather.is_text() && weather.choice(words).has_value();
}

}  // namespace

void index_weather(const JsonCursor& root, ScenarioReading& reading) {
  const Member weather = root.require("weather");
  if (!weather) return;
  reading.scenario().weather = !is_none(*weather);
  if (weather->is_text() || !weather->expect_object()) return;
  reading.series = elements_of(weather->require("series"));
  reading.series_ids.read(reading.series);
  const Member regions = weather->require("regions");
  reading.regions = elements_of(regions);
  reading.region_ids.read(reading.regions);
  if (regions && regions->is_array() && reading.regions.empty())
    regions->report("out-of-range", regions->shown(), "at least one region");
  weather->refuse_unknown_keys();
}

void read_weather(ScenarioReading& reading) {
  Scenario& scenario = reading.scenario();
  for (std::size_t k = 0; k < reading.series.size(); ++k)
    scenario.series.push_back(read_series(reading.series[k], reading.series_ids.ids()[k]));
  for (std::size_t k = 0; k < reading.regions.size(); ++k)
    scenario.regions.push_back(read_region(reading.regions[k], reading.region_ids.ids()[k], reading.series_ids));
}

}  // namespace fairlead
