// SPDX-License-Identifier: MIT
#include <algorithm>

#include "core/io/csv_writer.hpp"
#include "core/io/run_format.hpp"
#include "core/io/run_names.hpp"
#include "core/io/run_tables.hpp"
#include "core/model/network_rules.hpp"

namespace fairlead {
namespace {

std::string item_text(const MoneyItem& item) {
  std::string text = money_name(item.kind);
  if (!item.what.empty()) (text += ':') += item.what;
  return text;
}

template <class Row>
void for_all_pairs(const DistanceTable& distances, Row row) {
  for (std::size_t from = 0; from < distances.places(); ++from)
    for (std::size_t to = 0; to < distances.places(); ++to)
      row(PlaceId{from}, PlaceId{to}, distances.route(PlaceId{from}, PlaceId{to}));
}

// Regions crossed between the track's points only; they follow the last point's region, separated by `|`.
std::string regions_between_points(const Route& route, const RunNames& names) {
  std::string text;
  for (const RegionId region : route.regions) {
    const auto& at_points = route.track_regions;
    if (std::find(at_points.begin(), at_points.end(), region) == at_points.end()) (text += '|') += names.of(region);
  }
  return text;
}

std::string region_text(const Route& route, std::size_t point, const RunNames& names) {
  std::string text;
  if (point < route.track_regions.size()) text = names.of(route.track_regions[point]);
  if (point + 1 == route.track.size()) text += regions_between_points(route, names);
  return text;
}

bool is_used(const Scenario& scenario, SeriesId series) {
  return std::any_of(scenario.regions.begin(), scenario.regions.end(),
                     [&](const Region& region) { return region.series == series; });
}

std::vector<std::string> columns_of(const Scenario& scenario) {
  std::vector<std::string> names;
  for (const WeatherSeries& series : scenario.series)
    for (const WeatherSeries::Column& column : series.columns)
      if (std::find(names.begin(), names.end(), column.name) == names.end()) names.push_back(column.name);
  return names;
}

struct HourRange {
  std::size_t first = 0;
  std::size_t last = 0;  // not included
};

HourRange hours_met(const WeatherSeries& series, Instant from, Instant to) {
  const auto hour = std::chrono::hours{1};
  const auto known = static_cast<std::int64_t>(series.hours());
  const std::int64_t first = std::chrono::floor<std::chrono::hours>(from - series.start) / hour;
  const std::int64_t last = std::chrono::ceil<std::chrono::hours>(to - series.start) / hour;
  return {static_cast<std::size_t>(std::clamp<std::int64_t>(first, 0, known)),
          static_cast<std::size_t>(std::clamp<std::int64_t>(last, 0, known))};
}

void write_series(const WeatherSeries& series, HourRange range, const std::vector<std::string>& columns,
                  CsvWriter& csv) {
  std::vector<const WeatherSeries::Column*> sources;
  for (const std::string& name : columns) {
    const int column = series.column(name);
    sources.push_back(column < 0 ? nullptr : &series.columns[static_cast<std::size_t>(column)]);
  }
  for (std::size_t k = range.first; k < range.last; ++k) {
    csv.text(series.id).time(series.start + std::chrono::hours{k});
    for (const WeatherSeries::Column* source : sources) source == nullptr ? csv.empty() : csv.number(source->values[k]);
    csv.end_row();
  }
}

}  // namespace

std::string money_csv(const Run& run) {
  const RunNames names(run.scenario, run.plan);
  CsvWriter csv(run_format::money, run.scenario.zone_offset);
  for (const MoneyItem& item : run.ledger.items) {
    csv.text(names.of(item.order)).text(names.of(item.asset)).text(names.of(item.pool)).text(item_text(item));
    csv.time(item.start).time(item.end);
    csv.number(item.quantity).text(item.unit).number(item.rate_usd).money(item.amount);
    csv.end_row();
  }
  return csv.bytes();
}

std::string distances_csv(const Run& run) {
  const RunNames names(run.scenario, run.plan);
  CsvWriter csv(run_format::distances, run.scenario.zone_offset);
  for_all_pairs(run.scenario.distances, [&](PlaceId from, PlaceId to, const Route& route) {
    csv.text(names.of(from)).text(names.of(to));
    route.reachable ? csv.number(route.nm) : csv.empty();
    csv.end_row();
  });
  return csv.bytes();
}

std::string tracks_csv(const Run& run) {
  const RunNames names(run.scenario, run.plan);
  CsvWriter csv(run_format::tracks, run.scenario.zone_offset);
  for_all_pairs(run.scenario.distances, [&](PlaceId from, PlaceId to, const Route& route) {
    for (std::size_t k = 0; k < route.track.size(); ++k) {
      csv.text(names.of(from)).text(names.of(to)).integer(static_cast<std::int64_t>(k));
      csv.number(route.track[k].lat_deg).number(route.track[k].lon_deg).text(region_text(route, k, names));
      csv.end_row();
    }
  });
  return csv.bytes();
}

std::string weather_csv(const Run& run) {
  const std::vector<std::string> columns = columns_of(run.scenario);
  std::string header = "series,time";
  for (const std::string& name : columns) (header += ',') += name;
  CsvWriter csv(header, run.scenario.zone_offset);
  for (std::size_t k = 0; k < run.scenario.series.size(); ++k) {
    const WeatherSeries& series = run.scenario.series[k];
    if (is_used(run.scenario, SeriesId{k}))
      write_series(series, hours_met(series, run.scenario.start, run.trace.end), columns, csv);
  }
  return csv.bytes();
}

}  // namespace fairlead
