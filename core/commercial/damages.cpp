// SPDX-License-Identifier: MIT
#include "core/commercial/damages.hpp"

#include <algorithm>

namespace fairlead {
namespace {

const Link* link_of(const Way& way, const Breach& breach) {
  const auto at = std::find_if(way.links.begin(), way.links.end(), [&](const Link& link) {
    return link.from == breach.from.activity && link.to == breach.to.activity && link.maximum.has_value();
  });
  return at == way.links.end() ? nullptr : &*at;
}

Instant date_of(const RunFacts& facts, const Breach& breach, const Link* link) {
  const bool by_finish = link != nullptr && link->kind == LinkKind::FinishFinish;
  return (by_finish ? facts.finish(breach.to) : facts.start(breach.to)).value_or(facts.trace().end);
}

void add_breach(const RunFacts& facts, const Breach& breach, MoneyItems& items) {
  const Way& way = *facts.way(breach.to.order);
  const Link* link = link_of(way, breach);
  const Cents per_day = link == nullptr ? Cents{} : link->breach_per_day;
  MoneyItem item;
  item.kind = MoneyKind::Breach;
  item.order = breach.to.order;
  item.what = way.activities[static_cast<std::size_t>(breach.from.activity)].id + ">" +
              way.activities[static_cast<std::size_t>(breach.to.activity)].id;
  item.start = item.end = date_of(facts, breach, link);
  item.quantity = static_cast<double>(breach.excess.count()) / seconds_per_day;
  item.unit = "d";
  item.rate_usd = usd(per_day);
  item.amount = -pro_rata(per_day, breach.excess.count());
  items.push_back(std::move(item));
}

}  // namespace

std::int64_t started_days(Seconds late) {
  if (late <= Seconds{0}) return 0;
  return (late.count() + seconds_per_day - 1) / seconds_per_day;
}

void add_damages(const RunFacts& facts, OrderId order, MoneyItems& items) {
  const Order& served = facts.order(order);
  if (facts.way(order) == nullptr || !served.due || !served.contract.damages) return;
  const LiquidatedDamages& damages = *served.contract.damages;
  const Instant until = facts.completed(order) ? facts.outcome(order).delivered : facts.trace().end;
  const std::int64_t days = started_days(until - *served.due);
  Cents amount{damages.per_day.value * days};
  if (damages.cap > Cents{}) amount = std::min(amount, damages.cap);
  MoneyItem item;
  item.kind = MoneyKind::Damages;
  item.order = order;
  item.quantity = static_cast<double>(days);
  item.unit = "d";
  item.rate_usd = usd(damages.per_day);
  item.amount = -amount;
  add_at(until, std::move(item), items);
}

void add_breaches(const RunFacts& facts, MoneyItems& items) {
  for (const Breach& breach : facts.trace().breaches) add_breach(facts, breach, items);
}

}  // namespace fairlead
