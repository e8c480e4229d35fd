// SPDX-License-Identifier: MIT
#include "core/report/money_figures.hpp"

#include <algorithm>

namespace fairlead {
namespace {

bool is_tender(const Scenario& scenario, OrderId order) {
  return order.valid() && scenario.orders[order.index()].kind == OrderKind::Tender;
}

bool is_outside(const Scenario& scenario, OrderId order) {
  return order.valid() && scenario.orders[order.index()].kind != OrderKind::Internal;
}

void add_totals(const Scenario& scenario, const MoneyItem& item, KeyFigures& figures) {
  switch (group_of(item.kind)) {
    case MoneyGroup::Revenue:
      (is_tender(scenario, item.order) ? figures.tender_revenue : figures.revenue) += item.amount;
      break;
    case MoneyGroup::Damages:
      figures.damages -= item.amount;
      break;
    case MoneyGroup::Breach:
      figures.breaches -= item.amount;
      break;
    case MoneyGroup::Cost:
      figures.cost -= item.amount;
      break;
  }
}

LineFigures& line_named(std::vector<LineFigures>& lines, const std::string& name) {
  const auto at = std::find_if(lines.begin(), lines.end(), [&](const LineFigures& line) { return line.line == name; });
  if (at != lines.end()) return *at;
  lines.push_back({name, {}, {}});
  return lines.back();
}

// Lines with a target first, in the scenario's order; then those that only orders name.
std::vector<LineFigures> lines_of(const Scenario& scenario) {
  std::vector<LineFigures> lines;
  for (const LineTarget& target : scenario.targets.lines)
    line_named(lines, target.line).revenue_plan += target.revenue_plan;
  for (const Order& order : scenario.orders) static_cast<void>(line_named(lines, order.line));
  return lines;
}

// Own labour that the item's order bears: labour pools, and the crew's part of an asset's cash cost.
Cents labour_in(const Scenario& scenario, const MoneyItem& item) {
  if (item.kind == MoneyKind::PoolCost && scenario.pools[item.pool.index()].labour) return -item.amount;
  if (item.kind != MoneyKind::AssetCost) return {};
  return pro_rata(scenario.assets[item.asset.index()].costs.crew_per_day, (item.end - item.start).count());
}

std::optional<double> percent(Cents part, Cents whole) {
  if (whole <= Cents{}) return std::nullopt;
  return 100.0 * static_cast<double>(part.value) / static_cast<double>(whole.value);
}

}  // namespace

void fill_money_figures(const Scenario& scenario, const Ledger& ledger, KeyFigures& figures) {
  figures.lines = lines_of(scenario);
  Cents labour;
  for (const MoneyItem& item : ledger.items) {
    if (!within_horizon(item, scenario)) continue;
    add_totals(scenario, item, figures);
    if (is_outside(scenario, item.order)) labour += labour_in(scenario, item);
    if (group_of(item.kind) == MoneyGroup::Revenue)
      line_named(figures.lines, scenario.orders[item.order.index()].line).revenue += item.amount;
  }
  const Cents earned = figures.revenue + figures.tender_revenue;
  figures.margin = earned - figures.cost - figures.damages - figures.breaches;
  figures.revenue_plan = scenario.targets.revenue_plan;
  figures.plan_attainment_pct = percent(earned, figures.revenue_plan);
  figures.labour_cover_pct = percent(labour, scenario.targets.payroll);
}

}  // namespace fairlead
