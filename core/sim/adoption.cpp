// SPDX-License-Identifier: MIT
#include "core/sim/adoption.hpp"

#include <algorithm>

#include "core/sim/plan_fits.hpp"

namespace fairlead {

namespace {

/// Events of assets and calls, which have the same index in every program.
bool is_no_job_event(const Event& event) {
  switch (static_cast<EventKind>(event.kind)) {
    case EventKind::Wake:
    case EventKind::Start:
    case EventKind::Boundary:
    case EventKind::Finish:
      return false;
    case EventKind::Call:
    case EventKind::Depart:
    case EventKind::SailBoundary:
    case EventKind::Breakdown:
    case EventKind::Repair:
      return true;
  }
  return true;
}

}  // namespace

Adoption::Adoption(Simulation& simulation, Plan plan)
    : simulation_(simulation),
      before_(simulation.program_),
      plan_(std::make_shared<const Plan>(std::move(plan))),
      committed_(simulation.commitments()) {}

std::string Adoption::refusal() {
  const Scenario& scenario = *before_->scenario;
  if (std::string why = why_not_executable(scenario, *plan_); !why.empty()) return why;
  if (std::string why = why_against_commitments(scenario, *simulation_.plan_, committed_, *plan_); !why.empty())
    return why;
  compile();
  match_jobs();
  return moved_job();
}

void Adoption::compile() {
  Underway underway{.program = before_.get(), .assets = {}};
  for (std::size_t a = 0; a < simulation_.assets_.size(); ++a) {
    const AssetRuntime& asset = simulation_.assets_[a];
    const bool at_stay =
        asset.whereabouts == Whereabouts::AtWork || (asset.whereabouts == Whereabouts::Sailing && !asset.homeward);
    const PlaceId lies = asset.whereabouts == Whereabouts::Sailing ? asset.target : asset.place;
    underway.assets.push_back({committed_.fixed_steps[a], at_stay ? PlaceId{} : lies});
  }
  program_ = std::make_shared<Program>(make_program(*before_->scenario, *plan_, *before_->windows, &underway));
}

void Adoption::match_jobs() {
  old_of_.assign(program_->jobs.size(), -1);
  new_of_.assign(before_->jobs.size(), -1);
  const auto match = [this](int old_first, int new_first, std::size_t count) {
    for (int k = 0; k < static_cast<int>(count); ++k) {
      new_of_[static_cast<std::size_t>(old_first + k)] = new_first + k;
      old_of_[static_cast<std::size_t>(new_first + k)] = old_first + k;
    }
  };
  for (std::size_t o = 0; o < plan_->orders.size(); ++o) {
    const int old_first = before_->first_job[o];
    const int new_first = program_->first_job[o];
    if (old_first >= 0 && new_first >= 0 && plan_->orders[o].way == simulation_.plan_->orders[o].way)
      match(old_first, new_first, plan_->orders[o].activities.size());
  }
  const std::size_t outages = before_->scenario->outages.size();
  match(static_cast<int>(before_->jobs.size() - outages), static_cast<int>(program_->jobs.size() - outages), outages);
}

/// Has been granted what it claims, and maybe more: nothing of it is decided again.
bool Adoption::has_history(int old_job) const {
  return simulation_.state(old_job).granted != never;
}

/// A move to which one asset has come must not begin elsewhere because its lead goes elsewhere first.
std::string Adoption::moved_job() const {
  for (const ActivityRef& begun : committed_.activities) {
    const auto order = begun.order.index();
    const Job& before = old_job(before_->first_job[order] + begun.activity);
    const Job& after = program_->jobs[static_cast<std::size_t>(program_->first_job[order] + begun.activity)];
    if (after.place != before.place)
      return step_name(*before_->scenario, *plan_, before.ref) + " has begun and cannot begin elsewhere than at " +
             (before.place.valid() ? before_->scenario->places[before.place.index()].id : std::string("no place"));
  }
  return {};
}

void Adoption::carry_out() {
  keep_history();
  carry_jobs();
  const std::vector<AssetId> leaving = assets_to_send();
  carry_events();
  carry_waiting();
  simulation_.recorder_.follow(*program_, new_of_);
  simulation_.jobs_ = std::move(jobs_);
  simulation_.program_ = program_;
  simulation_.plan_ = plan_;
  for (const auto& [at, job] : to_wake_) simulation_.push(at, EventKind::Wake, job, 0);
  for (const int job : touched_) simulation_.touch(job);
  for (const AssetId asset : leaving) send(asset);
  simulation_.settle();
}

/// What bound a job that has its claims is told by the plan it ran under.
void Adoption::keep_history() {
  for (std::size_t j = 0; j < program_->jobs.size(); ++j) {
    Job& job = program_->jobs[j];
    const int old = old_of_[j];
    if (old < 0 || !has_history(old)) continue;
    job.earliest = old_job(old).earliest;
    for (const JobChain& chain : job.chained_from)
      std::erase(program_->jobs[static_cast<std::size_t>(chain.from)].chained, static_cast<int>(j));
    job.chained_from = old_job(old).chained_from;
    for (JobChain& chain : job.chained_from) chain.from = new_of(chain.from);
  }
}

void Adoption::carry_jobs() {
  for (std::size_t j = 0; j < program_->jobs.size(); ++j) jobs_.push_back(carried(static_cast<int>(j)));
}

JobState Adoption::carried(int index) {
  Job& after = program_->jobs[static_cast<std::size_t>(index)];
  const Tick now = simulation_.now_;
  const int old = old_of(index);
  if (old >= 0 && has_history(old)) return simulation_.state(old);
  JobState state = simulation_.initial_state(after);
  bool as_before = false;
  bool chains_counted = false;
  if (old >= 0) {
    const JobState& was = simulation_.state(old);
    as_before = unchanged(old_job(old), after);
    chains_counted = as_before && same_chains(old_job(old), after);
    if (as_before) state = was;
    // The links of a way are the same whatever its mode and assets.
    state.predecessors_left = was.predecessors_left;
    state.predecessor_time = was.predecessor_time;
    state.finish_left = was.finish_left;
    state.finish_time = was.finish_time;
    state.version = was.version;
    if (state.phase == JobPhase::Claiming && after.earliest > now) {  // delayed on purpose by the new plan
      state.phase = JobPhase::Blocked;
      state.ready = never;
      as_before = false;
    }
    as_before = as_before && after.earliest == old_job(old).earliest;
  }
  if (!chains_counted) {
    count_chains(index, state);
    as_before = false;
  }
  // Ready when it is decided or later: nothing else, an asset least of all, has kept it waiting.
  if (after.assets.empty() && state.phase == JobPhase::Claiming)
    after.earliest = std::max(after.earliest, old_job(old).earliest);
  else if (after.assets.empty() && !as_before)
    after.earliest = std::max(after.earliest, now);
  if (!as_before) {
    // One that still lacks something will be looked at when that comes.
    if (state.predecessors_left == 0 && state.assets_left == 0) touched_.push_back(index);
    if (after.earliest > now && after.earliest != never) to_wake_.emplace_back(after.earliest, index);
  }
  return state;
}

bool Adoption::unchanged(const Job& before, const Job& after) const {
  const auto same_asset = [](const JobAsset& a, const JobAsset& b) { return a.asset == b.asset && a.role == b.role; };
  const auto same_claim = [this](const JobClaim& a, const JobClaim& b) {
    return a.resource == b.resource && a.amount == b.amount && new_of(a.released_by) == b.released_by;
  };
  return before.mode == after.mode && before.place == after.place && before.duration == after.duration &&
         std::equal(before.assets.begin(), before.assets.end(), after.assets.begin(), after.assets.end(), same_asset) &&
         std::equal(before.claims.begin(), before.claims.end(), after.claims.begin(), after.claims.end(), same_claim);
}

bool Adoption::same_chains(const Job& before, const Job& after) const {
  const auto same = [this](const JobChain& a, const JobChain& b) {
    return new_of(a.from) == b.from && a.resource == b.resource;
  };
  return std::equal(before.chained_from.begin(), before.chained_from.end(), after.chained_from.begin(),
                    after.chained_from.end(), same);
}

void Adoption::count_chains(int index, JobState& state) const {
  const auto& chains = program_->jobs[static_cast<std::size_t>(index)].chained_from;
  state.chains_left = 0;
  state.chain_time = 0;
  state.last_chain = -1;
  for (std::size_t c = 0; c < chains.size(); ++c) {
    const int old = old_of(chains[c].from);
    if (old < 0 || simulation_.state(old).phase != JobPhase::Done) {
      ++state.chains_left;
    } else if (simulation_.state(old).end >= state.chain_time) {
      state.chain_time = simulation_.state(old).end;
      state.last_chain = static_cast<int>(c);
    }
  }
}

/// In their order, so that what happens at one instant happens in the order it would have.
void Adoption::carry_events() {
  EventQueue queue;
  queue.reserve(simulation_.queue_.size());
  while (!simulation_.queue_.empty()) {
    Event event = simulation_.queue_.pop();
    if (!is_no_job_event(event)) {
      const int job = new_of(static_cast<int>(event.index));
      if (job < 0) continue;
      event.index = static_cast<std::uint32_t>(job);
    }
    queue.push(event);
  }
  simulation_.queue_ = std::move(queue);
}

void Adoption::carry_waiting() {
  std::vector<int> waiting;
  for (const int old : simulation_.waiting_) {
    const int job = new_of(old);
    if (job < 0) continue;
    if (jobs_[static_cast<std::size_t>(job)].phase == JobPhase::StartClaim) waiting.push_back(job);
  }
  for (std::size_t j = 0; j < jobs_.size(); ++j)  // chains may have come or gone
    if (jobs_[j].phase == JobPhase::Claiming && jobs_[j].chains_left == 0) waiting.push_back(static_cast<int>(j));
  simulation_.waiting_ = std::move(waiting);
}

/// An asset that lies until its departure keeps it if the plan still sends it to the same stay.
bool Adoption::departs_as_before(AssetId id) const {
  const AssetRuntime& asset = simulation_.assets_[id.index()];
  const auto& before = before_->steps[id.index()];
  const auto& after = program_->steps[id.index()];
  if (after.size() < asset.stay_end || (after.size() > asset.stay_end && after[asset.stay_end].beside_previous))
    return false;
  for (std::size_t s = asset.stay_begin; s < asset.stay_end; ++s)
    if (new_of(before[s].job) != after[s].job || before[s].beside_previous != after[s].beside_previous ||
        before[s].sail_not_before != after[s].sail_not_before || before[s].holds_on != after[s].holds_on)
      return false;
  return old_job(before[asset.stay_begin].job).place ==
         program_->jobs[static_cast<std::size_t>(after[asset.stay_begin].job)].place;
}

std::vector<AssetId> Adoption::assets_to_send() const {
  std::vector<AssetId> leaving;
  for (std::size_t a = 0; a < simulation_.assets_.size(); ++a) {
    const AssetRuntime& asset = simulation_.assets_[a];
    const bool more = asset.whereabouts == Whereabouts::Finished && asset.stay_begin < program_->steps[a].size();
    const bool other = asset.whereabouts == Whereabouts::ToDepart && !departs_as_before(AssetId{a});
    if (more || other) leaving.push_back(AssetId{a});
  }
  return leaving;
}

void Adoption::send(AssetId id) {
  auto& departures = simulation_.departures_;
  const std::size_t step = simulation_.assets_[id.index()].stay_begin;
  std::erase_if(departures, [&](const Departure& d) { return d.asset == id && d.step == step; });
  simulation_.begin_stay(id);
}

Commitments Simulation::commitments() const {
  Commitments committed;
  for (std::size_t a = 0; a < assets_.size(); ++a) committed.fixed_steps.push_back(fixed_steps(AssetId{a}));
  std::vector<char> begun(jobs_.size(), 0);
  for (std::size_t a = 0; a < assets_.size(); ++a)
    for (std::size_t s = 0; s < committed.fixed_steps[a]; ++s)
      begun[static_cast<std::size_t>(program_->steps[a][s].job)] = 1;
  for (std::size_t j = 0; j < jobs_.size(); ++j)
    if (!program_->jobs[j].is_outage() && (begun[j] || jobs_[j].granted != never))
      committed.activities.push_back(program_->jobs[j].ref.activity);
  return committed;
}

std::size_t Simulation::fixed_steps(AssetId id) const {
  const AssetRuntime& asset = assets_[id.index()];
  const bool committed =
      asset.whereabouts == Whereabouts::AtWork || (asset.whereabouts == Whereabouts::Sailing && !asset.homeward);
  return committed ? asset.stay_end : asset.stay_begin;
}

AdoptionResult Simulation::adopt(Plan plan, const std::string& reason) {
  if (!touched_.empty()) run_until(now_);  // not begun yet
  settle();
  Adoption adoption(*this, std::move(plan));
  AdoptionResult result{adoption.refusal()};
  recorder_.replan({program_->base.instant(now_), reason, result.refusal});
  if (result.adopted()) adoption.carry_out();
  return result;
}

}  // namespace fairlead
