// SPDX-License-Identifier: MIT
#include "core/report/key_figures_from_trace.hpp"

#include <algorithm>

#include "core/model/demand_events.hpp"
#include "core/report/demand_figures.hpp"
#include "core/report/money_figures.hpp"

namespace fairlead {
namespace {

struct StateSeconds {
  std::int64_t working = 0;
  std::int64_t sailing = 0;
  std::int64_t towed = 0;
  std::int64_t standby_weather = 0;
  std::int64_t standby_other = 0;
  std::int64_t breakdown = 0;
  std::int64_t outage = 0;
  std::int64_t off_hire = 0;
  std::int64_t idle = 0;
};

std::int64_t& seconds_in(StateSeconds& seconds, const Interval& interval) {
  switch (interval.state) {
    case AssetState::Working:
      return seconds.working;
    case AssetState::Sailing:
      return seconds.sailing;
    case AssetState::Towed:
      return seconds.towed;
    case AssetState::Breakdown:
      return seconds.breakdown;
    case AssetState::Outage:
      return seconds.outage;
    case AssetState::OffHire:
      return seconds.off_hire;
    case AssetState::Idle:
      return seconds.idle;
    case AssetState::Standby:
      break;
  }
  const bool weather = interval.cause.kind == CauseKind::Weather || interval.cause.kind == CauseKind::Shift;
  return weather ? seconds.standby_weather : seconds.standby_other;
}

AssetFigures figures_of(const StateSeconds& seconds, std::int64_t horizon) {
  const auto h = [](std::int64_t count) { return hours(Seconds{count}); };
  const std::int64_t used = seconds.working + seconds.sailing + seconds.towed;
  const std::int64_t available = horizon - seconds.off_hire;
  AssetFigures figures;
  figures.utilisation_pct = available <= 0 ? 0 : 100.0 * static_cast<double>(used) / static_cast<double>(available);
  figures.working_h = h(seconds.working);
  figures.sailing_h = h(seconds.sailing);
  figures.towed_h = h(seconds.towed);
  figures.standby_weather_h = h(seconds.standby_weather);
  figures.standby_other_h = h(seconds.standby_other);
  figures.breakdown_h = h(seconds.breakdown);
  figures.outage_h = h(seconds.outage);
  figures.off_hire_h = h(seconds.off_hire);
  figures.idle_h = h(seconds.idle);
  return figures;
}

void fill_asset_figures(const Scenario& scenario, const Trace& trace, KeyFigures& figures) {
  std::vector<StateSeconds> seconds(scenario.assets.size());
  std::int64_t weather = 0;
  for (const Interval& interval : trace.intervals) {
    const auto length = (std::min(interval.end, scenario.end) - std::max(interval.start, scenario.start)).count();
    if (length > 0) seconds_in(seconds[interval.asset.index()], interval) += length;
  }
  for (const StateSeconds& own : seconds) {
    figures.assets.push_back(figures_of(own, (scenario.end - scenario.start).count()));
    weather += own.standby_weather;
  }
  figures.waiting_on_weather_h = hours(Seconds{weather});
}

void count_order(const Order& order, const OrderOutcome& outcome, KeyFigures& figures) {
  switch (outcome.status) {
    case OrderStatus::Completed:
      ++figures.orders_completed;
      break;
    case OrderStatus::Unserved:
      ++figures.orders_unserved;
      break;
    case OrderStatus::LeftOut:
      ++figures.orders_left_out;
      break;
  }
  if (outcome.status == OrderStatus::Completed && order.due && outcome.delivered > *order.due) ++figures.orders_late;
}

void count_tender(const Order& order, const OrderPlan& planned, KeyFigures& figures) {
  if (order.kind != OrderKind::Tender) return;
  if (planned.taken || !planned.assumed_won) ++figures.tenders_bid;
  if (planned.taken && planned.assumed_won) ++figures.tenders_won;
}

void fill_order_figures(const Scenario& scenario, const Plan& plan, const Trace& trace, KeyFigures& figures) {
  Instant last = scenario.start;
  const std::size_t own = orders_without_events(scenario);
  figures.orders_total = static_cast<int>(own);
  for (std::size_t k = 0; k < scenario.orders.size(); ++k) {
    if (k < own) count_order(scenario.orders[k], trace.orders[k], figures);
    count_tender(scenario.orders[k], plan.orders[k], figures);
    if (trace.orders[k].status == OrderStatus::Completed) last = std::max(last, trace.orders[k].end);
  }
  figures.makespan_h = hours(last - scenario.start);
  if (figures.tenders_bid > 0) figures.win_rate_pct = 100.0 * figures.tenders_won / figures.tenders_bid;
}

}  // namespace

KeyFigures key_figures_from_trace(const Scenario& scenario, const Plan& plan, const Trace& trace,
                                  const Ledger& ledger) {
  KeyFigures figures;
  fill_order_figures(scenario, plan, trace, figures);
  fill_asset_figures(scenario, trace, figures);
  fill_money_figures(scenario, ledger, figures);
  fill_demand_figures(scenario, plan, trace, figures);
  return figures;
}

}  // namespace fairlead
