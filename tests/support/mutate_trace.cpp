// SPDX-License-Identifier: MIT
// Edits of intervals.csv and pools.csv.
#include <algorithm>

#include "tests/support/mutator_picks.hpp"

namespace fairlead::test {
namespace {

bool under_way(const Interval& i) {
  return i.place_from != i.place_to;
}

std::optional<Fault> stretch_interval(Run& run, RandomStream& random) {
  Interval* interval = pick_of(run.trace.intervals, random);
  if (interval == nullptr) return std::nullopt;
  interval->end += random.below(2) == 0 ? one_hour : -one_hour;
  return Fault{{"asset-hours"}, "", asset_name(run, interval->asset), "an interval's end moved"};
}

std::optional<Fault> drop_interval(Run& run, RandomStream& random) {
  Interval* interval = pick_of(run.trace.intervals, random);
  if (interval == nullptr) return std::nullopt;
  const std::string asset = asset_name(run, interval->asset);
  run.trace.intervals.erase(run.trace.intervals.begin() + (interval - run.trace.intervals.data()));
  return Fault{{"asset-hours"}, "", asset, "an interval dropped"};
}

std::optional<Fault> teleport(Run& run, RandomStream& random) {
  if (run.scenario.places.size() < 2) return std::nullopt;
  Interval* interval = pick_of(run.trace.intervals, random, [](const Interval& i) { return !under_way(i); });
  if (interval == nullptr) return std::nullopt;
  const PlaceId other{(interval->place_from.index() + 1) % run.scenario.places.size()};
  interval->place_from = interval->place_to = other;
  return Fault{{"asset-place"}, "", asset_name(run, interval->asset), "an asset elsewhere"};
}

std::optional<Fault> rest_at_work(Run& run, RandomStream& random) {
  Interval* interval =
      pick_of(run.trace.intervals, random, [](const Interval& i) { return i.state == AssetState::Working; });
  if (interval == nullptr) return std::nullopt;
  const std::string order = order_name(run, interval->activity.order);
  interval->state = random.below(2) == 0 ? AssetState::Standby : AssetState::Idle;
  interval->cause = {CauseKind::Weather, "hs_m@site0"};
  return Fault{{"asset-state", "standby-cause"}, order, asset_name(run, interval->asset), "no work where work goes on"};
}

std::optional<Fault> work_at_rest(Run& run, RandomStream& random) {
  const Interval* worked =
      pick_of(run.trace.intervals, random, [](const Interval& i) { return i.state == AssetState::Working; });
  if (worked == nullptr) return std::nullopt;
  const auto idle = [&](const Interval& i) { return i.asset == worked->asset && i.state == AssetState::Idle; };
  Interval* interval = pick_of(run.trace.intervals, random, idle);
  if (interval == nullptr) return std::nullopt;
  interval->state = AssetState::Working;
  interval->activity = worked->activity;
  return Fault{{"asset-state"},
               order_name(run, worked->activity.order),
               asset_name(run, interval->asset),
               "work outside its activity"};
}

std::optional<Fault> strangers_work(Run& run, RandomStream& random) {
  Interval* interval =
      pick_of(run.trace.intervals, random, [](const Interval& i) { return i.state == AssetState::Working; });
  if (interval == nullptr || run.scenario.assets.size() < 2) return std::nullopt;
  const auto& fillers = run.plan.orders[interval->activity.order.index()].assets;
  for (std::size_t k = 0; k < run.scenario.assets.size(); ++k) {
    if (std::find(fillers.begin(), fillers.end(), AssetId{k}) != fillers.end()) continue;
    auto other = std::find_if(run.trace.intervals.begin(), run.trace.intervals.end(),
                              [&](const Interval& i) { return i.asset == AssetId{k}; });
    if (other == run.trace.intervals.end()) continue;
    other->activity = interval->activity;
    other->state = AssetState::Working;
    return Fault{{"asset-state"},
                 order_name(run, interval->activity.order),
                 asset_name(run, AssetId{k}),
                 "work of an asset that has no part"};
  }
  return std::nullopt;
}

std::optional<Fault> no_cause(Run& run, RandomStream& random) {
  Interval* interval =
      pick_of(run.trace.intervals, random, [](const Interval& i) { return i.state == AssetState::Standby; });
  if (interval == nullptr) return std::nullopt;
  interval->cause = {};
  return Fault{{"standby-cause"}, "", asset_name(run, interval->asset), "standby without a cause"};
}

std::optional<Fault> slow_sailing(Run& run, RandomStream& random) {
  auto& all = run.trace.intervals;
  std::vector<std::size_t> found;
  for (std::size_t k = 1; k < all.size(); ++k) {
    const bool own = all[k].state == AssetState::Sailing && under_way(all[k]) && all[k].activity.valid() &&
                     !activity_of(run, all[k].activity).move;
    const bool before =
        all[k - 1].asset == all[k].asset && all[k - 1].end - all[k - 1].start > one_hour && !under_way(all[k - 1]);
    if (own && before) found.push_back(k);
  }
  if (found.empty()) return std::nullopt;
  const std::size_t k = found[random.below(found.size())];
  all[k].start -= one_hour;
  all[k - 1].end -= one_hour;
  return Fault{{"sailing-time"},
               order_name(run, all[k].activity.order),
               asset_name(run, all[k].asset),
               "a sailing that takes an hour more"};
}

std::optional<Fault> wrong_hire_state(Run& run, RandomStream& random) {
  Interval* interval = pick_of(run.trace.intervals, random, [](const Interval& i) {
    return i.state == AssetState::Idle || i.state == AssetState::OffHire;
  });
  if (interval == nullptr) return std::nullopt;
  interval->state = interval->state == AssetState::Idle ? AssetState::OffHire : AssetState::Idle;
  return Fault{{"off-hire"}, "", asset_name(run, interval->asset), "hire that does not follow use"};
}

std::optional<Fault> skip_outage(Run& run, RandomStream& random) {
  Interval* interval =
      pick_of(run.trace.intervals, random, [](const Interval& i) { return i.state == AssetState::Outage; });
  if (interval == nullptr) return std::nullopt;
  interval->state = AssetState::Idle;
  return Fault{{"outage-kept"}, "", asset_name(run, interval->asset), "an outage not taken"};
}

std::optional<Fault> unknown_asset(Run& run, RandomStream& random) {
  Interval* interval = pick_of(run.trace.intervals, random);
  if (interval == nullptr) return std::nullopt;
  interval->asset = AssetId{999};
  return Fault{{"known-ids"}, "", "", "an interval of no asset"};
}

std::optional<Fault> short_trace(Run& run, RandomStream&) {
  run.trace.end -= one_hour;
  return Fault{{"trace-end", "asset-hours"}, "", "", "a trace that ends early"};
}

ClaimRecord* lasting_claim(Run& run, RandomStream& random) {
  return pick_of(run.trace.claims, random, [](const ClaimRecord& c) { return c.holder.activity.valid(); });
}

std::optional<Fault> drop_claim(Run& run, RandomStream& random) {
  ClaimRecord* claim = lasting_claim(run, random);
  if (claim == nullptr) return std::nullopt;
  const std::string order = order_name(run, claim->holder.activity.order);
  run.trace.claims.erase(run.trace.claims.begin() + (claim - run.trace.claims.data()));
  return Fault{{"claims-recorded"}, order, "", "a claim dropped"};
}

std::optional<Fault> larger_claim(Run& run, RandomStream& random) {
  ClaimRecord* claim = lasting_claim(run, random);
  if (claim == nullptr) return std::nullopt;
  claim->amount += Amount::whole(1);
  return Fault{{"claims-recorded"}, order_name(run, claim->holder.activity.order), "", "a claim of a unit more"};
}

std::optional<Fault> longer_claim(Run& run, RandomStream& random) {
  ClaimRecord* claim = lasting_claim(run, random);
  if (claim == nullptr) return std::nullopt;
  claim->end += one_hour;
  return Fault{{"claims-recorded"}, order_name(run, claim->holder.activity.order), "", "a claim of an hour more"};
}

std::optional<Fault> early_claim(Run& run, RandomStream& random) {
  ClaimRecord* claim = lasting_claim(run, random);
  if (claim == nullptr) return std::nullopt;
  claim->start -= one_hour * 1000;
  return Fault{{"claims-recorded"}, order_name(run, claim->holder.activity.order), "", "a claim before its time"};
}

std::optional<Fault> drop_pool_outage(Run& run, RandomStream& random) {
  ClaimRecord* claim = pick_of(run.trace.claims, random, [](const ClaimRecord& c) { return c.holder.outage.valid(); });
  if (claim == nullptr) return std::nullopt;
  if (random.below(2) == 0) {
    run.trace.claims.erase(run.trace.claims.begin() + (claim - run.trace.claims.data()));
  } else {
    claim->start -= one_hour;
  }
  return Fault{{"outage-kept"}, "", "", "an outage of a pool not kept"};
}

}  // namespace

std::vector<Edit> trace_edits() {
  return {{"stretch interval", stretch_interval},
          {"drop interval", drop_interval},
          {"teleport", teleport},
          {"rest at work", rest_at_work},
          {"work at rest", work_at_rest},
          {"stranger's work", strangers_work},
          {"no cause", no_cause},
          {"slow sailing", slow_sailing},
          {"wrong hire state", wrong_hire_state},
          {"skip outage", skip_outage},
          {"unknown asset", unknown_asset},
          {"short trace", short_trace},
          {"drop claim", drop_claim},
          {"larger claim", larger_claim},
          {"longer claim", longer_claim},
          {"early claim", early_claim},
          {"drop pool outage", drop_pool_outage}};
}

}  // namespace fairlead::test
