// SPDX-License-Identifier: MIT
#include "core/plan/priority_rules.hpp"

#include <algorithm>
#include <tuple>

namespace fairlead {

namespace {

Tick length_of(const PlanJob& job) {
  return std::max<Tick>(0, job.modes.front().duration);
}

/// Earliest start and latest start by links and planning durations alone.
struct Criticality {
  std::vector<Tick> earliest;  // by job of the way
  std::vector<Tick> latest;
  Tick length = 0;
};

Criticality criticality(const PlanningModel& model, const PlanWay& way, Tick due) {
  Criticality path;
  path.earliest.assign(static_cast<std::size_t>(way.job_count), 0);
  const auto local = [&](int job) { return static_cast<std::size_t>(job - way.first_job); };
  Tick end = 0;
  for (const int j : way.topological) {
    const PlanJob& job = model.jobs[static_cast<std::size_t>(j)];
    Tick& start = path.earliest[local(j)];
    start = job.earliest;
    for (const PlanLink& link : job.before) {
      const Tick before =
          path.earliest[local(link.from)] +
          (link.kind == LinkKind::StartStart ? 0 : length_of(model.jobs[static_cast<std::size_t>(link.from)]));
      start = std::max(start, before + link.lag - (link.kind == LinkKind::FinishFinish ? length_of(job) : 0));
    }
    end = std::max(end, start + length_of(job));
  }
  path.length = end;
  path.latest.assign(static_cast<std::size_t>(way.job_count), 0);
  const Tick finish = due == never ? end : due;
  for (auto j = way.topological.rbegin(); j != way.topological.rend(); ++j) {
    const PlanJob& job = model.jobs[static_cast<std::size_t>(*j)];
    Tick latest_end = finish;
    for (const int next : job.after)
      for (const PlanLink& link : model.jobs[static_cast<std::size_t>(next)].before)
        if (link.from == *j) latest_end = std::min(latest_end, path.latest[local(next)] - link.lag);
    path.latest[local(*j)] = latest_end - length_of(job);
  }
  return path;
}

double contract_usd(const Order& order) {
  double value = order.contract.lump_sum ? usd(order.contract.lump_sum->amount) : 0;
  for (const UnitRate& rate : order.contract.unit_rates)
    for (const NamedQuantity& quantity : order.ways.front().quantities)
      if (quantity.name == rate.quantity) value += quantity.amount * usd(rate.per_unit);
  for (const DayRate& rate : order.contract.day_rates) value += usd(rate.per_day) * 30;
  return value;
}

class ListMaker {
 public:
  ListMaker(const PlanningModel& model, const std::vector<int>& ways, PriorityRule rule)
      : model_(model), ways_(ways), rule_(rule) {}

  std::vector<int> list() {
    for (std::size_t o = 0; o < ways_.size(); ++o)
      if (ways_[o] >= 0) add(o);
    std::stable_sort(keyed_.begin(), keyed_.end(), [](const Keyed& a, const Keyed& b) { return a.key < b.key; });
    std::vector<int> jobs;
    for (const Keyed& keyed : keyed_) jobs.push_back(keyed.job);
    return jobs;
  }

 private:
  struct Keyed {
    std::tuple<double, double, int> key;
    int job = -1;
  };

  void add(std::size_t o) {
    const PlanWay& way = model_.orders[o].ways[static_cast<std::size_t>(ways_[o])];
    const Criticality path = criticality(model_, way, model_.orders[o].due);
    const std::tuple<double, double> order_key = key_of_order(o, way, path);
    int rank = 0;
    for (const int j : way.topological) {
      const auto k = static_cast<std::size_t>(j - way.first_job);
      std::tuple<double, double, int> key{std::get<0>(order_key), std::get<1>(order_key),
                                          static_cast<int>(o) * 65536 + rank++};
      if (rule_ == PriorityRule::LatestStart) key = {path.latest[k], path.earliest[k], std::get<2>(key)};
      if (rule_ == PriorityRule::EarliestStart) key = {path.earliest[k], path.latest[k], std::get<2>(key)};
      keyed_.push_back({key, j});
    }
  }

  [[nodiscard]] std::tuple<double, double> key_of_order(std::size_t o, const PlanWay& way,
                                                        const Criticality& path) const {
    const Order& order = model_.scenario.orders[o];
    const double due = model_.orders[o].due;
    const double release = model_.jobs[static_cast<std::size_t>(way.first_job)].earliest;
    switch (rule_) {
      case PriorityRule::EarliestRelease:
        return {release, due};
      case PriorityRule::GivenPriority:
        return {-order.priority, due};
      case PriorityRule::MostValuePerDay:
        return {order.mandatory ? 0.0 : 1.0, -contract_usd(order) / (1.0 + path.length - release)};
      default:
        return {due, release};
    }
  }

  const PlanningModel& model_;
  const std::vector<int>& ways_;
  PriorityRule rule_;
  std::vector<Keyed> keyed_;
};

}  // namespace

std::vector<int> priority_list(const PlanningModel& model, const std::vector<int>& ways, PriorityRule rule) {
  return ListMaker(model, ways, rule).list();
}

}  // namespace fairlead
