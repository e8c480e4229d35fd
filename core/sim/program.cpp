// SPDX-License-Identifier: MIT
#include "core/sim/program.hpp"

#include <algorithm>
#include <map>

#include "core/base/invariant.hpp"
#include "core/model/demand_events.hpp"
#include "core/model/network_rules.hpp"
#include "core/model/role_blocks.hpp"

namespace fairlead {

namespace {

bool carries(const Move& move, int role) {
  return std::find(move.carried.begin(), move.carried.end(), role) != move.carried.end();
}

bool uses(const Job& job, AssetId asset) {
  return std::any_of(job.assets.begin(), job.assets.end(),
                     [asset](const JobAsset& need) { return need.asset == asset; });
}

void add_claim(Program& program, int job, const JobClaim& claim) {
  program.jobs[static_cast<std::size_t>(job)].claims.push_back(claim);
  auto& releases = program.jobs[static_cast<std::size_t>(claim.released_by)].releases;
  if (std::find(releases.begin(), releases.end(), job) == releases.end()) releases.push_back(job);
}

void man_job(const Scenario& scenario, const OrderPlan& planned, const WindowIndex& windows, Job& job) {
  const Activity& activity = *job.activity;
  const Mode& mode = activity.modes[static_cast<std::size_t>(job.mode)];
  for (const RoleNeed& need : mode.roles)
    job.assets.push_back({planned.assets[static_cast<std::size_t>(need.role)],
                          activity.move && carries(*activity.move, need.role), need.role, -1});
  if (activity.move) return;
  const ActivityRef ref = job.ref.activity;
  job.duration = static_cast<Tick>(planning_duration(mode.duration, scenario, planned.assets).count());
  job.windows = &windows.at_place(ref.order, job.way, ref.activity, job.mode);
}

/// Holds of assets, and what is claimed of shared ones.
void man_blocks(Program& program, int first, const Way& way, const OrderPlan& planned) {
  for (const RoleBlock& block : role_blocks(way)) {
    const AssetId asset = planned.assets[static_cast<std::size_t>(block.role)];
    for (const int a : block.activities)
      for (JobAsset& need : program.jobs[static_cast<std::size_t>(first + a)].assets)
        if (need.role == block.role) need.hold = block.hold;
    const Role& role = way.roles[static_cast<std::size_t>(block.role)];
    const Job& begins = program.jobs[static_cast<std::size_t>(first + block.first)];
    if (role.whole() || (block.hold < 0 && !uses(begins, asset))) continue;
    const auto resource = static_cast<int>(program.shared_resource(asset, role.shared_capacity));
    add_claim(program, first + block.first, {resource, role.shared_amount, false, first + block.last});
  }
}

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
      const Order& order = scenario_.orders[o];
      if (order.event) add_call(OrderId{o}, order);
      if (!planned.taken && !order.event) continue;
      const int first = static_cast<int>(program_.jobs.size());
      program_.first_job[o] = first;
      const int chosen = planned.taken ? planned.way : 0;
      const Way& way = order.ways[static_cast<std::size_t>(chosen)];
      for (std::size_t a = 0; a < way.activities.size(); ++a) add_activity({OrderId{o}, static_cast<int>(a)}, chosen);
      for (const Link& link : way.links) add_link(first, link);
      for (const Hold& hold : way.holds)
        if (hold.role < 0) claim_hold(first, hold);
      if (planned.taken) man_blocks(program_, first, way, planned);
    }
  }

  void add_call(OrderId id, const Order& order) {
    const DemandEvent& event = *order.event;
    const auto [at, is_new] =
        shape_of_.try_emplace({event.order, event.demand}, static_cast<int>(program_.shapes.size()));
    if (is_new) program_.shapes.push_back(shape_of(order.ways.front()));
    if (unit_groups_.empty()) unit_groups_ = unit_groups(scenario_);
    program_.calls.push_back(
        {.order = id,
         .at = program_.base.tick(order.known_from),
         .shape = at->second,
         .unit_group = static_cast<int>(unit_group_of(unit_groups_, scenario_, event.order, event.demand)),
         .unit = event.unit});
  }

  [[nodiscard]] CallShape shape_of(const Way& way) const {
    CallShape shape{.activities = topological_order(way), .fitting = {}};
    for (std::size_t r = 0; r < way.roles.size(); ++r) {
      std::vector<AssetId>& fitting = shape.fitting.emplace_back();
      for (std::size_t a = 0; a < scenario_.assets.size(); ++a)
        if (why_unfit(scenario_, way, static_cast<int>(r), AssetId{a}).empty()) fitting.push_back(AssetId{a});
    }
    return shape;
  }

  /// Manned if its order is taken; else dormant.
  void add_activity(ActivityRef ref, int way) {
    const Activity& activity = scenario_.orders[ref.order.index()]
                                   .ways[static_cast<std::size_t>(way)]
                                   .activities[static_cast<std::size_t>(ref.activity)];
    const OrderPlan& planned = plan_.orders[ref.order.index()];
    const PlannedActivity decided =
        planned.taken ? planned.activities[static_cast<std::size_t>(ref.activity)] : PlannedActivity{};
    const Mode& mode = activity.modes[static_cast<std::size_t>(decided.mode)];
    Job job;
    job.ref.activity = ref;
    job.activity = &activity;
    job.move = activity.move.has_value();
    job.way = way;
    job.mode = decided.mode;
    job.place = activity.place;
    job.destination = activity.move ? activity.move->to : activity.place;
    job.rule = activity.rule;
    job.suspend = {static_cast<Tick>(activity.restart.count()), static_cast<Tick>(activity.abandon.count()),
                   static_cast<Tick>(activity.minimum_chunk.count())};
    job.earliest = never;
    if (planned.taken) {
      job.planned_start = program_.base.tick(decided.start);
      job.planned_end = program_.base.tick(decided.end);
      job.earliest = earliest(scenario_.orders[ref.order.index()], decided, mode, planned.assets);
      man_job(scenario_, planned, windows_, job);
    }
    program_.jobs.push_back(std::move(job));
    const int index = static_cast<int>(program_.jobs.size()) - 1;
    for (const PoolNeed& need : mode.pools)
      claim(index, pool_resource(need.pool), need.amount, need.claim == ClaimAt::Start, index);
    if (!activity.move && activity.place.valid() && activity.slots > 0 &&
        scenario_.places[activity.place.index()].slots)
      claim(index, slot_resource(activity.place), Amount::whole(activity.slots), false, index);
  }

  void claim_hold(int first_job, const Hold& hold) {
    if (hold.place.valid() && !scenario_.places[hold.place.index()].slots) return;
    const int resource = hold.place.valid() ? slot_resource(hold.place) : pool_resource(hold.pool);
    claim(first_job + hold.first, resource, hold.amount, hold.claim == ClaimAt::Start, first_job + hold.last);
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

  void claim(int job, int resource, Amount amount, bool at_start, int released_by) {
    add_claim(program_, job, {resource, amount, at_start, released_by});
  }

  [[nodiscard]] int pool_resource(PoolId pool) const { return pool.value; }
  [[nodiscard]] int slot_resource(PlaceId place) const { return resource_of_.at({ResourceKind::Slot, place.value, 0}); }

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
    for (std::size_t j = 0; j < program_.jobs.size(); ++j)
      if (const Job& job = program_.jobs[j]; job.is_move() && job.place.valid() && !job.assets.empty())
        place_move(program_, static_cast<int>(j), job.place, plan_.orders[job.ref.activity.order.index()].assets);
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
  std::map<std::pair<OrderId, int>, int> shape_of_;
  std::vector<UnitGroup> unit_groups_;
  int first_outage_ = 0;
};

}  // namespace

