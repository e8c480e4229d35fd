// SPDX-License-Identifier: MIT
#include "core/sim/call_dispatch.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "core/model/network_rules.hpp"

namespace fairlead {

namespace {

bool needs(const Mode& mode, int role) {
  return std::any_of(mode.roles.begin(), mode.roles.end(), [role](const RoleNeed& need) { return need.role == role; });
}

bool alone(const Mode& mode, int role) {
  return std::any_of(mode.roles.begin(), mode.roles.end(),
                     [role](const RoleNeed& need) { return need.role == role && need.alone; });
}

int rank(Ownership ownership) {
  switch (ownership) {
    case Ownership::Own:
      return 0;
    case Ownership::Partner:
      return 1;
    case Ownership::HiredIn:
      return 2;
  }
  return 2;
}

}  // namespace

CallDispatch::CallDispatch(Simulation& simulation, int call)
    : simulation_(simulation),
      scenario_(*simulation.program_->scenario),
      call_(call),
      order_(simulation.program_->calls[static_cast<std::size_t>(call)].order),
      way_(scenario_.orders[order_.index()].ways.front()),
      shape_(simulation.program_
                 ->shapes[static_cast<std::size_t>(simulation.program_->calls[static_cast<std::size_t>(call)].shape)]),
      first_job_(simulation.program_->first_job[order_.index()]) {}

bool CallDispatch::serve() {
  for (int role = 0; role < static_cast<int>(way_.roles.size()); ++role) {
    const std::optional<Choice> best = best_for(role);
    if (!best) return false;
    chosen_.push_back(*best);
    assets_.push_back(best->asset);
  }
  if (!find_origins()) return false;
  commit();
  return true;
}

std::optional<CallDispatch::Choice> CallDispatch::best_for(int role) const {
  std::optional<Choice> best;
  const auto key = [this](const Choice& of) {
    return std::make_tuple(rank(scenario_.assets[of.asset.index()].ownership), of.arrival, of.asset.value);
  };
  for (const AssetId asset : shape_.fitting[static_cast<std::size_t>(role)]) {
    if (std::find(assets_.begin(), assets_.end(), asset) != assets_.end()) continue;
    const std::optional<Choice> found = choice(role, asset);
    if (found && (!best || key(*found) < key(*best))) best = found;
  }
  return best;
}

std::optional<CallDispatch::Choice> CallDispatch::choice(int role, AssetId id) const {
  const AssetRuntime& asset = simulation_.assets_[id.index()];
  if (asset.broken) return std::nullopt;
  const Tick notice =
      simulation_.is_on_hire(id)
          ? simulation_.now_
          : simulation_.program_->base.tick(available_from(scenario_, scenario_.orders[order_.index()], id));
  Choice found{.asset = id, .joins = can_join(role, id), .available = notice, .arrival = simulation_.now_};
  if (found.joins) return found;
  if (!is_free(id)) return std::nullopt;
  if (const PlaceId first = first_place(role, id); first != asset.place) {
    const Travel travel = sailing(scenario_, id, asset.place, first);
    if (!travel.possible) return std::nullopt;
    found.arrival += static_cast<Tick>(travel.time.count());
  }
  found.arrival = std::max(found.arrival, notice);
  if (asset.whereabouts == Whereabouts::ToDepart) {
    found.next_leave = leaves_for_next(role, id);
    if (!found.next_leave || found.arrival + length() > *found.next_leave) return std::nullopt;
  }
  return found;
}

/// It lies at the one place where the role works, and enough of what it shares is left.
bool CallDispatch::can_join(int role, AssetId id) const {
  const AssetRuntime& asset = simulation_.assets_[id.index()];
  const Role& asked = way_.roles[static_cast<std::size_t>(role)];
  if (asked.whole() || asset.whereabouts != Whereabouts::AtWork) return false;
  for (const int a : activities_of(role))
    if (activity(a).move || activity(a).place != asset.place || alone(mode(a), role)) return false;
  for (std::size_t s = asset.stay_begin; s < asset.stay_end; ++s) {
    const Job& beside = simulation_.job(simulation_.program_->steps[id.index()][s].job);
    if (beside.is_outage() || beside.is_move()) return false;
    const Way& other = chosen_way(scenario_, *simulation_.plan_, beside.ref.activity.order);
    for (const JobAsset& need : beside.assets)
      if (need.asset == id && (other.roles[static_cast<std::size_t>(need.role)].whole() ||
                               alone(beside.activity->modes[static_cast<std::size_t>(beside.mode)], need.role)))
        return false;
  }
  const std::size_t at = simulation_.program_->shared_resource(id, asked.shared_capacity);
  return asked.shared_amount <= simulation_.free_[at] &&
         simulation_.reserved_[at] + asked.shared_amount <= simulation_.program_->resources[at].capacity;
}

bool CallDispatch::is_free(AssetId id) const {
  const AssetRuntime& asset = simulation_.assets_[id.index()];
  const auto& steps = simulation_.program_->steps[id.index()];
  if (asset.whereabouts == Whereabouts::Finished) return !asset.homeward;
  return asset.whereabouts == Whereabouts::ToDepart && !steps[asset.stay_begin].holds_on;
}

/// When it must leave the call's last place to be at what is planned next when the plan has it there.
std::optional<Tick> CallDispatch::leaves_for_next(int role, AssetId id) const {
  const AssetRuntime& asset = simulation_.assets_[id.index()];
  const ProgramStep& next = simulation_.program_->steps[id.index()][asset.stay_begin];
  const Travel planned = sailing(scenario_, id, asset.place, asset.target);
  const std::vector<int> own = activities_of(role);
  const PlaceId last = own.empty() ? asset.place : simulation_.job(first_job_ + own.back()).destination;
  const Travel onward = sailing(scenario_, id, last.valid() ? last : asset.place, asset.target);
  const std::int64_t due = next.sail_not_before + planned.time.count();
  if (!planned.possible || !onward.possible || due < onward.time.count()) return std::nullopt;
  return static_cast<Tick>(due - onward.time.count());
}

/// As planning takes it; of a move by its own duration or route, else nothing.
Tick CallDispatch::length_of(const Activity& work) const {
  const Duration& duration = work.modes.front().duration;
  Seconds length{0};
  if (work.move) {
    if (work.move->from.valid() && work.move->speed_kn > 0)
      length = move_duration(work, work.modes.front(), work.move->from, scenario_, assets_);
  } else if (duration.kind != DurationKind::Rate || duration.rate_role < 0 ||
             static_cast<std::size_t>(duration.rate_role) < assets_.size()) {
    length = planning_duration(duration, scenario_, assets_);
  }
  return static_cast<Tick>(length.count());
}

/// All its work, one after another.
Tick CallDispatch::length() const {
  Tick sum = 0;
  for (const Activity& work : way_.activities) sum += length_of(work);
  return sum;
}

/// When the role's first work can begin by its links: a part may have to come first.
Tick CallDispatch::needed_from(int role) const {
  std::vector<Tick> start(way_.activities.size(), simulation_.now_);
  for (const int a : shape_.activities) {
    Tick& own = start[static_cast<std::size_t>(a)];
    for (const Link& link : way_.links) {
      if (link.to != a) continue;
      Tick bound = start[static_cast<std::size_t>(link.from)] + static_cast<Tick>(link.lag.count());
      if (link.kind != LinkKind::StartStart) bound += length_of(activity(link.from));
      if (link.kind == LinkKind::FinishFinish) bound -= length_of(activity(a));
      own = std::max(own, bound);
    }
    if (needs(mode(a), role)) return own;
  }
  return simulation_.now_;
}

std::vector<int> CallDispatch::activities_of(int role) const {
  std::vector<int> own;
  for (const int a : shape_.activities)
    if (needs(mode(a), role)) own.push_back(a);
  return own;
}

PlaceId CallDispatch::first_place(int role, AssetId id) const {
  const PlaceId here = simulation_.assets_[id.index()].place;
  for (const int a : shape_.activities) {
    if (!needs(mode(a), role)) continue;
    const PlaceId place = activity(a).move ? activity(a).move->from : activity(a).place;
    return place.valid() ? place : here;
  }
  return here;
}

/// Follows the assets through the work: where each move begins. False if one cannot sail to where it is needed.
bool CallDispatch::find_origins() {
  std::map<AssetId, PlaceId> at;
  for (const AssetId asset : assets_) at[asset] = simulation_.assets_[asset.index()].place;
  origins_.assign(way_.activities.size(), {});
  for (const int a : shape_.activities) {
    PlaceId there = activity(a).place;
    if (activity(a).move) {
      const AssetId lead = assets_[static_cast<std::size_t>(lead_role(activity(a), mode(a)))];
      there = activity(a).move->from.valid() ? activity(a).move->from : at[lead];
      origins_[static_cast<std::size_t>(a)] = there;
    }
    for (const RoleNeed& need : mode(a).roles) {
      PlaceId& place = at[assets_[static_cast<std::size_t>(need.role)]];
      if (there.valid() && place != there &&
          !sailing(scenario_, assets_[static_cast<std::size_t>(need.role)], place, there).possible)
        return false;
      if (there.valid()) place = there;
      if (activity(a).move) place = activity(a).move->to;
    }
  }
  return true;
}

void CallDispatch::commit() {
  OrderPlan planned;
  planned.taken = true;
  planned.way = 0;
  planned.assets = assets_;
  planned.activities.resize(way_.activities.size());
  simulation_.own_plan().orders[order_.index()] = planned;
  std::vector<Tick> available;
  for (const Choice& choice : chosen_) available.push_back(choice.available);
  Program& program = simulation_.own_program();
  man_event(program, order_, planned, available);
  for (std::size_t a = 0; a < way_.activities.size(); ++a) {
    const int job = first_job_ + static_cast<int>(a);
    if (origins_[a].valid()) place_move(program, job, origins_[a], assets_);
    simulation_.state(job) = simulation_.initial_state(simulation_.job(job));
    if (!assets_.empty()) simulation_.state(job).last_asset = assets_.front();  // work of nobody waited for it, too
    simulation_.push(std::max(simulation_.now_, simulation_.job(job).earliest), EventKind::Wake, job, 0);
  }
  for (std::size_t role = 0; role < chosen_.size(); ++role) {
    reserve(chosen_[role], way_.roles[role]);
    send(chosen_[role], static_cast<int>(role));
  }
}

void CallDispatch::send(const Choice& choice, int role) {
  const std::vector<ProgramStep> steps = steps_of(choice, role);
  if (steps.empty()) return;
  AssetRuntime& asset = simulation_.assets_[choice.asset.index()];
  const std::size_t where = choice.joins ? asset.stay_end : asset.stay_begin;
  const auto at = [where](auto& list) { return list.begin() + static_cast<std::ptrdiff_t>(where); };
  auto& all = simulation_.own_program().steps[choice.asset.index()];
  auto& sequence = simulation_.own_plan().sequences[choice.asset.index()].steps;
  if (choice.next_leave) {
    all[where].sail_not_before = *choice.next_leave;
    sequence[where].sail_not_before = simulation_.program_->base.instant(*choice.next_leave);
  }
  all.insert(at(all), steps.begin(), steps.end());
  std::vector<Step> planned;
  for (const ProgramStep& step : steps) {
    Step& entry = planned.emplace_back(Step{.what = simulation_.job(step.job).ref, .sail_not_before = {}});
    entry.beside_previous = step.beside_previous;
    if (step.sail_not_before > 0) entry.sail_not_before = simulation_.program_->base.instant(step.sail_not_before);
  }
  sequence.insert(at(sequence), planned.begin(), planned.end());
  if (choice.joins) return join(choice, steps);
  simulation_.begin_stay(choice.asset);
}

std::vector<ProgramStep> CallDispatch::steps_of(const Choice& choice, int role) const {
  std::vector<ProgramStep> steps;
  int hold = -1;
  for (const int a : activities_of(role)) {
    const Job& job = simulation_.job(first_job_ + a);
    const auto need = std::find_if(job.assets.begin(), job.assets.end(),
                                   [&](const JobAsset& candidate) { return candidate.role == role; });
    steps.push_back({.job = first_job_ + a,
                     .sail_not_before = 0,
                     .beside_previous = choice.joins,
                     .holds_on = hold >= 0 && need->hold == hold});
    hold = need->hold;
  }
  const Tick wanted = std::max(choice.arrival, needed_from(role));
  if (!choice.joins && !steps.empty() && wanted > simulation_.now_) {
    const PlaceId first = first_place(role, choice.asset);
    const PlaceId here = simulation_.assets_[choice.asset.index()].place;
    const auto passage =
        first == here ? Tick{0} : static_cast<Tick>(sailing(scenario_, choice.asset, here, first).time.count());
    const Tick leave = wanted - std::min(wanted - simulation_.now_, passage);
    if (leave > simulation_.now_) steps.front().sail_not_before = leave;
  }
  return steps;
}

/// It is there already.
void CallDispatch::join(const Choice& choice, const std::vector<ProgramStep>& steps) {
  AssetRuntime& asset = simulation_.assets_[choice.asset.index()];
  asset.stay_end += steps.size();
  asset.stay_left += static_cast<int>(steps.size());
  for (const ProgramStep& step : steps) {
    JobState& state = simulation_.state(step.job);
    --state.assets_left;
    state.last_arrival = simulation_.now_;
    state.last_asset = choice.asset;
    simulation_.touch(step.job);
  }
}

void CallDispatch::reserve(const Choice& choice, const Role& role) {
  if (role.whole()) return;
  simulation_.reserved_[simulation_.program_->shared_resource(choice.asset, role.shared_capacity)] +=
      role.shared_amount;
}

}  // namespace fairlead
