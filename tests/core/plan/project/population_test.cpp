// SPDX-License-Identifier: MIT
#include "core/plan/project/population.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include <catch2/catch.hpp>

using namespace fairlead;

namespace {

/// Members of these ranks, each with its rank in its list and its finishes.
Population of_ranks(const std::vector<std::int64_t>& ranks) {
  Population population;
  for (const std::int64_t rank : ranks) {
    ProjectMember& member = population.add(rank);
    member.list = {static_cast<JobIndex>(rank)};
    member.finish = {static_cast<int>(rank)};
    member.modes = {0};
  }
  return population;
}

/// So many, of ranks 0 to before it in a drawn order.
Population shuffled(int size, Draws& draws) {
  std::vector<std::int64_t> ranks;
  for (int k = 0; k < size; ++k) ranks.push_back(k);
  for (int k = size - 1; k > 0; --k)
    std::swap(ranks[static_cast<std::size_t>(k)], ranks[static_cast<std::size_t>(draws.below(k + 1))]);
  return of_ranks(ranks);
}

std::vector<std::int64_t> ranks_of(const Population& population) {
  std::vector<std::int64_t> ranks;
  for (int k = 0; k < population.size(); ++k) ranks.push_back(population.rank(k));
  return ranks;
}

}  // namespace

TEST_CASE("the best members are kept each with its own rank") {
  Draws draws(1);
  Population population = shuffled(50, draws);
  population.keep_best(7);
  CHECK(ranks_of(population) == std::vector<std::int64_t>{0, 1, 2, 3, 4, 5, 6});
  for (int k = 0; k < population.size(); ++k) CHECK(population[k].finish.front() == population.rank(k));
  population.keep_best(20);
  CHECK(population.size() == 7);
  population.keep_best(0);
  CHECK(population.size() == 0);
}

TEST_CASE("the best is the first of the least rank") {
  CHECK(of_ranks({4, 2, 9, 2}).best() == 1);
}

TEST_CASE("the more are drawn the better is the best of them") {
  Draws draws(2);
  const Population population = shuffled(100, draws);
  double sum_of_one = 0, sum_of_three = 0;
  constexpr int rounds = 4000;
  for (int k = 0; k < rounds; ++k) {
    sum_of_one += static_cast<double>(population.rank(population.best_drawn(draws, 1)));
    sum_of_three += static_cast<double>(population.rank(population.best_drawn(draws, 3)));
  }
  CHECK(sum_of_one / rounds == Approx(49.5).margin(2));    // the mean of one drawn from 0 to 99
  CHECK(sum_of_three / rounds == Approx(24.5).margin(2));  // of the least of three
}

TEST_CASE("of a small population the worst leaves its place and of a large one the worst of twenty drawn") {
  Draws draws(3);
  const Population small = shuffled(200, draws);
  for (int k = 0; k < 20; ++k) CHECK(small.rank(small.replaceable(draws)) == 199);
  const Population large = shuffled(1000, draws);
  std::set<std::int64_t> left;
  double sum = 0;
  constexpr int rounds = 4000;
  for (int k = 0; k < rounds; ++k) {
    const std::int64_t rank = large.rank(large.replaceable(draws));
    left.insert(rank);
    sum += static_cast<double>(rank);
  }
  CHECK(sum / rounds == Approx(951.9).margin(5));  // the mean of the greatest of twenty drawn from 0 to 999
  CHECK(left.size() > 100);
}

TEST_CASE("a schedule is known again by its rank and times and modes") {
  const Population population = of_ranks({3, 5});
  CHECK(population.has(5, {5}, {0}));
  CHECK_FALSE(population.has(5, {6}, {0}));
  CHECK_FALSE(population.has(5, {5}, {1}));
  CHECK_FALSE(population.has(4, {5}, {0}));
}

TEST_CASE("a place that is given up takes the new member and its rank") {
  Population population = of_ranks({3, 5});
  population.replace(1, 2).finish = {8};
  CHECK(ranks_of(population) == std::vector<std::int64_t>{3, 2});
  CHECK(population[1].finish.front() == 8);
}
