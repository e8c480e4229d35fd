// SPDX-License-Identifier: MIT
// Events of demands: where they come from, and which unit each finds in use; the figures that follow from them.
#include <algorithm>
#include <cmath>
#include <map>

#include "core/check/rules.hpp"

namespace fairlead::check {
namespace {

struct Count {
  int events = 0;
  int served = 0;
  double waited_h = 0;
  double down_h = 0;
};

class DemandCheck {
 public:
  DemandCheck(const Evidence& evidence, Findings& findings) : evidence_(evidence), findings_(findings) {}

  void all() {
    for (std::size_t k = 0; k < evidence_.scenario.orders.size(); ++k)
      if (evidence_.scenario.orders[k].event) event(OrderId{k});
    units_in_use();
    figures();
  }

 private:
  void wrong(OrderId order, const std::string& what) {
    findings_.add("demand-event", order, {}, evidence_.order(order).id + ": " + what);
  }

  [[nodiscard]] const Demand& demand(const DemandEvent& event) const {
    return evidence_.order(event.order).demands[static_cast<std::size_t>(event.demand)];
  }

  /// From the planned start to the planned end of the order whose demand it is, within the horizon.
  [[nodiscard]] Span time_of(OrderId owner) const {
    Span time{evidence_.scenario.end, evidence_.scenario.start};
    for (const PlannedActivity& planned : evidence_.plan.orders[owner.index()].activities) {
      time.begin = std::min(time.begin, planned.start);
      time.end = std::max(time.end, planned.end);
    }
    return {std::max(time.begin, evidence_.scenario.start), std::min(time.end, evidence_.scenario.end)};
  }

  void event(OrderId id) {
    const Order& call = evidence_.order(id);
    const DemandEvent& event = *call.event;
    if (evidence_.nominal) return wrong(id, "an event in the nominal world");
    if (!evidence_.taken(event.order)) return wrong(id, "an event of an order that is not taken");
    const Span time = time_of(event.order);
    if (call.known_from < time.begin || call.known_from >= time.end)
      wrong(id, "comes " + evidence_.at(call.known_from) + ", its order's time is " + evidence_.at(time));
    if (call.ways.size() != 1 || !(call.ways.front() == demand(event).way))
      wrong(id, "its network is not the demand's");
    const int expected = ++numbers_[{event.order, event.demand}];
    if (event.number != expected)
      wrong(id, "is number " + std::to_string(event.number) + ", expected " + std::to_string(expected));
    const bool strikes = demand(event).units_down > 0 && !demand(event).down_from_start;
    if (strikes != (event.unit >= 0) || event.unit >= std::ceil(demand(event).units))
      wrong(id, "strikes unit " + std::to_string(event.unit + 1) + " of " + format_number(demand(event).units));
    if (event.unit >= 0) strikes_[{event.order, kind(event), event.unit}].push_back(id);
  }

  [[nodiscard]] std::string kind(const DemandEvent& event) const {
    return demand(event).unit_kind.empty() ? demand(event).id : demand(event).unit_kind;
  }

  [[nodiscard]] std::optional<Instant> delivered(OrderId id) const {
    if (!evidence_.taken(id)) return std::nullopt;
    return evidence_.ended(ActivityRef{id, evidence_.way(id).delivers});
  }

  /// An event that finds its unit out of use is dropped; no other is.
  void units_in_use() {
    for (auto& [unit, events] : strikes_) {
      std::stable_sort(events.begin(), events.end(), [&](OrderId a, OrderId b) {
        return evidence_.order(a).known_from < evidence_.order(b).known_from;
      });
      Instant down_until = Instant::min();
      for (const OrderId id : events) {
        const OrderOutcome& outcome = evidence_.trace.orders[id.index()];
        const bool dropped = outcome.cause == "unit-down";
        const Instant at = evidence_.order(id).known_from;
        if (at != down_until && dropped != (at < down_until))
          wrong(id, dropped ? "dropped although its unit was in use" : "strikes a unit that was out of use");
        if (!dropped) down_until = delivered(id).value_or(Instant::max());
      }
    }
  }

