// SPDX-License-Identifier: MIT
// Assets: from stay to stay, sailing between places, and what each is seen to be doing.
#include <algorithm>

#include "core/model/hire_periods.hpp"
#include "core/model/network_rules.hpp"
#include "core/sim/simulation.hpp"

namespace fairlead {

void Simulation::begin_stay(AssetId id) {
  AssetRuntime& asset = assets_[id.index()];
  const auto& steps = program_->steps[id.index()];
  ++asset.version;
  freed_ = true;
  if (asset.stay_begin >= steps.size()) {
    sail_home(id);
    return;
  }
  asset.stay_end = asset.stay_begin + 1;
  while (asset.stay_end < steps.size() && steps[asset.stay_end].beside_previous) ++asset.stay_end;
  asset.stay_left = static_cast<int>(asset.stay_end - asset.stay_begin);
  touch_stay(id);  // others that wait for these jobs may now wait for somebody else
  const PlaceId target = job(steps[asset.stay_begin].job).place;
  asset.target = target.valid() ? target : asset.place;
  asset.free_at = now_;
  if (asset.target == asset.place && steps[asset.stay_begin].holds_on) {
    arrive(id);
    return;
  }
  departures_.push_back({id, asset.stay_begin, now_, asset.place, asset.target});
  asset.whereabouts = Whereabouts::ToDepart;
  const Tick leave = steps[asset.stay_begin].sail_not_before;
  if (leave > now_) {
    push(leave, EventKind::Depart, id.value, asset.version);
    refresh(id);
  } else {
    depart(id);
  }
}

PlaceId Simulation::lies_at(AssetId id) const {
  const AssetRuntime& asset = assets_[id.index()];
  return asset.whereabouts == Whereabouts::Sailing ? asset.target : asset.place;
}

Tick Simulation::at_rest(AssetId id) const {
  const AssetRuntime& asset = assets_[id.index()];
  return asset.homeward && asset.sail_span.found() ? std::max(now_, asset.sail_span.end) : now_;
}

void Simulation::touch_stay(AssetId id) {
  const AssetRuntime& asset = assets_[id.index()];
  if (asset.homeward || asset.whereabouts == Whereabouts::Finished) return;  // no stay before it
  for (std::size_t s = asset.stay_begin; s < asset.stay_end; ++s) touch(program_->steps[id.index()][s].job);
}

void Simulation::depart(AssetId id) {
  AssetRuntime& asset = assets_[id.index()];
  if (asset.target == asset.place) {
    arrive(id);
    return;
  }
  const Travel travel = sailing(*program_->scenario, id, asset.place, asset.target);
  if (!travel.possible) return;  // the plan asks what cannot be: the asset stays, its work is never done
  asset.sail_left = static_cast<Tick>(travel.time.count());
  sail(id);
}

/// Sets out, or goes on after a repair, with what is left of the passage.
void Simulation::sail(AssetId id) {
  AssetRuntime& asset = assets_[id.index()];
  ++asset.version;
  note_use(id);
  asset.whereabouts = Whereabouts::Sailing;
  asset.under_way = false;
  const WorkWindows& windows = program_->windows->sailing(id, asset.place, asset.target);
  asset.sail_span = windows.suspendable(now_, asset.sail_left, {});
  asset.sail_begun = now_;
  asset.sail_accrual.clear();
  asset.sail_boundary = 0;
  if (asset.sail_span.found()) {
    windows.accrual(now_, asset.sail_left, {}, asset.sail_accrual);
    if (asset.sail_accrual.empty()) asset.sail_accrual.push_back({now_, now_});
    push(asset.sail_accrual.front().begin, EventKind::SailBoundary, id.value, asset.version);
  }
  refresh(id);
}

void Simulation::on_sail_boundary(AssetId id) {
  AssetRuntime& asset = assets_[id.index()];
  const std::size_t stretch = asset.sail_boundary / 2;
  asset.under_way = asset.sail_boundary % 2 == 0;
  ++asset.sail_boundary;
  if (asset.under_way) {
    run_clock(id, asset.sail_accrual[stretch].end);
    push(asset.sail_accrual[stretch].end, EventKind::SailBoundary, id.value, asset.version);
  } else {
    stop_clock(id);
    if (stretch + 1 == asset.sail_accrual.size()) {
      arrive(id);
      return;
    }
    push(asset.sail_accrual[stretch + 1].begin, EventKind::SailBoundary, id.value, asset.version);
  }
  refresh(id);
}

void Simulation::arrive(AssetId id) {
  AssetRuntime& asset = assets_[id.index()];
  ++asset.version;
  last_end_ = std::max(last_end_, asset.place == asset.target ? 0 : now_);
  asset.place = asset.target;
  asset.under_way = false;
  if (asset.homeward) {
    asset.homeward = false;
    note_end_of_use(id);
    begin_stay(id);  // a plan adopted on the way may have given it more to do
    return;
  }
  asset.whereabouts = Whereabouts::AtWork;
  note_use(id);
  for (std::size_t s = asset.stay_begin; s < asset.stay_end; ++s) {
    const int index = program_->steps[id.index()][s].job;
    JobState& waiting = state(index);
    --waiting.assets_left;
    // Others are timed to arrive with the one that came free last: that one is the reason.
    const bool together = waiting.last_asset.valid() && waiting.last_arrival == now_;
    if (!together || assets_[waiting.last_asset.index()].free_at <= asset.free_at) waiting.last_asset = id;
    waiting.last_arrival = now_;
    touch(index);
  }
  refresh(id);
}

void Simulation::note_use(AssetId id) {
  AssetRuntime& asset = assets_[id.index()];
  if (!asset.in_use && !is_on_hire(id)) asset.hire_begin = now_;
  asset.in_use = true;
}

void Simulation::note_end_of_use(AssetId id) {
  assets_[id.index()].in_use = false;
  assets_[id.index()].used_until = now_;
}

bool Simulation::is_on_hire(AssetId id) const {
  const AssetRuntime& asset = assets_[id.index()];
  const std::optional<Hire>& hire = program_->asset(id).hire;
  if (!hire || asset.hire_begin == never) return false;
  return asset.in_use || !hire->released_after || now_ <= hire_end(*hire, asset.hire_begin, asset.used_until);
}

void Simulation::leave_job(AssetId id, int index) {
  AssetRuntime& asset = assets_[id.index()];
  if (job(index).is_move()) asset.place = job(index).destination;
  if (--asset.stay_left > 0) {
    refresh(id);
    return;
  }
  asset.stay_begin = asset.stay_end;
  note_end_of_use(id);
  asset.whereabouts = Whereabouts::Lying;
  begin_stay(id);
}

void Simulation::sail_home(AssetId id) {
  AssetRuntime& asset = assets_[id.index()];
  const Asset& what = program_->asset(id);
  asset.whereabouts = Whereabouts::Finished;
  if (what.sails_home && asset.place != what.home && !program_->steps[id.index()].empty()) {
    const Travel travel = sailing(*program_->scenario, id, asset.place, what.home);
    if (travel.possible) {
      asset.homeward = true;
      asset.target = what.home;
      asset.sail_left = static_cast<Tick>(travel.time.count());
      sail(id);
      return;
    }
  }
  refresh(id);
}

void Simulation::refresh(AssetId id) {
  recorder_.change(id, now_, describe(id));
}

void Simulation::refresh_assets(int index) {
  for (const JobAsset& need : job(index).assets) refresh(need.asset);
}

AssetActivity Simulation::describe(AssetId id) const {
  const AssetRuntime& asset = assets_[id.index()];
  AssetActivity seen{.state = AssetState::Idle,
                     .reason = {},
                     .job = -1,
                     .attempt = 1,
                     .from = asset.place,
                     .to = asset.place,
                     .sailing_waits = false};
  if (asset.broken) {
    describe_broken(id, seen);
    return seen;
  }
  switch (asset.whereabouts) {
    case Whereabouts::Lying:
    case Whereabouts::Finished:
      break;
    case Whereabouts::ToDepart:
      if (!program_->steps[id.index()][asset.stay_begin].holds_on) break;
      seen.state = AssetState::Standby;
      seen.job = next_job(id);
      seen.reason = missing(seen.job);
      // It lies in the old place on purpose, so its own absence is no cause.
      if (seen.reason.kind == CauseKind::None) seen.reason = {CauseKind::Asset, &program_->asset(id).id, nullptr};
      break;
    case Whereabouts::Sailing:
      seen.to = asset.target;
      seen.job = asset.homeward ? -1 : next_job(id);
      seen.state = asset.under_way ? AssetState::Sailing : AssetState::Standby;
      seen.sailing_waits = !asset.under_way;
      if (seen.sailing_waits) seen.reason.kind = CauseKind::Weather;
      break;
    case Whereabouts::AtWork:
      describe_stay(id, seen);
      break;
  }
  return seen;
}

int Simulation::next_job(AssetId id) const {
  const auto& steps = program_->steps[id.index()];
  const std::size_t next = assets_[id.index()].stay_begin;
  return next < steps.size() ? steps[next].job : -1;
}

void Simulation::describe_broken(AssetId id, AssetActivity& seen) const {
  const AssetRuntime& asset = assets_[id.index()];
  const int next = next_job(id);
  seen.state = AssetState::Breakdown;
  seen.job = asset.homeward ? -1 : next;
  if (asset.whereabouts == Whereabouts::Sailing) seen.to = asset.target;
  if (asset.whereabouts == Whereabouts::AtWork && job(next).is_move() && state(next).announced)
    seen.to = job(next).destination;
}

/// Of a stay the job under way, else the earliest claim, else the lowest job; -1 if all are done.
int Simulation::shown_job(AssetId id) const {
  const AssetRuntime& asset = assets_[id.index()];
  const ProgramStep* const steps = program_->steps[id.index()].data();
  const JobState* const states = jobs_.data();
  const auto goes_before = [states](int a, int b) {
    if (states[a].accruing != states[b].accruing) return states[a].accruing;
    return states[a].granted != states[b].granted ? states[a].granted < states[b].granted : a < b;
  };
  int shown = -1;
  for (std::size_t s = asset.stay_begin; s < asset.stay_end; ++s) {
    const int index = steps[s].job;
    if (states[index].phase == JobPhase::Done) continue;
    if (shown < 0 || goes_before(index, shown)) shown = index;
  }
  return shown;
}

void Simulation::describe_stay(AssetId id, AssetActivity& seen) const {
  const int shown = shown_job(id);
  if (shown < 0) return;
  const Job& work = job(shown);
  const JobState& at = state(shown);
  if (work.is_outage()) {
    if (at.accruing) seen.state = AssetState::Outage;
    return;
  }
  seen.job = shown;
  seen.attempt = at.attempt;
  if (work.is_move() && at.announced) seen.to = work.destination;  // broken down under way it is on its way still
  if (!at.accruing) {
    seen.state = AssetState::Standby;
    seen.reason = missing(shown);
    return;
  }
  seen.state = AssetState::Working;
  if (work.is_move()) {
    const auto need =
        std::find_if(work.assets.begin(), work.assets.end(), [id](const JobAsset& n) { return n.asset == id; });
    seen.state = need->carried ? AssetState::Towed : AssetState::Sailing;
  }
}

}  // namespace fairlead
