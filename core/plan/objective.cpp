// SPDX-License-Identifier: MIT
#include "core/plan/objective.hpp"

#include <algorithm>

#include "core/commercial/ledger_entry.hpp"

namespace fairlead {

namespace {

double days(Tick length) {
  return static_cast<double>(length) / seconds_per_day;
}

/// Started days after due.
double late_days(Tick delivered, Tick due) {
  if (due == never || delivered <= due) return 0;
  return static_cast<double>((delivered - due + seconds_per_day - 1) / seconds_per_day);
}

struct OrderSpan {
  Tick start = never;
  Tick end = 0;
  Tick delivered = 0;
};

OrderSpan span_of(const PlanningModel& model, const Timetable& table, const PlanWay& way) {
  OrderSpan span;
  for (int j = way.first_job; j < way.end_job(); ++j) {
    const Placement& placed = table.placement(j);
    span.start = std::min(span.start, placed.start);
    span.end = std::max(span.end, placed.end);
    if (model.jobs[static_cast<std::size_t>(j)].delivers) span.delivered = placed.end;
  }
  return span;
}

double working_usd_per_day(const Scenario& scenario, const Asset& asset) {
  const double hire = asset.hire ? usd(asset.hire->per_day) : 0;
  return usd(asset.costs.working_per_day) - usd(asset.costs.idle_per_day) + hire +
         asset.fuel.working_t_per_day * scenario.fuel_usd_per_t;
}

/// From a block's first claim to its last end.
double block_days(const Timetable& table, const PlanBlock& block) {
  Tick from = never;
  Tick to = 0;
  for (const int job : block.jobs) {
    from = std::min(from, table.placement(job).granted);
    to = std::max(to, table.placement(job).end);
  }
  return days(to - from);
}

double worked_days(const Timetable& table, const PlanBlock& block) {
  double worked = 0;
  for (const int job : block.jobs) worked += days(table.placement(job).end - table.placement(job).start);
  return worked;
}

double order_profit(const PlanningModel& model, const Timetable& table, OrderId id, const PlanWay& way, int way_index) {
  const Order& order = model.scenario.orders[id.index()];
  const Way& given = order.ways[static_cast<std::size_t>(way_index)];
  const Contract& contract = order.contract;
  const OrderSpan span = span_of(model, table, way);
  double profit = contract.lump_sum ? usd(contract.lump_sum->amount) : 0;
  if (contract.mobilisation) profit += usd(contract.mobilisation->amount);
  if (contract.demobilisation) profit += usd(contract.demobilisation->amount);
  for (const UnitRate& rate : contract.unit_rates)
    for (const NamedQuantity& quantity : given.quantities)
      if (quantity.name == rate.quantity) profit += quantity.amount * usd(rate.per_unit);
  for (const ProvisionalHire& hire : contract.provisional_hires)
    profit += usd(hire.per_day) * days(span.delivered - span.start);
  for (int j = way.first_job; j < way.end_job(); ++j)
    for (const int b : model.jobs[static_cast<std::size_t>(j)].blocks) {
      const PlanBlock& block = model.blocks[static_cast<std::size_t>(b)];
      if (block.first != j) continue;
      const double length = block_days(table, block);
      const Role& role = given.roles[static_cast<std::size_t>(block.role)];
      for (const DayRate& rate : contract.day_rates)
        if (rate.role == role.id || rate.role == role.group)
          profit += usd(rate.per_day) * rate.operating_pct / 100 * worked_days(table, block);
      const AssetId asset = table.asset(id, block.role);
      if (asset.valid()) profit -= working_usd_per_day(model.scenario, model.scenario.assets[asset.index()]) * length;
    }
  if (contract.damages) {
    const double asked = late_days(span.delivered, model.orders[id.index()].due) * usd(contract.damages->per_day);
    profit -= contract.damages->cap.value > 0 ? std::min(asked, usd(contract.damages->cap)) : asked;
  }
  return profit;
}

}  // namespace

Score draft_score(const PlanningModel& model, const ScheduleGenerator& generated, const std::vector<int>& ways) {
  Score score;
  const Timetable& table = generated.timetable();
  for (std::size_t o = 0; o < model.orders.size(); ++o) {
    if (!generated.fates()[o].taken) {
      score.unserved += model.scenario.orders[o].mandatory ? 1 : 0;
      continue;
    }
    const PlanWay& way = model.orders[o].ways[static_cast<std::size_t>(ways[o])];
    const OrderSpan span = span_of(model, table, way);
    switch (model.scenario.objective) {
      case Objective::Profit:
        score.value -= order_profit(model, table, OrderId{o}, way, ways[o]);
        break;
      case Objective::Lateness:
        score.value += std::max(0.0, model.orders[o].due == never ? 0.0 : days(span.delivered - model.orders[o].due));
        break;
      case Objective::Makespan:
        score.value = std::max(score.value, static_cast<double>(span.end) / seconds_per_hour);
        break;
    }
  }
  return score;
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
  }
  if (scenario.objective == Objective::Profit)
    for (const MoneyItem& item : make_ledger(scenario, plan, trace).items) score.value -= usd(item.amount);
  return score;
}

}  // namespace fairlead
