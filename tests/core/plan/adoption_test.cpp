// SPDX-License-Identifier: MIT
#include "core/plan/moves/adoption.hpp"

#include <algorithm>
#include <map>

#include <catch2/catch.hpp>

#include "tests/core/plan/random_requests.hpp"
#include "tests/support/load_random.hpp"

using namespace fairlead;
using namespace fairlead::test;

namespace {

using Chosen = std::vector<char>;  // by order

/// The list without the jobs of chosen orders.
std::vector<int> staying_jobs(const PlanningModel& model, std::vector<int> list, const Chosen& chosen) {
  std::erase_if(list, [&](int job) { return chosen[model.jobs[static_cast<std::size_t>(job)].order.index()] != 0; });
  return list;
}

/// By job that comes in: of those that stay the last one before it; -1: none.
std::map<int, int> followed(const PlanningModel& model, const std::vector<int>& list, const Chosen& chosen,
                            const std::vector<int>& staying) {
  std::map<int, int> after;
  int last = -1;
  for (const int job : list) {
    if (chosen[model.jobs[static_cast<std::size_t>(job)].order.index()] != 0)
      after[job] = last;
    else if (std::find(staying.begin(), staying.end(), job) != staying.end())
      last = job;
  }
  return after;
}

template <class T>
T value(const std::vector<T>& values, std::size_t index, T missing) {
  return values.empty() ? missing : values[index];
}

/// Whether an order is decided in the one as in the other, its place in the list apart.
bool same_choices(const PlanningModel& model, const GenerationRequest& a, const GenerationRequest& b, std::size_t o) {
  if (a.way[o] != b.way[o] || value(a.whims, o, 0U) != value(b.whims, o, 0U)) return false;
  if (value(a.assets, o, {}) != value(b.assets, o, {})) return false;
  for (std::size_t j = 0; j < model.jobs.size(); ++j)
    if (model.jobs[j].order.index() == o &&
        (value(a.mode, j, -1) != value(b.mode, j, -1) || value(a.not_before, j, 0) != value(b.not_before, j, 0)))
      return false;
  return true;
}

struct Pair {
  GenerationRequest mine;
  GenerationRequest donor;
};

Pair random_pair(const PlanningModel& model, std::uint64_t seed) {
  RandomRequests requests(model, seed);
  Pair pair{requests.first(), requests.first()};
  constexpr int changes = 30;
  for (int k = 0; k < changes; ++k) {
    requests.change(pair.mine);
    requests.change(pair.donor);
  }
  return pair;
}

}  // namespace

TEST_CASE("orders are adopted as the donor has them and the others stay as they are") {
  constexpr std::uint64_t scenarios = 60;
  std::size_t changed = 0;
  for (std::uint64_t seed = 0; seed < scenarios; ++seed) {
    INFO("seed " << seed);
    const Scenario scenario = scenario_from(random_scenario(seed, {.most_orders = 10, .most_activities = 7}));
    const WindowIndex windows(scenario, scenario.series);
    const PlanningModel model(scenario, windows);
    const auto [mine, donor] = random_pair(model, seed);
    RandomStream random(seed);
    Chosen chosen(model.orders.size(), 0);
    std::vector<OrderId> orders;
    for (std::size_t o = 0; o < chosen.size(); ++o)
      if (random.below(2) == 0) {
        chosen[o] = 1;
        orders.emplace_back(o);
      }
    GenerationRequest child = mine;
    adopt(model, donor, orders, child);
    const std::vector<int> staying = staying_jobs(model, mine.list, chosen);
    CHECK(staying_jobs(model, child.list, chosen) == staying);
    CHECK(followed(model, child.list, chosen, staying) == followed(model, donor.list, chosen, staying));
    for (std::size_t o = 0; o < chosen.size(); ++o) CHECK(same_choices(model, child, chosen[o] != 0 ? donor : mine, o));
    changed += child == mine ? 0 : 1;
  }
  CHECK(changed > scenarios / 2);
}

TEST_CASE("who adopts every order is the donor") {
  constexpr std::uint64_t scenarios = 20;
  for (std::uint64_t seed = 0; seed < scenarios; ++seed) {
    INFO("seed " << seed);
    const Scenario scenario = scenario_from(random_scenario(seed, {.most_orders = 10, .most_activities = 7}));
    const WindowIndex windows(scenario, scenario.series);
    const PlanningModel model(scenario, windows);
    const auto [mine, donor] = random_pair(model, seed);
    std::vector<OrderId> orders;
    for (std::size_t o = 0; o < model.orders.size(); ++o) orders.emplace_back(o);
    GenerationRequest child = mine;
    adopt(model, donor, orders, child);
    CHECK(child.list == donor.list);
    for (std::size_t o = 0; o < model.orders.size(); ++o) CHECK(same_choices(model, child, donor, o));
  }
}
