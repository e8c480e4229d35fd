// SPDX-License-Identifier: MIT
#include "tests/core/plan/list_search.hpp"

#include <algorithm>

#include "core/base/random.hpp"
#include "core/plan/priority_rules.hpp"
#include "core/plan/schedule_generation.hpp"

namespace fairlead::test {

namespace {

constexpr std::size_t finalists = 4;  // kept: the planner executes and scores them exactly

/// Priority rules, then random changes of the best list: whole orders moved, jobs moved, ways, assets, acceptance.
class ListSearch {
 public:
  ListSearch(const PlanningModel& model, const PlannerOptions& options)
      : model_(model), options_(options), generator_(model), random_(options.seed) {}

  std::vector<Candidate> run() {
    const std::vector<int> ways = first_ways();
    for (int rule = 0; rule < priority_rule_count && !done(); ++rule) {
      GenerationRequest request;
      request.way = ways;
      request.list = priority_list(model_, ways, static_cast<PriorityRule>(rule));
      request.whims.assign(model_.orders.size(), 0);
      judge(std::move(request));
    }
    if (best_.front().request.list.empty() && model_.orders.empty()) return std::move(best_);
    while (!done()) judge(changed(best_.front().request));
    return std::move(best_);
  }

 private:
  [[nodiscard]] bool done() const {
    // At least one schedule, whatever the budget.
    return !best_.empty() && generated_ >= options_.schedules;
  }

  /// Of each order the way that is best on an empty timetable.
  std::vector<int> first_ways() {
    std::vector<int> ways(model_.orders.size(), -1);
    for (std::size_t o = 0; o < ways.size(); ++o) {
      const PlanOrder& order = model_.orders[o];
      if (!order.cause.empty()) continue;
      Score best;
      for (int w = 0; w < static_cast<int>(order.ways.size()); ++w) {
        if (!order.ways[static_cast<std::size_t>(w)].feasible) continue;
        if (ways[o] >= 0 || order.ways.size() > 1) {
          const Score score = alone(o, w);
          if (ways[o] >= 0 && !(score < best)) continue;
          best = score;
        }
        ways[o] = w;
      }
    }
    return ways;
  }

  Score alone(std::size_t o, int way) {
    GenerationRequest request;
    request.way.assign(model_.orders.size(), -1);
    request.way[o] = way;
    request.list = model_.orders[o].ways[static_cast<std::size_t>(way)].topological;
    generator_.generate(request);
    Score score = draft_score(model_, generator_, request.way);
    if (!generator_.fates()[o].taken) score.unserved += 1;
    return score;
  }

  void judge(GenerationRequest request) {
    generator_.generate(request);
    ++generated_;
    const Score score = draft_score(model_, generator_, request.way);
    const auto after = std::find_if(best_.begin(), best_.end(), [&](const Candidate& c) { return score < c.score; });
    if (after == best_.end() && best_.size() >= finalists) return;
    if (after == best_.begin()) stretch_ = stretches(request.way);
    best_.insert(after, {std::move(request), score});
    if (best_.size() > finalists) best_.pop_back();
  }

  GenerationRequest changed(GenerationRequest request) {
    const std::uint64_t changes = 1 + random_.below(3);
    for (std::uint64_t k = 0; k < changes; ++k) {
      switch (random_.below(8)) {
        case 0:
        case 1:
          move_order(request);
          break;
        case 2:
        case 3:
          hurry_order(request);
          break;
        case 4:
          move_job(request);
          break;
        case 5:
          flip_way(request);
          break;
        case 6:
          flip_whim(request);
          break;
        default:
          flip_acceptance(request);
      }
    }
    return request;
  }

  void move_order(GenerationRequest& request) {
    if (request.list.empty()) return;
    const OrderId order = order_of(request.list[pick(request.list.size())]);
    std::vector<int> jobs = take_out(request, order);
    const std::size_t at = pick(request.list.size() + 1);
    request.list.insert(request.list.begin() + static_cast<std::ptrdiff_t>(at), jobs.begin(), jobs.end());
  }

  /// Of three orders the one that was stretched most comes earlier in the list, its jobs side by side.
  void hurry_order(GenerationRequest& request) {
    if (request.list.empty()) return;
    OrderId slowest;
    double worst = -1;
    for (int k = 0; k < 3; ++k) {
      const OrderId order = order_of(request.list[pick(request.list.size())]);
      if (!stretch_.empty() && stretch_[order.index()] <= worst) continue;
      worst = stretch_.empty() ? 0 : stretch_[order.index()];
      slowest = order;
    }
    const auto first =
        std::find_if(request.list.begin(), request.list.end(), [&](int j) { return order_of(j) == slowest; });
    const auto before = static_cast<std::size_t>(first - request.list.begin());
    const std::vector<int> jobs = take_out(request, slowest);
    const std::size_t at = pick(before + 1);
    request.list.insert(request.list.begin() + static_cast<std::ptrdiff_t>(at), jobs.begin(), jobs.end());
  }

