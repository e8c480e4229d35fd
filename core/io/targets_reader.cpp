// SPDX-License-Identifier: MIT
#include "core/io/scenario_sections.hpp"

namespace fairlead {
namespace {

constexpr std::size_t months = 12;
constexpr double most_factor = 100;

void read_season(const JsonCursor& at, PriceFactors& prices) {
  for (const JsonCursor& element : at.elements()) {
    double factor = 1;
    read_number(element, factor, 0, most_factor);
    prices.season_factor_by_month.push_back(factor);
  }
  if (at.is_array() && prices.season_factor_by_month.size() != months)
    at.report("out-of-range", at.shown(), "twelve factors, January first");
}

LineTarget read_line(const JsonCursor& at) {
  LineTarget line;
  if (!at.expect_object()) return line;
  read_name(at.require("line"), line.line);
  read_usd(at.require("revenue_plan_usd"), line.revenue_plan);
  at.refuse_unknown_keys();
  return line;
}

Cents sum_of(const std::vector<LineTarget>& lines) {
  Cents sum;
  for (const LineTarget& line : lines) sum += line.revenue_plan;
  return sum;
}

void refuse_repeated_lines(const std::vector<JsonCursor>& elements, const std::vector<LineTarget>& lines) {
  IdIndex index("a service line");
  for (std::size_t k = 0; k < lines.size(); ++k) index.add(elements[k], lines[k].line);
}

}  // namespace

void read_prices(const JsonCursor& root, ScenarioReading& reading) {
  const Member prices = root.find("prices");
  if (!prices || !prices->expect_object()) return;
  Scenario& scenario = reading.scenario();
  read_number(prices->find("fuel_usd_per_t"), scenario.fuel_usd_per_t, 0);
  read_usd(prices->find("overhead_usd_per_day"), scenario.overhead_per_day);
  if (const Member season = prices->find("season_factor_by_month")) read_season(*season, scenario.prices);
  prices->refuse_unknown_keys();
}

void read_targets(const JsonCursor& root, ScenarioReading& reading) {
  const Member at = root.find("targets");
  if (!at || !at->expect_object()) return;
  Targets& targets = reading.scenario().targets;
  const std::vector<JsonCursor> lines = elements_of(at->find("lines"));
  for (const JsonCursor& line : lines) targets.lines.push_back(read_line(line));
  refuse_repeated_lines(lines, targets.lines);
  targets.revenue_plan = sum_of(targets.lines);
  read_usd(at->find("revenue_plan_usd"), targets.revenue_plan);
  read_usd(at->find("payroll_usd"), targets.payroll);
  read_number(at->find("win_rate_pct"), targets.win_rate_pct, 0, 100);
  read_number(at->find("utilisation_pct"), targets.utilisation_pct, 0, 100);
  at->refuse_unknown_keys();
}

}  // namespace fairlead
