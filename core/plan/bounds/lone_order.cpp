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
  }
  delivered_ = end_[local(way_.delivering)];
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
    if (what.move && !origin_known(j)) most = std::max(most, longest_under_way(j));
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

/// From anywhere, at the move's own speed.
Tick LoneOrder::longest_under_way(int j) const {
  const PlanJob& what = job(j);
  Tick longest = 0;
  if (what.what->move->speed_kn <= 0) return longest;
  const std::vector<AssetId> unknown(way_.fit.size());
  for (std::size_t p = 0; p < model_.scenario.places.size(); ++p) {
    if (!model_.scenario.distances.route(PlaceId{p}, what.place).reachable) continue;
    const Seconds length = move_duration(*what.what, what.what->modes.front(), PlaceId{p}, model_.scenario, unknown);
    longest = std::max(longest, static_cast<Tick>(length.count()));
  }
  return longest;
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
  const bool sequence = in_sequence(members);
  return std::all_of(members.begin(), members.end(), [&](int j) {
    const auto& before = job(j).before;
    return follows[local(j)] && std::none_of(before.begin(), before.end(), [&](const PlanLink& link) {
             const bool outside = std::find(members.begin(), members.end(), link.from) == members.end();
             return link.kind == LinkKind::FinishFinish || (!sequence && j != opener && (outside || link.lag > 0));
           });
  });
}

/// Whether each of the jobs comes after the one before it.
bool LoneOrder::in_sequence(const std::vector<int>& members) const {
  int last = -1;
  for (const int j : way_.topological) {
    if (std::find(members.begin(), members.end(), j) == members.end()) continue;
    if (last >= 0 && !followers(last)[local(j)]) return false;
    last = j;
  }
  return true;
}

/// The jobs but the opener, those together that are alike in how long they take and wait.
std::vector<LoneOrder::Kind> LoneOrder::kinds(int opener, const std::vector<int>& members) const {
  std::vector<Kind> found;
  for (const int j : members) {
    if (j == opener) continue;
    const auto alike = [&](const Kind& kind) {
      const PlanJob& other = job(kind.job);
      return !job(j).move && other.modes.size() == 1 && job(j).modes.size() == 1 &&
             least_[local(kind.job)] == least_[local(j)] && other.continuous == job(j).continuous &&
             other.modes.front().windows == job(j).modes.front().windows && other.suspend == job(j).suspend;
    };
    const auto kind = std::find_if(found.begin(), found.end(), alike);
    if (kind == found.end())
      found.push_back({j, 1});
    else
      ++kind->count;
  }
  return found;
}

/// Between places of the jobs, of any asset that fits.
Tick LoneOrder::longest_passage(int role, const std::vector<int>& members) const {
  Tick longest = 0;
  for (const int from : members)
    for (const int to : members)
      for (const AssetId asset : way_.fit[static_cast<std::size_t>(role)]) {
        if (!job(from).place.valid() || !job(to).place.valid()) continue;
        if (const Tick passage = model_.passage(asset, job(from).place, job(to).place); passage < never)
          longest = std::max(longest, passage);
      }
  return longest;
}

std::vector<HoldStart> LoneOrder::starts(int role, int opener, const std::vector<int>& members) const {
  const std::vector<char> follows = followers(opener);
  std::vector<int> later;
  for (const int j : way_.topological)
    if (follows[local(j)] && j != opener) later.push_back(j);
  const int delivering = follows[local(way_.delivering)] ? way_.delivering : -1;
  std::vector<HoldStart> all;
  std::vector<Tick> begins(static_cast<std::size_t>(way_.job_count), never);
  std::vector<Tick> ends(static_cast<std::size_t>(way_.job_count), never);
  const Tick first = std::max(job(opener).earliest, arrival_[local(opener)]);
  const Tick limit = last_ready(first);
  for (Tick t = first; t < limit; t += step) {
    begins[local(opener)] = t;
    ends[local(opener)] = end_of(opener, t);
    for (const int j : later) {
      const Tick ready = ready_of(j, begins, ends);
      if (ready == begins[local(j)]) continue;  // as from the start before
      begins[local(j)] = ready;
      ends[local(j)] = end_of(j, ready);
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
  if (!in_sequence(members)) do_in_any_order(role, opener, members, all);
  return all;
}

/// Then a hold may be longer than if all were done at once: as long as in the sequence that ends last.
void LoneOrder::do_in_any_order(int role, int opener, const std::vector<int>& members,
                                std::vector<HoldStart>& starts) const {
  const std::vector<Kind> all = kinds(opener, members);
  const Tick passage = longest_passage(role, members);
  constexpr std::size_t together = 4;  // starts that are given the latest end of any of them
  for (std::size_t first = 0; first < starts.size(); first += together) {
    const std::size_t last = std::min(first + together, starts.size()) - 1;
    const Tick latest = latest_end(all, end_of(opener, starts[last].to), passage);
    for (std::size_t s = first; s <= last; ++s) {
      const Tick end = latest >= never ? last_ready(starts.front().from) : latest;
      starts[s].most = std::max(starts[s].most, end - starts[s].from);
    }
  }
}

/// Of the kinds' jobs in whatever order, each `passage` after the one before, when `free` ends the first: by how many
/// of each kind are done, or where these are too many combinations as if each kind could come again and again.
Tick LoneOrder::latest_end(const std::vector<Kind>& kinds, Tick free, Tick passage) const {
  constexpr std::size_t most_states = 256;
  std::size_t states = 1;
  int jobs = 0;
  for (const Kind& kind : kinds) {
    states = std::min(states * static_cast<std::size_t>(kind.count + 1), most_states + 1);
    jobs += kind.count;
  }
  const auto after = [&](const Kind& kind, Tick end) { return end >= never ? never : end_of(kind.job, end + passage); };
  if (states > most_states) {
    for (int n = 0; n < jobs; ++n) {
      Tick next = free;
      for (const Kind& kind : kinds) next = std::max(next, after(kind, free));
      free = next;
    }
    return free;
  }
  std::vector<Tick> latest(states, free);
  for (std::size_t state = 1; state < states; ++state) {
    std::size_t unit = 1;
    for (const Kind& kind : kinds) {
      const auto counts = static_cast<std::size_t>(kind.count) + 1;
      if (state / unit % counts > 0) latest[state] = std::max(latest[state], after(kind, latest[state - unit]));
      unit *= counts;
    }
  }
  return latest.back();
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
  for (const HoldStart& start : starts(0, opener, {opener, closer})) least = std::min(least, start.least);
  return least == never ? 0 : least;
}

}  // namespace fairlead
