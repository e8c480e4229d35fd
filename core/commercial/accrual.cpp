// SPDX-License-Identifier: MIT
#include "core/commercial/accrual.hpp"

#include <algorithm>

namespace fairlead {
namespace {

std::chrono::year_month_day local_date(Instant at, Seconds offset) {
  return std::chrono::year_month_day{std::chrono::floor<std::chrono::days>(at + offset)};
}

Instant month_end(Instant at, Seconds offset) {
  const auto date = local_date(at, offset);
  const auto next = (date.year() / date.month() / 1) + std::chrono::months{1};
  return Instant{std::chrono::sys_days{next}} - offset;
}

}  // namespace

TimeSpan overlap(TimeSpan a, TimeSpan b) {
  const TimeSpan both{std::max(a.start, b.start), std::min(a.end, b.end)};
  return both.empty() ? TimeSpan{both.start, both.start} : both;
}

std::vector<TimeSpan> cut(TimeSpan span, Instant at) {
  if (span.empty()) return {};
  if (at <= span.start || at >= span.end) return {span};
  return {{span.start, at}, {at, span.end}};
}

std::vector<TimeSpan> cut_by_month(TimeSpan span, Seconds offset) {
  std::vector<TimeSpan> months;
  while (!span.empty()) {
    const Instant end = std::min(span.end, month_end(span.start, offset));
    months.push_back({span.start, end});
    span.start = end;
  }
  return months;
}

double season_factor(const Scenario& scenario, Instant at) {
  if (scenario.prices.season_factor_by_month.empty()) return 1.0;
  const unsigned month = static_cast<unsigned>(local_date(at, scenario.zone_offset).month());
  return scenario.prices.season_factor_by_month[month - 1];
}

void add_per_day(const Scenario& scenario, MoneyItem kind, TimeSpan span, Cents per_day, Direction direction,
                 MoneyItems& items) {
  if (per_day == Cents{}) return;
  for (const TimeSpan& part : cut(span, scenario.end)) {
    MoneyItem item = kind;
    const Cents amount = pro_rata(per_day, part.length().count());
    item.start = part.start;
    item.end = part.end;
    item.quantity = static_cast<double>(part.length().count()) / seconds_per_day;
    item.unit = "d";
    item.rate_usd = usd(per_day);
    item.amount = direction == Direction::Earned ? amount : -amount;
    items.push_back(std::move(item));
  }
}

void add_at(Instant at, MoneyItem item, MoneyItems& items) {
  if (item.amount == Cents{}) return;
  item.start = at;
  item.end = at;
  items.push_back(std::move(item));
}

}  // namespace fairlead
