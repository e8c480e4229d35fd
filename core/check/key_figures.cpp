// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cmath>
#include <map>

#include "core/check/money.hpp"
#include "core/check/rules.hpp"

namespace fairlead::check {
namespace {

class FigureCheck {
 public:
  FigureCheck(const Evidence& evidence, Findings& findings)
      : evidence_(evidence), figures_(evidence.run.figures), findings_(findings) {}

  void all() {
    orders();
    tenders();
    money();
    labour();
    lines();
    for (std::size_t k = 0; k < evidence_.scenario.assets.size(); ++k) asset(AssetId{k});
    number("waiting_on_weather_h", figures_.waiting_on_weather_h, waiting_h_);
  }

 private:
  void wrong(const std::string& figure, const std::string& found, const std::string& expected, AssetId asset = {}) {
    findings_.add("key-figures", {}, asset, figure + " is " + found + ", trace and ledger give " + expected);
  }

  void number(const std::string& figure, double found, double expected, AssetId asset = {}) {
    if (std::abs(found - expected) > 1e-6 * std::max(1.0, std::abs(expected)))
      wrong(figure, format_number(found), format_number(expected), asset);
  }

  void count(const std::string& figure, int found, int expected) {
    if (found != expected) wrong(figure, std::to_string(found), std::to_string(expected));
  }

  void amount(const std::string& figure, Cents found, Cents expected) {
    if (found != expected) wrong(figure, format_usd(found), format_usd(expected));
  }

  void orders() {
    int total = 0, completed = 0, late = 0, unserved = 0, left_out = 0;
    Instant last = evidence_.scenario.start;
    for (std::size_t k = 0; k < evidence_.scenario.orders.size(); ++k) {
      const OrderOutcome& outcome = evidence_.trace.orders[k];
      if (outcome.status == OrderStatus::Completed) last = std::max(last, outcome.end);
      if (evidence_.scenario.orders[k].event) continue;  // counted as events of demands
      ++total;
      const auto& due = evidence_.scenario.orders[k].due;
      const bool done = outcome.status == OrderStatus::Completed;
      completed += done ? 1 : 0;
      late += done && due && outcome.delivered > *due ? 1 : 0;
      unserved += outcome.status == OrderStatus::Unserved ? 1 : 0;
      left_out += outcome.status == OrderStatus::LeftOut ? 1 : 0;
    }
    count("orders total", figures_.orders_total, total);
    count("orders completed", figures_.orders_completed, completed);
    count("orders late", figures_.orders_late, late);
    count("orders unserved", figures_.orders_unserved, unserved);
    count("orders left out", figures_.orders_left_out, left_out);
    number("makespan_h", figures_.makespan_h, hours(last - evidence_.scenario.start));
  }

  void share(const std::string& figure, const std::optional<double>& found, double part, double whole) {
    if (found.has_value() != (whole > 0))
      return wrong(figure, found ? format_number(*found) : "empty", whole > 0 ? "a share" : "none");
    if (found) number(figure, *found, 100.0 * part / whole);
  }

  void tenders() {
    int bid = 0, won = 0;
    for (std::size_t k = 0; k < evidence_.scenario.orders.size(); ++k) {
      const OrderPlan& plan = evidence_.plan.orders[k];
      if (evidence_.scenario.orders[k].kind != OrderKind::Tender) continue;
      bid += plan.taken || !plan.assumed_won ? 1 : 0;
      won += plan.taken && plan.assumed_won ? 1 : 0;
    }
    count("tenders bid", figures_.tenders_bid, bid);
    count("tenders won", figures_.tenders_won, won);
    share("win_rate_pct", figures_.win_rate_pct, won, bid);
  }

  // Own crews and labour pools that orders of others bear, over the payroll.
  void labour() {
    Cents borne;
    for (const MoneyItem& item : evidence_.run.ledger.items) {
      if (!counts(item) || !item.order.valid() || evidence_.order(item.order).kind == OrderKind::Internal) continue;
      if (item.kind == MoneyKind::PoolCost && evidence_.scenario.pools[item.pool.index()].labour) borne -= item.amount;
      if (item.kind == MoneyKind::AssetCost)
        borne += pro_rata(evidence_.asset(item.asset).costs.crew_per_day, (item.end - item.start).count());
    }
    share("labour_cover_pct", figures_.labour_cover_pct, usd(borne), usd(evidence_.scenario.targets.payroll));
  }

  [[nodiscard]] bool counts(const MoneyItem& item) const { return item.end <= evidence_.scenario.end; }

  [[nodiscard]] bool of_tender(const MoneyItem& item) const {
    return item.order.valid() && evidence_.order(item.order).kind == OrderKind::Tender;
  }

