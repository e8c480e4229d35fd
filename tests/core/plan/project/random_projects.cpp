// SPDX-License-Identifier: MIT
#include "tests/core/plan/project/random_projects.hpp"

#include <algorithm>

#include <catch2/catch.hpp>

#include "core/plan/project/packing.hpp"
#include "tests/support/build_scenario.hpp"

namespace fairlead::test {
namespace {

class ProjectMaker {
 public:
  ProjectMaker(std::uint64_t seed, const ProjectShape& shape)
      : random_(StreamName{.seed = seed, .entity = "random project", .process = "parts"}), shape_(shape) {}

  Scenario make() {
    scenario_ = empty_scenario();
    scenario_.objective = Objective::Makespan;
    const int pools = between(0, shape_.most_pools);
    for (int k = 0; k < pools; ++k) add_pool(scenario_, "pool" + std::to_string(k), between(2, 12));
    const int stocks = shape_.stocks ? between(0, 2) : 0;
    for (int k = 0; k < stocks; ++k) {
      const PoolId stock = add_pool(scenario_, "stock" + std::to_string(k), 0);
      scenario_.pools[stock.index()].stock = true;
    }
    const int orders = between(1, shape_.most_orders);
    for (int k = 0; k < orders; ++k) add_order(scenario_, "order" + std::to_string(k), {way()});
    return std::move(scenario_);
  }

 private:
  bool chance(double p) { return random_.uniform() < p; }
  int between(int low, int high) {
    return low + static_cast<int>(random_.below(static_cast<std::uint64_t>(high - low + 1)));
  }

  Way way() {
    Way made = make_way();
    const int activities = between(1, shape_.most_activities);
    for (int k = 0; k < activities; ++k) {
      const int index = add_activity(made, "a" + std::to_string(k), {}, shape_.hours * between(1, 9));
      Activity& activity = made.activities[static_cast<std::size_t>(index)];
      activity.slots = 0;
      activity.rule = chance(0.5) ? WeatherRule::Continuous : WeatherRule::Suspendable;
      need_pools(activity.modes.front(), true);
      while (shape_.modes && activity.modes.size() < 4 && chance(0.5)) add_mode(activity);
      for (int before = 0; before < k; ++before)
        if (chance(1.5 / k)) add_link(made, before, k, LinkKind::FinishStart, lag());
    }
    return made;
  }

  double lag() { return shape_.lags && chance(0.3) ? shape_.hours * between(1, 5) : 0; }

  void add_mode(Activity& activity) {
    Mode mode;
    mode.id = "m" + std::to_string(activity.modes.size());
    mode.duration.a = shape_.hours * between(1, 9);
    need_pools(mode, false);
    activity.modes.push_back(std::move(mode));
  }

  void need_pools(Mode& mode, bool first) {
    for (std::size_t p = 0; p < scenario_.pools.size(); ++p) {
      if (chance(0.4)) continue;
      Pool& pool = scenario_.pools[p];
      const Amount amount = pool.stock ? Amount::whole(between(0, 9)) : some_of(pool.capacity);
      mode.pools.push_back({PoolId{p}, amount, chance(0.5) ? ClaimAt::Ready : ClaimAt::Start});
      if (pool.stock && first) pool.capacity += amount;
    }
  }

  Amount some_of(Amount capacity) {
    const std::int64_t grain = shape_.whole_amounts ? 1000 : 500;
    const std::int64_t grains = capacity.thousandths / grain * between(1, 3) / (chance(0.5) ? 3 : 6);
    return {std::max<std::int64_t>(1, grains) * grain};
  }

  RandomStream random_;
  ProjectShape shape_;
  Scenario scenario_;
};

}  // namespace

Scenario random_project(std::uint64_t seed, const ProjectShape& shape) {
  return ProjectMaker(seed, shape).make();
}

PackedProject packed_random_project(std::uint64_t seed) {
  const Scenario scenario = random_project(seed);
  const WindowIndex windows{scenario, scenario.series};
  const auto project = pack_project(PlanningModel(scenario, windows));
  REQUIRE(project);
  return *project;
}

std::vector<JobIndex> random_list(const PackedProject& project, bool backward, RandomStream& random) {
  const PackedLinks& before = backward ? project.after : project.before;
  std::vector<char> listed(static_cast<std::size_t>(project.jobs), 0);
  std::vector<JobIndex> list;
  while (list.size() < listed.size()) {
    const int job = static_cast<int>(random.below(listed.size()));
    const bool ready = std::all_of(before.begin(job), before.end(job), [&](const PackedLink& link) {
      return listed[static_cast<std::size_t>(link.job)] != 0;
    });
    if (listed[static_cast<std::size_t>(job)] != 0 || !ready) continue;
    listed[static_cast<std::size_t>(job)] = 1;
    list.push_back(static_cast<JobIndex>(job));
  }
  return list;
}

std::vector<std::uint8_t> random_modes(const PackedProject& project, RandomStream& random) {
  for (;;) {
    std::vector<std::uint8_t> modes;
    std::vector<int> left = project.stock_capacity;
    for (int job = 0; job < project.jobs; ++job) {
      const auto count = static_cast<std::uint64_t>(project.mode_count(job));
      modes.push_back(static_cast<std::uint8_t>(random.below(count)));
      for (std::size_t s = 0; s < left.size(); ++s) left[s] -= project.consumed(job, modes.back())[s];
    }
    if (std::all_of(left.begin(), left.end(), [](int amount) { return amount >= 0; })) return modes;
  }
}

}  // namespace fairlead::test
