// SPDX-License-Identifier: MIT
// Edits of money.csv and summary.json.
#include "tests/support/mutator_picks.hpp"

namespace fairlead::test {
namespace {

const std::vector<std::string> money_rules = {"money-item", "money-sum", "money-due", "money-damages", "money-state"};

MoneyItem* some_item(Run& run, RandomStream& random) {
  return pick_of(run.ledger.items, random, [](const MoneyItem& item) { return item.kind != MoneyKind::Breach; });
}

Fault fault(const Run& run, const MoneyItem& item, std::string what) {
  return {money_rules, order_name(run, item.order), asset_name(run, item.asset), std::move(what)};
}

std::optional<Fault> more_money(Run& run, RandomStream& random) {
  MoneyItem* item = some_item(run, random);
  if (item == nullptr) return std::nullopt;
  item->amount += Cents{random.below(2) == 0 ? 10000 : -10000};
  return fault(run, *item, "a hundred dollars more or less");
}

std::optional<Fault> more_quantity(Run& run, RandomStream& random) {
  MoneyItem* item = some_item(run, random);
  if (item == nullptr || item->rate_usd < 1) return std::nullopt;
  item->quantity += 1;
  return fault(run, *item, "a unit more");
}

std::optional<Fault> higher_rate(Run& run, RandomStream& random) {
  MoneyItem* item = some_item(run, random);
  if (item == nullptr || item->quantity < 0.1) return std::nullopt;
  item->rate_usd += 100;
  return fault(run, *item, "a higher rate");
}

std::optional<Fault> drop_item(Run& run, RandomStream& random) {
  MoneyItem* item = pick_of(run.ledger.items, random,
                            [](const MoneyItem& i) { return i.amount.value > 1000 || i.amount.value < -1000; });
  if (item == nullptr) return std::nullopt;
  const Fault found = fault(run, *item, "an item dropped");
  run.ledger.items.erase(run.ledger.items.begin() + (item - run.ledger.items.data()));
  return found;
}

std::optional<Fault> double_item(Run& run, RandomStream& random) {
  MoneyItem* item = pick_of(run.ledger.items, random,
                            [](const MoneyItem& i) { return i.amount.value > 1000 || i.amount.value < -1000; });
  if (item == nullptr) return std::nullopt;
  const MoneyItem copy = *item;
  run.ledger.items.push_back(copy);
  return fault(run, copy, "an item twice");
}

std::optional<Fault> other_kind(Run& run, RandomStream& random) {
  MoneyItem* item =
      pick_of(run.ledger.items, random, [](const MoneyItem& i) { return i.kind == MoneyKind::AssetCost; });
  if (item == nullptr) return std::nullopt;
  item->kind = MoneyKind::Fuel;
  return fault(run, *item, "cost called fuel");
}

std::optional<Fault> later_item(Run& run, RandomStream& random) {
  MoneyItem* item = pick_of(run.ledger.items, random, [](const MoneyItem& i) {
    return i.kind == MoneyKind::AssetCost || i.kind == MoneyKind::LumpSum || i.kind == MoneyKind::Damages;
  });
  if (item == nullptr) return std::nullopt;
  item->start += one_hour;
  item->end += one_hour;
  return fault(run, *item, "an hour later");
}

std::optional<Fault> other_figure(Run& run, RandomStream& random) {
  KeyFigures& f = run.figures;
  Cents* const money[] = {&f.revenue, &f.cost, &f.damages, &f.breaches, &f.margin, &f.tender_revenue, &f.revenue_plan};
  int* const counts[] = {&f.orders_total,    &f.orders_completed, &f.orders_late, &f.orders_unserved,
                         &f.orders_left_out, &f.tenders_bid,      &f.tenders_won};
  switch (random.below(4)) {
    case 0:
      *money[random.below(std::size(money))] += Cents{1};
      break;
    case 1:
      *counts[random.below(std::size(counts))] += 1;
      break;
    case 2:
      (random.below(2) == 0 ? f.makespan_h : f.waiting_on_weather_h) += 0.5;
      break;
    default:
      (f.lines.empty() ? f.revenue : f.lines.front().revenue) += Cents{1};
      break;
  }
  return Fault{{"key-figures"}, "", "", "another key figure"};
}

std::optional<Fault> other_asset_figure(Run& run, RandomStream& random) {
  AssetFigures* figures = pick_of(run.figures.assets, random);
  if (figures == nullptr) return std::nullopt;
  double* const numbers[] = {&figures->utilisation_pct, &figures->working_h,         &figures->sailing_h,
                             &figures->towed_h,         &figures->standby_weather_h, &figures->standby_other_h,
                             &figures->breakdown_h,     &figures->outage_h,          &figures->off_hire_h,
                             &figures->idle_h};
  *numbers[random.below(std::size(numbers))] += 0.25;
  const AssetId asset{static_cast<std::size_t>(figures - run.figures.assets.data())};
  return Fault{{"key-figures"}, "", asset_name(run, asset), "another figure of an asset"};
}

}  // namespace

std::vector<Edit> money_edits() {
  return {{"more money", more_money}, {"more quantity", more_quantity}, {"higher rate", higher_rate},
          {"drop item", drop_item},   {"double item", double_item},     {"other kind", other_kind},
          {"later item", later_item}, {"other figure", other_figure},   {"other asset figure", other_asset_figure}};
}

std::vector<Edit> all_edits() {
  std::vector<Edit> all;
  for (const auto& family : {trace_edits(), record_edits(), plan_edits(), scenario_edits(), money_edits()})
    all.insert(all.end(), family.begin(), family.end());
  return all;
}

}  // namespace fairlead::test
