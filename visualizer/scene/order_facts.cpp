// SPDX-License-Identifier: MIT
// Facts of an order: status, dates, why it is late, money, activities, contract.
#include <algorithm>
#include <map>

#include "core/model/network_rules.hpp"
#include "core/report/explanation.hpp"
#include "core/report/money_figures.hpp"
#include "visualizer/scene/cause_text.hpp"
#include "visualizer/scene/fact_writer.hpp"
#include "visualizer/scene/number_text.hpp"

namespace fairlead::view {

namespace {

void write_status(FactWriter& out, OrderId id) {
  const FigureIndex& figures = out.picture().figures;
  const Order& order = out.run().scenario().orders[id.index()];
  const OrderOutcome& outcome = out.run().trace().orders[id.index()];
  const OrderPhase phase = figures.phase(id, out.picture().now());
  const bool bad = phase == OrderPhase::Overdue || phase == OrderPhase::DeliveredLate || phase == OrderPhase::Unserved;
  const bool good = phase == OrderPhase::Delivered;
  out.section(out.say("Status"));
  out.add(out.say("Now"), phase_text(out.words(), phase), {}, bad ? Tone::Bad : good ? Tone::Good : Tone::Plain);
  if (outcome.status != OrderStatus::Completed) {
    out.add(out.say("Reason"), outcome.reason, {}, Tone::Bad);
    return;
  }
  out.add(out.say("Done"), percent_text(out.words(), figures.progress(id, out.picture().now())));
  out.add_hours(out.say("Late so far"), Seconds{figures.late_by(id, out.picture().now())}, Tone::Bad);
  out.add_hours(out.say("Late in the end"), Seconds{figures.late_by(id, out.run().end())}, Tone::Bad);
  out.add(out.say("Service"), out.run().service(id).name, {.kind = TargetKind::Service, .index = order.service.value});
  out.add(out.say("Client"), order.client);
}

void write_dates(FactWriter& out, OrderId id) {
  const Order& order = out.run().scenario().orders[id.index()];
  const OrderOutcome& outcome = out.run().trace().orders[id.index()];
  out.section(out.say("Dates"));
  if (order.known_from > out.run().scenario().start) out.add_time(out.say("Known from"), order.known_from);
  out.add_time(out.say("Earliest start"), order.earliest_start);
  out.add_time(out.say("Due"), order.due);
  out.add_time(out.say("Deadline"), order.deadline);
  if (outcome.status != OrderStatus::Completed) return;
  out.add_time(out.say("Start"), outcome.start);
  out.add_time(out.say("Delivered"), outcome.delivered,
               order.due && outcome.delivered > *order.due ? Tone::Bad : Tone::Good);
  if (outcome.end != outcome.delivered) out.add_time(out.say("End"), outcome.end);
}

void write_lateness(FactWriter& out, OrderId id) {
  if (out.picture().figures.late_by(id, out.run().end()) <= 0) return;
  out.section(out.say("Why it was late"));
  for (const LatenessShare& share : explain_order(out.run().run(), id).lateness) {
    const bool own = share.cause.kind == CauseKind::None;
    out.add(own ? out.say("own work") : cause_text(out.words(), out.run(), share.cause),
            duration_text(out.words(), share.length), cause_target(out.run(), share.cause), Tone::Bad);
  }
}

std::string money_kind_text(const Words& words, MoneyKind kind) {
  switch (kind) {
    case MoneyKind::LumpSum:
      return words.say("lump sum");
    case MoneyKind::DayRate:
      return words.say("day rates");
    case MoneyKind::UnitRate:
      return words.say("unit rates");
    case MoneyKind::Mobilisation:
      return words.say("mobilisation");
    case MoneyKind::Demobilisation:
      return words.say("demobilisation");
    case MoneyKind::ProvisionalHire:
      return words.say("provisional hire");
    case MoneyKind::Damages:
      return words.say("damages for delay");
    case MoneyKind::Breach:
      return words.say("breaches");
    case MoneyKind::AssetCost:
      return words.say("assets");
    case MoneyKind::Fuel:
      return words.say("fuel");
    case MoneyKind::PoolCost:
      return words.say("pools");
    case MoneyKind::Hire:
      return words.say("hire");
    case MoneyKind::PartnerShare:
      return words.say("partners' shares");
    case MoneyKind::Travel:
      return words.say("travel");
    case MoneyKind::Downtime:
      return words.say("downtime");
    case MoneyKind::Overhead:
      break;
  }
  return words.say("overhead");
}

/// Ledger items of the order within the horizon, summed by kind.
std::map<MoneyKind, Cents> money_by_kind(const RunView& run, OrderId order) {
  const auto& items = run.run().ledger.items;
  const auto before = [&](const MoneyItem& item) { return item.order.valid() && item.order < order; };
  std::map<MoneyKind, Cents> sums;
  for (auto item = std::partition_point(items.begin(), items.end(), before);
       item != items.end() && item->order == order; ++item)
    if (within_horizon(*item, run.scenario())) sums[item->kind] += item->amount;
  return sums;
}

void write_money(FactWriter& out, OrderId id) {
  const FigureIndex& figures = out.picture().figures;
  const MoneyUntil now = figures.money(id, out.picture().now());
  const MoneyUntil end = figures.money(id, out.run().horizon());
  const auto pair = [&](double until_now, double until_end) {
    return phrase(out.say("{0}; to the end {1}"),
                  {money_text(out.words(), until_now), money_text(out.words(), until_end)});
  };
  out.section(out.say("Money"));
  out.add(out.say("Revenue"), pair(now.revenue, end.revenue));
  out.add(out.say("Cost and damages"), pair(now.cost + now.deductions, end.cost + end.deductions));
  out.add(out.say("Margin"), pair(now.margin(), end.margin()), {}, end.margin() < 0 ? Tone::Bad : Tone::Good);
  out.section(out.say("Money by item, to the end"));
  for (const auto& [kind, amount] : money_by_kind(out.run(), id))
    out.add_money(money_kind_text(out.words(), kind), usd(amount));
}

void write_activities(FactWriter& out, OrderId id) {
  const Way* way = out.run().way(id);
  if (way == nullptr) return;
  out.section(out.say("Activities"));
  const Instant now = out.run().instant(out.picture().now());
  for (std::size_t k = 0; k < way->activities.size(); ++k) {
    const ActivityRef ref{id, static_cast<int>(k)};
    const auto attempts = out.run().attempts(ref);
    if (attempts.empty()) continue;
    const bool done = attempts.back().end <= now;
    const std::string times = moment_text(out.words(), out.run(), out.run().tick(attempts.front().start)) + " – " +
                              moment_text(out.words(), out.run(), out.run().tick(attempts.back().end));
    out.add(activity_name(out.run(), ref), times, target_of(ref), done ? Tone::Good : Tone::Plain);
  }
}

void write_contract(FactWriter& out, const Order& order) {
  const Contract& contract = order.contract;
  out.section(out.say("Contract"));
  if (contract.lump_sum) out.add_money(out.say("lump sum"), usd(contract.lump_sum->amount));
  for (const DayRate& rate : contract.day_rates)
    out.add(phrase(out.say("a day of {0}"), {rate.role}), money_text(out.words(), usd(rate.per_day)));
  for (const UnitRate& rate : contract.unit_rates)
    out.add(phrase(out.say("a unit of {0}"), {rate.quantity}), money_text(out.words(), usd(rate.per_unit)));
  if (contract.mobilisation) out.add_money(out.say("mobilisation"), usd(contract.mobilisation->amount));
  if (contract.demobilisation) out.add_money(out.say("demobilisation"), usd(contract.demobilisation->amount));
  for (const ProvisionalHire& hire : contract.provisional_hires)
    out.add(phrase(out.say("a day of {0}"), {hire.what}), money_text(out.words(), usd(hire.per_day)));
  if (!contract.damages) return;
  out.add_money(out.say("damages a day of delay"), usd(contract.damages->per_day));
  out.add_money(out.say("damages at most"), usd(contract.damages->cap));
}

}  // namespace

void write_order_facts(FactWriter& out, OrderId order) {
  write_status(out, order);
  write_dates(out, order);
  write_lateness(out, order);
  if (out.run().way(order) != nullptr) write_money(out, order);
  write_activities(out, order);
  write_contract(out, out.run().scenario().orders[order.index()]);
}

}  // namespace fairlead::view