Program make_program(const Scenario& scenario, const Plan& plan, const WindowIndex& windows, const Underway* underway) {
  return Compiler(scenario, plan, windows, underway).compile();
}

std::size_t Program::shared_resource(AssetId asset, const std::string& capacity) const {
  const ResourceRef wanted{ResourceKind::Shared, asset.value,
                           scenario->assets[asset.index()].shared_capacity(capacity)};
  const auto at = std::find_if(resources.begin(), resources.end(),
                               [&](const Resource& resource) { return resource.ref == wanted; });
  FAIRLEAD_INVARIANT(at != resources.end(), "a shared role is filled by an asset that has the capacity");
  return static_cast<std::size_t>(at - resources.begin());
}

void man_event(Program& program, OrderId order, const OrderPlan& planned, const std::vector<Tick>& available) {
  const int first = program.first_job[order.index()];
  const Way& way = program.scenario->orders[order.index()].ways.front();
  for (std::size_t a = 0; a < way.activities.size(); ++a) {
    Job& job = program.jobs[static_cast<std::size_t>(first) + a];
    man_job(*program.scenario, planned, *program.windows, job);
    job.earliest = program.base.tick(program.scenario->orders[order.index()].known_from);
    for (const JobAsset& need : job.assets)
      job.earliest = std::max(job.earliest, available[static_cast<std::size_t>(need.role)]);
  }
  man_blocks(program, first, way, planned);
}

void place_move(Program& program, int index, PlaceId from, const std::vector<AssetId>& role_assets) {
  Job& job = program.jobs[static_cast<std::size_t>(index)];
  const Mode& mode = job.activity->modes[static_cast<std::size_t>(job.mode)];
  const ActivityRef ref = job.ref.activity;
  job.place = from;
  job.duration = static_cast<Tick>(move_duration(*job.activity, mode, from, *program.scenario, role_assets).count());
  job.windows = &program.windows->under_way(ref.order, job.way, ref.activity, job.mode, from);
}

}  // namespace fairlead
