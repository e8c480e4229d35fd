// SPDX-License-Identifier: MIT
// What is said of jobs: the row of an activity, what fixed its start, what it lacks now.
#include <algorithm>

#include "core/sim/simulation.hpp"

namespace fairlead {

void Simulation::record(int index, bool failed) {
  const JobState& at = state(index);
  const Job& done = job(index);
  if (done.is_outage()) return;
  ActivityRecord row;
  row.activity = done.ref.activity;
  row.attempt = at.attempt;
  row.duration = Seconds{at.duration};
  row.ready = program_->base.instant(at.ready);
  // A later attempt starts where its work began, the first where the activity did.
  row.start = program_->base.instant(at.attempt_start);
  row.end = program_->base.instant(now_);
  if (at.attempt == 1) {
    // An asset timed to come when a resource comes free keeps nobody waiting: the resource does.
    const Tick gate = std::max(at.predecessor_time, done.earliest);
    const Tick resources = std::max(gate, at.chain_time);
    row.waited_asset = Seconds{std::max<Tick>(0, at.ready - resources)};
    row.waited_pool = Seconds{resources - gate + at.granted - std::max(at.ready, resources) + at.start_claim_wait};
  }
  const Tick start = at.attempt_start;
  row.waited_weather = Seconds{start - at.granted - at.start_claim_wait + at.suspended};
  row.bound_by = bound_by(index);
  row.failed = failed;
  recorder_.activity(std::move(row));
  const Tick begun = at.begun;
  if (done.rule != WeatherRule::Continuous)
    for (const TickInterval& piece : pieces(at.accrual))
      if (piece.begin >= begun)
        recorder_.segment({done.ref.activity, at.attempt, program_->base.instant(piece.begin),
                           program_->base.instant(std::min(piece.end, now_))});
}

/// What came last before the start: weather, else a resource, else asset, predecessor or date.
Cause Simulation::bound_by(int index) {
  const JobState& at = state(index);
  const Job& done = job(index);
  const Tick start = at.attempt_start;
  if (start > at.granted + at.start_claim_wait) return cause_from(recorder_.lacked_before(index, start));
  if (at.attempt > 1) return {};
  const Tick gate = std::max(at.predecessor_time, done.earliest);
  if (at.chain_time == at.granted && at.chain_time > gate && at.start_claim_wait == 0)
    return cause_from(resource_reason(done.chained_from[static_cast<std::size_t>(at.last_chain)].resource));
  if (at.granted > at.ready || at.start_claim_wait > 0) return cause_from(at.held_by);
  if (at.ready > gate) return {CauseKind::Asset, program_->asset(at.last_asset).id};
  if (at.ready == at.predecessor_time && !done.before.empty())
    for (const JobLink& link : done.before) {
      if (link.kind == LinkKind::FinishFinish) continue;
      const JobState& before = state(link.to);
      const Tick moment = (link.kind == LinkKind::StartStart ? before.start : before.end) + link.lag;
      if (moment == at.ready)
        return cause_from({CauseKind::Predecessor, &program_->order(job(link.to)).id, &job(link.to).activity->id});
    }
  if (at.ready == done.earliest && done.earliest > 0)
    return cause_from({CauseKind::EarliestStart, &program_->order(done).id, nullptr});
  return {};
}

/// The first thing missing, in the order of CauseKind.
Reason Simulation::missing(int index) const {
  const JobState& at = state(index);
  const Job& wanted = job(index);
  Reason outage;
  for (const JobAsset& need : wanted.assets) {
    const AssetRuntime& asset = assets_[need.asset.index()];
    if (asset.broken) return {CauseKind::Breakdown, &program_->asset(need.asset).id, nullptr};
    if (asset.whereabouts != Whereabouts::AtWork || outage.kind != CauseKind::None) continue;
    const int other = program_->steps[need.asset.index()][asset.stay_begin].job;
    if (other != index && job(other).is_outage() && state(other).phase == JobPhase::Working)
      outage = {CauseKind::Outage, &program_->scenario->outages[job(other).ref.outage.index()].id, nullptr};
  }
  if (outage.kind != CauseKind::None) return outage;
  if (at.phase == JobPhase::Stretching || at.predecessors_left > 0 || at.predecessor_time > now_)
    return missing_predecessor(wanted, at);
  if (at.assets_left > 0) return missing_asset(index);
  if (at.phase <= JobPhase::Claiming || at.phase == JobPhase::StartClaim) {
    for (const JobChain& chain : wanted.chained_from)
      if (state(chain.from).phase != JobPhase::Done) return resource_reason(chain.resource);
    if (at.phase != JobPhase::Blocked)
      if (const Reason lacking = lacking_resource(index); lacking.kind != CauseKind::None) return lacking;
  }
  if (wanted.earliest > now_)
    return {CauseKind::EarliestStart, wanted.is_outage() ? nullptr : &program_->order(wanted).id, nullptr};
  if (at.phase == JobPhase::Blocked) return {};
  return {CauseKind::Weather, nullptr, nullptr};
}

/// Of the assets that are not there one that is busy elsewhere or on its way; one that lies idle is timed to come then.
Reason Simulation::missing_asset(int index) const {
  AssetId idle;
  for (const JobAsset& need : job(index).assets) {
    const AssetRuntime& asset = assets_[need.asset.index()];
    const auto& steps = program_->steps[need.asset.index()];
    bool next_here = false;
    const bool bound =
        asset.whereabouts != Whereabouts::Lying && asset.whereabouts != Whereabouts::Finished && !asset.homeward;
    for (std::size_t s = asset.stay_begin; bound && s < asset.stay_end; ++s)
      next_here = next_here || steps[s].job == index;
    if (next_here && asset.whereabouts == Whereabouts::AtWork) continue;
    const bool busy =
        asset.whereabouts == Whereabouts::AtWork || asset.whereabouts == Whereabouts::Sailing || !next_here;
    if (busy) return {CauseKind::Asset, &program_->asset(need.asset).id, nullptr};
    if (!idle.valid()) idle = need.asset;
  }
  return {CauseKind::Asset, idle.valid() ? &program_->asset(idle).id : nullptr, nullptr};
}

Reason Simulation::missing_predecessor(const Job& wanted, const JobState& at) const {
  for (const JobLink& link : wanted.before) {
    if ((link.kind == LinkKind::FinishFinish) != (at.phase == JobPhase::Stretching)) continue;
    const JobState& before = state(link.to);
    const Tick moment = link.kind == LinkKind::StartStart ? before.start : before.end;
    if (moment != never && moment + link.lag <= now_) continue;
    return {CauseKind::Predecessor, &program_->order(job(link.to)).id, &job(link.to).activity->id};
  }
  return {CauseKind::Predecessor, nullptr, nullptr};
}

Reason Simulation::resource_reason(int resource) const {
  const ResourceRef& ref = program_->resources[static_cast<std::size_t>(resource)].ref;
  const Scenario& scenario = *program_->scenario;
  const auto index = static_cast<std::size_t>(ref.index);
  if (ref.kind == ResourceKind::Slot) return {CauseKind::Slot, &scenario.places[index].id, nullptr};
  if (ref.kind == ResourceKind::Pool) return {CauseKind::Pool, &scenario.pools[index].id, nullptr};
  return {CauseKind::Pool, &scenario.assets[index].id,
          &scenario.assets[index].shareable[static_cast<std::size_t>(ref.capacity)].name};
}

Reason Simulation::lacking_resource(int index) const {
  Reason slot;
  for (const JobClaim& claim : job(index).claims) {
    if (!counts(index, claim) || claim.amount <= free_[static_cast<std::size_t>(claim.resource)]) continue;
    const Reason reason = resource_reason(claim.resource);
    if (reason.kind == CauseKind::Pool) return reason;
    slot = reason;
  }
  return slot;
}

}  // namespace fairlead
