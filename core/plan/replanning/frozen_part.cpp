// SPDX-License-Identifier: MIT
#include "core/plan/replanning/frozen_part.hpp"

#include <algorithm>

#include "core/sim/plan_fits.hpp"

namespace fairlead {

namespace {

/// The smallest part of a plan that holds all that is committed, and with each job all that comes before it: on its
/// assets, by its links, and whose units it takes.
class Freezer {
 public:
  Freezer(const Simulation& at_now, const Simulation& kept)
      : at_now_(at_now), kept_(kept), program_(kept.program()), plan_(kept.plan()), scenario_(*program_.scenario) {}

  FrozenResult find() {
    close();
    result_.part.now = at_now_.now();
    result_.part.horizon = program_.base.tick(scenario_.end);
    add_jobs();
    add_limits();
    add_outages();
    for (std::size_t a = 0; a < scenario_.assets.size(); ++a) result_.part.assets.push_back(asset(AssetId{a}));
    add_orders();
    return std::move(result_);
  }

 private:
  void close() {
    frozen_.assign(program_.jobs.size(), 0);
    prefix_.assign(scenario_.assets.size(), 0);
    const Commitments committed = at_now_.commitments();
    for (std::size_t a = 0; a < prefix_.size(); ++a) lengthen(AssetId{a}, committed.fixed_steps[a]);
    for (const ActivityRef& begun : committed.activities)
      freeze(program_.first_job[begun.order.index()] + begun.activity);
    do {
      freeze_what_comes_before();
      for (std::size_t a = 0; a < prefix_.size(); ++a) take_in_outages(AssetId{a});
    } while (!open_.empty());
  }

  void freeze_what_comes_before() {
    while (!open_.empty()) {
      const int index = open_.back();
      const Job& job = program_.jobs[static_cast<std::size_t>(index)];
      open_.pop_back();
      for (const JobLink& link : job.before) freeze(link.to);
      for (const JobChain& chain : job.chained_from) freeze(chain.from);
      for (const JobAsset& need : job.assets) lengthen(need.asset, position_after(need.asset, index));
    }
  }

  /// Outages inside a hold that has begun.
  void take_in_outages(AssetId id) {
    const auto& steps = program_.steps[id.index()];
    std::size_t last = prefix_[id.index()];
    for (std::size_t s = prefix_[id.index()]; s < end_of_hold(id); ++s)
      if (program_.jobs[static_cast<std::size_t>(steps[s].job)].is_outage()) last = s + 1;
    lengthen(id, last);
  }

  /// Position after the last step of the hold in which the frozen steps end.
  [[nodiscard]] std::size_t end_of_hold(AssetId id) const {
    const auto& steps = program_.steps[id.index()];
    const std::size_t count = prefix_[id.index()];
    std::size_t end = count;
    std::size_t inside = count;
    while (inside > 0 && is_outage(steps[inside - 1])) --inside;
    if (inside == 0) return end;
    for (std::size_t s = count; s < steps.size(); ++s)
      if (!is_outage(steps[s]) && same_hold(steps[inside - 1].job, steps[s].job, id)) end = s + 1;
    return end;
  }

  [[nodiscard]] bool is_outage(const ProgramStep& step) const {
    return program_.jobs[static_cast<std::size_t>(step.job)].is_outage();
  }

  [[nodiscard]] bool same_hold(int before, int after, AssetId id) const {
    const Job& one = program_.jobs[static_cast<std::size_t>(before)];
    const Job& two = program_.jobs[static_cast<std::size_t>(after)];
    const auto hold = [id](const Job& job) {
      const auto need =
          std::find_if(job.assets.begin(), job.assets.end(), [id](const JobAsset& n) { return n.asset == id; });
      return need == job.assets.end() ? -1 : need->hold;
    };
    return one.ref.activity.order == two.ref.activity.order && hold(one) >= 0 && hold(one) == hold(two);
  }

  void freeze(int job) {
    if (frozen_[static_cast<std::size_t>(job)] != 0) return;
    frozen_[static_cast<std::size_t>(job)] = 1;
    open_.push_back(job);
  }

  /// A stay goes on as it is, with all who have a part in it.
  void lengthen(AssetId asset, std::size_t count) {
    const auto& steps = program_.steps[asset.index()];
    if (count > 0)
      while (count < steps.size() && steps[count].beside_previous) ++count;
    for (std::size_t s = prefix_[asset.index()]; s < count; ++s) freeze(steps[s].job);
    prefix_[asset.index()] = std::max(prefix_[asset.index()], count);
  }

  [[nodiscard]] std::size_t position_after(AssetId asset, int job) const {
    const auto& steps = program_.steps[asset.index()];
    const auto at = std::find_if(steps.begin(), steps.end(), [job](const ProgramStep& s) { return s.job == job; });
    return at == steps.end() ? 0 : static_cast<std::size_t>(at - steps.begin()) + 1;
  }

