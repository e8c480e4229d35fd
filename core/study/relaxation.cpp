// SPDX-License-Identifier: MIT
#include "core/study/relaxation.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "core/study/second_asset.hpp"

namespace fairlead {

namespace {

bool can_be_relaxed(const Cause& cause) {
  return cause.kind != CauseKind::None && cause.kind != CauseKind::Predecessor;
}

void count(std::vector<CauseShare>& shares, const Cause& cause, Seconds length) {
  if (!can_be_relaxed(cause)) return;
  const auto same = std::find_if(shares.begin(), shares.end(), [&](const CauseShare& s) { return s.cause == cause; });
  if (same == shares.end())
    shares.push_back({cause, length});
  else
    same->length += length;
}

template <class T>
int position(const std::vector<T>& table, const std::string& id) {
  const auto at = std::find_if(table.begin(), table.end(), [&](const T& entry) { return entry.id == id; });
  return at == table.end() ? -1 : static_cast<int>(at - table.begin());
}

/// Works on one order's chosen way.
class Relaxing {
 public:
  Relaxing(const Explanation& explanation, const Cause& cause, Scenario& scenario, Plan& plan)
      : cause_(cause),
        scenario_(scenario),
        plan_(plan),
        order_(explanation.order),
        planned_(plan.orders[order_.index()]),
        way_(scenario.orders[order_.index()].ways[static_cast<std::size_t>(planned_.way)]) {
    for (const ExplainedSegment& segment : explanation.segments) {
      if (segment.kind != SegmentKind::Waiting || !(segment.cause == cause)) continue;
      const int waits = segment.activity.activity;
      if (segment.on_purpose)
        planned_.activities[static_cast<std::size_t>(waits)].not_before.reset();  // there is nothing to begin later for
      else
        waiting_.insert(waits);
    }
  }

  Relaxation apply() {
    switch (cause_.kind) {
      case CauseKind::Weather:
        return {lift_weather()};
      case CauseKind::Shift:
        return {lift_shift()};
      case CauseKind::Asset:
        return second_asset();
      case CauseKind::Breakdown:
        return {forbid_breakdowns()};
      case CauseKind::Outage:
        return {cancel_outage()};
      case CauseKind::Pool:
        return {cause_.detail.find('/') == std::string::npos ? enlarge_pool() : enlarge_shared()};
      case CauseKind::Slot:
        return {enlarge_slots()};
      case CauseKind::EarliestStart:
        return {begin_at_once()};
      case CauseKind::None:
      case CauseKind::Predecessor:
        break;
    }
    return {};
  }

 private:
  Activity& activity(int a) { return way_.activities[static_cast<std::size_t>(a)]; }
  [[nodiscard]] const std::string& order_id() const { return scenario_.orders[order_.index()].id; }

  std::string named_activities() {
    std::string text;
    for (const int a : waiting_) text += (text.empty() ? "" : ", ") + activity(a).id;
    return text;
  }

  /// Weather named at another place than the activity's is met on the way there.
  [[nodiscard]] bool is_met_at(const Activity& waiting) const {
    const auto at = cause_.detail.find('@');
    if (at == std::string::npos || waiting.move || !waiting.place.valid()) return true;
    return cause_.detail.substr(at + 1) == scenario_.places[waiting.place.index()].id;
  }

  std::string lift_weather() {
    bool under_way = false;
    for (const int a : waiting_) {
      under_way = under_way || !is_met_at(activity(a));
      if (is_met_at(activity(a))) activity(a).conditions.limits.clear();
    }
    if (!under_way) return "no weather limits for " + named_activities();
    for (const AssetId asset : planned_.assets) scenario_.assets[asset.index()].transit.limits.clear();
    return "no weather limits for " + named_activities() + " and for its assets under way";
  }

  std::string lift_shift() {
    for (const int a : waiting_) {
      activity(a).conditions.shift = {};
      activity(a).conditions.daylight = false;
      for (const Mode& mode : activity(a).modes)
        for (const PoolNeed& need : mode.pools) scenario_.pools[need.pool.index()].shift = {};
    }
    for (const AssetId asset : planned_.assets) {
      scenario_.assets[asset.index()].transit.shift = {};
      scenario_.assets[asset.index()].transit.daylight = false;
    }
    return "work round the clock for " + named_activities();
  }

  Relaxation second_asset() {
    const int asset = position(scenario_.assets, cause_.detail);
    if (asset < 0) return {};
    const AssetId old{asset};
    const bool handed_over = add_second_asset(scenario_, plan_, order_, old);
    const Asset& first = scenario_.assets[old.index()];
    return {fmt::format("a second {} at {}", first.id, scenario_.places[first.home.index()].id), handed_over};
  }

  std::string forbid_breakdowns() {
    const int asset = position(scenario_.assets, cause_.detail);
    if (asset < 0) return {};
    scenario_.assets[static_cast<std::size_t>(asset)].breakdowns.reset();
    return cause_.detail + " does not break down";
  }

