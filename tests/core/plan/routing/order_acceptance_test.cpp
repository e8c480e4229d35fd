// SPDX-License-Identifier: MIT
#include "core/plan/routing/order_acceptance.hpp"

#include <algorithm>

#include <catch2/catch.hpp>

#include "core/base/random.hpp"

using namespace fairlead;

namespace {

std::int32_t between(RandomStream& random, int low, int high) {
  return low + static_cast<std::int32_t>(random.below(static_cast<std::uint64_t>(high - low + 1)));
}

OrderAcceptanceProblem random_problem(RandomStream& random, std::size_t orders) {
  OrderAcceptanceProblem problem;
  problem.available_from = between(random, 0, 10);
  for (std::size_t order = 0; order < orders; ++order) {
    const std::int32_t release = between(random, 0, 30);
    const std::int32_t due = release + between(random, 5, 60);
    problem.orders.push_back({.release = release,
                              .duration = between(random, 1, 15),
                              .due = due,
                              .deadline = due + between(random, 0, 15),
                              .revenue = between(random, 1, 20),
                              .delay_cost = between(random, 0, 3)});
  }
  for (std::size_t entry = 0; entry < (orders + 1) * orders; ++entry) problem.setups.push_back(between(random, 0, 9));
  return problem;
}

/// Every sequence of every subset, worked through by hand.
struct Exhaustive {
  const OrderAcceptanceProblem& problem;
  std::vector<std::size_t> sequence{};
  std::int64_t most = 0;

  /// -1 if a deadline is missed.
  [[nodiscard]] std::int64_t worth() const {
    std::int64_t sum = 0;
    std::int32_t clock = problem.available_from;
    for (std::size_t at = 0; at < sequence.size(); ++at) {
      const CandidateOrder& order = problem.orders[sequence[at]];
      const std::size_t row = at == 0 ? 0 : sequence[at - 1] + 1;
      if (clock < order.release) clock = order.release;
      clock += problem.setups[row * problem.orders.size() + sequence[at]] + order.duration;
      if (clock > order.deadline) return -1;
      sum += order.revenue;
      if (clock > order.due) sum -= order.delay_cost * (clock - order.due);
    }
    return sum;
  }

  void search() {
    most = std::max(most, worth());
    for (std::size_t order = 0; order < problem.orders.size(); ++order) {
      if (std::find(sequence.begin(), sequence.end(), order) != sequence.end()) continue;
      sequence.push_back(order);
      search();
      sequence.pop_back();
    }
  }
};

void check_adds_up(const OrderAcceptanceProblem& problem, const OrderAcceptance& found) {
  Exhaustive given{.problem = problem, .sequence = found.sequence};
  CHECK(given.worth() == found.profit);
  auto sorted = found.sequence;
  std::sort(sorted.begin(), sorted.end());
  CHECK(std::adjacent_find(sorted.begin(), sorted.end()) == sorted.end());
}

}  // namespace

TEST_CASE("the orders accepted are worth what the best of all sequences is") {
  RandomStream random{11};
  for (int repetition = 0; repetition < 150; ++repetition) {
    const OrderAcceptanceProblem problem = random_problem(random, 1 + random.below(6));
    Exhaustive exhaustive{.problem = problem};
    exhaustive.search();
    const OrderAcceptance found = accept_orders(problem);
    CHECK(found.profit == exhaustive.most);
    CHECK(found.bound == found.profit);
    check_adds_up(problem, found);
  }
}

TEST_CASE("exact acceptance needs no first solution") {
  RandomStream random{12};
  for (int repetition = 0; repetition < 100; ++repetition) {
    const OrderAcceptanceProblem problem = random_problem(random, 6);
    const auto found = accept_orders_exactly(problem, {});
    REQUIRE(found);
    CHECK(found->profit == accept_orders(problem).profit);
    check_adds_up(problem, *found);
  }
}

TEST_CASE("acceptance by local search never claims more than the best and seldom finds less") {
  RandomStream random{13};
  int best = 0;
  for (int repetition = 0; repetition < 50; ++repetition) {
    const OrderAcceptanceProblem problem = random_problem(random, 9);
    const OrderAcceptance found = accept_orders_by_local_search(problem);
    const std::int64_t most = accept_orders(problem).profit;
    CHECK(found.profit <= most);
    CHECK(found.bound >= most);
    best += found.profit == most ? 1 : 0;
    check_adds_up(problem, found);
  }
  CHECK(best > 40);
}

TEST_CASE("acceptance without room for the exact search answers with a bound") {
  RandomStream random{14};
  const OrderAcceptanceProblem problem = random_problem(random, 20);
  const OrderAcceptance found = accept_orders(problem, {.most_kept = 10});
  CHECK(found.profit > 0);
  CHECK(found.bound >= accept_orders(problem).profit);
  check_adds_up(problem, found);
}

TEST_CASE("more orders than a set of bits holds are accepted by local search") {
  RandomStream random{15};
  const OrderAcceptanceProblem problem = random_problem(random, 70);
  const OrderAcceptance found = accept_orders(problem, {.kicks = 2});
  CHECK(found.profit > 0);
  check_adds_up(problem, found);
}

TEST_CASE("a set-up begins when the order is released") {
  const OrderAcceptanceProblem problem{
      .orders = {{.release = 10, .duration = 5, .due = 18, .deadline = 18, .revenue = 7, .delay_cost = 1}},
      .setups = {3, 0},
  };
  CHECK(accept_orders(problem).profit == 7);
  OrderAcceptanceProblem tighter = problem;
  tighter.orders[0].deadline = 17;
  CHECK(accept_orders(tighter).sequence.empty());
}

TEST_CASE("no orders are accepted where there are none") {
  CHECK(accept_orders({}).sequence.empty());
}
