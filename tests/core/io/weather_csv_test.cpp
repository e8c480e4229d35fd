// SPDX-License-Identifier: MIT
#include "core/io/weather_csv.hpp"

#include <catch2/catch.hpp>

using namespace fairlead;

namespace {

constexpr Seconds vietnam{7 * 3600};

Instant utc(std::string_view text) {
  return *parse_instant(text, Seconds{0});
}

struct Reading {
  std::optional<WeatherSeries> series;
  Problems problems;
};

Reading reading_of(std::string_view text, Seconds zone = Seconds{0}) {
  Reading reading;
  reading.series = read_weather_csv(text, {"cuu_long", "weather.csv", zone}, reading.problems);
  return reading;
}

/// `code pointer` of each problem.
std::vector<std::string> codes(const Reading& reading) {
  std::vector<std::string> all;
  for (const Problem& problem : reading.problems) all.push_back(problem.code + " " + problem.pointer);
  return all;
}

using Codes = std::vector<std::string>;

/// One row an hour from the beginning of a year; hs_m is month + day / 100.
WeatherSeries dated_series(int first_year, int last_year) {
  WeatherSeries series;
  series.start = std::chrono::sys_days{std::chrono::year{first_year} / 1 / 1};
  series.columns = {{"hs_m", {}}};
  const Instant end = std::chrono::sys_days{std::chrono::year{last_year + 1} / 1 / 1};
  for (Instant hour = series.start; hour < end; hour += std::chrono::hours{1}) {
    const std::chrono::year_month_day day{std::chrono::floor<std::chrono::days>(hour)};
    series.columns[0].values.push_back((100.0 * unsigned{day.month()} + unsigned{day.day()}) / 100);
  }
  return series;
}

double at(const WeatherSeries& series, std::string_view time) {
  return series.columns[0].values.at(static_cast<std::size_t>((utc(time) - series.start) / std::chrono::hours{1}));
}

}  // namespace

TEST_CASE("hourly rows become a series with named columns") {
  const Reading reading =
      reading_of("time,hs_m,tp_s,wind_ms\n2021-03-01T00:00Z,2.45,9.1,15\n2021-03-01T01:00Z,2.5,8.81,15.65\n");
  REQUIRE(reading.problems.empty());
  const WeatherSeries& series = *reading.series;
  CHECK(series.id == "cuu_long");
  CHECK(series.file == "weather.csv");
  CHECK(series.sha256.size() == 64);
  CHECK(series.start == utc("2021-03-01T00:00Z"));
  CHECK(series.hours() == 2);
  REQUIRE(series.columns.size() == 3);
  CHECK(series.columns[0].name == "hs_m");
  CHECK(series.columns[0].values == std::vector<double>{2.45, 2.5});
  CHECK(series.columns[2].values == std::vector<double>{15, 15.65});
}

TEST_CASE("columns come in any order with Windows line ends and a byte-order mark") {
  const Reading reading = reading_of("\xEF\xBB\xBFwind_ms , time\r\n 3,2021-03-01T07:00+07:00\r\n\r\n\r\n");
  REQUIRE(reading.problems.empty());
  CHECK(reading.series->start == utc("2021-03-01T00:00Z"));
  CHECK(reading.series->columns[0].values == std::vector<double>{3});
}

TEST_CASE("times without a zone are read in that of the scenario") {
  const Reading reading = reading_of("time,hs_m\n2021-03-01T07:00,1\n2021-03-01T08:00,1", vietnam);
  REQUIRE(reading.series);
  CHECK(reading.series->start == utc("2021-03-01T00:00Z"));
}

TEST_CASE("values are rounded to the hundredth") {
  const Reading reading = reading_of("time,hs_m,tide_m\n2021-03-01T07:00,1.2349,-0.456\n");
  REQUIRE(reading.series);
  CHECK(reading.series->columns[0].values[0] == 1.23);
  CHECK(reading.series->columns[1].values[0] == -0.46);
}