  std::string cancel_outage() {
    const int outage = position(scenario_.outages, cause_.detail);
    if (outage < 0) return {};
    scenario_.outages[static_cast<std::size_t>(outage)].from = scenario_.start;
    scenario_.outages[static_cast<std::size_t>(outage)].length = Seconds{0};
    return "no outage " + cause_.detail;
  }

  /// What the order's chains take from other holders; they go. The claims of one order may follow each other, so that
  /// their sum is more than it ever has at once, but then every chain that is left still holds.
  Amount freed_from_others(const ResourceRef& resource) {
    Amount freed{};
    std::erase_if(plan_.chains, [&](const Chain& chain) {
      const bool from_others =
          chain.resource == resource && chain.to.activity.order == order_ && chain.from.activity.order != order_;
      if (from_others) freed += chain.amount;
      return from_others;
    });
    return freed;
  }

  /// The most that one of the waiting activities asks for, by itself or for a hold that begins with it.
  [[nodiscard]] Amount asked_of_pool(PoolId pool) {
    Amount most{};
    for (const int a : waiting_) {
      for (const Mode& mode : activity(a).modes)
        for (const PoolNeed& need : mode.pools)
          if (need.pool == pool) most = std::max(most, need.amount);
      for (const Hold& hold : way_.holds)
        if (hold.pool == pool && hold.first == a) most = std::max(most, hold.amount);
    }
    return most;
  }

  std::string enlarge_pool() {
    const int index = position(scenario_.pools, cause_.detail);
    if (index < 0) return {};
    const PoolId id{index};
    Pool& pool = scenario_.pools[id.index()];
    const Amount before = pool.capacity;
    pool.capacity += std::max(asked_of_pool(id), freed_from_others({.kind = ResourceKind::Pool, .index = index}));
    return fmt::format("{} enlarged from {} to {}", pool.id, format_amount(before), format_amount(pool.capacity));
  }

  std::string enlarge_slots() {
    const int index = position(scenario_.places, cause_.detail);
    if (index < 0) return {};
    Place& place = scenario_.places[static_cast<std::size_t>(index)];
    if (!place.slots) return {};
    const PlaceId id{index};
    int most = 0;
    for (const int a : waiting_) {
      most = std::max(most, activity(a).slots);
      for (const Hold& hold : way_.holds)
        if (hold.place == id && hold.first == a)
          most = std::max(most, static_cast<int>(hold.amount.thousandths / 1000));
    }
    const Amount freed = freed_from_others({.kind = ResourceKind::Slot, .index = index});
    const int before = *place.slots;
    place.slots = before + std::max(most, static_cast<int>((freed.thousandths + 999) / 1000));
    return fmt::format("slots at {} enlarged from {} to {}", place.id, before, *place.slots);
  }

  std::string enlarge_shared() {
    const auto slash = cause_.detail.find('/');
    const int index = position(scenario_.assets, cause_.detail.substr(0, slash));
    if (index < 0) return {};
    Asset& asset = scenario_.assets[static_cast<std::size_t>(index)];
    const int capacity = asset.shared_capacity(cause_.detail.substr(slash + 1));
    if (capacity < 0) return {};
    SharedCapacity& shared = asset.shareable[static_cast<std::size_t>(capacity)];
    Amount asked{};
    for (const Role& role : way_.roles)
      if (role.shared_capacity == shared.name) asked += role.shared_amount;
    const Amount before = shared.amount;
    shared.amount +=
        std::max(asked, freed_from_others({.kind = ResourceKind::Shared, .index = index, .capacity = capacity}));
    return fmt::format("{} of {} enlarged from {} to {}", shared.name, asset.id, format_amount(before),
                       format_amount(shared.amount));
  }

  std::string begin_at_once() {
    Order& order = scenario_.orders[order_.index()];
    order.known_from = scenario_.start;
    order.earliest_start.reset();
    for (PlannedActivity& planned : planned_.activities) planned.not_before.reset();
    for (const AssetId asset : planned_.assets)
      if (auto& hire = scenario_.assets[asset.index()].hire) hire->notice = Seconds{0};
    return order_id() + " known and allowed to begin from the start, without notice for hired assets";
  }

  const Cause& cause_;
  Scenario& scenario_;
  Plan& plan_;
  OrderId order_;
  OrderPlan& planned_;
  Way& way_;
  std::set<int> waiting_;  // activities that wait for the cause
};

}  // namespace

std::vector<CauseShare> relaxable_causes(const Explanation& explanation) {
  std::vector<CauseShare> shares;
  for (const LatenessShare& share : explanation.lateness) count(shares, share.cause, share.length);
  if (shares.empty())
    for (auto segment = explanation.segments.rbegin(); segment != explanation.segments.rend(); ++segment)
      if (segment->kind == SegmentKind::Waiting) count(shares, segment->cause, segment->end - segment->start);
  std::stable_sort(shares.begin(), shares.end(),
                   [](const CauseShare& a, const CauseShare& b) { return a.length > b.length; });
  return shares;
}

Relaxation relax(const Explanation& explanation, const Cause& cause, Scenario& scenario, Plan& plan) {
  return Relaxing(explanation, cause, scenario, plan).apply();
}

}  // namespace fairlead
