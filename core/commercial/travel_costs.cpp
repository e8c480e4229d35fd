// SPDX-License-Identifier: MIT
#include "core/commercial/asset_costs.hpp"
#include "core/commercial/asset_intervals.hpp"
#include "core/model/network_rules.hpp"

namespace fairlead {
namespace {

struct Trip {
  PlaceId from;
  PlaceId to;
  ActivityRef activity;
  friend bool operator==(const Trip&, const Trip&) = default;
};

bool under_way(const Interval& interval) {
  return (interval.state == AssetState::Sailing || interval.state == AssetState::Towed) &&
         interval.place_from != interval.place_to;
}

// Sailing to an activity is over when the activity starts; what follows is the activity itself, a move.
bool is_move_itself(const RunFacts& facts, const Interval& interval) {
  if (!interval.activity.valid()) return false;
  const ActivityRecord* record = facts.record(interval.activity);
  return record != nullptr && record->start <= interval.start;
}

void charge(const RunFacts& facts, const Interval& departure, MoneyItems& items) {
  const Travel travel = sailing(facts.scenario(), departure.asset, departure.place_from, departure.place_to);
  MoneyItem item;
  item.kind = MoneyKind::Travel;
  item.order = departure.activity.order;
  item.asset = departure.asset;
  item.what = facts.scenario().places[departure.place_to.index()].id;
  item.quantity = 1;
  item.unit = "1";
  item.rate_usd = usd(travel.cost);
  item.amount = -travel.cost;
  add_at(departure.start, std::move(item), items);
}

}  // namespace

void add_travel_costs(const RunFacts& facts, AssetId asset, MoneyItems& items) {
  if (facts.scenario().travel.empty()) return;
  Trip last;
  for (const Interval& interval : intervals_of(facts.trace(), asset)) {
    if (!under_way(interval)) continue;
    const Trip trip{interval.place_from, interval.place_to, interval.activity};
    const bool resumed = trip == last;  // after waiting for weather on the way
    last = trip;
    if (!resumed && interval.state == AssetState::Sailing && !is_move_itself(facts, interval))
      charge(facts, interval, items);
  }
}

}  // namespace fairlead
