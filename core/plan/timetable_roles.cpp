// SPDX-License-Identifier: MIT
// Which assets fill a job's roles: of those that fit the ones that let it end first.
#include <algorithm>

#include "core/plan/timetable.hpp"

namespace fairlead {

bool Timetable::taken_in_order(OrderId order, AssetId asset) const {
  const auto roles = roles_.of(order);
  return std::find(roles.begin(), roles.end(), asset) != roles.end();
}

void Timetable::assign(OrderId order, int role, AssetId asset) {
  roles_.set(order, role, asset);
  write({.kind = EntryKind::Assign, .index = order.value, .position = role});
}

/// Fills the mode's roles that are still open, one after the other, each with the asset that lets the job end first;
/// assets that are equally good are taken in order of cost. A role that no asset can fill now leaves a status.
[[gnu::flatten]] PlaceResult Timetable::assign_roles(const Work& work, const PlaceChoice& choice) {
  const OrderId order = work.job.order;
  for (const FlatRole& need : flat_->roles(work.mode)) {
    if (asset(order, need.role).valid()) continue;
    if (choice.assets != nullptr && (*choice.assets)[static_cast<std::size_t>(need.role)].valid()) {
      assign(order, need.role, (*choice.assets)[static_cast<std::size_t>(need.role)]);
      continue;
    }
    const PlaceStatus status = assign_role(work, need, choice.whim);
    if (status != PlaceStatus::Placed) return {status, work.index, -1, {BarrierKind::Role, need.role}};
  }
  return {};
}

/// Judged alone: the same job with this role only.
PlaceStatus Timetable::assign_role(const Work& work, const FlatRole& need, std::uint32_t whim) {
  const bool wants_second = (whim >> (need.role % 16) & 1U) != 0;
  PlaceStatus status = PlaceStatus::CannotReach;
  AssetId chosen;
  AssetId second;
  Tick best = never;
  for (const AssetId candidate : flat_->fit(need)) {
    if (!wants_second && work.linked >= best) break;  // none can be better
    const Tick arrival = candidate_time(work, need, candidate, wants_second ? never : best);
    if (arrival == never || (!wants_second && chosen.valid() && arrival >= best)) continue;
    if (taken_in_order(work.job.order, candidate) || !others_can_be_filled(work.job, need.role, candidate)) continue;
    if (arrival == never - 1) {
      status = PlaceStatus::Blocked;
      continue;
    }
    if (arrival < best) {
      second = chosen;
      chosen = candidate;
      best = arrival;
    } else if (!second.valid()) {
      second = candidate;
    }
  }
  if (!chosen.valid()) return status;
  assign(work.job.order, need.role, wants_second && second.valid() ? second : chosen);
  return PlaceStatus::Placed;
}

/// Whether at least `count` of the assets are free for the order, the candidate apart.
bool Timetable::has_free(const std::vector<AssetId>& fit, OrderId order, AssetId candidate, std::size_t count) const {
  for (auto asset = fit.begin(); count > 0 && asset != fit.end(); ++asset)
    if (*asset != candidate && !taken_in_order(order, *asset)) --count;
  return count == 0;
}

/// Whether the way's other open roles still find an asset each if this one takes the candidate.
bool Timetable::others_can_be_filled(const FlatJob& job, int role, AssetId candidate) const {
  const auto roles = roles_.of(job.order);
  std::size_t open = 0;
  for (std::size_t r = 0; r < roles.size(); ++r) open += roles[r].valid() || static_cast<int>(r) == role ? 0 : 1;
  if (open == 0) return true;
  const PlanWay& way = model_->way(job.order, job.way);
  if (way.ample) return true;
  bool scarce = false;  // with as many free assets for a role as roles are open, no matching is needed
  for (std::size_t r = 0; r < roles.size() && !scarce; ++r) {
    const auto& fit = way.fit[r];
    if (roles[r].valid() || static_cast<int>(r) == role || std::find(fit.begin(), fit.end(), candidate) == fit.end())
      continue;
    scarce = !has_free(fit, job.order, candidate, open);
  }
  if (!scarce) return true;
  std::vector<AssetId> fixed(roles.begin(), roles.end());
  fixed[static_cast<std::size_t>(role)] = candidate;
  return model_->roles_can_be_filled(way, fixed);
}

/// Where the job would begin for the candidate; of a move where its lead, as far as known, lies in the end.
PlaceId Timetable::place_for(const FlatJob& job, int role, AssetId candidate) const {
  if (!job.move) return job.place;
  PlaceId place = job.move_from;
  if (!place.valid() && role != job.lead && asset(job.order, job.lead).valid())
    place = line(asset(job.order, job.lead)).place_before(line(asset(job.order, job.lead)).size());
  return place.valid() ? place : line(candidate).place_before(line(candidate).size());
}

/// When the candidate could be where the job begins, at its first gap that is long enough for the job alone; never if
/// it cannot come at all, never - 1 if an open hold is in the way. Where it is not before `enough`, some time from
/// then on may be the answer instead.
Tick Timetable::candidate_time(const Work& work, const FlatRole& need, AssetId candidate, Tick enough) const {
  const AssetLine& own = line(candidate);
  const Tick from = std::max(work.linked, model_->available(work.job.known, candidate));
  if (from >= enough) return from;
  const PlaceId place = place_for(work.job, need.role, candidate);
  const Tick length = blocks_[static_cast<std::size_t>(need.block)].rest;
  for (int p = own.position_after(from); p <= own.size(); ++p) {
    if (!holds_.may_be_open(candidate)) p = own.position_of_room(p, length);
    const int before = p > 0 ? own.step(p - 1).block : -1;
    if (before >= 0 && block_open(before)) return never - 1;
    if (p < own.size() && before >= 0 && own.step(p).block == before) continue;
    const Tick arrival = own.arrival(p, place);
    if (arrival >= never) continue;
    const Tick start = std::max(from, arrival);
    if (p == own.size() || start + length <= own.step(p).need_by) return start;
    if (own.free_before(p) >= enough) return enough;
  }
  return never;
}

}  // namespace fairlead
