// SPDX-License-Identifier: MIT
// replications.csv: read back and written (docs/run_format.md).
#include <charconv>
#include <set>

#include "core/base/file.hpp"
#include "core/io/csv_writer.hpp"
#include "core/io/run_format.hpp"
#include "core/io/run_table_reader.hpp"
#include "core/io/run_tables.hpp"

namespace fairlead {

namespace {

constexpr const char* file = "replications.csv";
constexpr std::int64_t most_orders = 1'000'000;

std::string joined(const std::vector<std::string>& columns, std::size_t count) {
  std::string header;
  for (std::size_t k = 0; k < std::min(count, columns.size()); ++k) header += (k == 0 ? "" : ",") + columns[k];
  return header;
}

std::size_t fixed_columns() {
  std::size_t count = 1;
  for (const char letter : run_format::replications) count += letter == ',' ? 1 : 0;
  return count;
}

void refuse_header(const RunReading& reading, std::string found, std::string expected) {
  reading.problems.push_back({"bad-header", file, "line 1", std::move(found), std::move(expected), {}});
}

/// The moment that a column names; a problem unless it lies after the one before and within the horizon.
std::optional<Instant> moment_of(const RunReading& reading, const std::string& column, Instant before) {
  const Scenario& scenario = reading.run.scenario;
  const bool named = column.starts_with(run_format::revenue_by_prefix);
  const auto moment =
      named ? parse_instant(std::string_view(column).substr(run_format::revenue_by_prefix.size()), scenario.zone_offset)
            : std::nullopt;
  if (!moment)
    refuse_header(reading, "\"" + column + "\"",
                  "revenue_usd@ and a time, such as revenue_usd@2021-02-01T00:00:00+07:00");
  else if (*moment <= before || *moment > scenario.end)
    refuse_header(reading, "\"" + column + "\"",
                  "a time after " + format_instant(before, scenario.zone_offset) +
                      " and not after the horizon's end, " + format_instant(scenario.end, scenario.zone_offset));
  else
    return moment;
  return std::nullopt;
}

/// False, with a problem, if a table of such columns cannot be read.
bool read_moments(const RunReading& reading, const std::vector<std::string>& columns) {
  const std::size_t fixed = fixed_columns();
  if (joined(columns, fixed) != run_format::replications) {
    refuse_header(reading, columns.empty() ? "nothing" : "\"" + columns.front() + "\" ...",
                  "the header " + std::string(run_format::replications) + " and columns revenue_usd@TIME");
    return false;
  }
  auto& moments = reading.run.replications.moments;
  for (std::size_t k = fixed; k < columns.size(); ++k) {
    const auto moment = moment_of(reading, columns[k], moments.empty() ? reading.run.scenario.start : moments.back());
    if (!moment) return false;
    moments.push_back(*moment);
  }
  return true;
}

std::uint64_t read_whole(CsvRow& row) {
  const std::string_view field = row.text();
  std::uint64_t value = 0;
  const auto [end, error] = std::from_chars(field.data(), field.data() + field.size(), value);
  if (error != std::errc{} || end != field.data() + field.size())
    row.report("bad-number", field, "a whole number, not negative");
  return value;
}

int read_count(CsvRow& row) {
  return static_cast<int>(row.integer(0, most_orders));
}

void check_margin(const CsvRow& row, const Replication& replication) {
  const Cents margin =
      replication.revenue + replication.tender_revenue - replication.cost - replication.damages - replication.breaches;
  if (replication.margin != margin)
    row.report("contradiction", format_usd(replication.margin),
               "a margin_usd of " + format_usd(margin) + ", as the row's other columns give");
}

void read_revenue_by(CsvRow& row, std::size_t moments, Replication& replication) {
  Cents before;
  for (std::size_t k = 0; k < moments; ++k) {
    const Cents revenue = row.money();
    if (revenue < before)
      row.report("out-of-range", format_usd(revenue), "no less revenue than the moment before, " + format_usd(before));
    replication.revenue_by.push_back(revenue);
    before = std::max(before, revenue);
  }
}

Replication read_replication(CsvRow& row, std::size_t moments) {
  Replication replication;
  replication.number = read_whole(row);
  replication.seed = read_whole(row);
  replication.makespan_h = row.number_between(0, 1e6);
  replication.orders_completed = read_count(row);
  replication.orders_late = read_count(row);
  replication.orders_unserved = read_count(row);
  replication.revenue = row.money();
  replication.tender_revenue = row.money();
  replication.cost = row.money();
  replication.damages = row.money();
  replication.breaches = row.money();
  replication.margin = row.money();
  check_margin(row, replication);
  replication.waiting_on_weather_h = row.number_between(0, 1e9);
  read_revenue_by(row, moments, replication);
  return replication;
}

}  // namespace

void read_replications_table(const RunReading& reading) {
  const CsvTable table(read_file(reading.folder / file), file, {}, reading.problems);
  if (!read_moments(reading, table.columns())) return;
  Replications& replications = reading.run.replications;
  std::set<std::uint64_t> numbers;
  for (std::size_t k = 0; k < table.rows(); ++k) {
    CsvRow row = table.row(k);
    replications.rows.push_back(read_replication(row, replications.moments.size()));
    const std::uint64_t number = replications.rows.back().number;
    if (!numbers.insert(number).second)
      row.report("duplicate-id", std::to_string(number), "one row for each replication");
  }
}

std::string replications_csv(const Run& run) {
  const Seconds zone = run.scenario.zone_offset;
  std::string header(run_format::replications);
  for (const Instant moment : run.replications.moments)
    header += "," + std::string(run_format::revenue_by_prefix) + format_instant(moment, zone);
  CsvWriter csv(header, zone);
  for (const Replication& row : run.replications.rows) {
    csv.text(std::to_string(row.number)).text(std::to_string(row.seed)).number(row.makespan_h);
    csv.integer(row.orders_completed).integer(row.orders_late).integer(row.orders_unserved);
    csv.money(row.revenue).money(row.tender_revenue).money(row.cost);
    csv.money(row.damages).money(row.breaches).money(row.margin).number(row.waiting_on_weather_h);
    for (const Cents revenue : row.revenue_by) csv.money(revenue);
    csv.end_row();
  }
  return csv.bytes();
}

}  // namespace fairlead
