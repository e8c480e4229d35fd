// SPDX-License-Identifier: MIT
#include <string>

#include "core/check/rules.hpp"

namespace fairlead::check {
namespace {

class ShapeCheck {
 public:
  ShapeCheck(const Run& run, Findings& findings) : run_(run), scenario_(run.scenario), findings_(findings) {}

  void all() {
    if (!tables_fit()) return;
    for (std::size_t k = 0; k < run_.plan.orders.size(); ++k) order_plan(OrderId{k});
    if (!findings_.empty()) return;
    sequences_and_chains();
    intervals();
    records();
    claims();
    ledger();
  }

 private:
  template <class IdType, class Table>
  static bool in(IdType id, const Table& table) {
    return id.valid() && id.index() < table.size();
  }
  template <class IdType, class Table>
  static bool in_or_none(IdType id, const Table& table) {
    return !id.valid() || id.index() < table.size();
  }
  template <class Table>
  static bool below(int index, const Table& table) {
    return index >= 0 && static_cast<std::size_t>(index) < table.size();
  }

  void wrong(OrderId order, AssetId asset, const std::string& what) { findings_.add("known-ids", order, asset, what); }

  bool tables_fit() {
    const auto fits = [&](std::size_t found, std::size_t expected, const char* what) {
      if (found == expected) return true;
      wrong({}, {},
            std::string(what) + ": found " + std::to_string(found) + " rows, expected " + std::to_string(expected));
      return false;
    };
    bool good = fits(run_.plan.orders.size(), scenario_.orders.size(), "orders of the plan");
    good = fits(run_.plan.sequences.size(), scenario_.assets.size(), "sequences of the plan") && good;
    good = fits(run_.trace.orders.size(), scenario_.orders.size(), "orders of the trace") && good;
    return fits(run_.figures.assets.size(), scenario_.assets.size(), "assets of the key figures") && good;
  }

  void order_plan(OrderId id) {
    const OrderPlan& plan = run_.plan.orders[id.index()];
    if (const auto& event = scenario_.orders[id.index()].event;
        event &&
        (!in(event->order, scenario_.orders) || !below(event->demand, scenario_.orders[event->order.index()].demands)))
      return wrong(id, {}, "an event of no demand");
    if (!plan.taken) return;
    const Order& order = scenario_.orders[id.index()];
    if (!below(plan.way, order.ways)) return wrong(id, {}, "a taken order without a way");
    const Way& way = order.ways[static_cast<std::size_t>(plan.way)];
    if (plan.assets.size() != way.roles.size() || plan.activities.size() != way.activities.size())
      return wrong(id, {}, "way " + way.id + ": roles or activities of the plan are not those of the way");
    for (const AssetId asset : plan.assets)
      if (!in(asset, scenario_.assets)) wrong(id, {}, "way " + way.id + ": a role without an asset");
    for (std::size_t k = 0; k < way.activities.size(); ++k)
      if (!below(plan.activities[k].mode, way.activities[k].modes))
        wrong(id, {}, way.activities[k].id + ": unknown mode");
  }

  [[nodiscard]] bool sound(ActivityRef ref) const {
    if (!in(ref.order, scenario_.orders)) return false;
    const OrderPlan& plan = run_.plan.orders[ref.order.index()];
    return plan.taken && below(ref.activity, plan.activities);
  }
  [[nodiscard]] bool sound(const StepRef& step) const {
    if (step.activity.valid()) return !step.outage.valid() && sound(step.activity);
    return in(step.outage, scenario_.outages);
  }
  [[nodiscard]] bool sound(const ResourceRef& resource) const {
    if (resource.kind == ResourceKind::Pool) return below(resource.index, scenario_.pools);
    if (resource.kind == ResourceKind::Slot) return below(resource.index, scenario_.places);
    return below(resource.index, scenario_.assets) &&
           below(resource.capacity, scenario_.assets[static_cast<std::size_t>(resource.index)].shareable);
  }

  void sequences_and_chains() {
    for (std::size_t k = 0; k < run_.plan.sequences.size(); ++k)
      for (const Step& step : run_.plan.sequences[k].steps)
        if (!sound(step.what)) wrong(step.what.activity.order, AssetId{k}, "sequence: a step of no taken order");
    for (const Chain& chain : run_.plan.chains)
      if (!sound(chain.resource) || !sound(chain.from) || !sound(chain.to))
        wrong(chain.to.activity.order, {}, "a chain between unknown steps");
  }

  void intervals() {
    for (const Interval& interval : run_.trace.intervals) {
      const bool activity = !interval.activity.valid() || sound(interval.activity);
      if (!in(interval.asset, scenario_.assets) || !activity || !in(interval.place_from, scenario_.places) ||
          !in(interval.place_to, scenario_.places))
        wrong(interval.activity.order, interval.asset, "an interval of an unknown asset, activity or place");
    }
  }

  void records() {
    for (const ActivityRecord& record : run_.trace.activities)
      if (!sound(record.activity)) wrong(record.activity.order, {}, "an activity of no taken order");
    for (const AccrualSegment& segment : run_.trace.segments)
      if (!sound(segment.activity)) wrong(segment.activity.order, {}, "a segment of no taken order");
    for (const Breach& breach : run_.trace.breaches)
      if (!sound(breach.from) || !sound(breach.to)) wrong(breach.to.order, {}, "a breach of no taken order");
  }

  void claims() {
    for (const ClaimRecord& claim : run_.trace.claims)
      if (!sound(claim.resource) || !sound(claim.holder))
        wrong(claim.holder.activity.order, {}, "a claim of an unknown resource or holder");
  }

  void ledger() {
    for (const MoneyItem& item : run_.ledger.items)
      if (!in_or_none(item.order, scenario_.orders) || !in_or_none(item.asset, scenario_.assets) ||
          !in_or_none(item.pool, scenario_.pools))
        wrong(item.order, item.asset, "a money item of an unknown order, asset or pool");
  }

  const Run& run_;
  const Scenario& scenario_;
  Findings& findings_;
};

}  // namespace

void check_shape(const Run& run, Findings& findings) {
  ShapeCheck(run, findings).all();
}

}  // namespace fairlead::check
