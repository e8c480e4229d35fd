// SPDX-License-Identifier: MIT
// Everything of a random scenario but fleet and orders.
#include "tests/support/random_parts.hpp"

#include <algorithm>
#include <cmath>

#include "core/base/quantity.hpp"
#include "core/base/time.hpp"

namespace fairlead::test {
namespace {

constexpr std::int64_t start_s = 1614531600;  // 2021-03-01 00:00 at +07:00
constexpr Seconds zone{7 * 3600};

}  // namespace

RandomParts::RandomParts(RandomScenario& scenario, const RandomLimits& limits)
    : scenario_(scenario),
      limits_(limits),
      stream_(StreamName{.seed = scenario.seed, .entity = "random scenario", .process = "parts"}) {}

bool RandomParts::with(double probability, const char* feature) {
  const bool chosen = chance(probability);
  if (chosen) count(feature);
  return chosen;
}

std::string RandomParts::day(double days_from_start, int hour) {
  const auto seconds = static_cast<std::int64_t>(days_from_start * 86400) + hour * 3600;
  return format_instant(Instant{Seconds{start_s + seconds}}, zone);
}

void RandomParts::header() {
  days_ = between(15, 45);
  Fields& h = scenario_.header;
  h.number("fairlead", 1).text("name", "random-" + std::to_string(scenario_.seed));
  h.text("start", day(0)).text("end", day(days_)).text("time_zone", "+07:00");
  const std::string objective = pick<std::string>({"profit", "lateness", "makespan"});
  count(objective.c_str());
  h.text("objective", objective);
  if (with(0.15, "first come")) h.text("dispatch", "first_come");
  if (with(0.3, "under keel")) h.number("under_keel_m", tenths(0, 2));
  if (with(0.25, "planning percentile")) h.number("planning_percentile", between(10, 90));
  Fields prices;
  if (with(0.4, "fuel")) prices.number("fuel_usd_per_t", between(300, 800));
  if (with(0.3, "overhead")) prices.number("overhead_usd_per_day", between(100, 5000));
  if (with(0.3, "season factors")) {
    std::vector<std::string> factors;
    for (int month = 0; month < 12; ++month) factors.push_back(format_number(between(80, 130) / 100.0));
    prices.raw("season_factor_by_month", list_of(factors));
  }
  if (!prices.members.empty()) h.raw("prices", prices.json());
  if (with(0.3, "targets"))
    h.raw(
        "targets",
        R"({"revenue_plan_usd": 1000000, "payroll_usd": 200000, "lines": [{"line": "lifting", "revenue_plan_usd": 500000}]})");
}

void RandomParts::weather() {
  has_weather_ = !with(0.15, "weather none");
  if (!has_weather_) {
    scenario_.header.text("weather", "none");
    columns_ = {"hs_m", "wind_ms"};
    return;
  }
  columns_ = {"hs_m", "wind_ms", "tp_s"};
  const int regions = chance(0.4) ? 2 : 1;
  count(regions == 1 ? "one region" : "several regions");
  std::vector<std::string> series, areas;
  for (int k = 0; k < regions; ++k) {
    const std::string id = "sea" + std::to_string(k);
    std::string csv = "time,hs_m,wind_ms,tp_s\n";
    double level = 0;
    const int hours_long = (days_ + 75) * 24;
    for (int t = 0; t < hours_long; ++t) {
      level = 0.97 * level + 0.243 * stream_.normal();
      const double hs = std::round(100 * 1.1 * std::exp(0.5 * level)) / 100;
      csv += format_instant(Instant{Seconds{start_s + t * 3600}}, Seconds{0}) + "," + format_number(hs) + "," +
             format_number(std::round(10 * (4 + 4 * hs)) / 10) + "," +
             format_number(std::round(10 * (4 + 2.5 * hs)) / 10) + "\n";
    }
    scenario_.weather_files.emplace_back(id + ".csv", csv);
    series.push_back(Fields{}.text("id", id).text("file", id + ".csv").text("note", "synthetic").json());
    const std::string west = k == 0 ? "106.5" : "108.2";
    const std::string east = k == 0 ? "108.2" : "110.5";
    areas.push_back(
        Fields{}
            .text("id", "area" + std::to_string(k))
            .text("series", id)
            .raw("polygon", "[[6.5, " + west + "], [6.5, " + east + "], [10.6, " + east + "], [10.6, " + west + "]]")
            .json());
  }
  scenario_.header.raw("weather", "{\"series\": " + list_of(series) + ", \"regions\": " + list_of(areas) + "}");
  if (with(0.3, "assume met")) {
    scenario_.header.raw("assume_met", "[\"current_ms\"]");
    columns_.push_back("current_ms");
  }
  if (with(0.2, "alpha factors"))
    scenario_.header.raw(
        "alpha_factors",
        R"({"hs_m": [{"up_to_h": 12, "limits": [1, 2, 4], "factors": [0.8, 0.85, 0.9]}, {"up_to_h": 96, "limits": [1, 2, 4], "factors": [0.7, 0.75, 0.8]}], "beyond": 0.6})");
}

void RandomParts::calendars() {
  const int made = between(0, 2);
  for (int k = 0; k < made; ++k) {
    const std::string id = "calendar" + std::to_string(k);
    Fields fields;
    fields.text("id", id);
    const bool night = with(0.2, "night shift");
    fields.raw("shifts", night ? R"([{"from": "19:00", "to": "07:00"}])" : R"([{"from": "06:00", "to": "18:00"}])");
    if (with(0.3, "weekdays")) fields.raw("weekdays", R"(["mon", "tue", "wed", "thu", "fri", "sat"])");
    if (with(0.3, "closure")) {
      const int from = between(1, days_ - 3);
      fields.raw("closed",
                 list_of(std::vector<Fields>{Fields{}.text("from", day(from)).text("to", day(from + between(1, 2)))}));
    }
    scenario_.calendars.push_back(fields);
    calendar_ids_.push_back(id);
  }
}

void RandomParts::places() {
  struct Kind {
    const char* kind;
    const char* feature;
  };
  const std::vector<Kind> kinds = {
      {"field", ""}, {"field", ""}, {"wind_area", "wind area"}, {"landfall", "landfall"}, {"shelter", "shelter"}};
  const auto place = [&](const std::string& id, const std::string& kind, double lat, double lon) -> Fields& {
    scenario_.places.push_back(Fields{}.text("id", id).text("kind", kind).number("lat", lat).number("lon", lon));
    return scenario_.places.back();
  };
  place("port", "port", 10.2, 107.1).number("depth_m", 12);
  ports_.push_back("port");
  if (with(0.3, "yard")) {
    place("yard", "yard", 10.1, 107.3);
    ports_.push_back("yard");
  }
  if (with(0.15, "gate")) place("inland", "yard", 10.55, 107.1).text("gate", "port");
  const int sites = between(1, 3);
  for (int k = 0; k < sites; ++k) {
    const Kind& kind = pick(kinds);
    if (kind.feature[0] != '\0') count(kind.feature);
    const std::string id = "site" + std::to_string(k);
    Fields& made = place(id, kind.kind, 7.5 + between(0, 20) / 10.0, 107.5 + between(0, 24) / 10.0);
    if (with(0.15, "shallow place")) {
      made.number("depth_m", between(5, 9));
    } else if (chance(0.6)) {
      made.number("depth_m", between(20, 110));
    }
    if (with(0.4, "place slots")) made.number("slots", between(1, 2));
    sites_.push_back(id);
  }
  if (scenario_.places.size() > 2 && with(0.25, "travel for all"))
    scenario_.travel.push_back(Fields{}
                                   .text("from", "port")
                                   .text("to", "site0")
                                   .number("hours", tenths(2, 12))
                                   .number("usd", between(0, 900)));
  count("sea routes");
}

void RandomParts::pools() {
  const int made = between(0, 2);
  for (int k = 0; k < made; ++k) {
    const std::string id = "pool" + std::to_string(k);
    Fields fields;
    fields.text("id", id).number("capacity", between(2, 6));
    if (!calendar_ids_.empty() && with(0.25, "pool shift")) fields.text("shift", pick(calendar_ids_));
    if (chance(0.5)) fields.number("usd_per_unit_hour", tenths(1, 40));
    if (with(0.4, "labour pool")) fields.flag("labour", true);
    scenario_.pools.push_back(fields);
    pool_ids_.push_back(id);
  }
  if (with(0.3, "stock")) {
    scenario_.pools.push_back(Fields{}
                                  .text("id", "budget")
                                  .number("capacity", between(2, 5))
                                  .flag("stock", true)
                                  .number("usd_per_unit", 500));
    stock_ids_.push_back("budget");
  }
}

void RandomParts::outages() {
  const auto outage = [&](const char* what, const std::string& of) {
    const int number = static_cast<int>(scenario_.outages.size());
    scenario_.outages.push_back(Fields{}
                                    .text("id", "outage" + std::to_string(number))
                                    .text(what, of)
                                    .text("from", day(between(1, days_ - 2), between(0, 23)))
                                    .number("hours", between(6, 60)));
  };
  if (with(0.3, "asset outage")) outage("asset", pick(vessel_ids_));
  if (with(0.1, "asset outage")) outage("asset", vessel_ids_.front());
  if (pool_ids_.empty() || !with(0.3, "pool outage")) return;
  outage("pool", pool_ids_.front());
  if (chance(0.6)) scenario_.outages.back().number("units", 1);
}

}  // namespace fairlead::test
