// SPDX-License-Identifier: MIT
#include "core/io/weather_csv.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <utility>

#include "core/base/file.hpp"
#include "core/base/sha256.hpp"
#include "core/io/csv_lines.hpp"

namespace fairlead {

namespace {

struct KnownColumn {
  std::string_view name;
  double minimum;
  double maximum;
};

/// Wide enough for any sea; what lies outside is a slip of unit or a fill value.
constexpr std::array known_columns{KnownColumn{"hs_m", 0, 40},     KnownColumn{"tp_s", 0, 60},
                                   KnownColumn{"wind_ms", 0, 150}, KnownColumn{"current_ms", 0, 20},
                                   KnownColumn{"tide_m", -20, 20}, KnownColumn{"visibility_m", 0, 1'000'000}};

const KnownColumn* known_column(std::string_view name) {
  for (const KnownColumn& column : known_columns)
    if (column.name == name) return &column;
  return nullptr;
}

std::string nearest_column(std::string_view name) {
  std::vector<std::string> names{"time"};
  for (const KnownColumn& column : known_columns) names.emplace_back(column.name);
  return nearest_word(name, names);
}

/// Nearest hundredth: what the run folder writes and everybody compares with limits.
double rounded(double value) {
  return std::round(value * 100) / 100;
}

class WeatherCsvReading {
 public:
  WeatherCsvReading(std::string_view text, const WeatherCsvSource& source, Problems& problems)
      : lines_(text), source_(source), report_(source.file, problems) {
    series_.id = source.id;
    series_.file = source.file;
  }

  std::optional<WeatherSeries> read() {
    if (!read_header()) return std::nullopt;
    for (std::vector<double>* values : targets_)
      if (values) values->reserve(lines_.bytes_left() / 16);
    while (lines_.next()) read_row();
    if (rows_ == 0) report_.add("empty-weather", lines_.number(), "no row", "a row for each hour");
    if (!report_.finish()) return std::nullopt;
    return std::move(series_);
  }

 private:
  bool read_header() {
    if (!lines_.next()) {
      report_.add("empty-weather", 1, "nothing", "a header such as `time,hs_m,tp_s,wind_ms`");
      return report_.finish();
    }
    lines_.split(fields_);
    series_.columns.reserve(fields_.size());
    for (std::size_t k = 0; k < fields_.size(); ++k) read_heading(k);
    if (time_field_ < 0) report_.add("missing-column", 1, shown(lines_.line()), "a column `time`");
    if (series_.columns.empty()) report_.add("missing-column", 1, shown(lines_.line()), "a column such as `hs_m`");
    return report_.empty() || report_.finish();
  }

  void read_heading(std::size_t field) {
    const std::string_view name = fields_[field];
    targets_.push_back(nullptr);
    ranges_.push_back(nullptr);
    const bool is_time = name == "time";
    if (is_time ? time_field_ >= 0 : series_.column(std::string{name}) >= 0) {
      report_.add("duplicate-column", 1, shown(name), "each column once");
    } else if (is_time) {
      time_field_ = static_cast<int>(field);
    } else if (const KnownColumn* known = known_column(name)) {
      targets_.back() = &series_.columns.emplace_back(WeatherSeries::Column{std::string{name}, {}}).values;
      ranges_.back() = known;
    } else {
      report_.add("unknown-column", 1, shown(name), "time, hs_m, tp_s, wind_ms, current_ms, tide_m or visibility_m",
                  nearest_column(name));
    }
  }

  void read_row() {
    lines_.split(fields_);
    ++rows_;
    if (fields_.size() != targets_.size()) {
      const std::string expected = std::to_string(targets_.size()) + " fields";
      report_.add("bad-row", lines_.number(), shown(lines_.line()), expected);
      return;
    }
    for (std::size_t k = 0; k < fields_.size(); ++k)
      if (targets_[k]) targets_[k]->push_back(read_value(fields_[k], *ranges_[k]));
    read_time(fields_[static_cast<std::size_t>(time_field_)]);
  }

