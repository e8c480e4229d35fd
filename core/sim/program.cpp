// SPDX-License-Identifier: MIT
#include "core/sim/program.hpp"

#include <algorithm>
#include <map>

#include "core/base/invariant.hpp"
#include "core/model/network_rules.hpp"
#include "core/model/role_blocks.hpp"

namespace fairlead {

namespace {

class Compiler {
 public:
  Compiler(const Scenario& scenario, const Plan& plan, const WindowIndex& windows, const Underway* underway)
      : scenario_(scenario), plan_(plan), windows_(windows), underway_(underway) {
    program_.scenario = &scenario;
    program_.windows = &windows;
    program_.base = scenario.time_base();
  }

  Program compile() {
    add_resources();
    add_orders();
    add_outages();
    add_sequences();
    place_moves();
    add_chains();
    return std::move(program_);
  }

 private:
  void add_resources() {
    for (std::size_t p = 0; p < scenario_.pools.size(); ++p)
      program_.resources.push_back(
          {{ResourceKind::Pool, static_cast<int>(p), 0}, scenario_.pools[p].capacity, scenario_.pools[p].stock});
    for (std::size_t p = 0; p < scenario_.places.size(); ++p)
      if (scenario_.places[p].slots)
        program_.resources.push_back(
            {{ResourceKind::Slot, static_cast<int>(p), 0}, Amount::whole(*scenario_.places[p].slots), false});
    for (std::size_t a = 0; a < scenario_.assets.size(); ++a)
      for (std::size_t c = 0; c < scenario_.assets[a].shareable.size(); ++c)
        program_.resources.push_back({{ResourceKind::Shared, static_cast<int>(a), static_cast<int>(c)},
                                      scenario_.assets[a].shareable[c].amount,
                                      false});
    for (std::size_t r = 0; r < program_.resources.size(); ++r)
      resource_of_[program_.resources[r].ref] = static_cast<int>(r);
  }

  void add_orders() {
    program_.first_job.assign(scenario_.orders.size(), -1);
    for (std::size_t o = 0; o < scenario_.orders.size(); ++o) {
      const OrderPlan& planned = plan_.orders[o];
      if (!planned.taken) continue;
      const int first = static_cast<int>(program_.jobs.size());
      program_.first_job[o] = first;
      const Way& way = scenario_.orders[o].ways[static_cast<std::size_t>(planned.way)];
      for (std::size_t a = 0; a < way.activities.size(); ++a) add_activity(OrderId{o}, way, a, planned);
      for (const Link& link : way.links) add_link(first, link);
      for (const Hold& hold : way.holds)
        if (hold.role < 0)
          claim(first + hold.first, pool_resource(hold.pool), hold.amount, hold.claim == ClaimAt::Start,
                first + hold.last);
      add_blocks(first, way, planned);
    }
  }

  void add_activity(OrderId order, const Way& way, std::size_t a, const OrderPlan& planned) {
    const Activity& activity = way.activities[a];
    const PlannedActivity& decided = planned.activities[a];
    const Mode& mode = activity.modes[static_cast<std::size_t>(decided.mode)];
    Job job;
    job.ref.activity = {order, static_cast<int>(a)};
    job.activity = &activity;
    job.move = activity.move.has_value();
    job.way = planned.way;
    job.mode = decided.mode;
    job.place = activity.place;
    job.destination = activity.move ? activity.move->to : activity.place;
    job.rule = activity.rule;
    job.suspend = {static_cast<Tick>(activity.restart.count()), static_cast<Tick>(activity.abandon.count()),
                   static_cast<Tick>(activity.minimum_chunk.count())};
    job.planned_start = program_.base.tick(decided.start);
    job.planned_end = program_.base.tick(decided.end);
    job.earliest = earliest(scenario_.orders[order.index()], decided, mode, planned.assets);
    for (const RoleNeed& need : mode.roles)
      job.assets.push_back({planned.assets[static_cast<std::size_t>(need.role)],
                            activity.move && carries(*activity.move, need.role), need.role, -1});
    if (!activity.move) {
      job.duration = static_cast<Tick>(planning_duration(mode.duration, scenario_, planned.assets).count());
      job.windows = &windows_.at_place(order, planned.way, static_cast<int>(a), decided.mode);
    }
    program_.jobs.push_back(std::move(job));
    const int index = static_cast<int>(program_.jobs.size()) - 1;
    for (const PoolNeed& need : mode.pools)
      claim(index, pool_resource(need.pool), need.amount, need.claim == ClaimAt::Start, index);
    if (!activity.move && activity.place.valid() && activity.slots > 0 &&
        scenario_.places[activity.place.index()].slots)
      claim(index, resource_of_.at({ResourceKind::Slot, activity.place.value, 0}), Amount::whole(activity.slots), false,
            index);
  }

