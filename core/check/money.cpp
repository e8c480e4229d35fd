// SPDX-License-Identifier: MIT
#include "core/check/money.hpp"

#include <algorithm>
#include <cmath>

#include "core/check/rules.hpp"

namespace fairlead::check {
namespace {

bool falls_due(MoneyKind kind) {
  return kind == MoneyKind::LumpSum || kind == MoneyKind::UnitRate || kind == MoneyKind::Mobilisation ||
         kind == MoneyKind::Demobilisation || kind == MoneyKind::Damages || kind == MoneyKind::Breach;
}

class MoneyCheck {
 public:
  MoneyCheck(const Evidence& evidence, Findings& findings) : evidence_(evidence), findings_(findings) {}

  void all() {
    for (const MoneyItem& item : evidence_.run.ledger.items) each(item);
    due();
    sums();
    each_hour_once();
  }

 private:
  void wrong(const char* rule, OrderId order, AssetId asset, const std::string& what) {
    findings_.add(rule, order, asset, what);
  }

  [[nodiscard]] std::string shown(const MoneyItem& item) const {
    return std::string(name_of(item.kind)) + " " + format_usd(item.amount) + " USD " +
           evidence_.at({item.start, item.end});
  }

  void each(const MoneyItem& item) {
    const bool sign = is_revenue(item.kind) ? item.amount >= Cents{} : item.amount <= Cents{};
    if (!sign) wrong("money-item", item.order, item.asset, shown(item) + ": wrong sign");
    const double product = std::abs(item.quantity * item.rate_usd) * 100.0;
    const double found = std::abs(static_cast<double>(item.amount.value));
    const bool capped = item.kind == MoneyKind::Damages && found < product;
    if (std::abs(found - product) > tolerance(item) && !capped)
      wrong("money-item", item.order, item.asset,
            shown(item) + ": " + format_number(item.quantity) + " " + item.unit + " at " +
                format_number(item.rate_usd) + " is not that");
    const bool grows = item.unit == "d" && !falls_due(item.kind);
    if (item.end < item.start || (grows && std::abs(item.quantity - days({item.start, item.end})) > 1e-6))
      wrong("money-item", item.order, item.asset,
            shown(item) + ": " + format_number(item.quantity) + " days is not its time");
    if (item.start < evidence_.scenario.end && item.end > evidence_.scenario.end)
      wrong("money-item", item.order, item.asset, shown(item) + ": lies across the horizon's end");
    by_state(item);
  }

  [[nodiscard]] double tolerance(const MoneyItem& item) const {
    const double noise = std::abs(static_cast<double>(item.amount.value)) * 1e-9;
    if (item.kind != MoneyKind::LumpSum || !item.order.valid()) return 1.0 + noise;
    const auto& sum = evidence_.order(item.order).contract.lump_sum;
    return 1.0 + noise + (sum ? static_cast<double>(sum->milestones.size()) : 0.0);
  }

  // Every hour that is charged or paid must be an hour in that state for that order.
  void by_state(const MoneyItem& item) {
    const bool charged = item.kind == MoneyKind::AssetCost || item.kind == MoneyKind::Fuel;
    const bool paid = item.kind == MoneyKind::DayRate && item.asset.valid() && whole_role(item);
    if (!item.asset.valid() || (!charged && !paid)) return;
    for (const Interval* interval : evidence_.intervals(item.asset)) {
      if (interval->end <= item.start || interval->start >= item.end) continue;
      const std::string state = charged ? charged_as(interval->state) : earned_as(*interval);
      if (interval->activity.order == item.order && state == item.what) continue;
      return wrong(
          "money-state", item.order, item.asset,
          shown(item) + " as " + item.what + ": the asset is " + state + " from " + evidence_.at(interval->start));
    }
  }

  [[nodiscard]] bool whole_role(const MoneyItem& item) const {
    if (!item.order.valid() || !evidence_.taken(item.order)) return false;
    const Way& way = evidence_.way(item.order);
    for (std::size_t k = 0; k < way.roles.size(); ++k)
      if (evidence_.filler(item.order, static_cast<int>(k)) == item.asset && !way.roles[k].whole()) return false;
    return true;
  }