TEST_CASE("numbers of every spelling give the nearest hundredth") {
  const auto value_of = [](const std::string& field) {
    const Reading reading = reading_of("time,tide_m\n2021-03-01T07:00," + field + "\n");
    return reading.series ? reading.series->columns[0].values[0] : -99.0;
  };
  for (int hundredths = -2000; hundredths <= 2000; ++hundredths) {
    const std::string sign = hundredths < 0 ? "-" : "";
    const int size = std::abs(hundredths);
    const std::string text =
        sign + std::to_string(size / 100) + (size % 100 < 10 ? ".0" : ".") + std::to_string(size % 100);
    if (value_of(text) != std::stod(text)) FAIL(text);
  }
  CHECK(value_of("3") == 3);
  CHECK(value_of("3.5") == 3.5);
  CHECK(value_of("0.1250000000") == 0.13);
  CHECK(value_of("12e-1") == 1.2);
  CHECK(value_of("3.") == 3);
  CHECK(value_of(".5") == 0.5);
  for (const char* wrong : {"", "-", ".", "-.", "1.2.3", "1,2", "0x1", "1 2", "inf", "NaN", "1.2m", "--1", "+1"})
    CHECK(value_of(wrong) == -99.0);
}

TEST_CASE("every bad row is reported with its line in one pass") {
  const Reading reading = reading_of(
      "time,hs_m,tp_s\n"
      "2021-03-01T00:00Z,1,5\n"
      "2021-03-01T01:00Z,1\n"
      "2021-03-01T02:00Z,calm,5\n"
      "2021-03-01T02:00Z,1,5\n"
      "2021-03-01T00:00Z,1,5\n"
      "2021-03-01T03:30Z,1,5\n"
      "yesterday,1,5\n"
      "2021-03-01T03:00Z,-1,nan\n"
      "2021-03-01T04:00Z,,99\n"
      "2021-03-01T08:00Z,1,5,6\n");
  CHECK_FALSE(reading.series);
  CHECK(codes(reading) == Codes{"bad-row line 3", "bad-number line 4", "weather-gap line 4", "duplicate-hour line 5",
                                "unsorted-hours line 6", "bad-time line 7", "bad-time line 8", "out-of-range line 9",
                                "bad-number line 9", "bad-number line 10", "out-of-range line 10", "bad-row line 11"});
  CHECK(reading.problems[1].found == "hs_m \"calm\"");
  CHECK(reading.problems[2].expected == "2021-03-01T01:00:00Z (1 hour is missing)");
}

TEST_CASE("an hour is not taken for the next one by the look of its last digit") {
  CHECK(codes(reading_of("time,hs_m\n2021-03-01T09:00Z,1\n2021-03-01T0::00Z,1\n")) == Codes{"bad-time line 3"});
  CHECK(codes(reading_of("time,hs_m\nrubbish\n2021-03-01T04:00Z,1\n2021-03-01T05:00Z,1\n")) == Codes{"bad-row line 2"});
  CHECK(codes(reading_of("time,hs_m\n2021-03-01T04:00Z,1\n2021-03-01T01:00Z,1\n2021-03-01T02:00Z,1\n")) ==
        Codes{"unsorted-hours line 3", "unsorted-hours line 4"});
}

TEST_CASE("a gap is reported once and says how much is missing") {
  const Reading reading =
      reading_of("time,hs_m\n2021-03-01T00:00Z,1\n2021-03-02T01:00Z,1\n2021-03-02T02:00Z,1\n2021-03-02T03:00Z,1\n");
  REQUIRE(codes(reading) == Codes{"weather-gap line 3"});
  CHECK(reading.problems[0].expected == "2021-03-01T01:00:00Z (24 hours are missing)");
}

TEST_CASE("unknown and duplicated columns are reported with what was meant") {
  const Reading reading = reading_of("time,hs_mm,tp_s,tp_s,time\n2021-03-01T00:00Z,1,1,1,1\n");
  CHECK(codes(reading) == Codes{"unknown-column line 1", "duplicate-column line 1", "duplicate-column line 1"});
  CHECK(reading.problems[0].suggestion == "hs_m");
}

