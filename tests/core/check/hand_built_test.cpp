// SPDX-License-Identifier: MIT
// Small runs written by hand, where one can see what the checker must say.
#include <algorithm>
#include <cmath>
#include <fstream>
#include <set>
#include <sstream>

#include <catch2/catch.hpp>

#include "core/check/good_time.hpp"
#include "core/check/network_paths.hpp"
#include "core/check/schedule_checker.hpp"
#include "core/check/sun.hpp"
#include "core/check/work_time.hpp"
#include "tests/support/build_scenario.hpp"
#include "tests/support/load_random.hpp"
#include "tests/support/mutator.hpp"

using namespace fairlead;
using namespace fairlead::test;
using namespace fairlead::check;

namespace {

Span hours_of(int from, int to) {
  return {at("2021-01-01") + Seconds{from * 3600}, at("2021-01-01") + Seconds{to * 3600}};
}

/// A vessel sails 6 h to a field, works 10 h and then 4 h.
struct TwoJobs {
  Scenario scenario = empty_scenario();
  PlaceId port = add_place(scenario, "port", {10, 107}, PlaceKind::Port);
  PlaceId field = add_place(scenario, "field", {9, 108});
  AssetId vessel = add_asset(scenario, "vessel", port);
  OrderId order;

  TwoJobs() {
    set_distances(scenario, 60);
    Way way = make_way();
    const int role = add_role(way, "vessel");
    const int first = add_activity(way, "lift", field, 10, {role});
    const int second = add_activity(way, "weld", field, 4, {role});
    add_link(way, first, second);
    add_hold(way, role, first, second);
    order = add_order(scenario, "order", {way});
  }

  Run run() { return run_of(scenario, {.seed = 1, .schedules = 5}); }
};

std::set<std::string> rules_of(const Run& run) {
  std::set<std::string> rules;
  for (const Violation& violation : check_run(run)) rules.insert(violation.rule);
  return rules;
}

}  // namespace

TEST_CASE("a service line that is missing or twice there or has another plan is a wrong key figure") {
  TwoJobs jobs;
  jobs.scenario.orders[jobs.order.index()].line = "lifting";
  jobs.scenario.targets.lines = {{"lifting", cents_from_usd(100)}};
  const Run sound = jobs.run();
  REQUIRE(rules_of(sound).empty());
  REQUIRE(sound.figures.lines.size() == 1);
  Run missing = sound;
  missing.figures.lines.clear();
  CHECK(rules_of(missing) == std::set<std::string>{"key-figures"});
  Run twice = sound;
  twice.figures.lines.push_back(twice.figures.lines.front());
  CHECK(rules_of(twice) == std::set<std::string>{"key-figures"});
  Run other_plan = sound;
  other_plan.figures.lines.front().revenue_plan = {};
  CHECK(rules_of(other_plan) == std::set<std::string>{"key-figures"});
}

TEST_CASE("a run that keeps every rule has no violation") {
  const Run run = TwoJobs().run();
  CHECK(rules_of(run).empty());
  CHECK(run.trace.orders[0].end - run.scenario.start == Seconds{20 * 3600});
}

TEST_CASE("a violation names rule and order and asset and says what was found and expected") {
  Run run = TwoJobs().run();
  run.scenario.distances.route(PlaceId{0}, PlaceId{1}).nm = 70;
  const std::vector<Violation> violations = check_run(run);
  REQUIRE(violations.size() == 1);
  CHECK(violations[0].rule == "sailing-time");
  CHECK(violations[0].order == "order");
  CHECK(violations[0].asset == "vessel");
  CHECK(violations[0].what == "vessel: port to field from 2021-01-01T00:00:00Z, takes 6 h, the way takes 7 h");
}

TEST_CASE("what does not stand by has no cause and what is completed has no reason") {
  Run run = TwoJobs().run();
  const auto works = [](const Interval& interval) { return interval.state == AssetState::Working; };
  std::find_if(run.trace.intervals.begin(), run.trace.intervals.end(), works)->cause = {CauseKind::Weather,
                                                                                        "hs_m@field"};
  CHECK(rules_of(run) == std::set<std::string>{"standby-cause"});
  Run late = TwoJobs().run();
  late.trace.orders[0].cause = "after-deadline";
  late.trace.orders[0].reason = "too late";
  CHECK(rules_of(late) == std::set<std::string>{"order-cause"});
}

TEST_CASE("a link counts its lag from the end of the activity before") {
  Run run = TwoJobs().run();
  run.scenario.orders[0].ways[0].links[0].lag = Seconds{3600};
  CHECK(rules_of(run).count("link-kept") == 1);
}

TEST_CASE("a maximum lag exceeded in the nominal world is a violation and a breach not listed") {
  Run run = TwoJobs().run();
  run.scenario.orders[0].ways[0].links[0].kind = LinkKind::StartStart;
  run.scenario.orders[0].ways[0].links[0].maximum = Seconds{9 * 3600};
  const std::set<std::string> rules = rules_of(run);
  CHECK(rules.count("link-maximum") == 1);
  CHECK(rules.count("breach-listed") == 1);
}