  void add_jobs() {
    for (std::size_t j = 0; j < program_.jobs.size(); ++j) {
      const Job& job = program_.jobs[j];
      if (frozen_[j] == 0 || job.is_outage()) continue;
      const int index = static_cast<int>(j);
      if (kept_.ended(index) == never && result_.stuck.empty())
        result_.stuck =
            step_name(scenario_, plan_, job.ref) + " has begun, or what has begun waits for it, and it never ends";
      const OrderPlan& planned = plan_.orders[job.ref.activity.order.index()];
      result_.part.jobs.push_back(
          {.what = job.ref.activity,
           .mode = job.mode,
           .granted = kept_.granted(index),
           .start = kept_.started(index),
           .end = kept_.ended(index),
           .not_before = planned.activities[static_cast<std::size_t>(job.ref.activity.activity)].not_before});
    }
  }

  void add_limits() {
    for (std::size_t o = 0; o < scenario_.orders.size(); ++o) {
      if (!plan_.orders[o].taken) continue;
      const int first = program_.first_job[o];
      for (const Link& link : scenario_.orders[o].ways[static_cast<std::size_t>(plan_.orders[o].way)].links) {
        const int from = first + link.from;
        const int to = first + link.to;
        if (!link.maximum || frozen_[static_cast<std::size_t>(from)] == 0 || frozen_[static_cast<std::size_t>(to)] != 0)
          continue;
        const bool ends = link.kind == LinkKind::FinishFinish;
        const Tick since = link.kind == LinkKind::StartStart ? kept_.started(from) : kept_.ended(from);
        const Tick kept = ends ? kept_.ended(to) : kept_.started(to);
        if (since == never) continue;
        const Tick promised = since + static_cast<Tick>(link.maximum->count());
        const Tick latest = kept == never ? promised : std::max(promised, kept);
        FrozenLimit limit{.what = {OrderId{o}, link.to}};
        (ends ? limit.end_by : limit.start_by) = latest;
        result_.part.limits.push_back(limit);
      }
    }
  }

  void add_outages() {
    for (std::size_t k = 0; k < scenario_.outages.size(); ++k) {
      const auto j = static_cast<int>(program_.jobs.size() - scenario_.outages.size() + k);
      const Job& job = program_.jobs[static_cast<std::size_t>(j)];
      const bool done = kept_.ended(j) != never && (frozen_[static_cast<std::size_t>(j)] != 0 || job.assets.empty());
      if (done)
        result_.part.outages.push_back({kept_.granted(j), kept_.ended(j)});
      else
        result_.part.outages.push_back({job.earliest, job.earliest + job.duration});
    }
  }

  FrozenAsset asset(AssetId id) const {
    FrozenAsset found;
    const auto& steps = plan_.sequences[id.index()].steps;
    const std::size_t count = prefix_[id.index()];
    found.steps.assign(steps.begin(), steps.begin() + static_cast<std::ptrdiff_t>(count));
    found.lies = at_now_.lies_at(id);
    found.free_at = std::max(at_now_.now(), at_now_.at_rest(id));
    for (std::size_t s = 0; s < count; ++s) {
      const int j = program_.steps[id.index()][s].job;
      const Job& job = program_.jobs[static_cast<std::size_t>(j)];
      if (kept_.ended(j) != never) found.free_at = std::max(found.free_at, kept_.ended(j));
      if (s >= at_now_.steps_done(id) && job.destination.valid()) found.lies = job.destination;
    }
    for (std::size_t s = count; s < end_of_hold(id); ++s)
      if (const Tick end = kept_.ended(program_.steps[id.index()][s].job); end != never)
        found.held_until = std::max(found.held_until, end);
    const Asset& what = scenario_.assets[id.index()];
    const bool used = std::any_of(steps.begin(), steps.end(), [](const Step& s) { return s.what.activity.valid(); });
    if (what.ownership == Ownership::HiredIn && what.hire && !used) {
      found.to_be_hired = true;
      found.free_at += static_cast<Tick>(what.hire->notice.count());
    }
    return found;
  }

  void add_orders() {
    FrozenPart& part = result_.part;
    part.way.assign(scenario_.orders.size(), -1);
    part.crews.resize(scenario_.orders.size());
    for (const FrozenJob& job : part.jobs) {
      const OrderPlan& planned = plan_.orders[job.what.order.index()];
      part.way[job.what.order.index()] = planned.way;
      part.crews[job.what.order.index()] = planned.assets;
    }
  }

  const Simulation& at_now_;
  const Simulation& kept_;
  const Program& program_;
  const Plan& plan_;
  const Scenario& scenario_;
  std::vector<char> frozen_{};         // by job
  std::vector<std::size_t> prefix_{};  // by asset: so many steps
  std::vector<int> open_{};            // jobs frozen whose predecessors have not been looked at
  FrozenResult result_{};
};

}  // namespace

FrozenResult find_frozen(const Simulation& at_now, const Simulation& kept) {
  return Freezer(at_now, kept).find();
}

}  // namespace fairlead
