// SPDX-License-Identifier: MIT
#include "core/io/alpha_factors.hpp"

#include <algorithm>
#include <cmath>

#include "core/io/fields.hpp"

namespace fairlead {
namespace {

constexpr double hours_per_day = 24;

std::vector<double> read_numbers(const Member& member, double minimum) {
  std::vector<double> numbers;
  for (const JsonCursor& element : elements_of(member)) {
    double number = 0;
    read_number(element, number, minimum);
    numbers.push_back(number);
  }
  return numbers;
}

AlphaRow read_row(const JsonCursor& at) {
  AlphaRow row;
  if (!at.expect_object()) return row;
  read_positive(at.require("up_to_h"), row.up_to_h, most_hours);
  row.limits = read_numbers(at.require("limits"), 0);
  row.factors = read_numbers(at.require("factors"), 0);
  at.refuse_unknown_keys();
  if (row.limits.empty() || row.limits.size() != row.factors.size())
    at.report("contradiction",
              std::to_string(row.limits.size()) + " limits and " + std::to_string(row.factors.size()) + " factors",
              "as many factors as limits, at least one");
  if (!std::is_sorted(row.limits.begin(), row.limits.end(), std::less_equal<>{}))
    at.report("not-ascending", "limits out of order", "ascending limits, each once");
  return row;
}

AlphaTable read_table(const std::string& column, const JsonCursor& at) {
  AlphaTable table{column, {}};
  for (const JsonCursor& row : at.elements()) table.rows.push_back(read_row(row));
  const auto later = [](const AlphaRow& a, const AlphaRow& b) { return a.up_to_h >= b.up_to_h; };
  if (std::adjacent_find(table.rows.begin(), table.rows.end(), later) != table.rows.end())
    at.report("not-ascending", "rows out of order", "rows by ascending up_to_h, each once");
  return table;
}

double interpolated(const AlphaRow& row, double limit) {
  const auto above = std::lower_bound(row.limits.begin(), row.limits.end(), limit);
  const auto at = static_cast<std::size_t>(above - row.limits.begin());
  if (at == 0) return row.factors.front();
  if (above == row.limits.end()) return row.factors.back();
  const double share = (limit - row.limits[at - 1]) / (row.limits[at] - row.limits[at - 1]);
  return row.factors[at - 1] + share * (row.factors[at] - row.factors[at - 1]);
}

double slowest_rate_per_day(const Scenario& scenario, const std::string& capability) {
  double slowest = 0;
  for (const Asset& asset : scenario.assets) {
    const double rate = asset.capability(capability).value_or(0);
    if (rate > 0 && (slowest == 0 || rate < slowest)) slowest = rate;
  }
  return slowest;
}

double lognormal_mode(double median, double sigma) {
  return median * std::exp(-sigma * sigma);
}
double weibull_mode(double scale, double shape) {
  return shape <= 1 ? 0 : scale * std::pow((shape - 1) / shape, 1 / shape);
}

double planned_h(const Duration& duration, const Scenario& scenario) {
  switch (duration.kind) {
    case DurationKind::Fixed:
      return duration.a;
    case DurationKind::Triangular:
    case DurationKind::Pert:
      return duration.b;
    case DurationKind::Lognormal:
      return lognormal_mode(duration.a, duration.b);
    case DurationKind::Weibull:
      return weibull_mode(duration.a, duration.b);
    case DurationKind::Rate:
      break;
  }
  const bool fixed_rate = duration.rate_capability.empty();
  const double per_day = fixed_rate ? duration.b : slowest_rate_per_day(scenario, duration.rate_capability);
  return per_day > 0 ? duration.a / per_day * hours_per_day : 0;
}

double longest_route_nm(const Move& move, const Scenario& scenario) {
  if (scenario.distances.places() != scenario.places.size()) return 0;
  if (move.from.valid()) return scenario.distances.route(move.from, move.to).nm;
  double longest = 0;
  for (std::size_t p = 0; p < scenario.places.size(); ++p)
    longest = std::max(longest, scenario.distances.route(PlaceId{p}, move.to).nm);
  return longest;
}

}  // namespace

std::optional<double> AlphaTables::factor(const std::string& column, double limit, double period_h) const {
  const auto table =
      std::find_if(columns.begin(), columns.end(), [&](const AlphaTable& t) { return t.column == column; });
  if (table == columns.end() || table->rows.empty()) return 1.0;
  for (const AlphaRow& row : table->rows)
    if (period_h <= row.up_to_h) return interpolated(row, limit);
  return beyond;
}

AlphaTables read_alpha_tables(const JsonCursor& at) {
  AlphaTables tables;
  for (const auto& [name, member] : at.members()) {
    if (name == "beyond")
      read_positive(member, tables.beyond, 1);
    else
      tables.columns.push_back(read_table(name, member));
  }
  return tables;
}

double operation_period_h(const Activity& activity, const Scenario& scenario) {
  const Seconds stretch = activity.restart + activity.abandon + activity.minimum_chunk;
  const bool can_be_left = activity.rule == WeatherRule::Suspendable && stretch > Seconds{0};
  if (can_be_left) return hours(stretch);
  if (activity.move && activity.move->speed_kn > 0)
    return longest_route_nm(*activity.move, scenario) / activity.move->speed_kn;
  double longest = 0;
  for (const Mode& mode : activity.modes) longest = std::max(longest, planned_h(mode.duration, scenario));
  return longest;
}

void apply_alpha_factors(const AlphaTables& tables, const Scenario& scenario, const JsonCursor& at, Way& way) {
  for (Activity& activity : way.activities) {
    const double period_h = operation_period_h(activity, scenario);
    for (WeatherLimit& limit : activity.conditions.limits) {
      if (!std::isfinite(limit.maximum)) continue;
      const auto factor = tables.factor(limit.column, limit.maximum, period_h);
      if (factor)
        limit.maximum *= *factor;
      else
        at.report("beyond-alpha-table",
                  "activity " + activity.id + " of " + format_number(period_h) + " h limited by " + limit.column,
                  "an operation within the rows of alpha_factors", "add a longer row or a factor \"beyond\"");
    }
  }
}

}  // namespace fairlead
