// SPDX-License-Identifier: MIT
#include "core/plan/flat_jobs.hpp"

#include <algorithm>

#include "core/plan/planning_model.hpp"

namespace fairlead {

namespace {

int count_of(const auto& values) {
  return static_cast<int>(values.size());
}

/// Adds the values at the end.
template <class T>
FlatPart append(std::vector<T>& all, const std::vector<T>& values) {
  const FlatPart part{count_of(all), count_of(values)};
  all.insert(all.end(), values.begin(), values.end());
  return part;
}

/// Of a role none of whose assets can be shared nothing is taken. What is frozen may have any asset.
bool takes(const PlanningModel& model, const PlanWay& way, const PlanOpening& opening) {
  if (opening.resource >= 0) return true;
  if (model.frozen != nullptr) return model.assets_share();
  const auto& fit = way.fit[static_cast<std::size_t>(opening.role)];
  return std::any_of(fit.begin(), fit.end(), [&](AssetId asset) { return model.first_shared[asset.index()] >= 0; });
}

}  // namespace

FlatJobs::FlatJobs(const PlanningModel& model) {
  jobs_.reserve(model.jobs.size());
  for (const PlanJob& job : model.jobs) add_job(model, job);
  for (std::size_t o = 0; o < model.orders.size(); ++o)
    if (model.orders[o].deadline != never)
      for (const PlanWay& way : model.orders[o].ways) set_latest_ends(model, OrderId{o}, way);
}

/// Along the links that bind ends to later ends, with every job as short as it can be.
void FlatJobs::set_latest_ends(const PlanningModel& model, OrderId order, const PlanWay& way) {
  for (auto j = way.topological.rbegin(); j != way.topological.rend(); ++j) {
    FlatJob& job = jobs_[static_cast<std::size_t>(*j)];
    Tick tail = *j == way.delivering ? 0 : -never;
    for (const int next : model.jobs[static_cast<std::size_t>(*j)].after) {
      const FlatJob& later = jobs_[static_cast<std::size_t>(next)];
      if (later.latest_end == never) continue;
      for (const PlanLink& link : before(next)) {
        if (link.from != *j || link.kind == LinkKind::StartStart) continue;
        const Tick least = link.kind == LinkKind::FinishStart ? later.least : 0;
        const std::int64_t through = std::int64_t{later.tail} + link.lag + least;
        tail = std::max(tail, static_cast<Tick>(std::min<std::int64_t>(through, never)));
      }
    }
    if (tail == -never) continue;
    job.tail = tail;
    job.latest_end = model.orders[order.index()].deadline - tail;
  }
}

void FlatJobs::add_job(const PlanningModel& model, const PlanJob& given) {
  const PlanOrder& order = model.orders[given.order.index()];
  FlatJob job;
  job.order = given.order;
  job.way = given.way;
  job.activity = given.activity;
  job.place = given.place;
  job.move_from = given.move_from;
  job.lead = given.lead;
  job.known = order.known;
  job.earliest = given.earliest;
  job.least = given.least;
  job.suspend = given.suspend;
  job.move = given.move;
  job.continuous = given.continuous;
  job.closes = !given.closes.empty();
  job.gives_back = std::any_of(given.closes.begin(), given.closes.end(), [&](const auto& closed) {
    const PlanJob& opener = model.jobs[static_cast<std::size_t>(closed.first)];
    return takes(model, order.ways[static_cast<std::size_t>(given.way)],
                 opener.opens[static_cast<std::size_t>(closed.second)]);
  });
  job.before = append(links_, given.before);
  job.after = append(after_, given.after);
  job.blocks = append(blocks_, given.blocks);
  job.modes = {count_of(modes_), count_of(given.modes)};
  for (const PlanLink& link : given.before) {
    job.maximum_lags |= link.maximum != never;
    job.stretched |= link.kind == LinkKind::FinishFinish;
  }
  jobs_.push_back(job);
  orders_.push_back(job.order);
  link_counts_.push_back(job.before.count);
  if (given.activity == 0) add_fit(order.ways[static_cast<std::size_t>(given.way)]);
  for (const PlanMode& mode : given.modes) add_mode(model, given, mode);
}

void FlatJobs::add_fit(const PlanWay& way) {
  fit_of_role_.clear();
  for (const std::vector<AssetId>& fit : way.fit) fit_of_role_.push_back(append(fit_, fit));
}

void FlatJobs::add_mode(const PlanningModel& model, const PlanJob& job, const PlanMode& given) {
  FlatMode mode;
  mode.duration = given.duration;
  mode.windows = given.windows;
  if (given.windows != nullptr && given.windows->always()) mode.always_until = model.windows.limit();
  mode.roles = {count_of(roles_), count_of(given.roles)};
  for (const PlanRoleNeed& need : given.roles)
    roles_.push_back(
        {need.role, need.block, fit_of_role_[static_cast<std::size_t>(need.role)], need.whole, need.alone});
  mode.instant = given.duration == 0 && mode.always_until >= 0 && !jobs_.back().stretched;
  mode.claims.first = count_of(claims_);
  add_claims(model, job, given, !mode.instant);
  mode.claims.count = count_of(claims_) - mode.claims.first;
  mode.openings = static_cast<int>(
      std::count_if(job.opens.begin(), job.opens.end(), [](const PlanOpening& o) { return o.resource >= 0; }));
  mode.claims_apart = all_apart(claims(mode));
  const PlanWay& way = model.way(job.order, job.way);
  mode.claims_by_asset = std::any_of(job.opens.begin(), job.opens.end(), [&](const PlanOpening& opening) {
    return opening.resource < 0 && takes(model, way, opening);
  });
  modes_.push_back(mode);
}

void FlatJobs::add_claims(const PlanningModel& model, const PlanJob& job, const PlanMode& mode, bool lasts) {
  const auto stock = [&](int resource) { return model.resources[static_cast<std::size_t>(resource)].stock; };
  if (job.slot_resource >= 0) claims_.push_back({job.slot_resource, job.slots, false, false, lasts});
  for (const PlanPoolNeed& need : mode.pools)
    claims_.push_back({need.resource, need.amount, need.at_start, stock(need.resource), lasts});
  for (const PlanOpening& opening : job.opens) {
    if (opening.resource < 0) continue;
    const bool closed = &model.jobs[static_cast<std::size_t>(opening.closer)] == &job && !stock(opening.resource);
    claims_.push_back({opening.resource, opening.amount, opening.at_start, !closed, lasts});
  }
}

}  // namespace fairlead
