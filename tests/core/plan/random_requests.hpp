// SPDX-License-Identifier: MIT
// RandomRequests: what a schedule may be generated from, and chance changes of it.
#pragma once

#include "core/base/random.hpp"
#include "core/plan/priority_rules.hpp"
#include "core/plan/schedule_generation.hpp"

namespace fairlead::test {

class RandomRequests {
 public:
  RandomRequests(const PlanningModel& model, std::uint64_t seed) : model_(model), random_(seed) {}

  GenerationRequest first() {
    GenerationRequest request;
    for (const PlanOrder& order : model_.orders) {
      const bool feasible = !order.ways.empty() && order.ways.front().feasible;
      request.way.push_back(order.cause.empty() && feasible ? 0 : -1);
    }
    request.list = priority_list(model_, request.way, static_cast<PriorityRule>(below(priority_rule_count)));
    return request;
  }

  void change(GenerationRequest& request) {
    switch (below(8)) {
      case 0:
        return flip_way(request);
      case 1:
        request.whims.resize(model_.orders.size(), 0);
        request.whims[below(request.whims.size())] = static_cast<std::uint32_t>(below(65536));
        return;
      case 2:
        request.mode.resize(model_.jobs.size(), -1);
        return choose_mode(request, below(model_.jobs.size()));
      case 3:
        request.not_before.resize(model_.jobs.size(), 0);
        request.not_before[below(model_.jobs.size())] = static_cast<Tick>(below(40)) * seconds_per_day;
        return;
      default:
        return move_job(request);
    }
  }

 private:
  std::size_t below(std::size_t count) { return static_cast<std::size_t>(random_.below(count)); }

  void choose_mode(GenerationRequest& request, std::size_t job) {
    request.mode[job] = static_cast<int>(below(model_.jobs[job].modes.size() + 1)) - 1;
  }

  void flip_way(GenerationRequest& request) {
    const std::size_t o = below(model_.orders.size());
    std::erase_if(request.list,
                  [&](int job) { return model_.jobs[static_cast<std::size_t>(job)].order == OrderId{o}; });
    const auto& ways = model_.orders[o].ways;
    request.way[o] = model_.orders[o].cause.empty() ? static_cast<int>(below(ways.size() + 1)) - 1 : -1;
    if (request.way[o] < 0 || !ways[static_cast<std::size_t>(request.way[o])].feasible) {
      request.way[o] = -1;
      return;
    }
    const auto& jobs = ways[static_cast<std::size_t>(request.way[o])].topological;
    const auto at = static_cast<std::ptrdiff_t>(below(request.list.size() + 1));
    request.list.insert(request.list.begin() + at, jobs.begin(), jobs.end());
  }

  void move_job(GenerationRequest& request) {
    if (request.list.empty()) return;
    const auto from = request.list.begin() + static_cast<std::ptrdiff_t>(below(request.list.size()));
    const int job = *from;
    request.list.erase(from);
    const auto to = static_cast<std::ptrdiff_t>(below(request.list.size() + 1));
    request.list.insert(request.list.begin() + to, job);
  }

  const PlanningModel& model_;
  RandomStream random_;
};

}  // namespace fairlead::test
