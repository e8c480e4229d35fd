// SPDX-License-Identifier: MIT
#include "visualizer/scene/works_index.hpp"

#include <catch2/catch.hpp>

#include "tests/visualizer/support/season_run.hpp"
#include "visualizer/scene/order_progress.hpp"

namespace fairlead::view {
namespace {

using namespace fairlead::test;

Tick at_hour(double hour) {
  return static_cast<Tick>(hour * 3600);
}

std::vector<OrderId> orders_at(const RunView& run, double hour) {
  std::vector<OrderId> orders;
  for (const WorkSpan& work : run.works().under_way(at_hour(hour))) orders.push_back(work.order);
  return orders;
}

TEST_CASE("orders are under way from their first start to their last end") {
  const auto run = season_run();
  CHECK(orders_at(*run, 10).empty());
  CHECK(orders_at(*run, 24) == std::vector<OrderId>{drill});
  CHECK(orders_at(*run, 110) == std::vector<OrderId>{drill, lift});
  CHECK(orders_at(*run, 130) == std::vector<OrderId>{drill});
  CHECK(orders_at(*run, 1000).empty());
}

TEST_CASE("finding works under way agrees with looking at all of them") {
  Run run = season();
  run.trace.activities.clear();
  const Order order = run.scenario.orders[lift.index()];
  const OrderPlan plan = run.plan.orders[lift.index()];
  unsigned state = 3;
  const auto next = [&](unsigned below) {
    state = state * 1664525U + 1013904223U;
    return (state >> 8U) % below;
  };
  constexpr std::size_t count = 200;
  run.scenario.orders.assign(count, order);
  run.plan.orders.assign(count, plan);
  run.trace.orders.assign(count, {.status = OrderStatus::Completed});
  for (std::size_t k = 0; k < count; ++k) {
    ActivityRecord record{.activity = {OrderId{k}, 0}};
    record.start = run.scenario.start + std::chrono::hours{next(1500)};
    record.end = record.start + std::chrono::hours{1 + next(300)};
    run.trace.activities.push_back(record);
  }
  const WorksIndex index{run};
  for (int hour = 0; hour < 2000; hour += 7) {
    std::size_t expected = 0;
    const Instant now = run.scenario.start + std::chrono::hours{hour};
    for (const ActivityRecord& record : run.trace.activities)
      expected += record.start <= now && now < record.end ? 1 : 0;
    CHECK(index.under_way(at_hour(hour)).size() == expected);
  }
}

TEST_CASE("a completed order leaves its mark at its site") {
  const auto run = season_run();
  CHECK(run->works().completed(south, at_hour(129)).empty());
  REQUIRE(run->works().completed(south, at_hour(130)).size() == 1);
  CHECK(run->works().completed(south, at_hour(130)).front().order == lift);
  CHECK(run->works().completed(quay, run->end()).empty());
}

TEST_CASE("the site is where most of the work is done") {
  const auto run = season_run();
  CHECK(run->works().under_way(at_hour(50)).front().site == north);
}

TEST_CASE("a pipeline runs from where it is laid to the order's other place") {
  Run made = season();
  Way& way = made.scenario.orders[lift.index()].ways.front();
  way.activities.front().quantities = {{"laid_km", 12}};
  made.scenario.orders[lift.index()].places = {{"port", quay}, {"start", south}, {"end", north}};
  const RunView run{std::move(made), "season"};
  CHECK(run.works().pipes(at_hour(105)).empty());
  REQUIRE(run.works().pipes(at_hour(106)).size() == 1);
  const PipeSpan& pipe = run.works().pipes(at_hour(106)).front();
  CHECK(pipe.from == south);
  CHECK(pipe.to == north);
  CHECK(activity_share(run, pipe.laying.front(), at_hour(118)) == Approx(0.5));
  CHECK(activity_share(run, pipe.laying.front(), at_hour(400)) == Approx(1));
  const auto laid = quantities_done(run, lift, at_hour(118));
  REQUIRE(laid.size() == 1);
  CHECK(laid[0].name == "laid_km");
  CHECK(laid[0].done == Approx(6));
  CHECK(laid[0].all == Approx(12));
}

TEST_CASE("progress stands still while work is suspended") {
  const auto run = season_run(40);
  const double worked = order_progress(*run, drill, at_hour(280)).share;
  CHECK(worked == Approx((6 + 10 + 200) / 616.0));
  CHECK(order_progress(*run, drill, at_hour(290)).share == Approx(worked));
  CHECK(order_progress(*run, drill, at_hour(310)).share > worked);
}

TEST_CASE("progress goes from nothing to all and never back") {
  const auto run = season_run();
  double before = 0;
  for (int hour = 0; hour < 1000; hour += 3) {
    const OrderProgress progress = order_progress(*run, drill, at_hour(hour));
    CHECK(progress.share >= before);
    CHECK(progress.started == (hour >= 24));
    before = progress.share;
  }
  CHECK(before == 1);
  CHECK(order_progress(*run, drill, at_hour(999)).finished);
}

TEST_CASE("the current activity is named while it is under way") {
  const auto run = season_run();
  CHECK(order_progress(*run, drill, at_hour(26)).current == ActivityRef{drill, 0});
  CHECK_FALSE(order_progress(*run, drill, at_hour(50)).current.valid());
  CHECK(order_progress(*run, drill, at_hour(75)).current == ActivityRef{drill, 1});
}

TEST_CASE("an order left out has no progress") {
  const auto run = season_run();
  CHECK(order_progress(*run, extra, at_hour(500)).share == 0);
  CHECK_FALSE(order_progress(*run, extra, at_hour(500)).started);
}

}  // namespace
}  // namespace fairlead::view
