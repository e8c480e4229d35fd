// SPDX-License-Identifier: MIT
#include "core/plan/project/packing.hpp"

#include <algorithm>
#include <limits>
#include <numeric>

#include "core/plan/project/mode_reduction.hpp"

namespace fairlead {

namespace {

constexpr std::int64_t longest_horizon = 1 << 15;  // units; beyond, a cell for each of them costs too much
constexpr std::int64_t most_in_stock = std::numeric_limits<std::int32_t>::max() / 4;
constexpr std::size_t most_jobs = std::numeric_limits<std::int16_t>::max();
constexpr std::size_t most_modes = std::numeric_limits<std::uint8_t>::max();

bool only_pools_matter(const PlanMode& mode) {
  return mode.duration >= 0 && mode.roles.empty() && mode.windows != nullptr && mode.windows->always() &&
         (mode.duration > 0 || mode.pools.empty());
}

bool only_pools_matter(const PlanJob& job) {
  return !job.move && job.slot_resource < 0 && job.earliest == 0 && job.opens.empty() && job.blocks.empty() &&
         job.modes.size() <= most_modes &&
         std::all_of(job.modes.begin(), job.modes.end(),
                     [](const PlanMode& mode) { return only_pools_matter(mode); }) &&
         std::all_of(job.before.begin(), job.before.end(),
                     [](const PlanLink& link) { return link.kind == LinkKind::FinishStart && link.maximum == never; });
}

bool only_pools_matter(const PlanningModel& model) {
  const Scenario& scenario = model.scenario;
  if (scenario.objective != Objective::Makespan || scenario.dispatch != Dispatch::Planned) return false;
  if (!scenario.outages.empty() || model.jobs.empty() || model.jobs.size() > most_jobs) return false;
  for (std::size_t o = 0; o < model.orders.size(); ++o) {
    const PlanOrder& order = model.orders[o];
    const bool one_way = order.ways.size() == 1 && order.ways.front().feasible;
    if (!scenario.orders[o].mandatory || !order.cause.empty() || !one_way || order.deadline != never) return false;
  }
  return std::all_of(model.jobs.begin(), model.jobs.end(), [](const PlanJob& job) { return only_pools_matter(job); });
}

/// A project's begin or end that does nothing: no length, no need, no lag, and nothing before or nothing after it.
bool is_mere_end(const PlanningModel& model, int index) {
  const PlanJob& job = model.jobs[static_cast<std::size_t>(index)];
  if (!job.before.empty() && !job.after.empty()) return false;
  if (job.modes.size() != 1 || job.modes.front().duration > 0) return false;
  const auto no_lag = [](const PlanLink& link) { return link.lag == 0; };
  return std::all_of(job.before.begin(), job.before.end(), no_lag) &&
         std::all_of(job.after.begin(), job.after.end(), [&](int next) {
           const auto& links = model.jobs[static_cast<std::size_t>(next)].before;
           return std::all_of(links.begin(), links.end(),
                              [&](const PlanLink& link) { return link.from != index || no_lag(link); });
         });
}

/// Reads the model into lists by job, in topological order, with amounts and times as given.
LooseProject loosened(const PlanningModel& model) {
  LooseProject loose;
  std::vector<int> number(model.jobs.size(), -1);
  for (const PlanOrder& order : model.orders)
    for (const int job : order.ways.front().topological) {
      if (is_mere_end(model, job)) continue;
      number[static_cast<std::size_t>(job)] = static_cast<int>(loose.model_job.size());
      loose.model_job.push_back(job);
    }
  for (const PlanResource& resource : model.resources) loose.resources.push_back({resource.capacity, resource.stock});
  for (const int model_job : loose.model_job) {
    const PlanJob& job = model.jobs[static_cast<std::size_t>(model_job)];
    LooseJob& made = loose.jobs.emplace_back();
    for (const PlanLink& link : job.before)
      if (number[static_cast<std::size_t>(link.from)] >= 0)
        made.before.push_back({number[static_cast<std::size_t>(link.from)], link.lag});
    for (std::size_t m = 0; m < job.modes.size(); ++m) {
      LooseMode& mode = made.modes.emplace_back();
      mode.model_mode = static_cast<int>(m);
      mode.duration = job.modes[m].duration;
      mode.needs.assign(loose.resources.size(), 0);
      for (const PlanPoolNeed& need : job.modes[m].pools)
        mode.needs[static_cast<std::size_t>(need.resource)] += need.amount;
    }
  }
  return loose;
}

std::int64_t common_unit(const LooseProject& loose) {
  std::int64_t unit = 0;
  for (const LooseJob& job : loose.jobs) {
    for (const LooseLink& link : job.before) unit = std::gcd(unit, link.lag);
    for (const LooseMode& mode : job.modes) unit = std::gcd(unit, mode.duration);
  }
  return std::max<std::int64_t>(unit, 1);
}

/// By resource: what every need is a multiple of.
std::vector<std::int64_t> common_amounts(const LooseProject& loose) {
  std::vector<std::int64_t> amounts(loose.resources.size(), 0);
  for (std::size_t r = 0; r < amounts.size(); ++r) {
    for (const LooseJob& job : loose.jobs)
      for (const LooseMode& mode : job.modes) amounts[r] = std::gcd(amounts[r], mode.needs[r]);
    amounts[r] = std::max<std::int64_t>(amounts[r], 1);
  }
  return amounts;
}

std::int64_t units_until_end(const LooseProject& loose, std::int64_t unit) {
  std::int64_t sum = 0;
  for (const LooseJob& job : loose.jobs) {
    std::int64_t longest = 0;
    for (const LooseMode& mode : job.modes) longest = std::max(longest, mode.duration);
    for (const LooseLink& link : job.before) sum += link.lag / unit;
    sum += longest / unit;
  }
  return sum;
}

void pack_links(const LooseProject& loose, PackedProject& project) {
  std::vector<std::vector<PackedLink>> after(loose.jobs.size());
  for (std::size_t j = 0; j < loose.jobs.size(); ++j) {
    project.before.first.push_back(static_cast<int>(project.before.links.size()));
    for (const LooseLink& link : loose.jobs[j].before) {
      const int lag = static_cast<int>(link.lag / project.unit);
      project.before.links.push_back({link.job, lag});
      after[static_cast<std::size_t>(link.job)].push_back({static_cast<int>(j), lag});
    }
  }
  project.before.first.push_back(static_cast<int>(project.before.links.size()));
  for (const auto& links : after) {
    project.after.first.push_back(static_cast<int>(project.after.links.size()));
    project.after.links.insert(project.after.links.end(), links.begin(), links.end());
  }
  project.after.first.push_back(static_cast<int>(project.after.links.size()));
}

/// The resources that can be short, and what their amounts are counted in.
struct Shortages {
  std::vector<std::size_t> pools{};
  std::vector<std::size_t> stocks{};
  std::vector<std::int64_t> amounts{};  ///< by resource
};

Shortages find_shortages(const LooseProject& loose) {
  Shortages found{{}, {}, common_amounts(loose)};
  for (std::size_t r = 0; r < loose.resources.size(); ++r)
    if (can_be_short(loose, r)) (loose.resources[r].stock ? found.stocks : found.pools).push_back(r);
  return found;
}

void pack_modes(const LooseProject& loose, const Shortages& shortages, PackedProject& project) {
  const auto need = [&](const LooseMode& mode, std::size_t r) { return mode.needs[r] / shortages.amounts[r]; };
  for (const LooseJob& job : loose.jobs) {
    project.first_mode.push_back(static_cast<int>(project.modes.size()));
    for (const LooseMode& mode : job.modes) {
      PackedMode packed{static_cast<int>(mode.duration / project.unit), 0, mode.model_mode};
      for (std::size_t lane = 0; lane < shortages.pools.size(); ++lane)
        packed.demand |= in_lane(need(mode, shortages.pools[lane]), static_cast<int>(lane));
      project.modes.push_back(packed);
      for (const std::size_t stock : shortages.stocks)
        project.consumption.push_back(static_cast<int>(need(mode, stock)));
    }
  }
  project.first_mode.push_back(static_cast<int>(project.modes.size()));
}

/// False if there are too many pools, or an amount is too large for its place.
bool pack_capacities(const LooseProject& loose, const Shortages& shortages, PackedProject& project) {
  if (shortages.pools.size() > most_packed_pools) return false;
  const auto capacity = [&](std::size_t r) { return loose.resources[r].capacity / shortages.amounts[r]; };
  for (const std::size_t pool : shortages.pools) {
    if (capacity(pool) > most_in_lane) return false;
    project.capacity |= in_lane(capacity(pool), project.pools++);
  }
  for (const std::size_t stock : shortages.stocks) {
    if (capacity(stock) > most_in_stock) return false;
    project.stock_capacity.push_back(static_cast<int>(capacity(stock)));
  }
  project.stocks = static_cast<int>(shortages.stocks.size());
  return true;
}

}  // namespace

std::optional<PackedProject> pack_project(const PlanningModel& model) {
  if (!only_pools_matter(model)) return std::nullopt;
  LooseProject loose = loosened(model);
  if (loose.jobs.empty() || !reduce_modes(loose)) return std::nullopt;
  PackedProject project;
  project.unit = common_unit(loose);
  const std::int64_t end = units_until_end(loose, project.unit);
  if (end > longest_horizon || end * project.unit > model.windows.limit()) return std::nullopt;
  const Shortages shortages = find_shortages(loose);
  if (!pack_capacities(loose, shortages, project)) return std::nullopt;
  project.jobs = static_cast<int>(loose.jobs.size());
  project.horizon = static_cast<int>(end);
  project.model_job = loose.model_job;
  pack_links(loose, project);
  pack_modes(loose, shortages, project);
  return project;
}

GenerationRequest unpacked(const PlanningModel& model, const PackedProject& project, const std::vector<int>& start,
                           const std::vector<std::uint8_t>& modes) {
  GenerationRequest request;
  request.way.assign(model.orders.size(), 0);
  request.whims.assign(model.orders.size(), 0);
  request.mode.assign(model.jobs.size(), 0);
  std::vector<int> order(static_cast<std::size_t>(project.jobs));
  std::iota(order.begin(), order.end(), 0);
  std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
    return start[static_cast<std::size_t>(a)] < start[static_cast<std::size_t>(b)];
  });
  for (std::size_t j = 0; j < model.jobs.size(); ++j)
    if (is_mere_end(model, static_cast<int>(j)) && model.jobs[j].before.empty())
      request.list.push_back(static_cast<int>(j));
  for (const int job : order) {
    const int model_job = project.model_job[static_cast<std::size_t>(job)];
    request.list.push_back(model_job);
    request.mode[static_cast<std::size_t>(model_job)] =
        project.mode(job, modes[static_cast<std::size_t>(job)]).model_mode;
  }
  for (std::size_t j = 0; j < model.jobs.size(); ++j)
    if (is_mere_end(model, static_cast<int>(j)) && !model.jobs[j].before.empty())
      request.list.push_back(static_cast<int>(j));
  return request;
}

}  // namespace fairlead
