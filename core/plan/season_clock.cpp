// SPDX-License-Identifier: MIT
#include "core/plan/season_clock.hpp"

#include <algorithm>
#include <chrono>

namespace fairlead {

SeasonClock::SeasonClock(const Scenario& scenario) {
  const auto& factors = scenario.prices.season_factor_by_month;
  if (factors.empty()) return;
  flat_ = false;
  const TimeBase base = scenario.time_base();
  const std::chrono::year_month_day first{std::chrono::floor<std::chrono::days>(scenario.start + scenario.zone_offset)};
  auto month = first.year() / first.month();
  constexpr int most_months = 120;
  for (int m = 0; m < most_months; ++m, month += std::chrono::months{1}) {
    const Instant begin = Instant{std::chrono::sys_days{month / 1}} - scenario.zone_offset;
    Month next{.from = m == 0 ? 0 : base.tick(begin),
               .factor = factors[static_cast<unsigned>(month.month()) - 1],
               .before = 0};
    if (m > 0) {
      Month& last = months_.back();
      last.to = next.from;
      next.before = last.before + last.factor * static_cast<double>(next.from - last.from);
    }
    months_.push_back(next);
  }
}

const SeasonClock::Month& SeasonClock::month(Tick time) const {
  // Months are nearly alike: the right one is next to the guess.
  constexpr Tick mean_month = 2629746;
  const std::size_t last = months_.size() - 1;
  std::size_t k = std::min(static_cast<std::size_t>(std::max<Tick>(0, time) / mean_month), last);
  while (k > 0 && months_[k].from > time) --k;
  while (k < last && months_[k + 1].from <= time) ++k;
  return months_[k];
}

double SeasonClock::highest_from(Tick time) const {
  if (flat_) return 1.0;
  const Month* first = &month(std::max<Tick>(0, time));
  double highest = first->factor;
  for (const Month* m = first; m != months_.data() + months_.size(); ++m) highest = std::max(highest, m->factor);
  return highest;
}

}  // namespace fairlead
