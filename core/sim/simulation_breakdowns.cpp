// SPDX-License-Identifier: MIT
// Breakdowns: clocks that run while an asset works or sails; repairs; work lost or taken up again.
#include <algorithm>

#include "core/sim/simulation.hpp"

namespace fairlead {

void Simulation::run_clock(AssetId id, Tick until) {
  AssetRuntime& asset = assets_[id.index()];
  if (asset.clock_left == never || asset.clock_since != never) return;
  asset.clock_since = now_;
  ++asset.clock_version;
  if (asset.clock_left < until - now_)
    push(now_ + asset.clock_left, EventKind::Breakdown, id.value, asset.clock_version);
}

void Simulation::stop_clock(AssetId id) {
  AssetRuntime& asset = assets_[id.index()];
  if (asset.clock_since == never) return;
  asset.clock_left -= now_ - asset.clock_since;
  asset.clock_since = never;
  ++asset.clock_version;
}

/// Whether it works or is under way now.
bool Simulation::wears(AssetId id) const {
  const AssetRuntime& asset = assets_[id.index()];
  if (asset.whereabouts == Whereabouts::Sailing) return asset.under_way;
  if (asset.whereabouts != Whereabouts::AtWork) return false;
  const auto& steps = program_->steps[id.index()];
  return std::any_of(steps.begin() + static_cast<std::ptrdiff_t>(asset.stay_begin),
                     steps.begin() + static_cast<std::ptrdiff_t>(asset.stay_end),
                     [this](const ProgramStep& step) { return state(step.job).accruing; });
}

/// Exponential clocks have no memory: another world's begin anew.
void Simulation::redraw_clock(AssetId id) {
  AssetRuntime& asset = assets_[id.index()];
  const Asset& what = program_->asset(id);
  asset.clock_since = never;
  ++asset.clock_version;
  asset.clock_left =
      world_.sampled && what.breakdowns ? sampled_time_to_failure(what, world_, asset.breakdowns) : never;
  if (wears(id)) run_clock(id, never);
}

void Simulation::on_breakdown(AssetId id) {
  AssetRuntime& asset = assets_[id.index()];
  const Asset& what = program_->asset(id);
  asset.clock_since = never;
  ++asset.clock_version;
  asset.broken = true;
  touch_stay(id);  // others may now wait for the repair
  const Tick repair = sampled_repair(what, world_, asset.breakdowns);
  push(now_ + repair, EventKind::Repair, id.value, 0);
  note_breakdown(id, repair);
  ++asset.breakdowns;
  asset.clock_left = sampled_time_to_failure(what, world_, asset.breakdowns);
  if (asset.whereabouts == Whereabouts::Sailing) {
    ++asset.version;
    Tick done = 0;
    for (const TickInterval& piece : asset.sail_accrual) done += std::clamp(now_, piece.begin, piece.end) - piece.begin;
    asset.sail_left -= done;
    asset.under_way = false;
    refresh(id);
    return;
  }
  for (std::size_t s = asset.stay_begin; s < asset.stay_end; ++s) {
    const int index = program_->steps[id.index()][s].job;
    if (state(index).phase == JobPhase::Working) interrupt(index);
  }
  refresh(id);
}

/// Whether one of its assets is broken: what shares an asset with the work in which it broke cannot begin either.
bool Simulation::needs_repair(int index) const {
  const auto& needs = job(index).assets;
  return std::any_of(needs.begin(), needs.end(), [this](const JobAsset& n) { return assets_[n.asset.index()].broken; });
}

/// Continuous work is lost; suspendable work keeps what has accrued. Needs are kept.
void Simulation::interrupt(int index) {
  JobState& at = state(index);
  const Job& worked = job(index);
  for (const JobAsset& need : worked.assets) stop_clock(need.asset);
  ++at.version;
  at.accruing = false;
  at.phase = JobPhase::Waiting;
  if (worked.rule != WeatherRule::Continuous) {
    for (const TickInterval& piece : pieces(at.accrual)) {
      const Tick until = std::clamp(now_, piece.begin, piece.end);
      if (until == piece.begin) continue;
      at.work_left -= until - piece.begin;
      if (worked.is_outage()) continue;
      recorder_.segment(
          {worked.ref.activity, at.attempt, program_->base.instant(piece.begin), program_->base.instant(until)});
    }
    at.accrual = {};
  }
  refresh_assets(index);
}

void Simulation::on_repair(AssetId id) {
  AssetRuntime& asset = assets_[id.index()];
  asset.broken = false;
  freed_ = true;
  touch_stay(id);
  if (asset.whereabouts == Whereabouts::Sailing) {
    sail(id);
    return;
  }
  for (std::size_t s = asset.stay_begin; s < asset.stay_end; ++s) {
    const int index = program_->steps[id.index()][s].job;
    if (state(index).phase == JobPhase::Waiting && !needs_repair(index)) look_for_window(index);
  }
  refresh(id);
}

}  // namespace fairlead
