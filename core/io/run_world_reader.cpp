// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cmath>

#include "core/base/memory.hpp"
#include "core/io/run_format.hpp"
#include "core/io/run_table_reader.hpp"
#include "core/model/network_rules.hpp"

namespace fairlead {
namespace {

constexpr double longest_route_nm = 100'000;

MoneyItem read_item(CsvRow& row, const RunIds& ids) {
  MoneyItem item;
  read_optional_id(row, ids.orders, "an order", item.order);
  read_optional_id(row, ids.assets, "an asset", item.asset);
  read_optional_id(row, ids.pools, "a pool", item.pool);
  const std::string_view text = row.text();
  const std::size_t colon = std::min(text.find(':'), text.size());
  static const auto kinds = names_until(MoneyKind::Downtime, &money_name);
  read_named(row, text.substr(0, colon), kinds, "an item of money", item.kind);
  if (colon < text.size()) item.what = text.substr(colon + 1);
  item.start = row.time();
  item.end = row.time();
  item.quantity = row.number();
  item.unit = row.text();
  item.rate_usd = row.number();
  item.amount = row.money();
  return item;
}

// Breaches have no table of their own: their items carry both activities and the excess in days.
void add_breach(const RunReading& reading, CsvRow& row, const MoneyItem& item) {
  const std::size_t arrow = item.what.find('>');
  if (!item.order.valid() || arrow == std::string::npos) {
    row.report("unknown-value", item.what, "an order, and the link's activities as from>to");
    return;
  }
  const IdPositions& activities = reading.ids.activities[item.order.index()];
  const int from = activities.find(std::string_view(item.what).substr(0, arrow));
  const int to = activities.find(std::string_view(item.what).substr(arrow + 1));
  if (from < 0 || to < 0) {
    row.report("unknown-id", item.what, "two activities of the order's way");
    return;
  }
  constexpr double most_days = 1e6;
  const double days = std::clamp(item.quantity, 0.0, most_days);
  reading.run.trace.breaches.push_back(
      {{item.order, from}, {item.order, to}, Seconds{std::llround(days * seconds_per_day)}});
}

Route* read_route(CsvRow& row, const RunReading& reading) {
  PlaceId from;
  PlaceId to;
  read_id_field(row, reading.ids.places, "a place", from);
  read_id_field(row, reading.ids.places, "a place", to);
  return from.valid() && to.valid() ? &reading.run.scenario.distances.route(from, to) : nullptr;
}

// The point's region; of the last point followed by regions crossed between points only, separated by `|`.
void read_regions(CsvRow& row, const RunReading& reading, Route& route) {
  std::string_view text = row.text();
  for (bool first = true; !text.empty(); first = false) {
    const std::size_t bar = std::min(text.find('|'), text.size());
    const int region = reading.ids.regions.find(text.substr(0, bar));
    if (region < 0) {
      row.report("unknown-id", text.substr(0, bar), "the id of a region");
      return;
    }
    if (first) route.track_regions.push_back(RegionId{region});
    route.regions.push_back(RegionId{region});
    text.remove_prefix(std::min(bar + 1, text.size()));
  }
}

void sort_regions(DistanceTable& distances) {
  for (std::size_t from = 0; from < distances.places(); ++from)
    for (std::size_t to = 0; to < distances.places(); ++to) {
      auto& regions = distances.route(PlaceId{from}, PlaceId{to}).regions;
      std::sort(regions.begin(), regions.end());
      regions.erase(std::unique(regions.begin(), regions.end()), regions.end());
    }
}

// A series has the columns that its first row fills.
void begin_series(WeatherSeries& series, Instant start, const CsvTable& table, CsvRow row) {
  series.start = start;
  for (std::size_t k = 2; k < table.columns().size(); ++k)
    if (!row.text().empty()) series.columns.push_back({table.columns()[k], {}});
}

void read_values(WeatherSeries& series, const CsvTable& table, CsvRow& row) {
  std::size_t filled = 0;
  for (std::size_t k = 2; k < table.columns().size(); ++k) {
    const bool has_column = filled < series.columns.size() && series.columns[filled].name == table.columns()[k];
    if (has_column)
      series.columns[filled++].values.push_back(row.number());
    else if (!row.take_empty())
      row.report("bad-row", row.text(), "nothing in a column that the series lacks");
  }
}

bool is_weather_header(const CsvTable& table) {
  if (table.columns().size() >= 2 && table.columns()[0] == "series" && table.columns()[1] == "time") return true;
  table.problems().push_back(
      {"bad-header", table.file(), "line 1", "another header", "series,time and the columns of the weather", ""});
  return false;
}

}  // namespace

void read_money_table(const RunReading& reading) {
  CsvTable table = reading.table("money.csv", run_format::money);
  reserve_many(reading.run.ledger.items, table.likely_rows());
  table.for_each_row([&](CsvRow& row) {
    const MoneyItem& item = reading.run.ledger.items.emplace_back(read_item(row, reading.ids));
    if (item.kind == MoneyKind::Breach) add_breach(reading, row, item);
  });
}

void read_distances_table(const RunReading& reading) {
  CsvTable table = reading.table("distances.csv", run_format::distances);
  reading.run.scenario.distances = DistanceTable(reading.run.scenario.places.size());
  table.for_each_row([&](CsvRow& row) {
    Route* route = read_route(row, reading);
    if (route == nullptr) return;
    route->reachable = !row.take_empty();
    if (route->reachable) route->nm = row.number_between(0, longest_route_nm);
  });
}

void read_tracks_table(const RunReading& reading) {
  CsvTable table = reading.table("tracks.csv", run_format::tracks);
  constexpr std::int64_t most_points = 1'000'000;
  table.for_each_row([&](CsvRow& row) {
    Route* route = read_route(row, reading);
    if (route == nullptr) return;
    static_cast<void>(row.integer(0, most_points));
    const double lat = row.number_between(-90, 90);
    const double lon = row.number_between(-180, 180);
    route->track.push_back({lat, lon});
    read_regions(row, reading, *route);
  });
  sort_regions(reading.run.scenario.distances);
}

void read_weather_table(const RunReading& reading) {
  CsvTable table = reading.table("weather.csv", {});
  if (!is_weather_header(table)) return;
  table.for_each_row([&](CsvRow& row) {
    SeriesId id;
    read_id_field(row, reading.ids.series, "a series", id);
    const Instant time = row.time();
    if (!id.valid()) return;
    WeatherSeries& series = reading.run.scenario.series[id.index()];
    if (series.columns.empty()) begin_series(series, time, table, row);
    if (time != series.start + std::chrono::hours{series.hours()})
      row.report("bad-row", series.id, "the hour after the series' last one");
    read_values(series, table, row);
  });
}

}  // namespace fairlead
