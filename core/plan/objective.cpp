// SPDX-License-Identifier: MIT
#include "core/plan/objective.hpp"

#include <algorithm>

#include "core/commercial/ledger_entry.hpp"
#include "core/plan/draft_judge.hpp"
#include "core/plan/replanning/moved_starts.hpp"

namespace fairlead {

namespace {

double days(Tick length) {
  return static_cast<double>(length) / seconds_per_day;
}

Tick end_of(const Timetable& table, const PlanWay& way) {
  Tick end = 0;
  for (int j = way.first_job; j < way.end_job(); ++j) end = std::max(end, table.placement(j).end);
  return end;
}

double drafted_moves_cost(const PlanningModel& model, const ScheduleGenerator& generated,
                          const std::vector<int>& ways) {
  double days = 0;
  for (std::size_t o = 0; o < model.orders.size(); ++o) {
    const int way = generated.fates()[o].taken ? ways[o] : -1;
    const PlanWay* const planned = way < 0 ? nullptr : &model.way(OrderId{o}, way);
    const auto start = [&](int a) { return generated.timetable().placement(planned->first_job + a).start; };
    days += move_of(*model.frozen, OrderId{o}, way, planned == nullptr ? 0 : planned->job_count, start).days;
  }
  return days * model.frozen->move_price;
}

/// Of maximum lags after what is frozen that the schedule breaks.
double broken_limits_cost(const PlanningModel& model, const ScheduleGenerator& generated) {
  double cost = 0;
  for (const FrozenLimit& limit : model.frozen->limits) {
    const OrderId order = limit.what.order;
    if (!generated.fates()[order.index()].taken) continue;
    const PlanWay& way = model.way(order, model.frozen->way[order.index()]);
    const Placement& placed = generated.timetable().placement(way.first_job + limit.what.activity);
    if (placed.start > limit.start_by || placed.end > limit.end_by) cost += worse_than_any_money;
  }
  return cost;
}

double profit_of(const Scenario& scenario, const Plan& plan, const Trace& trace) {
  return usd(ledger_total(scenario, plan, trace));
}

}  // namespace

DraftJudge::DraftJudge(const PlanningModel& model) : model_(model), ledger_(model) {}

Score DraftJudge::score(const ScheduleGenerator& generated, const std::vector<int>& ways) {
  Score score;
  const Timetable& table = generated.timetable();
  const Objective objective = model_.scenario.objective;
  const Tick horizon = model_.base.tick(model_.scenario.end);
  burdens_.assign(model_.orders.size(), 0);
  for (std::size_t o = 0; o < model_.orders.size(); ++o) {
    if (!generated.fates()[o].taken) {
      score.unserved += model_.scenario.orders[o].mandatory ? 1 : 0;
      continue;
    }
    const PlanWay& way = model_.way(OrderId{o}, ways[o]);
    const Tick end = end_of(table, way);
    const Tick delivered = table.placement(way.delivering).end;
    const Tick due = model_.orders[o].due;
    const double late = due == never ? 0.0 : std::max(0.0, days(delivered - due));
    switch (objective) {
      case Objective::Profit:
        // Whoever ends last keeps the whole fleet waiting, and paid, past the horizon.
        burdens_[o] = ledger_.damages_usd(OrderId{o}, delivered) + ledger_.idle_usd(std::max<Tick>(0, end - horizon));
        score.tie_break += days(end);
        break;
      case Objective::Lateness:
        burdens_[o] = late;
        score.value += late;
        break;
      case Objective::Makespan:
        burdens_[o] = days(end);
        score.value = std::max(score.value, static_cast<double>(end) / seconds_per_hour);
        score.tie_break += days(end);
        break;
    }
  }
  if (objective == Objective::Profit) score.value = -ledger_.profit(generated, ways);
  if (objective == Objective::Lateness) score.tie_break = -ledger_.profit(generated, ways);
  if (model_.frozen != nullptr)
    score.value += drafted_moves_cost(model_, generated, ways) + broken_limits_cost(model_, generated);
  return score;
}

Score draft_score(const PlanningModel& model, const ScheduleGenerator& generated, const std::vector<int>& ways) {
  return DraftJudge(model).score(generated, ways);
}

Score executed_score(const Scenario& scenario, const Plan& plan, const Trace& trace) {
  Score score;
  for (std::size_t o = 0; o < scenario.orders.size(); ++o) {
    const Order& order = scenario.orders[o];
    const OrderOutcome& outcome = trace.orders[o];
    if (outcome.status != OrderStatus::Completed) {
      score.unserved += order.mandatory ? 1 : 0;
      continue;
    }
    if (scenario.objective == Objective::Lateness && order.due)
      score.value += std::max(0.0, hours(outcome.delivered - *order.due) / 24);
    if (scenario.objective == Objective::Makespan)
      score.value = std::max(score.value, hours(outcome.end - scenario.start));
    if (scenario.objective != Objective::Lateness) score.tie_break += hours(outcome.end - scenario.start) / 24;
  }
  if (scenario.objective == Objective::Profit) score.value = -profit_of(scenario, plan, trace);
  if (scenario.objective == Objective::Lateness) score.tie_break = -profit_of(scenario, plan, trace);
  return score;
}

}  // namespace fairlead