  static bool carries(const Move& move, int role) {
    return std::find(move.carried.begin(), move.carried.end(), role) != move.carried.end();
  }

  Tick earliest(const Order& order, const PlannedActivity& decided, const Mode& mode,
                const std::vector<AssetId>& assets) const {
    Instant from = std::max(scenario_.start, order.known_from);
    if (order.earliest_start) from = std::max(from, *order.earliest_start);
    if (decided.not_before) from = std::max(from, *decided.not_before);
    for (const RoleNeed& need : mode.roles)
      from = std::max(from, available_from(scenario_, order, assets[static_cast<std::size_t>(need.role)]));
    return program_.base.tick(from);
  }

  void add_link(int first, const Link& link) {
    const auto lag = static_cast<Tick>(link.lag.count());
    program_.jobs[static_cast<std::size_t>(first + link.from)].links.push_back({first + link.to, link.kind, lag});
    program_.jobs[static_cast<std::size_t>(first + link.to)].before.push_back({first + link.from, link.kind, lag});
  }

  void add_blocks(int first, const Way& way, const OrderPlan& planned) {
    for (const RoleBlock& block : role_blocks(way)) {
      const AssetId asset = planned.assets[static_cast<std::size_t>(block.role)];
      for (const int a : block.activities)
        for (JobAsset& need : program_.jobs[static_cast<std::size_t>(first + a)].assets)
          if (need.role == block.role) need.hold = block.hold;
      const Role& role = way.roles[static_cast<std::size_t>(block.role)];
      if (role.whole() || (block.hold < 0 && !uses(first + block.first, asset))) continue;
      const int capacity = scenario_.assets[asset.index()].shared_capacity(role.shared_capacity);
      FAIRLEAD_INVARIANT(capacity >= 0, "a shared role is filled by an asset that has the capacity");
      claim(first + block.first, resource_of_.at({ResourceKind::Shared, asset.value, capacity}), role.shared_amount,
            false, first + block.last);
    }
  }

  [[nodiscard]] bool uses(int job, AssetId asset) const {
    const auto& assets = program_.jobs[static_cast<std::size_t>(job)].assets;
    return std::any_of(assets.begin(), assets.end(), [asset](const JobAsset& need) { return need.asset == asset; });
  }

  void claim(int job, int resource, Amount amount, bool at_start, int released_by) {
    program_.jobs[static_cast<std::size_t>(job)].claims.push_back({resource, amount, at_start, released_by});
    auto& releases = program_.jobs[static_cast<std::size_t>(released_by)].releases;
    if (std::find(releases.begin(), releases.end(), job) == releases.end()) releases.push_back(job);
  }

  [[nodiscard]] int pool_resource(PoolId pool) const { return pool.value; }

  void add_outages() {
    first_outage_ = static_cast<int>(program_.jobs.size());
    for (std::size_t k = 0; k < scenario_.outages.size(); ++k) {
      const Outage& outage = scenario_.outages[k];
      Job job;
      job.ref.outage = OutageId{k};
      job.earliest = std::max<Tick>(0, program_.base.tick(std::max(outage.from, scenario_.start)));
      job.duration = static_cast<Tick>(outage.length.count());
      job.windows = &windows_.shift(CalendarId{});
      job.planned_start = job.earliest;
      job.planned_end = job.earliest + job.duration;
      if (outage.asset.valid()) job.assets.push_back({outage.asset, false, -1, -1});
      program_.jobs.push_back(std::move(job));
      const int index = static_cast<int>(program_.jobs.size()) - 1;
      if (outage.pool.valid()) claim(index, pool_resource(outage.pool), outage.units, false, index);
    }
  }

  [[nodiscard]] int job_of(const StepRef& ref) const {
    if (ref.outage.valid()) return first_outage_ + ref.outage.value;
    return program_.first_job[ref.activity.order.index()] + ref.activity.activity;
  }