  /// How long each order of the schedule generated last took beyond its working time, in hours.
  [[nodiscard]] std::vector<double> stretches(const std::vector<int>& ways) const {
    std::vector<double> stretch(model_.orders.size(), 0);
    for (std::size_t o = 0; o < stretch.size(); ++o) {
      if (!generator_.fates()[o].taken) continue;
      const PlanWay& way = model_.orders[o].ways[static_cast<std::size_t>(ways[o])];
      Tick from = never;
      Tick to = 0;
      Tick worked = 0;
      for (int j = way.first_job; j < way.end_job(); ++j) {
        const Placement& placed = generator_.timetable().placement(j);
        from = std::min(from, placed.start);
        to = std::max(to, placed.end);
        worked += placed.end - placed.start;
      }
      stretch[o] = static_cast<double>(to - from - std::min(worked, to - from)) / seconds_per_hour;
    }
    return stretch;
  }

  void move_job(GenerationRequest& request) {
    if (request.list.size() < 2) return;
    const std::size_t from = pick(request.list.size());
    const std::size_t to = pick(request.list.size());
    const int job = request.list[from];
    request.list.erase(request.list.begin() + static_cast<std::ptrdiff_t>(from));
    request.list.insert(request.list.begin() + static_cast<std::ptrdiff_t>(to), job);
  }

  void flip_way(GenerationRequest& request) {
    const std::size_t o = pick(model_.orders.size());
    const auto& ways = model_.orders[o].ways;
    if (request.way[o] < 0 || ways.size() < 2) return;
    const int way = static_cast<int>(pick(ways.size()));
    if (way == request.way[o] || !ways[static_cast<std::size_t>(way)].feasible) return;
    const auto first =
        std::find_if(request.list.begin(), request.list.end(), [&](int j) { return order_of(j) == OrderId{o}; });
    const auto at = first - request.list.begin();
    take_out(request, OrderId{o});
    request.way[o] = way;
    const auto& jobs = ways[static_cast<std::size_t>(way)].topological;
    request.list.insert(request.list.begin() + at, jobs.begin(), jobs.end());
  }

  void flip_whim(GenerationRequest& request) {
    const std::size_t o = pick(model_.orders.size());
    request.whims[o] = random_.below(2) == 0 ? 0 : static_cast<std::uint32_t>(1 + random_.below(65535));
  }

  void flip_acceptance(GenerationRequest& request) {
    const std::size_t o = pick(model_.orders.size());
    if (model_.scenario.orders[o].mandatory || !model_.orders[o].cause.empty()) return;
    if (request.way[o] >= 0) {
      take_out(request, OrderId{o});
      request.way[o] = -1;
      return;
    }
    for (int w = 0; w < static_cast<int>(model_.orders[o].ways.size()); ++w)
      if (model_.orders[o].ways[static_cast<std::size_t>(w)].feasible) request.way[o] = w;
    const auto& jobs = model_.orders[o].ways[static_cast<std::size_t>(request.way[o])].topological;
    const std::size_t at = pick(request.list.size() + 1);
    request.list.insert(request.list.begin() + static_cast<std::ptrdiff_t>(at), jobs.begin(), jobs.end());
  }

  std::vector<int> take_out(GenerationRequest& request, OrderId order) {
    std::vector<int> jobs;
    for (const int job : request.list)
      if (order_of(job) == order) jobs.push_back(job);
    std::erase_if(request.list, [&](int job) { return order_of(job) == order; });
    return jobs;
  }

  [[nodiscard]] OrderId order_of(int job) const { return model_.jobs[static_cast<std::size_t>(job)].order; }
  std::size_t pick(std::size_t count) { return static_cast<std::size_t>(random_.below(count)); }

  const PlanningModel& model_;
  const PlannerOptions& options_;
  ScheduleGenerator generator_;
  RandomStream random_;
  std::vector<Candidate> best_;
  std::vector<double> stretch_;  // of the best schedule, by order
  int generated_ = 0;
};

}  // namespace

Score best_by_lists(const PlanningModel& model, const PlannerOptions& options) {
  return ListSearch(model, options).run().front().score;
}

}  // namespace fairlead::test
