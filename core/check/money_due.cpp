// SPDX-License-Identifier: MIT
// Pay items, damages and breaches that fall due at one instant.
#include <algorithm>

#include "core/check/money.hpp"

namespace fairlead::check {
namespace {

class DueOfOrder {
 public:
  DueOfOrder(const Evidence& evidence, OrderId id, std::vector<DueItem>& out)
      : evidence_(evidence),
        id_(id),
        contract_(evidence.order(id).contract),
        outcome_(evidence.trace.orders[id.index()]),
        out_(out) {}

  void all() {
    if (evidence_.taken(id_) && outcome_.status == OrderStatus::Completed) earned();
    damages();
  }

 private:
  void earned() {
    if (contract_.lump_sum) lump_sum(*contract_.lump_sum);
    for (const UnitRate& rate : contract_.unit_rates) units(rate);
    if (contract_.mobilisation) add(MoneyKind::Mobilisation, "", first_finish(), contract_.mobilisation->amount);
    if (contract_.demobilisation) add(MoneyKind::Demobilisation, "", outcome_.end, contract_.demobilisation->amount);
  }

  void lump_sum(const LumpSum& sum) {
    if (sum.milestones.empty()) add(MoneyKind::LumpSum, "", outcome_.delivered, sum.amount);
    Cents paid{};
    for (const Milestone& milestone : sum.milestones) {
      const bool last = &milestone == &sum.milestones.back();
      const Cents amount = last ? sum.amount - paid : scaled(sum.amount, milestone.share_pct / 100.0);
      paid += amount;
      add(MoneyKind::LumpSum, milestone.activity, date_of(milestone.activity), amount);
    }
  }

  [[nodiscard]] Instant date_of(const std::string& milestone) const {
    if (milestone.empty()) return outcome_.start;
    const auto& activities = evidence_.way(id_).activities;
    for (std::size_t k = 0; k < activities.size(); ++k)
      if (activities[k].id == milestone) return finish(k);
    return outcome_.delivered;
  }

  [[nodiscard]] Instant finish(std::size_t activity) const {
    return evidence_.ended(ActivityRef{id_, static_cast<int>(activity)}).value_or(outcome_.delivered);
  }

  static double sum_of(const std::vector<NamedQuantity>& quantities, const std::string& name) {
    double sum = 0;
    for (const NamedQuantity& quantity : quantities) sum += quantity.name == name ? quantity.amount : 0;
    return sum;
  }

  void units(const UnitRate& rate) {
    const Way& way = evidence_.way(id_);
    double left = sum_of(way.quantities, rate.quantity);
    for (std::size_t k = 0; k < way.activities.size(); ++k) {
      const double done = sum_of(way.activities[k].quantities, rate.quantity);
      if (done <= 0) continue;
      left -= done;
      add_units(rate, done, finish(k));
    }
    if (left > 1e-9) add_units(rate, left, outcome_.delivered);
  }

  void add_units(const UnitRate& rate, double quantity, Instant at) {
    add(MoneyKind::UnitRate, rate.quantity, at, scaled(rate.per_unit, quantity * rate_factor(evidence_.scenario, at)));
  }

  [[nodiscard]] Instant first_finish() const {
    Instant start = Instant::max();
    Instant end = outcome_.delivered;
    for (std::size_t k = 0; k < evidence_.way(id_).activities.size(); ++k) {
      const ActivityRef ref{id_, static_cast<int>(k)};
      if (!evidence_.began(ref) || evidence_.attempts(ref).back()->start >= start) continue;
      start = evidence_.attempts(ref).back()->start;
      end = evidence_.attempts(ref).back()->end;
    }
    return end;
  }

  void damages() {
    const auto& due = evidence_.order(id_).due;
    if (!evidence_.taken(id_) || !due || !contract_.damages) return;
    const Instant until = outcome_.status == OrderStatus::Completed ? outcome_.delivered : evidence_.trace.end;
    if (until <= *due) return;
    const auto begun_days = std::chrono::ceil<std::chrono::days>(until - *due).count();
    std::int64_t cents = contract_.damages->per_day.value * begun_days;
    if (contract_.damages->cap.value > 0) cents = std::min(cents, contract_.damages->cap.value);
    add(MoneyKind::Damages, "", until, Cents{-cents});
  }

  void add(MoneyKind kind, std::string what, Instant at, Cents amount) {
    if (amount != Cents{}) out_.push_back({kind, id_, std::move(what), at, amount});
  }

  const Evidence& evidence_;
  OrderId id_;
  const Contract& contract_;
  const OrderOutcome& outcome_;
  std::vector<DueItem>& out_;
};

void add_breach(const Evidence& evidence, const Breach& breach, std::vector<DueItem>& out) {
  const Way& way = evidence.way(breach.to.order);
  for (const Link& link : way.links) {
    if (link.from != breach.from.activity || link.to != breach.to.activity || !link.maximum) continue;
    const auto end = link.kind == LinkKind::FinishFinish ? evidence.ended(breach.to) : evidence.started(breach.to);
    const std::string what = way.activities[static_cast<std::size_t>(link.from)].id + ">" +
                             way.activities[static_cast<std::size_t>(link.to)].id;
    out.push_back({MoneyKind::Breach, breach.to.order, what, end.value_or(evidence.trace.end),
                   -pro_rata(link.breach_per_day, breach.excess.count())});
    return;
  }
}

}  // namespace

std::vector<DueItem> due_items(const Evidence& evidence) {
  std::vector<DueItem> out;
  for (std::size_t k = 0; k < evidence.scenario.orders.size(); ++k) DueOfOrder(evidence, OrderId{k}, out).all();
  for (const Breach& breach : evidence.trace.breaches) add_breach(evidence, breach, out);
  return out;
}

}  // namespace fairlead::check