  void money() {
    Cents revenue, tenders, cost, damages, breaches;
    for (const MoneyItem& item : evidence_.run.ledger.items) {
      if (!counts(item)) continue;
      if (is_revenue(item.kind)) {
        (of_tender(item) ? tenders : revenue) += item.amount;
      } else if (item.kind == MoneyKind::Damages) {
        damages -= item.amount;
      } else if (item.kind == MoneyKind::Breach) {
        breaches -= item.amount;
      } else {
        cost -= item.amount;
      }
    }
    amount("revenue_usd", figures_.revenue, revenue);
    amount("tender_revenue_usd", figures_.tender_revenue, tenders);
    amount("cost_usd", figures_.cost, cost);
    amount("damages_usd", figures_.damages, damages);
    amount("breach_usd", figures_.breaches, breaches);
    amount("margin_usd", figures_.margin, revenue + tenders - cost - damages - breaches);
    plan(revenue + tenders);
  }

  void plan(Cents earned) {
    const Cents planned = evidence_.scenario.targets.revenue_plan;
    amount("revenue_plan_usd", figures_.revenue_plan, planned);
    share("plan_attainment_pct", figures_.plan_attainment_pct, usd(earned), usd(planned));
  }

  void lines() {
    std::map<std::string, LineFigures> expected;
    for (const Order& order : evidence_.scenario.orders) expected[order.line];
    for (const LineTarget& target : evidence_.scenario.targets.lines)
      expected[target.line].revenue_plan += target.revenue_plan;
    for (const MoneyItem& item : evidence_.run.ledger.items)
      if (is_revenue(item.kind) && counts(item) && item.order.valid())
        expected[evidence_.order(item.order).line].revenue += item.amount;
    for (const LineFigures& line : figures_.lines) {
      const auto own = expected.find(line.line);
      if (own == expected.end()) {
        wrong("line \"" + line.line + "\"", "given", "no such line, or it a second time");
        continue;
      }
      amount("revenue of " + line.line, line.revenue, own->second.revenue);
      amount("revenue plan of " + line.line, line.revenue_plan, own->second.revenue_plan);
      expected.erase(own);
    }
    for (const auto& [name, figures] : expected) wrong("line \"" + name + "\"", "missing", "it");
  }

  void asset(AssetId id) {
    const AssetFigures& found = figures_.assets[id.index()];
    AssetFigures h;
    for (const Interval* interval : evidence_.intervals(id)) {
      const Instant end = std::min(interval->end, evidence_.scenario.end);
      if (end > interval->start) bucket(h, *interval) += hours(end - interval->start);
    }
    const std::string name = evidence_.name(id);
    number(name + " working_h", found.working_h, h.working_h, id);
    number(name + " sailing_h", found.sailing_h, h.sailing_h, id);
    number(name + " towed_h", found.towed_h, h.towed_h, id);
    number(name + " standby_weather_h", found.standby_weather_h, h.standby_weather_h, id);
    number(name + " standby_other_h", found.standby_other_h, h.standby_other_h, id);
    number(name + " breakdown_h", found.breakdown_h, h.breakdown_h, id);
    number(name + " outage_h", found.outage_h, h.outage_h, id);
    number(name + " off_hire_h", found.off_hire_h, h.off_hire_h, id);
    number(name + " idle_h", found.idle_h, h.idle_h, id);
    const double base = hours(evidence_.scenario.end - evidence_.scenario.start) - h.off_hire_h;
    const double share = base > 0 ? 100.0 * (h.working_h + h.sailing_h + h.towed_h) / base : 0;
    number(name + " utilisation_pct", found.utilisation_pct, share, id);
    waiting_h_ += h.standby_weather_h;
  }

  static double& bucket(AssetFigures& h, const Interval& interval) {
    const bool weather = interval.cause.kind == CauseKind::Weather || interval.cause.kind == CauseKind::Shift;
    switch (interval.state) {
      case AssetState::Working:
        return h.working_h;
      case AssetState::Sailing:
        return h.sailing_h;
      case AssetState::Towed:
        return h.towed_h;
      case AssetState::Standby:
        return weather ? h.standby_weather_h : h.standby_other_h;
      case AssetState::Breakdown:
        return h.breakdown_h;
      case AssetState::Outage:
        return h.outage_h;
      case AssetState::OffHire:
        return h.off_hire_h;
      case AssetState::Idle:
        break;
    }
    return h.idle_h;
  }

  const Evidence& evidence_;
  const KeyFigures& figures_;
  Findings& findings_;
  double waiting_h_ = 0;
};

}  // namespace

void check_key_figures(const Evidence& evidence, Findings& findings) {
  FigureCheck(evidence, findings).all();
}

}  // namespace fairlead::check
