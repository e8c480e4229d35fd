// SPDX-License-Identifier: MIT
#include "tests/benchmarks/pools_project.hpp"

#include <algorithm>

#include "core/base/random.hpp"
#include "tests/support/build_scenario.hpp"

namespace fairlead::bench {

namespace {

constexpr int pools = 4;
constexpr int near_by = 12;  // an activity's successors are among so many that follow it
constexpr int capacity_units = 15;

class Project {
 public:
  Project(int activities, std::uint64_t seed) : activities_(activities), random_(seed) {
    for (int p = 0; p < pools; ++p) test::add_pool(scenario_, "pool " + std::to_string(p), capacity_units);
  }

  Scenario scenario() {
    const int start = test::add_activity(way_, "start", {}, 0);
    for (int a = 1; a <= activities_; ++a) add_activity(a);
    const int end = test::add_activity(way_, "end", {}, 0);
    std::vector<char> follows(static_cast<std::size_t>(end), 0);
    for (int a = 1; a < end; ++a) link_on(a, end, follows);
    for (int a = 1; a < end; ++a)
      if (follows[static_cast<std::size_t>(a)] == 0) test::add_link(way_, start, a);
    test::add_order(scenario_, "project", {std::move(way_)});
    scenario_.objective = Objective::Makespan;
    return std::move(scenario_);
  }

 private:
  int below(int count) { return static_cast<int>(random_.below(static_cast<std::uint64_t>(count))); }

  void add_activity(int number) {
    const int added = test::add_activity(way_, "activity " + std::to_string(number), {}, 1 + below(10));
    for (int p = 0; p < pools; ++p)
      if (below(2) == 0)
        way_.activities[static_cast<std::size_t>(added)].modes.front().pools.push_back(
            {.pool = PoolId{p}, .amount = Amount::whole(1 + below(10))});
  }

  void link_on(int from, int end, std::vector<char>& follows) {
    int last = from;
    for (int k = 1 + below(3); k > 0 && last + 1 < end; --k) {
      last += 1 + below(std::min(near_by, end - 1 - last));
      follows[static_cast<std::size_t>(last)] = 1;
      test::add_link(way_, from, last);
    }
    if (last == from) test::add_link(way_, from, end);
  }

  int activities_ = 0;
  RandomStream random_;
  Scenario scenario_ = test::empty_scenario();
  Way way_ = test::make_way();
};

}  // namespace

Scenario pools_project(int activities, std::uint64_t seed) {
  return Project(activities, seed).scenario();
}

}  // namespace fairlead::bench
