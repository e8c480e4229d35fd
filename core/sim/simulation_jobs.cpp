// SPDX-License-Identifier: MIT
// The activity state machine: Blocked -> Claiming -> Waiting -> (StartClaim) -> Working -> (Stretching) -> Done.
#include <algorithm>
#include <tuple>

#include "core/base/invariant.hpp"
#include "core/model/network_rules.hpp"
#include "core/sim/simulation.hpp"

namespace fairlead {

void Simulation::touch(int index) {
  touched_.push_back(index);
}

/// Lets every touched job go as far as it can at this instant, then serves claims, until nothing moves.
void Simulation::settle() {
  while (!touched_.empty()) {
    auto& round = round_.touched;
    round.swap(touched_);
    std::sort(round.begin(), round.end());
    round.erase(std::unique(round.begin(), round.end()), round.end());
    for (const int index : round) consider(index);
    round.clear();
    serve_waiting();
  }
}

void Simulation::consider(int index) {
  JobState& at = state(index);
  if (at.phase == JobPhase::Blocked && at.predecessors_left == 0 && at.assets_left == 0 &&
      now_ >= std::max(at.predecessor_time, job(index).earliest)) {
    at.phase = JobPhase::Claiming;
    at.ready = now_;
    if (at.chains_left == 0) waiting_.push_back(index);
  } else if (at.phase == JobPhase::Stretching && at.finish_left == 0 && now_ >= at.finish_time) {
    complete(index);
    return;
  }
  refresh_assets(index);
}

/// Grants claims whole, in the order (ready, priority, id); nobody overtakes who waits for the same resource.
void Simulation::serve_waiting() {
  if (waiting_.empty()) return;
  const auto priority = [this](int index) { return job(index).is_outage() ? 0 : program_->order(job(index)).priority; };
  std::sort(waiting_.begin(), waiting_.end(), [&](int a, int b) {
    return std::make_tuple(state(a).ready, -priority(a), a) < std::make_tuple(state(b).ready, -priority(b), b);
  });
  round_.blocked.assign(free_.size(), 0);
  round_.waiting.swap(waiting_);
  for (const int index : round_.waiting) {
    JobState& at = state(index);
    const bool at_start = at.phase == JobPhase::StartClaim;
    if (fits(index, at_start) && !overtakes(index, at_start)) {
      take(index, at_start);
      round_.served.push_back(index);
      continue;
    }
    at.held_by = lacking_resource(index);
    if (at.held_by.kind == CauseKind::None) at.held_by = resource_reason(job(index).claims.front().resource);
    block_resources(job(index));
    waiting_.push_back(index);
  }
  round_.waiting.clear();
  for (const int index : waiting_) refresh_assets(index);  // who was served before may be why they wait
  for (const int index : round_.served) serve(index);
  round_.served.clear();
}

/// Goes on with what it has just taken.
void Simulation::serve(int index) {
  JobState& at = state(index);
  if (at.phase == JobPhase::StartClaim) {
    at.start_claim_wait += now_ - at.span.start;
    begin_work(index);
  } else {
    at.phase = JobPhase::Waiting;
    at.granted = now_;
    look_for_window(index);
  }
  refresh_assets(index);
}

bool Simulation::overtakes(int index, bool at_start) const {
  const auto& claims = job(index).claims;
  return std::any_of(claims.begin(), claims.end(), [&](const JobClaim& claim) {
    return claim.at_start == at_start && counts(index, claim) &&
           round_.blocked[static_cast<std::size_t>(claim.resource)];
  });
}

/// A claim of no length takes nothing, except from a stock.
bool Simulation::counts(int index, const JobClaim& claim) const {
  const JobState& at = state(index);
  const bool momentary = at.work_left == 0 && at.finish_left == 0 && at.finish_time <= now_;
  return !momentary || claim.released_by != index ||
         program_->resources[static_cast<std::size_t>(claim.resource)].stock;
}

bool Simulation::fits(int index, bool at_start) const {
  const Job& wanted = job(index);
  for (const JobClaim& claim : wanted.claims) {
    if (claim.at_start != at_start || !counts(index, claim)) continue;
    Amount asked{};  // a job may claim one resource twice: of its own and for a hold
    for (const JobClaim& other : wanted.claims)
      if (other.at_start == at_start && other.resource == claim.resource && counts(index, other)) asked += other.amount;
    if (asked > free_[static_cast<std::size_t>(claim.resource)]) return false;
  }
  return true;
}

void Simulation::block_resources(const Job& wanted) {
  for (const JobClaim& claim : wanted.claims) round_.blocked[static_cast<std::size_t>(claim.resource)] = 1;
}

void Simulation::take(int index, bool at_start) {
  const Job& taker = job(index);
  for (std::size_t c = 0; c < taker.claims.size(); ++c) {
    const JobClaim& claim = taker.claims[c];
    if (claim.at_start != at_start || !counts(index, claim)) continue;
    if (at_start) state(index).start_claimed = true;
    free_[static_cast<std::size_t>(claim.resource)] -= claim.amount;
    state(index).claimed_at[c] = now_;
    const Resource& resource = program_->resources[static_cast<std::size_t>(claim.resource)];
    if (resource.stock)
      recorder_.claim(
          {resource.ref, program_->base.instant(now_), program_->base.instant(now_), claim.amount, taker.ref});
  }
}

void Simulation::give_back(int index) {
  for (const int holder : job(index).releases) {
    const Job& claimed = job(holder);
    for (std::size_t c = 0; c < claimed.claims.size(); ++c) {
      const JobClaim& claim = claimed.claims[c];
      Tick& since = state(holder).claimed_at[c];
      if (claim.released_by != index || since == never) continue;
      const Resource& resource = program_->resources[static_cast<std::size_t>(claim.resource)];
      if (!resource.stock) {
        free_[static_cast<std::size_t>(claim.resource)] += claim.amount;
        if (since < now_)
          recorder_.claim(
              {resource.ref, program_->base.instant(since), program_->base.instant(now_), claim.amount, claimed.ref});
      }
      since = never;
    }
  }
  for (const int next : waiting_) touch(next);  // what was given back may be what they wait for
}

void Simulation::look_for_window(int index) {
  JobState& at = state(index);
  const Job& worked = job(index);
  ++at.version;
  if (worked.windows == nullptr) return;  // a move whose lead never gets a place
  at.span = worked.rule == WeatherRule::Continuous ? worked.windows->continuous(now_, at.work_left)
                                                   : worked.windows->suspendable(now_, at.work_left, worked.suspend);
  if (at.span.found()) push(at.span.start, EventKind::Start, index, at.version);
}

void Simulation::on_start(int index) {
  if (needs_repair(index)) return refresh_assets(index);  // the repair's end looks for a window anew
  const bool claims_now =
      std::any_of(job(index).claims.begin(), job(index).claims.end(), [](const JobClaim& c) { return c.at_start; });
  if (!claims_now || state(index).start_claimed) {
    begin_work(index);
    refresh_assets(index);
    return;
  }
  state(index).phase = JobPhase::StartClaim;
  waiting_.push_back(index);
  touch(index);
}

void Simulation::begin_work(int index) {
  JobState& at = state(index);
  const Job& worked = job(index);
  if (needs_repair(index)) {
    at.phase = JobPhase::Waiting;
    return;
  }
  if (now_ > at.span.start) {  // claims came late: the window may be gone
    const Tick wanted = now_;
    at.span = worked.rule == WeatherRule::Continuous
                  ? worked.windows->continuous(wanted, at.work_left)
                  : worked.windows->suspendable(wanted, at.work_left, worked.suspend);
    if (!at.span.found()) return;
  }
  ++at.version;
  if (at.span.start > now_) {  // claimed now, worked later
    at.phase = JobPhase::Waiting;
    push(at.span.start, EventKind::Start, index, at.version);
    return;
  }
  at.phase = JobPhase::Working;
  at.begun = now_;
  if (at.attempt_start == never) at.attempt_start = now_;
  announce_start(index);
  plan_pieces(index);
  at.accruing = true;
  at.boundary = 1;
  const Tick pause = at.stretches.empty() ? now_ : pieces(at.stretches).front().end;
  if (!worked.is_outage())  // clocks run on working and sailing hours alone
    for (const JobAsset& need : worked.assets) run_clock(need.asset, pause);
  if (at.stretches.size() > 1) push(pause, EventKind::Boundary, index, at.version);
  push(at.span.end, EventKind::Finish, index, at.version);
}

void Simulation::plan_pieces(int index) {
  JobState& at = state(index);
  const Job& worked = job(index);
  const auto size = [this] { return static_cast<std::uint32_t>(pieces_.size()); };
  at.accrual.begin = at.accrual.end = size();
  if (worked.rule == WeatherRule::Continuous) {
    pieces_.push_back({now_, at.span.end});
    at.stretches = {at.accrual.end, size()};
    return;
  }
  worked.windows->accrual(now_, at.work_left, worked.suspend, pieces_);
  at.accrual.end = size();
  at.stretches = at.accrual;  // nobody is there but for work that accrues
  if (worked.suspend.counting_length() == 0) return;
  worked.windows->attended(now_, at.work_left, worked.suspend, pieces_);
  at.stretches = {at.accrual.end, size()};
}

void Simulation::announce_start(int index) {
  JobState& at = state(index);
  if (at.announced) return;
  at.announced = true;
  at.start = now_;
  note_start(index);
  for (const JobLink& link : job(index).links) {
    if (link.kind != LinkKind::StartStart) continue;
    JobState& next = state(link.to);
    --next.predecessors_left;
    next.predecessor_time = std::max(next.predecessor_time, now_ + link.lag);
    push(next.predecessor_time, EventKind::Wake, link.to, 0);
  }
}

/// Suspendable work pauses at the end of a stretch and goes on at the begin of the next.
void Simulation::on_boundary(int index) {
  JobState& at = state(index);
  at.accruing = at.boundary % 2 == 0;
  const std::size_t stretch = at.boundary / 2;
  const auto stretches = pieces(at.stretches);
  if (at.accruing) {
    at.suspended += stretches[stretch].begin - stretches[stretch - 1].end;
    for (const JobAsset& need : job(index).assets) run_clock(need.asset, stretches[stretch].end);
  } else {
    for (const JobAsset& need : job(index).assets) stop_clock(need.asset);
  }
  ++at.boundary;
  const std::size_t next = at.boundary / 2;
  if (next < stretches.size()) {
    const Tick edge = at.boundary % 2 == 0 ? stretches[next].begin : stretches[next].end;
    if (at.boundary % 2 == 0 || next + 1 < stretches.size()) push(edge, EventKind::Boundary, index, at.version);
  }
  refresh_assets(index);
}

/// An attempt by other means (Retry::instead) does not fail again.
bool Simulation::fails(int index) const {
  const JobState& at = state(index);
  const Job& worked = job(index);
  if (worked.activity == nullptr || !worked.activity->retry) return false;
  const Retry& retry = *worked.activity->retry;
  const bool by_other_means = retry.instead >= 0 && at.attempt > 1;
  const bool spent = retry.at_most > 0 && at.attempt > retry.at_most;
  return !by_other_means && !spent &&
         sampled_failure(retry.probability, world_, program_->order(worked), worked.ref.activity.activity, at.attempt);
}

/// The next attempt, with needs kept, at the same place and under the same limits: this activity's work again, or that
/// of the activity it leads to.
void Simulation::try_again(int index) {
  JobState& at = state(index);
  const Job& worked = job(index);
  record(index, true);
  ++at.attempt;
  if (!worked.is_move()) at.duration = next_duration(worked, at.attempt);
  at.work_left = at.duration;
  at.phase = JobPhase::Waiting;
  at.ready = at.granted = now_;
  at.start_claim_wait = at.suspended = 0;
  at.attempt_start = never;
  look_for_window(index);
  refresh_assets(index);
}

Tick Simulation::next_duration(const Job& worked, int attempt) const {
  const Order& order = program_->order(worked);
  const int instead = worked.activity->retry->instead;
  if (instead < 0)
    return sampled_duration(worked.activity->modes[static_cast<std::size_t>(worked.mode)].duration, worked.duration,
                            world_, order, worked.ref.activity.activity, attempt);
  const OrderPlan& planned_order = plan_->orders[worked.ref.activity.order.index()];
  const Activity& leads_to =
      order.ways[static_cast<std::size_t>(worked.way)].activities[static_cast<std::size_t>(instead)];
  const int mode = planned_order.activities[static_cast<std::size_t>(instead)].mode;
  const Duration& other = leads_to.modes[static_cast<std::size_t>(mode)].duration;
  const auto& assets = planned_order.assets;
  const auto planned = static_cast<Tick>(planning_duration(other, *program_->scenario, assets).count());
  return sampled_duration(other, planned, world_, order, worked.ref.activity.activity, attempt);
}

void Simulation::on_finish(int index) {
  JobState& at = state(index);
  const Job& worked = job(index);
  for (const JobAsset& need : worked.assets) stop_clock(need.asset);
  at.accruing = false;
  if (world_.sampled && fails(index)) {
    try_again(index);
    return;
  }
  at.phase = JobPhase::Stretching;
  at.work_left = 0;
  touch(index);
}

void Simulation::complete(int index) {
  JobState& at = state(index);
  at.phase = JobPhase::Done;
  at.end = now_;
  last_end_ = std::max(last_end_, now_);
  ++at.version;
  record(index, false);
  give_back(index);
  for (const JobLink& link : job(index).links) {
    JobState& next = state(link.to);
    if (link.kind == LinkKind::FinishStart) {
      --next.predecessors_left;
      next.predecessor_time = std::max(next.predecessor_time, now_ + link.lag);
    } else if (link.kind == LinkKind::FinishFinish) {
      --next.finish_left;
      next.finish_time = std::max(next.finish_time, now_ + link.lag);
    } else {
      continue;
    }
    if (link.lag > 0) push(now_ + link.lag, EventKind::Wake, link.to, 0);
    touch(link.to);
  }
  for (const int next : job(index).chained) {
    release_chain(next, index);
    touch(next);
  }
  for (const JobAsset& need : job(index).assets) leave_job(need.asset, index);
  if (!program_->calls.empty()) end_call(index);
}

void Simulation::release_chain(int index, int from) {
  JobState& at = state(index);
  const Job& taker = job(index);
  for (std::size_t c = 0; c < taker.chained_from.size(); ++c) {
    if (taker.chained_from[c].from != from) continue;
    --at.chains_left;
    at.chain_time = now_;
    at.last_chain = static_cast<int>(c);
  }
  if (at.chains_left == 0 && at.phase == JobPhase::Claiming) waiting_.push_back(index);
}

}  // namespace fairlead