TEST_CASE("damages are owed for each day begun after due") {
  TwoJobs jobs;
  jobs.scenario.orders[0].due = at("2021-01-01T01:00");
  jobs.scenario.orders[0].contract.damages = LiquidatedDamages{Cents{100'00}, {}};
  Run run = jobs.run();
  REQUIRE(rules_of(run).empty());
  for (MoneyItem& item : run.ledger.items)
    if (item.kind == MoneyKind::Damages) {
      item.amount = Cents{-200'00};
      item.quantity = 2;
    }
  CHECK(rules_of(run).count("money-damages") == 1);
}

TEST_CASE("the checker accrues suspendable work in runs that count") {
  Activity rule;
  rule.restart = Seconds{3600};
  rule.abandon = Seconds{3600};
  rule.minimum_chunk = Seconds{3600};
  const Spans good{hours_of(0, 2), hours_of(3, 8), hours_of(10, 12), hours_of(20, 30)};
  const auto work = accrue(good, at("2021-01-01"), Seconds{6 * 3600}, rule);
  REQUIRE(work);
  CHECK(work->start == hours_of(3, 8).begin);  // two hours are too few
  CHECK(work->progress == Spans{hours_of(3, 7), hours_of(21, 23)});
  CHECK(work->in_hand == Spans{hours_of(3, 8), hours_of(20, 23)});
  CHECK(work->end == hours_of(0, 23).end);
}

TEST_CASE("work may end in a run too short to count if it fits") {
  Activity rule;
  rule.abandon = Seconds{3 * 3600};
  const auto work = accrue({hours_of(0, 2)}, at("2021-01-01"), Seconds{2 * 3600}, rule);
  REQUIRE(work);
  CHECK(work->progress == Spans{hours_of(0, 2)});
  CHECK_FALSE(accrue({hours_of(0, 2)}, at("2021-01-01"), Seconds{3 * 3600}, rule));
}

TEST_CASE("the checker has its own planning hours") {
  const Duration triangular{DurationKind::Triangular, 2, 4, 10, -1, ""};
  CHECK(planning_hours(triangular, {}, 0) == 4);
  CHECK(planning_hours(triangular, 25.0, 0) == Approx(4));  // a quarter lies below the mode
  const Duration even{DurationKind::Pert, 2, 4, 6, -1, ""};
  CHECK(planning_hours(even, 50.0, 0) == Approx(4));
  const Duration weibull{DurationKind::Weibull, 10, 1, 0, -1, ""};
  CHECK(planning_hours(weibull, 50.0, 0) == Approx(10 * std::log(2.0)));
  const Duration rate{DurationKind::Rate, 12, 0, 0, 0, "lay_km_per_day"};
  CHECK(planning_hours(rate, {}, 4) == 72);
}

TEST_CASE("the checker sees the sun for about twelve hours at the equator") {
  const Spans days = daylight_spans({0, 0}, {at("2021-03-20"), at("2021-03-21")});
  REQUIRE(days.size() == 1);
  CHECK(hours(days[0].length()) == Approx(12.1).margin(0.05));
  CHECK(daylight_spans({80, 0}, {at("2021-12-20"), at("2021-12-23")}).empty());
  CHECK(total(daylight_spans({80, 0}, {at("2021-06-20"), at("2021-06-23")})) == Seconds{3 * 86400});
}

TEST_CASE("an activity lies in a hold if links lead to it and on") {
  Way way = make_way();
  for (int k = 0; k < 4; ++k) add_activity(way, "a" + std::to_string(k), {}, 1);
  add_link(way, 0, 1);
  add_link(way, 1, 2);
  add_link(way, 0, 3);
  CHECK(check::on_path(way, 0, 1, 2));
  CHECK(check::on_path(way, 0, 0, 2));
  CHECK_FALSE(check::on_path(way, 0, 3, 2));
}

TEST_CASE("every rule that a seeded fault breaks is explained in the checker's page") {
  std::ifstream page(FAIRLEAD_SOURCE_FOLDER "/docs/checker.md");
  std::stringstream text;
  text << page.rdbuf();
  RandomStream random(2);
  std::set<std::string> rules;
  for (std::uint64_t seed = 1000; seed < 1010; ++seed) {
    const Run sound = run_of(random_scenario(seed), {.seed = 1, .schedules = 4});
    for (const Edit& edit : all_edits()) {
      Run run = sound;
      if (const auto fault = edit.apply(run, random))
        for (const std::string& rule : fault->rules) rules.insert(rule);
      for (const std::string& rule : rules_of(run)) rules.insert(rule);
    }
  }
  CHECK(rules.size() > 40);
  for (const std::string& rule : rules) {
    INFO(rule);
    CHECK(text.str().find("`" + rule + "`") != std::string::npos);
  }
}
