// SPDX-License-Identifier: MIT
#include "core/plan/bounds/lone_order.hpp"

#include <algorithm>

#include "core/model/network_rules.hpp"

namespace fairlead {

namespace {

constexpr Tick step = 6 * seconds_per_hour;        // between two starts that are tried
constexpr Tick claim_step = 3 * seconds_per_hour;  // of one job

}  // namespace

LoneOrder::LoneOrder(const PlanningModel& model, OrderId order, int way)
    : model_(model), order_(order), way_(model.way(order, way)) {
  const auto count = static_cast<std::size_t>(way_.job_count);
  least_.assign(count, 0);
  most_.assign(count, 0);
  origins_.assign(count, {});
  legs_.resize(count);
  arrival_.assign(count, 0);
  start_.assign(count, 0);
  end_.assign(count, 0);
  find_origins();
  find_least_work();
  find_passages();
  for (const int j : way_.topological) {
    const Tick ready = std::max({job(j).earliest, arrival_[local(j)], ready_of(j, start_, end_)});
    start_[local(j)] = ready;
    end_[local(j)] = end_of(j, ready);
    last_ = std::max(last_, end_[local(j)]);
    if (job(j).delivers) delivered_ = end_[local(j)];
  }
}

/// A move starts where the activity before it leaves its lead.
void LoneOrder::find_origins() {
  for (const int j : way_.topological) {
    if (!job(j).move) continue;
    origins_[local(j)] = job(j).move_from;
    if (origins_[local(j)].valid()) continue;
    for (const PlanLink& link : job(j).before) {
      const auto uses_lead = [&](const PlanMode& mode) {
        return std::any_of(mode.roles.begin(), mode.roles.end(),
                           [&](const PlanRoleNeed& need) { return need.role == job(j).lead && need.whole; });
      };
      const auto& modes = job(link.from).modes;
      if (link.kind == LinkKind::FinishStart && job(link.from).place.valid() &&
          std::all_of(modes.begin(), modes.end(), uses_lead))
        origins_[local(j)] = job(link.from).place;
    }
  }
}

Tick LoneOrder::work_with(int j, int role, AssetId asset) const {
  Tick least = never;
  const PlanJob& what = job(j);
  std::vector<AssetId> assets(way_.fit.size());
  if (role >= 0) assets[static_cast<std::size_t>(role)] = asset;
  for (std::size_t m = 0; m < what.modes.size(); ++m) {
    Tick length = what.modes[m].duration;
    const Mode& given = what.what->modes[m];
    if (length < 0 && what.move) {
      const PlaceId from = origins_[local(j)];
      length = 0;
      if (from.valid() && (given.duration.kind != DurationKind::Rate) &&
          assets[static_cast<std::size_t>(what.lead)].valid())
        length = static_cast<Tick>(move_duration(*what.what, given, from, model_.scenario, assets).count());
    } else if (length < 0) {
      const int rated = given.duration.rate_role;
      length = rated >= 0 && assets[static_cast<std::size_t>(rated)].valid()
                   ? static_cast<Tick>(planning_duration(given.duration, model_.scenario, assets).count())
                   : least_[local(j)];
    }
    least = std::min(least, length);
  }
  return least;
}

void LoneOrder::find_least_work() {
  for (const int j : way_.topological) {
    const PlanJob& what = job(j);
    Tick least = never;
    Tick most = 0;
    for (const PlanMode& mode : what.modes) most = std::max(most, mode.duration);
    for (std::size_t r = 0; r < way_.fit.size(); ++r) {
      const bool decides =
          what.move ? static_cast<int>(r) == what.lead
                    : std::any_of(what.what->modes.begin(), what.what->modes.end(), [&](const Mode& m) {
                        return m.duration.kind == DurationKind::Rate && m.duration.rate_role == static_cast<int>(r);
                      });
      if (!decides) continue;
      for (const AssetId asset : way_.fit[r]) {
        const Tick work = work_with(j, static_cast<int>(r), asset);
        least = std::min(least, work);
        most = std::max(most, work);
      }
    }
    if (least == never) least = work_with(j, -1, {});
    least_[local(j)] = least;
    most_[local(j)] = std::max(most, least);
  }
}

void LoneOrder::find_passages() {
  for (const int j : way_.topological) {
    const PlanJob& what = job(j);
    const PlaceId target = what.move ? origins_[local(j)] : what.place;
    if (!target.valid() || what.modes.size() != 1) continue;
    for (const PlanRoleNeed& need : what.modes.front().roles) {
      const auto& fit = way_.fit[static_cast<std::size_t>(need.role)];
      Tick soonest = never;
      for (const AssetId asset : fit) soonest = std::min(soonest, model_.available(order_, asset));
      if (soonest < never) arrival_[local(j)] = std::max(arrival_[local(j)], soonest);
      if (!need.whole) continue;
      for (const PlanLink& link : what.before) {
        const PlanJob& from = job(link.from);
        if (link.kind != LinkKind::FinishStart || !from.place.valid() || from.place == target || from.modes.size() != 1)
          continue;
        const auto& roles = from.modes.front().roles;
        if (std::none_of(roles.begin(), roles.end(), [&](const PlanRoleNeed& n) { return n.role == need.role; }))
          continue;
        Tick passage = never;
        for (const AssetId asset : fit) passage = std::min(passage, model_.passage(asset, from.place, target));
        if (passage < never) legs_[local(j)].push_back({link.from, passage});
      }
    }
  }
}

Tick LoneOrder::ready_of(int j, const std::vector<Tick>& starts, const std::vector<Tick>& ends) const {
  Tick ready = 0;
  for (const PlanLink& link : job(j).before) {
    const std::size_t from = local(link.from);
    if (ends[from] >= never) continue;
    if (link.kind == LinkKind::FinishStart) ready = std::max(ready, ends[from] + link.lag);
    if (link.kind == LinkKind::StartStart) ready = std::max(ready, starts[from] + link.lag);
  }
  for (const Leg& leg : legs_[local(j)])
    if (ends[local(leg.from)] < never) ready = std::max(ready, ends[local(leg.from)] + leg.passage);
  return ready;
}

Tick LoneOrder::end_of(int j, Tick ready) const {
  const PlanJob& what = job(j);
  Tick best = never;
  for (std::size_t m = 0; m < what.modes.size(); ++m) {
    const Tick length = what.modes[m].duration >= 0 ? what.modes[m].duration : least_[local(j)];
    const WorkWindows* windows = what.modes[m].windows;
    if (what.move && origins_[local(j)].valid())
      windows = &model_.windows.under_way(order_, what.way, what.activity, static_cast<int>(m), origins_[local(j)]);
    if (windows == nullptr) {
      best = std::min(best, ready + length);
      continue;
    }
    const WorkSpan span =
        what.continuous ? windows->continuous(ready, length) : windows->suspendable(ready, length, what.suspend);
    if (span.found()) best = std::min(best, span.end);
  }
  return best;
}

Tick LoneOrder::last_ready(Tick first) const {
  constexpr Tick after_end = 120 * seconds_per_day;
  return std::min(model_.windows.limit(), std::max(first, model_.base.tick(model_.scenario.end)) + after_end);
}

std::vector<char> LoneOrder::followers(int opener) const {
  std::vector<char> follows(static_cast<std::size_t>(way_.job_count), 0);
  follows[local(opener)] = 1;
  for (const int j : way_.topological)
    for (const PlanLink& link : job(j).before) follows[local(j)] |= follows[local(link.from)];
  return follows;
}

bool LoneOrder::all_follow(int opener, const std::vector<int>& members) const {
  const std::vector<char> follows = followers(opener);
  return std::all_of(members.begin(), members.end(), [&](int j) {
    const auto& before = job(j).before;
    return follows[local(j)] && std::none_of(before.begin(), before.end(),
                                             [](const PlanLink& link) { return link.kind == LinkKind::FinishFinish; });
  });
}

std::vector<HoldStart> LoneOrder::starts(int opener, const std::vector<int>& members) const {
  const std::vector<char> follows = followers(opener);
  std::vector<int> later;
  int delivering = -1;
  for (const int j : way_.topological) {
    if (!follows[local(j)]) continue;
    if (j != opener) later.push_back(j);
    if (job(j).delivers) delivering = j;
  }
  std::vector<HoldStart> all;
  std::vector<Tick> begins(static_cast<std::size_t>(way_.job_count), never);
  std::vector<Tick> ends(static_cast<std::size_t>(way_.job_count), never);
  const Tick first = std::max(job(opener).earliest, arrival_[local(opener)]);
  const Tick limit = last_ready(first);
  for (Tick t = first; t < limit; t += step) {
    begins[local(opener)] = t;
    ends[local(opener)] = end_of(opener, t);
    for (const int j : later) {
      begins[local(j)] = ready_of(j, begins, ends);
      ends[local(j)] = end_of(j, begins[local(j)]);
    }
    Tick end = ends[local(opener)];
    for (const int j : members)
      if (follows[local(j)]) end = std::max(end, ends[local(j)]);
    // Whoever begins before this time ends no later than from it, whoever begins after it no earlier.
    if (!all.empty()) all.back().most = end >= never ? limit - all.back().from : end - all.back().from;
    if (end >= never) break;
    all.push_back({.from = t,
                   .to = t + step,
                   .least = std::max<Tick>(0, end - t - step),
                   .most = end - t,
                   .ends = end,
                   .delivered = delivering < 0 ? delivered_ : ends[local(delivering)]});
  }
  return all;
}

Tick LoneOrder::least_claim(int j, const PlanMode& mode, bool at_start) const {
  const PlanJob& what = job(j);
  const Tick length = mode.duration >= 0 ? mode.duration : least_[local(j)];
  if (mode.windows == nullptr || mode.windows->always() || (at_start && what.continuous)) return length;
  const auto span_from = [&](Tick ready) {
    return what.continuous ? mode.windows->continuous(ready, length)
                           : mode.windows->suspendable(ready, length, what.suspend);
  };
  Tick least = never;
  WorkSpan span = span_from(what.earliest);
  const Tick limit = last_ready(what.earliest);
  for (Tick ready = what.earliest; span.found() && ready < limit && least > length; ready += claim_step) {
    // Whoever is ready between two steps ends no earlier than from the first and starts no later than from the last.
    const WorkSpan next = span_from(ready + claim_step);
    Tick last = ready + claim_step;
    WorkSpan from_last = next;
    if (!next.found()) {
      last = ready;
      from_last = span;
      for (Tick hop = claim_step / 2; hop > 0; hop /= 2)
        if (const WorkSpan tried = span_from(last + hop); tried.found()) {
          last += hop;
          from_last = tried;
        }
      ++last;
    }
    least = std::min(least, span.end - (at_start ? from_last.start : last));
    span = next;
  }
  return least == never ? length : std::max(length, least);
}

Tick LoneOrder::least_span(int opener, int closer) const {
  Tick least = never;
  for (const HoldStart& start : starts(opener, {closer})) least = std::min(least, start.least);
  return least == never ? 0 : least;
}

}  // namespace fairlead
