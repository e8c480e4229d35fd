// SPDX-License-Identifier: MIT
#include "core/sim/simulation.hpp"

#include <algorithm>
#include <cmath>

#include "core/base/invariant.hpp"
#include "core/model/demand_events.hpp"
#include "core/model/network_rules.hpp"
#include "core/sim/past.hpp"

namespace fairlead {

PlanProgram compile(const Scenario& scenario, const Plan& plan, const WindowIndex& windows) {
  if (!plan.past.empty()) return compile_with_past(scenario, plan, windows);
  return {std::make_shared<const Plan>(plan), std::make_shared<const Program>(make_program(scenario, plan, windows)),
          nullptr};
}

Simulation::Simulation(PlanProgram compiled, const WorldOptions& world)
    : Simulation(compiled.begun ? continued(compiled, world)
                                : Simulation(std::move(compiled.program), std::move(compiled.plan), world)) {}

Simulation Simulation::continued(const PlanProgram& compiled, const WorldOptions& world) {
  Simulation simulation = *compiled.begun;
  simulation.enter(world);
  const AdoptionResult result = simulation.adopt(*compiled.plan, "plan made under way");
  FAIRLEAD_INVARIANT(result.adopted(), "a plan leaves what its past has begun");
  return simulation;
}

Simulation::Simulation(std::shared_ptr<const Program> program, std::shared_ptr<const Plan> plan,
                       const WorldOptions& world)
    : program_(std::move(program)),
      plan_(std::move(plan)),
      world_(world),
      jobs_(program_->jobs.size()),
      assets_(program_->scenario->assets.size()),
      recorder_(*program_) {
  const Scenario& scenario = *program_->scenario;
  queue_.reserve(jobs_.size() * 4);
  for (const Resource& resource : program_->resources) free_.push_back(resource.capacity);
  reserved_.resize(program_->resources.size());
  for (std::size_t j = 0; j < jobs_.size(); ++j) {
    jobs_[j] = initial_state(program_->jobs[j]);
    if (program_->jobs[j].earliest == never) continue;  // dormant
    push(program_->jobs[j].earliest, EventKind::Wake, static_cast<int>(j), 0);
  }
  for (std::size_t a = 0; a < assets_.size(); ++a) {
    assets_[a].place = scenario.assets[a].home;
    if (world_.sampled && scenario.assets[a].breakdowns)
      assets_[a].clock_left = sampled_time_to_failure(scenario.assets[a], world_, 0);
    begin_stay(AssetId{a});
  }
  for (std::size_t c = 0; c < program_->calls.size(); ++c)
    push(program_->calls[c].at, EventKind::Call, static_cast<int>(c), 0);
  for (const UnitGroup& group : unit_groups(scenario))
    unit_down_.emplace_back(static_cast<std::size_t>(std::ceil(group.units)), char{0});
  queue_.sort_pending();
}

JobState Simulation::initial_state(const Job& job) const {
  JobState state;
  for (const JobLink& link : job.before)
    ++(link.kind == LinkKind::FinishFinish ? state.finish_left : state.predecessors_left);
  state.chains_left = static_cast<int>(job.chained_from.size());
  state.assets_left = static_cast<int>(job.assets.size());
  state.duration = first_duration(job);
  state.work_left = state.duration;
  state.claimed_at.assign(job.claims.size(), never);
  return state;
}

Tick Simulation::first_duration(const Job& job) const {
  if (!world_.sampled || job.is_outage() || job.is_move()) return job.duration;
  return sampled_duration(job.activity->modes[static_cast<std::size_t>(job.mode)].duration, job.duration, world_,
                          program_->order(job), job.ref.activity.activity, 1);
}

void Simulation::enter(const WorldOptions& world) {
  if (world == world_ || (!world.sampled && !world_.sampled)) return;
  world_ = world;
  for (std::size_t j = 0; j < jobs_.size(); ++j)
    if (jobs_[j].granted == never) jobs_[j].duration = jobs_[j].work_left = first_duration(program_->jobs[j]);
  for (std::size_t a = 0; a < assets_.size(); ++a) redraw_clock(AssetId{a});
}

void Simulation::push(Tick at, EventKind kind, int index, std::uint32_t version) {
  queue_.push({at, static_cast<std::uint8_t>(kind), static_cast<std::uint32_t>(index), version});
}

void Simulation::run_until(Tick until) {
  while (!queue_.empty() && queue_.next_time() <= until) {
    now_ = queue_.next_time();
    while (!queue_.empty() && queue_.next_time() == now_) handle(queue_.pop());
    settle();
    if (freed_ && !calls_.empty()) serve_calls();
    freed_ = false;
    if (!news_.empty()) pass_on_news();
  }
  if (until != never) now_ = std::max(now_, until);
}

void Simulation::handle(const Event& event) {
  const int index = static_cast<int>(event.index);
  const AssetId asset{index};
  const auto job_current = [&] { return (state(index).version & EventQueue::version_mask) == event.version; };
  const auto asset_current = [&] { return (assets_[event.index].version & EventQueue::version_mask) == event.version; };
  const auto clock_current = [&] {
    return (assets_[event.index].clock_version & EventQueue::version_mask) == event.version;
  };
  switch (static_cast<EventKind>(event.kind)) {
    case EventKind::Wake:
      touch(index);
      break;
    case EventKind::Start:
      if (job_current()) on_start(index);
      break;
    case EventKind::Boundary:
      if (job_current()) on_boundary(index);
      break;
    case EventKind::Finish:
      if (job_current()) on_finish(index);
      break;
    case EventKind::Depart:
      if (asset_current()) depart(asset);
      break;
    case EventKind::SailBoundary:
      if (asset_current()) on_sail_boundary(asset);
      break;
    case EventKind::Breakdown:
      if (clock_current()) on_breakdown(asset);
      break;
    case EventKind::Repair:
      on_repair(asset);
      break;
    case EventKind::Call:
      on_call(index);
      break;
  }
}

Trace Simulation::trace() const& {
  Simulation copy = *this;  // closing intervals must not disturb a simulation that goes on
  return std::move(copy).trace();
}

Trace Simulation::trace() && {
  const Tick last =
      finished() ? std::max({program_->base.tick(program_->scenario->end), last_end_, recorder_.last_change()}) : now_;
  return close_trace(last);
}

Trace Simulation::close_trace(Tick last) {
  recorder_.finish(last);
  for (std::size_t j = 0; j < jobs_.size(); ++j) {
    const Job& unfinished = job(static_cast<int>(j));
    for (std::size_t c = 0; c < unfinished.claims.size(); ++c)
      if (const Tick since = jobs_[j].claimed_at[c];
          since != never && !program_->resources[static_cast<std::size_t>(unfinished.claims[c].resource)].stock)
        recorder_.claim({program_->resources[static_cast<std::size_t>(unfinished.claims[c].resource)].ref,
                         program_->base.instant(since), program_->base.instant(last), unfinished.claims[c].amount,
                         unfinished.ref});
  }
  Trace trace = recorder_.take();
  trace.end = program_->base.instant(last);
  add_outcomes(trace);
  add_breaches(trace);
  return trace;
}

void Simulation::add_outcomes(Trace& trace) const {
  const Scenario& scenario = *program_->scenario;
  for (std::size_t o = 0; o < scenario.orders.size(); ++o) {
    OrderOutcome outcome;
    const OrderPlan& planned = plan_->orders[o];
    if (!planned.taken) {
      outcome.status = scenario.orders[o].mandatory ? OrderStatus::Unserved : OrderStatus::LeftOut;
      outcome.cause = planned.cause;
      outcome.reason = planned.reason;
      trace.orders.push_back(std::move(outcome));
      continue;
    }
    const Way& way = scenario.orders[o].ways[static_cast<std::size_t>(planned.way)];
    const int first = program_->first_job[o];
    Tick start = never;
    Tick end = 0;
    const JobState* stuck = nullptr;
    for (std::size_t a = 0; a < way.activities.size(); ++a) {
      const JobState& done = state(first + static_cast<int>(a));
      if (done.phase != JobPhase::Done && !stuck) {
        stuck = &done;
        const Reason reason = missing(first + static_cast<int>(a));
        const Cause cause = cause_from(reason);
        outcome.cause =
            reason.kind == CauseKind::Weather || reason.kind == CauseKind::None ? "beyond-weather" : "not-finished";
        outcome.reason = "activity " + way.activities[a].id + " was not done: waiting for " + cause_name(cause.kind) +
                         (cause.detail.empty() ? "" : " " + cause.detail);
      }
      start = std::min(start, done.start);
      if (done.phase == JobPhase::Done) end = std::max(end, done.end);
    }
    outcome.status = stuck ? OrderStatus::Unserved : OrderStatus::Completed;
    if (!stuck) {
      outcome.start = program_->base.instant(start);
      outcome.end = program_->base.instant(end);
      outcome.delivered = program_->base.instant(state(first + way.delivers).end);
    }
    trace.orders.push_back(std::move(outcome));
  }
}

void Simulation::add_breaches(Trace& trace) const {
  const Scenario& scenario = *program_->scenario;
  for (std::size_t o = 0; o < scenario.orders.size(); ++o) {
    if (!plan_->orders[o].taken) continue;
    for (const Link& link : scenario.orders[o].ways[static_cast<std::size_t>(plan_->orders[o].way)].links) {
      if (!link.maximum) continue;
      const JobState& from = state(program_->first_job[o] + link.from);
      const JobState& to = state(program_->first_job[o] + link.to);
      const Tick begins = link.kind == LinkKind::StartStart ? from.start : from.end;
      const Tick ends = link.kind == LinkKind::FinishFinish ? to.end : to.start;
      if (begins == never || ends == never) continue;
      const Seconds excess{ends - begins - link.maximum->count()};
      if (excess.count() > 0) trace.breaches.push_back({{OrderId{o}, link.from}, {OrderId{o}, link.to}, excess});
    }
  }
}

Trace simulate(const PlanProgram& compiled, const WorldOptions& world) {
  Simulation simulation(compiled, world);
  simulation.run_to_end();
  return std::move(simulation).trace();
}

Trace simulate(const Scenario& scenario, const Plan& plan, const WindowIndex& windows, const WorldOptions& world) {
  return simulate(compile(scenario, plan, windows), world);
}

}  // namespace fairlead
