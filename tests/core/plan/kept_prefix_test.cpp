// SPDX-License-Identifier: MIT
// Schedules of requests that differ a little, generated one after the other, against those generated from nothing.
#include <catch2/catch.hpp>

#include "core/base/random.hpp"
#include "core/plan/priority_rules.hpp"
#include "core/plan/schedule_generation.hpp"
#include "tests/support/load_random.hpp"

using namespace fairlead;
using namespace fairlead::test;

namespace {

class Changes {
 public:
  Changes(const PlanningModel& model, std::uint64_t seed) : model_(model), random_(seed) {}

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

bool same_steps(const AssetLine& a, const AssetLine& b) {
  return std::equal(a.steps().begin(), a.steps().end(), b.steps().begin(), b.steps().end(),
                    [](const LineStep& one, const LineStep& two) {
                      return one.job == two.job && one.need_by == two.need_by && one.end == two.end &&
                             one.in == two.in && one.out == two.out && one.block == two.block;
                    });
}

bool same_schedule(const PlanningModel& model, const ScheduleGenerator& a, const ScheduleGenerator& b) {
  for (int job = 0; job < static_cast<int>(model.jobs.size()); ++job) {
    const Placement& one = a.timetable().placement(job);
    const Placement& two = b.timetable().placement(job);
    if (one.placed != two.placed || one.mode != two.mode || one.granted != two.granted || one.start != two.start ||
        one.end != two.end)
      return false;
  }
  for (std::size_t o = 0; o < model.orders.size(); ++o) {
    const OrderFate& one = a.fates()[o];
    const OrderFate& two = b.fates()[o];
    if (one.taken != two.taken || one.cause != two.cause || one.job != two.job || one.bound != two.bound ||
        one.given_up != two.given_up)
      return false;
    if (one.taken && a.timetable().role_assets(OrderId{o}) != b.timetable().role_assets(OrderId{o})) return false;
  }
  for (std::size_t k = 0; k < model.scenario.assets.size(); ++k)
    if (!same_steps(a.timetable().line(AssetId{k}), b.timetable().line(AssetId{k}))) return false;
  return true;
}

}  // namespace

TEST_CASE("a schedule that keeps what an earlier one began with is the one generated from nothing") {
  constexpr std::uint64_t scenarios = 150;
  std::size_t kept = 0;
  std::size_t taken_back = 0;
  for (std::uint64_t seed = 0; seed < scenarios; ++seed) {
    const Scenario scenario = scenario_from(random_scenario(seed, {.most_orders = 10, .most_activities = 7}));
    const WindowIndex windows(scenario, scenario.series);
    const PlanningModel model(scenario, windows);
    Changes changes(model, seed);
    GenerationRequest request = changes.first();
    ScheduleGenerator keeping(model);
    ScheduleGenerator forgetting(model);
    for (int round = 0; round < 40; ++round) {
      keeping.generate(request);
      forgetting.forget();
      forgetting.generate(request);
      INFO("seed " << seed << ", round " << round);
      REQUIRE(same_schedule(model, keeping, forgetting));
      REQUIRE(forgetting.kept() == 0);
      kept += keeping.kept();
      for (const OrderFate& fate : keeping.fates()) taken_back += fate.job >= 0 ? 1 : 0;
      changes.change(request);
    }
  }
  CHECK(kept > 15'000);
  CHECK(taken_back > 500);
}