  double read_value(std::string_view field, const KnownColumn& column) {
    double value = 0;
    const auto [rest, error] = std::from_chars(field.data(), field.data() + field.size(), value);
    if (error != std::errc{} || rest != field.data() + field.size() || !std::isfinite(value)) {
      report_.add("bad-number", lines_.number(), std::string{column.name} + " " + shown(field), "a number");
      return 0;
    }
    if (value < column.minimum || value > column.maximum)
      report_.add("out-of-range", lines_.number(), std::string{column.name} + " " + shown(field), range_of(column));
    return rounded(value);
  }

  static std::string range_of(const KnownColumn& column) {
    return "a number from " + std::to_string(static_cast<int>(column.minimum)) + " to " +
           std::to_string(static_cast<int>(column.maximum));
  }

  /// Most rows repeat the text before but for the hour: those need no calendar.
  std::optional<Instant> parse_time(std::string_view field) {
    constexpr std::size_t last_digit = 12;  // of the hour in 2021-03-01T06:00Z
    const std::string_view before = std::exchange(last_text_, field);
    const bool next_hour = last_time_ && field.size() == before.size() && field.size() > last_digit &&
                           field.substr(0, last_digit) == before.substr(0, last_digit) &&
                           field.substr(last_digit + 1) == before.substr(last_digit + 1) &&
                           field[last_digit] == before[last_digit] + 1 && field[last_digit] <= '9';
    last_time_ = next_hour ? *last_time_ + std::chrono::hours{1} : parse_instant(field, source_.zone_offset);
    return last_time_;
  }

  void read_time(std::string_view field) {
    const std::optional<Instant> time = parse_time(field);
    if (!time) return report_.add("bad-time", lines_.number(), shown(field), "a time such as 2021-03-01T06:00Z");
    if (time->time_since_epoch().count() % seconds_per_hour != 0)
      return report_.add("bad-time", lines_.number(), shown(field), "a full hour");
    if (!expected_) {
      series_.start = *time;
    } else if (*time != *expected_) {
      report_out_of_step(field, *time);
      if (*time < *expected_) return;
    }
    expected_ = *time + std::chrono::hours{1};
  }

  void report_out_of_step(std::string_view field, Instant time) {
    const Instant before = *expected_ - std::chrono::hours{1};
    const std::string next = format_instant(*expected_, source_.zone_offset);
    if (time == before) return report_.add("duplicate-hour", lines_.number(), shown(field), next);
    if (time < before) return report_.add("unsorted-hours", lines_.number(), shown(field), next);
    const auto missing = (time - *expected_) / std::chrono::hours{1};
    report_.add("weather-gap", lines_.number(), shown(field),
                next + " (" + std::to_string(missing) + (missing == 1 ? " hour is missing)" : " hours are missing)"));
  }

  CsvLines lines_;
  const WeatherCsvSource& source_;
  LineProblems report_;
  WeatherSeries series_;
  std::vector<std::string_view> fields_;
  int time_field_ = -1;
  std::vector<std::vector<double>*> targets_;  ///< by field; none for `time`
  std::vector<const KnownColumn*> ranges_;     ///< by field
  std::size_t rows_ = 0;
  std::optional<Instant> expected_;  ///< time of the next row
  std::string_view last_text_;       ///< of a time
  std::optional<Instant> last_time_;
};

}  // namespace

std::optional<WeatherSeries> read_weather_csv(std::string_view text, const WeatherCsvSource& source,
                                              Problems& problems) {
  std::optional<WeatherSeries> series = WeatherCsvReading(text, source, problems).read();
  if (series) series->sha256 = sha256_hex(text);
  return series;
}

std::optional<WeatherSeries> read_weather_file(const std::filesystem::path& path, const WeatherCsvSource& source,
                                               Problems& problems) {
  constexpr std::uint64_t most_bytes = 1ULL << 28;
  return read_weather_csv(read_file(path, most_bytes), source, problems);
}

}  // namespace fairlead