TEST_CASE("a file without header or rows or time is refused") {
  CHECK(codes(reading_of("")) == Codes{"empty-weather line 1"});
  CHECK(codes(reading_of("\n\n")) == Codes{"empty-weather line 1"});
  CHECK(codes(reading_of("time,hs_m\n")) == Codes{"empty-weather line 1"});
  CHECK(codes(reading_of("hs_m\n1\n")) == Codes{"missing-column line 1"});
  CHECK(codes(reading_of("time\n2021-03-01T00:00Z\n")) == Codes{"missing-column line 1"});
}

TEST_CASE("a file full of rubbish gives twenty problems and a count") {
  std::string text = "time,hs_m\n";
  for (int k = 0; k < 1000; ++k) text += "\x01\xFF rubbish\n";
  const Reading reading = reading_of(text);
  REQUIRE(reading.problems.size() == 21);
  CHECK(reading.problems[0].found == "\"?? rubbish\"");
  CHECK(reading.problems[20].code == "more-problems");
  CHECK(reading.problems[20].found == "980 more problems");
}

TEST_CASE("a missing weather file is the system's fault") {
  Problems problems;
  CHECK_THROWS_AS(read_weather_file("/nonexistent/weather.csv", {}, problems), SystemError);
}

TEST_CASE("dates are read from another year of the series") {
  const WeatherSeries source = dated_series(2019, 2021);
  const WeatherSeries redated = *redate(source, utc("2022-03-01T00:00Z"), Seconds{0}, 2019);
  CHECK(redated.start == utc("2022-03-01T00:00Z"));
  CHECK(at(redated, "2022-03-01T05:00Z") == 3.01);
  CHECK(at(redated, "2022-12-31T23:00Z") == 12.31);
  CHECK(at(redated, "2023-06-15T00:00Z") == 6.15);
  CHECK(redated.hours() == 24 * (306 + 365 + 366));  // to the end of 2024, with its 29 February
}

TEST_CASE("29 February without a counterpart reads the day before") {
  const WeatherSeries redated = *redate(dated_series(2019, 2020), utc("2020-01-01T00:00Z"), Seconds{0}, 2019);
  CHECK(at(redated, "2020-02-28T12:00Z") == 2.28);
  CHECK(at(redated, "2020-02-29T12:00Z") == 2.28);
  CHECK(at(redated, "2020-03-01T00:00Z") == 3.01);
}

TEST_CASE("29 February of the source is left out where the scenario has none") {
  const WeatherSeries redated = *redate(dated_series(2020, 2020), utc("2021-01-01T00:00Z"), Seconds{0}, 2020);
  CHECK(at(redated, "2021-02-28T23:00Z") == 2.28);
  CHECK(at(redated, "2021-03-01T00:00Z") == 3.01);
  CHECK(redated.hours() == 24 * 365);
}

TEST_CASE("the year of a scenario is that of its own time zone") {
  const WeatherSeries source = dated_series(2018, 2020);
  const WeatherSeries redated = *redate(source, utc("2021-01-01T00:00+07:00"), vietnam, 2019);
  CHECK(redated.start == utc("2020-12-31T17:00Z"));
  CHECK(at(redated, "2020-12-31T17:00Z") == 12.31);
  CHECK(at(redated, "2020-12-31T23:00Z") == 12.31);
  CHECK(at(redated, "2021-01-01T00:00Z") == 1.01);
}

TEST_CASE("the hours by which local midnight comes before the series read the day after") {
  const WeatherSeries redated = *redate(dated_series(2019, 2019), utc("2021-01-01T00:00+07:00"), vietnam, 2019);
  CHECK(redated.start == utc("2020-12-31T17:00Z"));
  CHECK(at(redated, "2020-12-31T17:00Z") == 1.01);
  CHECK(at(redated, "2021-01-01T00:00Z") == 1.01);
  CHECK(at(redated, "2021-01-02T00:00Z") == 1.02);
}

TEST_CASE("a year that the series does not hold gives nothing") {
  CHECK_FALSE(redate(dated_series(2019, 2019), utc("2021-01-01T00:00Z"), Seconds{0}, 2018));
  CHECK_FALSE(redate(dated_series(2019, 2019), utc("2021-01-01T00:00Z"), Seconds{0}, 2020));
}
