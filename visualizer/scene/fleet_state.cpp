// SPDX-License-Identifier: MIT
#include "visualizer/scene/fleet_state.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "visualizer/scene/track_line.hpp"

namespace fairlead::view {

namespace {

bool moves(const Interval& interval) {
  return interval.place_from.valid() && interval.place_to.valid() && interval.place_from != interval.place_to;
}

bool makes_way(const Interval& interval) {
  return interval.state == AssetState::Sailing || interval.state == AssetState::Towed ||
         interval.state == AssetState::Working;
}

bool same_voyage(const Interval& a, const Interval& b) {
  return a.place_from == b.place_from && a.place_to == b.place_to && a.activity == b.activity && a.attempt == b.attempt;
}

/// Neighbouring intervals of one passage: weather or a breakdown may interrupt it.
std::span<const Interval> voyage_around(std::span<const Interval> all, const Interval& one) {
  const auto at = all.begin() + (&one - all.data());
  auto first = at;
  while (first != all.begin() && same_voyage(*(first - 1), one)) --first;
  auto last = at + 1;
  while (last != all.end() && same_voyage(*last, one)) ++last;
  return {first, last};
}

double sailed_share(std::span<const Interval> voyage, Instant at) {
  Seconds sailed{0};
  Seconds all{0};
  for (const Interval& part : voyage) {
    if (!makes_way(part)) continue;
    all += part.end - part.start;
    if (part.start < at) sailed += std::min(part.end, at) - part.start;
  }
  return all.count() > 0 ? static_cast<double>(sailed.count()) / static_cast<double>(all.count()) : 0;
}

const std::vector<Position>& track_of(const RunView& run, const Interval& interval) {
  return run.scenario().distances.route(interval.place_from, interval.place_to).track;
}

/// The voyage that holds at the time, or the one that ended just before the asset lay down.
const Interval* last_voyage(const RunView& run, AssetId asset, Tick at) {
  const Interval* now = run.interval_at(asset, at);
  if (now == nullptr || moves(*now)) return now;
  const auto all = run.intervals(asset);
  if (now == all.data() || !moves(*(now - 1))) return nullptr;
  return now - 1;
}

void put_at(AssetSight& sight, const RunView& run, PlaceId place) {
  sight.place = place;
  if (place.valid()) sight.position = run.scenario().places[place.index()].position;
}

void put_on_voyage(AssetSight& sight, const RunView& run, Instant now) {
  const Interval& interval = *sight.interval;
  const auto& track = track_of(run, interval);
  sight.on_voyage = true;
  sight.towed = interval.state == AssetState::Towed;
  sight.voyage_share = sailed_share(voyage_around(run.intervals(sight.asset), interval), now);
  if (track.empty()) return put_at(sight, run, interval.place_from);
  const TrackPoint point = point_along(track, sight.voyage_share);
  sight.position = point.position;
  sight.heading_deg = point.heading_deg;
}

bool is_towed(const RunView& run, const AssetSight& sight) {
  return sight.towed || !run.scenario().assets[sight.asset.index()].self_propelled;
}

}  // namespace

AssetSight sight_of(const RunView& run, AssetId asset, Tick at) {
  AssetSight sight{.asset = asset, .interval = run.interval_at(asset, std::clamp(at, 0, std::max(0, run.end() - 1)))};
  if (sight.interval == nullptr) {
    put_at(sight, run, run.scenario().assets[asset.index()].home);
    return sight;
  }
  const Interval& interval = *sight.interval;
  sight.look = look_of(interval.state, interval.cause.kind);
  sight.activity = interval.activity;
  if (moves(interval))
    put_on_voyage(sight, run, run.instant(at));
  else
    put_at(sight, run, interval.place_from);
  return sight;
}

Fleet fleet_at(const RunView& run, Tick at) {
  Fleet fleet;
  using Passage = std::tuple<PlaceId, PlaceId, long>;
  std::map<Passage, std::size_t> convoy_by_passage;
  constexpr double same_spot = 2000;  // parts of a voyage within which two are in company
  for (std::size_t k = 0; k < run.scenario().assets.size(); ++k) {
    fleet.assets.push_back(sight_of(run, AssetId{k}, at));
    const AssetSight& sight = fleet.assets.back();
    if (!sight.on_voyage) continue;
    const Passage passage{sight.interval->place_from, sight.interval->place_to,
                          static_cast<long>(sight.voyage_share * same_spot)};
    const auto [found, is_new] = convoy_by_passage.try_emplace(passage, fleet.convoys.size());
    if (is_new) fleet.convoys.emplace_back();
    Convoy& convoy = fleet.convoys[found->second];
    (is_towed(run, sight) ? convoy.towed : convoy.leading).push_back(k);
  }
  return fleet;
}

std::vector<Position> wake_of(const RunView& run, AssetId asset, Tick at, double hours) {
  const Interval* sailed = last_voyage(run, asset, at);
  if (sailed == nullptr || !moves(*sailed)) return {};
  const auto voyage = voyage_around(run.intervals(asset), *sailed);
  const Instant now = run.instant(at);
  const Instant since = now - seconds_from_hours(hours);
  return stretch_of(track_of(run, *sailed), sailed_share(voyage, since), sailed_share(voyage, now));
}

}  // namespace fairlead::view