  void due() {
    std::vector<DueItem> expected = due_items(evidence_);
    for (const MoneyItem& item : evidence_.run.ledger.items) {
      if (!falls_due(item.kind)) continue;
      const auto at =
          std::find_if(expected.begin(), expected.end(), [&](const DueItem& due) { return same(item, due); });
      if (at == expected.end()) {
        wrong(item.kind == MoneyKind::Damages ? "money-damages" : "money-due", item.order, item.asset,
              shown(item) + " " + item.what + ": is not due");
      } else {
        expected.erase(at);
      }
    }
    for (const DueItem& due : expected)
      wrong(due.kind == MoneyKind::Damages ? "money-damages" : "money-due", due.order, {},
            std::string(name_of(due.kind)) + " " + due.what + " of " + format_usd(due.amount) + " USD due " +
                evidence_.at(due.at) + " is not there");
  }

  static bool same(const MoneyItem& item, const DueItem& due) {
    const auto off = std::abs(item.amount.value - due.amount.value);
    const bool what = due.kind == MoneyKind::Damages || item.what == due.what;
    return item.kind == due.kind && item.order == due.order && what && item.start == due.at && item.end == due.at &&
           off <= 1;
  }

  void sums() {
    MoneySums expected;
    add_asset_money(evidence_, expected);
    add_hire_money(evidence_, expected);
    add_pool_money(evidence_, expected);
    add_day_rate_money(evidence_, expected);
    add_downtime_money(evidence_, expected);
    add_partner_money(evidence_, expected);
    std::map<MoneyKey, std::pair<double, int>> found;
    for (const MoneyItem& item : evidence_.run.ledger.items) {
      if (falls_due(item.kind)) continue;
      auto& [sum, items] = found[{item.kind, item.order, item.asset, item.pool}];
      sum += static_cast<double>(item.amount.value);
      ++items;
      expected.try_emplace({item.kind, item.order, item.asset, item.pool}, 0.0);
    }
    for (const auto& [key, sum] : expected) {
      const auto& [has, items] = found[key];
      if (std::abs(has - sum) <= 1.0 + items + std::abs(sum) * 1e-9) continue;
      const auto& [kind, order, asset, pool] = key;
      wrong("money-sum", order, asset,
            std::string(name_of(kind)) +
                (pool.valid() ? " of " + evidence_.scenario.pools[pool.index()].id : std::string{}) +
                ": items sum to " + format_usd(Cents{std::llround(has)}) + " USD, the trace gives " +
                format_usd(Cents{std::llround(sum)}));
    }
  }

  void each_hour_once() {
    std::map<std::pair<MoneyKind, AssetId>, Spans> charged;
    for (const MoneyItem& item : evidence_.run.ledger.items) {
      const bool once =
          item.kind == MoneyKind::AssetCost || item.kind == MoneyKind::Fuel || item.kind == MoneyKind::Hire;
      if (!once || item.end <= item.start) continue;
      Spans& spans = charged[{item.kind, item.asset}];
      if (total_within(spans, {item.start, item.end}) > Seconds{0})
        wrong("money-state", item.order, item.asset, shown(item) + ": charges an hour twice");
      spans.push_back({item.start, item.end});
      spans = merged(std::move(spans));
    }
    for (const Interval& interval : evidence_.trace.intervals) {
      if (cash_rate(evidence_.asset(interval.asset), interval.state) == Cents{}) continue;
      const Span hours{interval.start, interval.end};
      if (!gaps(charged[{MoneyKind::AssetCost, interval.asset}], hours).empty())
        wrong("money-state", interval.activity.order, interval.asset,
              evidence_.name(interval.asset) + ": hours of " + evidence_.at(hours) + " cost nothing");
    }
  }

  const Evidence& evidence_;
  Findings& findings_;
};

}  // namespace

void check_money(const Evidence& evidence, Findings& findings) {
  MoneyCheck(evidence, findings).all();
}

}  // namespace fairlead::check
