// SPDX-License-Identifier: MIT
#include "core/benchmark/project_scenario.hpp"

#include <algorithm>

#include "core/base/invariant.hpp"

namespace fairlead {

namespace {

constexpr std::int64_t seconds_per_unit = 3600;

std::string numbered(const char* word, std::size_t index) {
  return word + std::to_string(index + 1);
}

Pool make_pool(const InstanceResource& resource, std::size_t index) {
  Pool pool;
  pool.id = numbered(resource.renewable ? "pool" : "stock", index);
  pool.name = pool.id;
  pool.capacity = Amount::whole(resource.capacity);
  pool.stock = !resource.renewable;
  return pool;
}

Mode make_mode(const InstanceMode& given, std::size_t index) {
  Mode mode;
  mode.id = numbered("mode", index);
  mode.duration.a = given.duration;
  for (std::size_t r = 0; r < given.needs.size(); ++r)
    if (given.needs[r] > 0) mode.pools.push_back({PoolId{r}, Amount::whole(given.needs[r]), ClaimAt::Start});
  return mode;
}

Activity make_activity(const InstanceJob& job, std::size_t index) {
  Activity activity;
  activity.id = numbered("job", index);
  activity.name = activity.id;
  activity.slots = 0;
  for (std::size_t m = 0; m < job.modes.size(); ++m) activity.modes.push_back(make_mode(job.modes[m], m));
  return activity;
}

Way make_way(const ProjectInstance& instance) {
  Way way;
  way.id = "project";
  way.name = way.id;
  for (std::size_t j = 0; j < instance.jobs.size(); ++j) {
    way.activities.push_back(make_activity(instance.jobs[j], j));
    for (const int next : instance.jobs[j].after) {
      Link link;
      link.from = static_cast<int>(j);
      link.to = next;
      way.links.push_back(link);
    }
  }
  way.delivers = static_cast<int>(way.activities.size()) - 1;
  return way;
}

}  // namespace

Scenario project_scenario(const ProjectInstance& instance) {
  Scenario scenario;
  scenario.name = instance.name;
  scenario.start = Instant{} + std::chrono::sys_days{std::chrono::year{2021} / 1 / 1}.time_since_epoch();
  std::int64_t units = 1;
  for (const InstanceJob& job : instance.jobs)
    units += std::max_element(job.modes.begin(), job.modes.end(), [](const InstanceMode& a, const InstanceMode& b) {
               return a.duration < b.duration;
             })->duration;
  scenario.end = scenario.start + Seconds{units * seconds_per_unit};
  scenario.objective = Objective::Makespan;
  scenario.weather = false;
  for (std::size_t r = 0; r < instance.resources.size(); ++r)
    scenario.pools.push_back(make_pool(instance.resources[r], r));
  ServiceInfo service;
  service.id = "inline";
  service.name = "inline";
  scenario.services.push_back(std::move(service));
  Order order;
  order.id = instance.name;
  order.name = instance.name;
  order.service = ServiceId{0};
  order.known_from = scenario.start;
  order.ways.push_back(make_way(instance));
  scenario.orders.push_back(std::move(order));
  return scenario;
}

InstanceSchedule instance_schedule(const Scenario& scenario, const Plan& plan) {
  FAIRLEAD_INVARIANT(plan.orders.front().taken, "the project is served");
  InstanceSchedule schedule;
  for (const PlannedActivity& activity : plan.orders.front().activities) {
    const auto unit = [&](Instant time) {
      return static_cast<int>((time - scenario.start).count() / seconds_per_unit);
    };
    schedule.start.push_back(unit(activity.start));
    schedule.mode.push_back(activity.mode);
    schedule.makespan = std::max(schedule.makespan, unit(activity.end));
  }
  return schedule;
}

}  // namespace fairlead
