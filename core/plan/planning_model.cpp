// SPDX-License-Identifier: MIT
#include "core/plan/planning_model.hpp"

#include <algorithm>
#include <tuple>

#include "core/base/invariant.hpp"
#include "core/model/network_rules.hpp"
#include "core/model/role_blocks.hpp"

namespace fairlead {

namespace {

template <class T>
const T& at(const std::vector<T>& values, int index) {
  return values[static_cast<std::size_t>(index)];
}

}  // namespace

PlanningModel::PlanningModel(const Scenario& given, const WindowIndex& index, const FrozenPart* decided)
    : scenario(given),
      windows(index),
      base(given.time_base()),
      frozen(decided),
      places_(given.places.size()),
      limit_(index.limit()) {
  add_passages();
  for (const Asset& asset : scenario.assets)
    notices_.push_back(asset.ownership == Ownership::HiredIn && asset.hire ? asset.hire->notice : Seconds{0});
  add_resources();
  for (std::size_t o = 0; o < scenario.orders.size(); ++o) add_order(OrderId{o});
  if (frozen != nullptr) leave_frozen();
  flat = FlatJobs(*this);
}

/// Orders that have begun keep their way; nothing else begins before now; what is frozen is in no list.
void PlanningModel::leave_frozen() {
  for (const FrozenJob& job : frozen->jobs) {
    const auto order = job.what.order.index();
    frozen_jobs.push_back(way(job.what.order, frozen->way[order]).first_job + job.what.activity);
  }
  for (std::size_t o = 0; o < orders.size(); ++o) {
    if (!frozen->begun(OrderId{o})) continue;
    orders[o].cause.clear();
    for (std::size_t w = 0; w < orders[o].ways.size(); ++w)
      orders[o].ways[w].feasible = static_cast<int>(w) == frozen->way[o];
    std::erase_if(orders[o].ways[static_cast<std::size_t>(frozen->way[o])].topological,
                  [this](int job) { return is_frozen(job); });
  }
  for (PlanJob& job : jobs) {
    job.earliest = std::max(job.earliest, frozen->now);
    for (PlanLink& link : job.before)  // what has begun cannot begin later to keep it
      if (is_frozen(link.from)) link.maximum = never;
  }
}

TickInterval PlanningModel::outage_time(std::size_t index) const {
  if (frozen != nullptr) return frozen->outages[index];
  const Outage& outage = scenario.outages[index];
  const Tick from = std::max<Tick>(0, base.tick(std::max(outage.from, scenario.start)));
  return {from, from + static_cast<Tick>(outage.length.count())};
}

void PlanningModel::add_passages() {
  passages_.resize(scenario.assets.size() * places_ * places_);
  for (std::size_t a = 0; a < scenario.assets.size(); ++a) {
    Tick longest = 0;
    bool always = true;
    for (std::size_t from = 0; from < places_; ++from)
      for (std::size_t to = 0; to < places_; ++to) {
        const Travel travel = sailing(scenario, AssetId{a}, PlaceId{from}, PlaceId{to});
        if (!travel.possible) continue;
        Passage& passage = passages_[(a * places_ + from) * places_ + to];
        passage.time = static_cast<Tick>(travel.time.count());
        longest = std::max(longest, passage.time);
        const WorkWindows& under_way = windows.sailing(AssetId{a}, PlaceId{from}, PlaceId{to});
        if (under_way.always()) continue;
        passage.windows = &under_way;
        always = false;
      }
    longest_passages_.push_back(longest);
    sails_always_.push_back(always ? 1 : 0);
  }
}

void PlanningModel::add_resources() {
  for (std::size_t p = 0; p < scenario.pools.size(); ++p)
    resources.push_back({{ResourceKind::Pool, static_cast<int>(p), 0},
                         scenario.pools[p].capacity.thousandths,
                         scenario.pools[p].stock});
  for (std::size_t p = 0; p < places_; ++p)
    if (scenario.places[p].slots)
      resources.push_back(
          {{ResourceKind::Slot, static_cast<int>(p), 0}, Amount::whole(*scenario.places[p].slots).thousandths, false});
  for (std::size_t a = 0; a < scenario.assets.size(); ++a) {
    first_shared.push_back(scenario.assets[a].shareable.empty() ? -1 : static_cast<int>(resources.size()));
    for (std::size_t c = 0; c < scenario.assets[a].shareable.size(); ++c)
      resources.push_back({{ResourceKind::Shared, static_cast<int>(a), static_cast<int>(c)},
                           scenario.assets[a].shareable[c].amount.thousandths,
                           false});
  }
}

void PlanningModel::add_order(OrderId id) {
  const Order& given = scenario.orders[id.index()];
  std::vector<int> slot_of_place(places_, -1);
  for (std::size_t r = 0; r < resources.size(); ++r)
    if (resources[r].ref.kind == ResourceKind::Slot)
      slot_of_place[static_cast<std::size_t>(resources[r].ref.index)] = static_cast<int>(r);
  PlanOrder order;
  order.known = base.tick(std::max(scenario.start, given.known_from));
  if (given.deadline) order.deadline = base.tick(*given.deadline);
  if (given.due) order.due = base.tick(*given.due);
  for (int w = 0; w < static_cast<int>(given.ways.size()); ++w) order.ways.push_back(add_way(id, w, slot_of_place));
  explain_refusal(order, given);
  orders.push_back(std::move(order));
}

PlanWay PlanningModel::add_way(OrderId id, int w, const std::vector<int>& slot_of_place) {
  const Order& given = scenario.orders[id.index()];
  const Way& way = at(given.ways, w);
  PlanWay planned;
  planned.first_job = static_cast<int>(jobs.size());
  planned.job_count = static_cast<int>(way.activities.size());
  FAIRLEAD_INVARIANT(way.delivers >= 0 && way.delivers < planned.job_count, "some activity of a way delivers");
  planned.delivering = planned.first_job + way.delivers;
  const Instant from = std::max({scenario.start, given.known_from, given.earliest_start.value_or(scenario.start)});
  for (int a = 0; a < planned.job_count; ++a) {
    const Activity& what = at(way.activities, a);
    PlanJob job;
    job.order = id;
    job.way = w;
    job.activity = a;
    job.what = &what;
    job.place = what.move ? what.move->to : what.place;
    job.move = what.move.has_value();
    if (job.move) {
      job.lead = lead_role(what, what.modes.front());
      job.move_from = what.move->from;
    }
    job.suspend = {static_cast<Tick>(what.restart.count()), static_cast<Tick>(what.abandon.count()),
                   static_cast<Tick>(what.minimum_chunk.count())};
    job.continuous = what.rule == WeatherRule::Continuous;
    if (!job.move && what.place.valid() && what.slots > 0) {
      job.slot_resource = slot_of_place[what.place.index()];
      job.slots = Amount::whole(what.slots).thousandths;
    }
    job.earliest = base.tick(from);
    for (int m = 0; m < static_cast<int>(what.modes.size()); ++m) job.modes.push_back(make_mode(id, w, a, m));
    job.least = never;
    for (const PlanMode& mode : job.modes) job.least = std::min(job.least, std::max<Tick>(0, mode.duration));
    jobs.push_back(std::move(job));
  }
  for (const Link& link : way.links) {
    PlanLink seen{planned.first_job + link.from, link.kind, static_cast<Tick>(link.lag.count()), never};
    if (link.maximum) seen.maximum = static_cast<Tick>(link.maximum->count());
    jobs[static_cast<std::size_t>(planned.first_job + link.to)].before.push_back(seen);
    jobs[static_cast<std::size_t>(planned.first_job + link.from)].after.push_back(planned.first_job + link.to);
  }
  for (const int a : topological_order(way)) planned.topological.push_back(planned.first_job + a);
  add_blocks(way, planned);
  add_holds(way, planned, slot_of_place);
  find_fit_assets(way, planned);
  planned.ample = has_plenty(planned);
  if (planned.feasible && !roles_can_be_filled(planned, {})) {
    planned.feasible = false;
    planned.unfit =
        "way " + way.id + " asks for more assets of some kind than there are: each role needs one of its own";
  }
  refuse_too_much(way, planned);
  return planned;
}

PlanMode PlanningModel::make_mode(OrderId id, int w, int a, int m) const {
  const Activity& what = at(at(scenario.orders[id.index()].ways, w).activities, a);
  const Mode& given = at(what.modes, m);
  PlanMode mode;
  if (!what.move) {
    mode.windows = &windows.at_place(id, w, a, m);
    if (given.duration.kind != DurationKind::Rate || given.duration.rate_role < 0)
      mode.duration = static_cast<Tick>(planning_duration(given.duration, scenario, {}).count());
  }
  for (const PoolNeed& need : given.pools)
    mode.pools.push_back({need.pool.value, need.amount.thousandths, need.claim == ClaimAt::Start});
  for (const RoleNeed& need : given.roles) {
    PlanRoleNeed role{need.role, -1, at(at(scenario.orders[id.index()].ways, w).roles, need.role).whole(), need.alone,
                      false};
    if (what.move) {
      const auto& carried = what.move->carried;
      role.carried = std::find(carried.begin(), carried.end(), need.role) != carried.end();
    }
    mode.roles.push_back(role);
  }
  return mode;
}

void PlanningModel::add_blocks(const Way& way, PlanWay& planned) {
  for (const RoleBlock& block : role_blocks(way)) {
    const int index = static_cast<int>(blocks.size());
    PlanBlock made{block.role, planned.first_job + block.first, {}};
    for (const int a : block.activities) {
      made.jobs.push_back(planned.first_job + a);
      jobs[static_cast<std::size_t>(planned.first_job + a)].blocks.push_back(index);
      for (PlanMode& mode : jobs[static_cast<std::size_t>(planned.first_job + a)].modes)
        for (PlanRoleNeed& need : mode.roles)
          if (need.role == block.role) need.block = index;
    }
    blocks.push_back(std::move(made));
    const Role& role = at(way.roles, block.role);
    // A whole asset takes all of its shareable capacities; which they are is known with the asset.
    jobs[static_cast<std::size_t>(planned.first_job + block.first)].opens.push_back(
        {-1, block.role, role.whole() ? -1 : role.shared_amount.thousandths, false, planned.first_job + block.last});
  }
}

/// Of pools and slots; what closes every opening of the way's.
void PlanningModel::add_holds(const Way& way, const PlanWay& planned, const std::vector<int>& slot_of_place) {
  for (const Hold& hold : way.holds) {
    const int resource = hold.place.valid() ? slot_of_place[hold.place.index()] : hold.pool.value;
    if (hold.role < 0 && resource >= 0)
      jobs[static_cast<std::size_t>(planned.first_job + hold.first)].opens.push_back(
          {resource, -1, hold.amount.thousandths, hold.claim == ClaimAt::Start, planned.first_job + hold.last});
  }
  for (int j = planned.first_job; j < planned.end_job(); ++j)
    for (int k = 0; k < static_cast<int>(at(jobs, j).opens.size()); ++k)
      if (const int closer = at(at(jobs, j).opens, k).closer; closer != j)
        jobs[static_cast<std::size_t>(closer)].closes.emplace_back(j, k);
}

void PlanningModel::find_fit_assets(const Way& way, PlanWay& planned) const {
  for (int r = 0; r < static_cast<int>(way.roles.size()); ++r) {
    std::vector<AssetId> fit;
    for (std::size_t a = 0; a < scenario.assets.size(); ++a)
      if (why_unfit(scenario, way, r, AssetId{a}).empty()) fit.push_back(AssetId{a});
    std::stable_sort(fit.begin(), fit.end(), [this](AssetId x, AssetId y) {
      const auto cost = [this](AssetId id) {
        const Asset& asset = scenario.assets[id.index()];
        const Cents hire = asset.hire ? asset.hire->per_day : Cents{};
        return asset.costs.working_per_day + hire;
      };
      return cost(x) < cost(y);
    });
    planned.fit.push_back(std::move(fit));
  }
  for (int r = 0; r < static_cast<int>(way.roles.size()); ++r) {
    if (!planned.fit[static_cast<std::size_t>(r)].empty()) continue;
    planned.feasible = false;
    planned.unfit = "no asset can fill role " + at(way.roles, r).id + " of way " + way.id;
    // The asset that almost fits: the one that lacks fewest of the requirements, else the first.
    std::string nearest;
    std::size_t fewest = 0;
    for (std::size_t a = 0; a < scenario.assets.size(); ++a) {
      const Asset& asset = scenario.assets[a];
      const auto& asked = at(way.roles, r).requirements;
      const auto lacking =
          static_cast<std::size_t>(std::count_if(asked.begin(), asked.end(), [&](const Requirement& need) {
            const auto has = asset.capability(need.capability);
            return !has || (need.minimum && *has < *need.minimum) || (need.maximum && *has > *need.maximum);
          }));
      const auto missing = static_cast<std::size_t>(std::count_if(
          asked.begin(), asked.end(), [&](const Requirement& need) { return !asset.capability(need.capability); }));
      const std::size_t distance = lacking + 4 * missing;
      if (!nearest.empty() && distance >= fewest) continue;
      nearest = why_unfit(scenario, way, r, AssetId{a});
      fewest = distance;
    }
    if (!nearest.empty()) planned.unfit += "; nearest: " + nearest;
    return;
  }
}

/// Whether each role has as many assets as there are roles that could take one of them.
bool PlanningModel::has_plenty(const PlanWay& way) {
  return std::all_of(way.fit.begin(), way.fit.end(), [&](const std::vector<AssetId>& own) {
    const auto rivals = std::count_if(way.fit.begin(), way.fit.end(), [&](const std::vector<AssetId>& other) {
      return std::find_first_of(own.begin(), own.end(), other.begin(), other.end()) != own.end();
    });
    return rivals <= static_cast<std::ptrdiff_t>(own.size()) && !own.empty();
  });
}

void PlanningModel::refuse_too_much(const Way& way, PlanWay& planned) const {
  const auto refuse = [&](const std::string& who, int resource, std::int64_t amount) {
    if (!planned.feasible || amount <= at(resources, resource).capacity) return;
    planned.feasible = false;
    const PlanResource& has = at(resources, resource);
    const std::string name = has.ref.kind == ResourceKind::Slot ? "slots of " + at(scenario.places, has.ref.index).id
                                                                : "pool " + at(scenario.pools, has.ref.index).id;
    planned.unfit =
        who + " asks for " + format_amount({amount}) + " of " + name + ", which has " + format_amount({has.capacity});
  };
  for (int j = planned.first_job; j < planned.end_job(); ++j) {
    const PlanJob& job = at(jobs, j);
    const std::string who = "activity " + job.what->id + " of way " + way.id;
    if (job.slot_resource >= 0) refuse(who, job.slot_resource, job.slots);
    for (const PlanOpening& opening : job.opens)
      if (opening.resource >= 0) refuse(who, opening.resource, opening.amount);
    for (const PlanMode& mode : job.modes)
      for (const PlanPoolNeed& need : mode.pools)
        if (job.modes.size() == 1) refuse(who, need.resource, need.amount);
  }
}

void PlanningModel::explain_refusal(PlanOrder& order, const Order& given) const {
  if (!given.refusal.empty()) {
    order.cause = "service-refused";
    order.reason = given.refusal;
    return;
  }
  if (given.tender && !given.tender->assumed_won) {
    order.cause = "tender-lost";
    order.reason = "the plan assumes that the tender is lost";
    return;
  }
  if (std::any_of(order.ways.begin(), order.ways.end(), [](const PlanWay& way) { return way.feasible; })) return;
  order.cause = "no-asset-fits";
  for (const PlanWay& way : order.ways) order.reason += (order.reason.empty() ? "" : "; ") + way.unfit;
  if (order.ways.empty()) order.reason = "the service answered no way";
}

bool PlanningModel::roles_can_be_filled(const PlanWay& way, const std::vector<AssetId>& fixed) const {
  constexpr int free_asset = -1;
  constexpr int fixed_asset = -2;
  std::vector<int> role_of(scenario.assets.size(), free_asset);
  for (const AssetId asset : fixed)
    if (asset.valid()) role_of[asset.index()] = fixed_asset;
  std::vector<char> tried;
  const auto fill = [&](const auto& again, std::size_t role) -> bool {
    for (const AssetId asset : way.fit[role]) {
      int& holder = role_of[asset.index()];
      if (holder == fixed_asset || tried[asset.index()]) continue;
      tried[asset.index()] = 1;
      if (holder != free_asset && !again(again, static_cast<std::size_t>(holder))) continue;
      holder = static_cast<int>(role);
      return true;
    }
    return false;
  };
  for (std::size_t r = 0; r < way.fit.size(); ++r) {
    if (r < fixed.size() && fixed[r].valid()) continue;
    tried.assign(scenario.assets.size(), 0);
    if (!fill(fill, r)) return false;
  }
  return true;
}

}  // namespace fairlead
