// SPDX-License-Identifier: MIT
#include "core/commercial/pay_items.hpp"

#include <algorithm>

namespace fairlead {
namespace {

MoneyItem earned(MoneyKind kind, OrderId order, std::string what) {
  MoneyItem item;
  item.kind = kind;
  item.order = order;
  item.what = std::move(what);
  return item;
}

MoneyItem earned_share(MoneyKind kind, OrderId order, std::string what, double share, Cents of, Cents amount) {
  MoneyItem item = earned(kind, order, std::move(what));
  item.quantity = share;
  item.unit = "1";
  item.rate_usd = usd(of);
  item.amount = amount;
  return item;
}

int activity_named(const Way& way, const std::string& id) {
  for (std::size_t k = 0; k < way.activities.size(); ++k)
    if (way.activities[k].id == id) return static_cast<int>(k);
  return -1;
}

Instant milestone_date(const RunFacts& facts, OrderId order, const std::string& activity) {
  const OrderOutcome& outcome = facts.outcome(order);
  if (activity.empty()) return outcome.start;
  const int index = activity_named(*facts.way(order), activity);
  if (index < 0) return outcome.delivered;
  return facts.finish({order, index}).value_or(outcome.delivered);
}

// The last milestone takes what rounding leaves, so that they sum to the lump sum.
void add_lump_sum(const RunFacts& facts, OrderId order, const LumpSum& sum, MoneyItems& items) {
  Cents left = sum.amount;
  for (std::size_t k = 0; k < sum.milestones.size(); ++k) {
    const Milestone& milestone = sum.milestones[k];
    const double share = milestone.share_pct / 100.0;
    const Cents amount = k + 1 == sum.milestones.size() ? left : scaled(sum.amount, share);
    left -= amount;
    add_at(milestone_date(facts, order, milestone.activity),
           earned_share(MoneyKind::LumpSum, order, milestone.activity, share, sum.amount, amount), items);
  }
  if (sum.milestones.empty())
    add_at(facts.outcome(order).delivered, earned_share(MoneyKind::LumpSum, order, {}, 1, sum.amount, sum.amount),
           items);
}

double amount_of(const std::vector<NamedQuantity>& quantities, const std::string& name) {
  double sum = 0;
  for (const NamedQuantity& quantity : quantities)
    if (quantity.name == name) sum += quantity.amount;
  return sum;
}

void add_units(const Scenario& scenario, OrderId order, const UnitRate& rate, double quantity, Instant at,
               MoneyItems& items) {
  const double factor = season_factor(scenario, at);
  MoneyItem item = earned(MoneyKind::UnitRate, order, rate.quantity);
  item.quantity = quantity;
  item.unit = "1";
  item.rate_usd = usd(rate.per_unit) * factor;
  item.amount = scaled(rate.per_unit, quantity * factor);
  add_at(at, std::move(item), items);
}

// Activities are paid for what they carry of the quantity, delivery for what none of them carries.
void add_unit_rate(const RunFacts& facts, OrderId order, const UnitRate& rate, MoneyItems& items) {
  const Way& way = *facts.way(order);
  const Instant delivered = facts.outcome(order).delivered;
  double left = amount_of(way.quantities, rate.quantity);
  for (std::size_t k = 0; k < way.activities.size(); ++k) {
    const double carried = amount_of(way.activities[k].quantities, rate.quantity);
    if (carried <= 0) continue;
    left -= carried;
    const Instant at = facts.finish({order, static_cast<int>(k)}).value_or(delivered);
    add_units(facts.scenario(), order, rate, carried, at, items);
  }
  constexpr double noise = 1e-9;
  if (left > noise) add_units(facts.scenario(), order, rate, left, delivered, items);
}

const ActivityRecord* first_to_start(const RunFacts& facts, OrderId order) {
  const ActivityRecord* first = nullptr;
  const int activities = static_cast<int>(facts.way(order)->activities.size());
  for (int k = 0; k < activities; ++k) {
    const ActivityRecord* record = facts.record({order, k});
    if (record != nullptr && (first == nullptr || record->start < first->start)) first = record;
  }
  return first;
}

void add_fee(MoneyKind kind, OrderId order, Cents amount, Instant at, MoneyItems& items) {
  add_at(at, earned_share(kind, order, {}, 1, amount, amount), items);
}

void add_provisional_hire(const RunFacts& facts, OrderId order, const ProvisionalHire& hire, MoneyItems& items) {
  const OrderOutcome& outcome = facts.outcome(order);
  add_per_day(facts.scenario(), earned(MoneyKind::ProvisionalHire, order, hire.what),
              {outcome.start, outcome.delivered}, hire.per_day, Direction::Earned, items);
}

}  // namespace

void add_pay_items(const RunFacts& facts, OrderId order, MoneyItems& items) {
  if (!facts.completed(order) || facts.way(order) == nullptr) return;
  const Contract& contract = facts.order(order).contract;
  const OrderOutcome& outcome = facts.outcome(order);
  if (contract.lump_sum) add_lump_sum(facts, order, *contract.lump_sum, items);
  for (const UnitRate& rate : contract.unit_rates) add_unit_rate(facts, order, rate, items);
  if (contract.mobilisation) {
    const ActivityRecord* first = first_to_start(facts, order);
    const Instant at = first == nullptr ? outcome.delivered : first->end;
    add_fee(MoneyKind::Mobilisation, order, contract.mobilisation->amount, at, items);
  }
  if (contract.demobilisation)
    add_fee(MoneyKind::Demobilisation, order, contract.demobilisation->amount, outcome.end, items);
  for (const ProvisionalHire& hire : contract.provisional_hires) add_provisional_hire(facts, order, hire, items);
}

}  // namespace fairlead