  void add_sequences() {
    program_.steps.resize(scenario_.assets.size());
    for (std::size_t a = 0; a < scenario_.assets.size(); ++a)
      for (const Step& step : plan_.sequences[a].steps) {
        const int job = job_of(step.what);
        const Tick leave = step.sail_not_before ? program_.base.tick(*step.sail_not_before) : 0;
        auto& steps = program_.steps[a];
        const bool holds_on = !steps.empty() && same_hold(steps.back().job, job, AssetId{a});
        steps.push_back({job, leave, step.beside_previous, holds_on});
      }
  }

  /// Whether two jobs lie in one hold of a role that the asset fills.
  [[nodiscard]] bool same_hold(int before, int after, AssetId asset) const {
    const Job& one = program_.jobs[static_cast<std::size_t>(before)];
    const Job& two = program_.jobs[static_cast<std::size_t>(after)];
    if (one.is_outage() || two.is_outage() || one.ref.activity.order != two.ref.activity.order) return false;
    const int hold = hold_of(one, asset);
    return hold >= 0 && hold == hold_of(two, asset);
  }

  static int hold_of(const Job& job, AssetId asset) {
    for (const JobAsset& need : job.assets)
      if (need.asset == asset) return need.hold;
    return -1;
  }

  /// Where each move begins follows from its lead asset's sequence alone, so it is known before anything happens.
  void place_moves() {
    for (std::size_t a = 0; a < scenario_.assets.size(); ++a) {
      PlaceId at = scenario_.assets[a].home;
      for (std::size_t s = 0; s < program_.steps[a].size(); ++s) {
        Job& job = program_.jobs[static_cast<std::size_t>(program_.steps[a][s].job)];
        if (underway_ && s == underway_->assets[a].fixed_steps && underway_->assets[a].place.valid())
          at = underway_->assets[a].place;
        if (job.is_move() && leads(job, AssetId{a})) job.place = origin(job, AssetId{a}, s, at);
        if (job.destination.valid()) at = job.destination;
      }
    }
    for (Job& job : program_.jobs) {
      if (!job.is_move() || !job.place.valid()) continue;
      const auto& planned = plan_.orders[job.ref.activity.order.index()];
      const Mode& mode = job.activity->modes[static_cast<std::size_t>(job.mode)];
      job.duration =
          static_cast<Tick>(move_duration(*job.activity, mode, job.place, scenario_, planned.assets).count());
      job.windows =
          &windows_.under_way(job.ref.activity.order, job.way, job.ref.activity.activity, job.mode, job.place);
    }
  }

  [[nodiscard]] PlaceId origin(const Job& move, AssetId lead, std::size_t step, PlaceId lies) const {
    if (underway_ && step < underway_->assets[lead.index()].fixed_steps)
      return underway_->program->jobs[static_cast<std::size_t>(underway_->program->steps[lead.index()][step].job)]
          .place;
    return move.activity->move->from.valid() ? move.activity->move->from : lies;
  }

  [[nodiscard]] bool leads(const Job& job, AssetId asset) const {
    const Mode& mode = job.activity->modes[static_cast<std::size_t>(job.mode)];
    const int lead = lead_role(*job.activity, mode);
    return plan_.orders[job.ref.activity.order.index()].assets[static_cast<std::size_t>(lead)] == asset;
  }

  void add_chains() {
    if (scenario_.dispatch == Dispatch::FirstCome) return;  // claims are served as they come
    for (const Chain& chain : plan_.chains) {
      const int from = job_of(chain.from);
      const int to = job_of(chain.to);
      auto& chained = program_.jobs[static_cast<std::size_t>(from)].chained;
      if (std::find(chained.begin(), chained.end(), to) != chained.end()) continue;
      chained.push_back(to);
      program_.jobs[static_cast<std::size_t>(to)].chained_from.push_back({from, resource_of_.at(chain.resource)});
    }
  }

  const Scenario& scenario_;
  const Plan& plan_;
  const WindowIndex& windows_;
  const Underway* underway_;
  Program program_;
  std::map<ResourceRef, int> resource_of_;
  int first_outage_ = 0;
};

}  // namespace

Program make_program(const Scenario& scenario, const Plan& plan, const WindowIndex& windows, const Underway* underway) {
  return Compiler(scenario, plan, windows, underway).compile();
}

}  // namespace fairlead