  void figures() {
    for (std::size_t k = 0; k < evidence_.scenario.orders.size(); ++k) count(OrderId{k});
    const auto& found = evidence_.run.figures.demands;
    if (found.size() != counts_.size())
      figure("demands", static_cast<double>(found.size()), static_cast<double>(counts_.size()));
    for (const DemandFigures& own : found) {
      const auto at = counts_.find({own.order, own.demand});
      if (at == counts_.end()) {
        findings_.add("key-figures", {}, {}, "demand " + own.demand + " of " + own.order + " has no event");
        continue;
      }
      const Count& is = at->second;
      figure(own.demand + " events", own.events, is.events);
      figure(own.demand + " served", own.served, is.served);
      figure(own.demand + " mean_wait_h", own.mean_wait_h, is.served > 0 ? is.waited_h / is.served : 0);
      figure(own.demand + " units_down_h", own.units_down_h, is.down_h);
    }
    availability();
  }

  void count(OrderId id) {
    const Order& call = evidence_.order(id);
    const OrderOutcome& outcome = evidence_.trace.orders[id.index()];
    if (!call.event || outcome.cause == "unit-down") return;
    const bool done = outcome.status == OrderStatus::Completed;
    const Span time = time_of(call.event->order);
    const Instant until = std::min(time.end, delivered(id).value_or(time.end));
    Count& sum = counts_[{evidence_.order(call.event->order).id, demand(*call.event).id}];
    ++sum.events;
    sum.served += done ? 1 : 0;
    if (done) sum.waited_h += hours(outcome.delivered - call.known_from);
    double down_h = until > call.known_from ? hours(until - call.known_from) : 0;
    if (demand(*call.event).down_from_start) down_h = worked_h(id, time);
    const double down = demand(*call.event).units_down * down_h;
    sum.down_h += down;
    if (demand(*call.event).units_down > 0) down_[{call.event->order, kind(*call.event)}] += down;
  }

  /// From the start of each activity to its end, whatever stops it in between.
  [[nodiscard]] double worked_h(OrderId id, Span within) const {
    if (!evidence_.taken(id)) return 0;
    double sum = 0;
    for (std::size_t k = 0; k < evidence_.way(id).activities.size(); ++k)
      for (const ActivityRecord* record : evidence_.attempts({id, static_cast<int>(k)}))
        for (const Span& part : common({within}, {{record->start, record->end}})) sum += hours(part.length());
    return sum;
  }

  void availability() {
    const auto& found = evidence_.run.figures.availability;
    if (found.size() != down_.size())
      figure("availability", static_cast<double>(found.size()), static_cast<double>(down_.size()));
    for (const auto& [units, down] : down_) {
      const auto& [owner, name] = units;
      double count = 0;
      for (const Demand& candidate : evidence_.order(owner).demands)
        if ((candidate.unit_kind.empty() ? candidate.id : candidate.unit_kind) == name)
          count = std::max(count, candidate.units);
      for (const AvailabilityFigures& own : found)
        if (own.order == evidence_.order(owner).id && own.unit == name)
          figure("availability_pct of " + name, own.availability_pct,
                 100 * (1 - down / (count * hours(time_of(owner).length()))));
    }
  }

  void figure(const std::string& name, double found, double expected) {
    if (std::abs(found - expected) > 1e-6 * std::max(1.0, std::abs(expected)))
      findings_.add("key-figures", {}, {},
                    name + " is " + format_number(found) + ", the events give " + format_number(expected));
  }

  const Evidence& evidence_;
  Findings& findings_;
  std::map<std::pair<OrderId, int>, int> numbers_;
  std::map<std::tuple<OrderId, std::string, int>, std::vector<OrderId>> strikes_;
  std::map<std::pair<std::string, std::string>, Count> counts_;
  std::map<std::pair<OrderId, std::string>, double> down_;
};

}  // namespace

void check_demands(const Evidence& evidence, Findings& findings) {
  DemandCheck(evidence, findings).all();
}

}  // namespace fairlead::check
