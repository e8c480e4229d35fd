// SPDX-License-Identifier: MIT
#include "core/report/text_report.hpp"

#include <sstream>

#include <catch2/catch.hpp>

#include "core/report/key_figures_from_trace.hpp"
#include "core/report/text_gantt.hpp"
#include "core/report/text_layout.hpp"
#include "tests/support/build_scenario.hpp"

using namespace fairlead;
using namespace fairlead::test;

namespace {

struct ReportCase {
  Run run;
  PlaceId port;
  AssetId crane;
  OrderId lift;

  ReportCase() {
    Scenario& scenario = run.scenario = empty_scenario();
    scenario.name = "year";
    scenario.description = "A year of services";
    port = add_place(scenario, "port");
    crane = add_asset(scenario, "crane_vessel_one", port);
    Way way = make_way();
    add_activity(way, "work", port, 24, {add_role(way, "crane")});
    lift = add_order(scenario, "lift", {way});
    add_order(scenario, "nowhere", {way});
    scenario.orders[lift.index()].due = at("2021-02-08");
    add_weather(scenario, "hs_m", {1, 2, 3});
    scenario.series[0].note = "synthetic";
    scenario.assume_met = {"current_ms"};
    run.plan = empty_plan(scenario);
    take(run.plan, scenario, lift, {crane});
    run.plan.orders[1].cause = "no-asset";
    run.plan.orders[1].reason = "role crane: crane has crane_t 600, 1200 is asked";
    MoneyItem item;
    item.order = lift;
    item.kind = MoneyKind::LumpSum;
    item.amount = {123456789'50};
    item.end = at("2021-02-10");
    run.ledger.items.push_back(item);
    scenario.targets.revenue_plan = {100000000'00};
    scenario.targets.lines = {{"line", {100000000'00}}};
    TraceBuilder trace(scenario);
    trace.until(crane, at("2021-01-31"), AssetState::Idle);
    trace.until(crane, at("2021-02-05"), AssetState::Standby, {lift, 0}).cause = {CauseKind::Weather, "hs_m@port"};
    trace.until(crane, at("2021-02-10"), AssetState::Working, {lift, 0});
    trace.done({lift, 0}, at("2021-02-05"), at("2021-02-10"));
    run.trace = trace.finish(run.plan);
    run.figures = key_figures_from_trace(scenario, run.plan, run.trace, run.ledger);
  }
};

int widest_line(const std::string& text) {
  std::istringstream lines(text);
  int widest = 0;
  for (std::string line; std::getline(lines, line);) widest = std::max(widest, display_width(line));
  return widest;
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("the report fits terminals of 80 and of 100 columns") {
  ReportCase test;
  test.run.scenario.orders[0].id = "an_order_with_a_very_long_name_that_goes_on_and_on_to_the_very_end";
  test.run.scenario.description = std::string(30, 'x') + " and many more words that have to be wrapped somewhere here";
  for (const int width : {80, 100}) CHECK(widest_line(text_report(test.run, width)) <= width);
  CHECK(widest_line(text_report(test.run, 10)) <= narrowest_report);
}

TEST_CASE("the report says what became of every order and why") {
  const ReportCase test;
  const std::string report = text_report(test.run);
  INFO(report);
  CHECK(has(report, "completed"));
  CHECK(has(report, "2021-02-10 00:00"));
  CHECK(has(report, "2.0 d"));
  CHECK(has(report, "nowhere (unserved): role crane: crane has crane_t 600, 1200 is asked [no-asset]"));
  CHECK(has(report, "1 of 2"));
}

TEST_CASE("the report shows revenue against plan") {
  const ReportCase test;
  const std::string report = text_report(test.run);
  INFO(report);
  CHECK(has(report, "123,456,790"));
  CHECK(has(report, "123.5 % of the plan's 100,000,000"));
}

TEST_CASE("the report repeats what is assumed of the weather") {
  const ReportCase test;
  const std::string report = text_report(test.run);
  CHECK(has(report, "Weather: synthetic"));
  CHECK(has(report, "Taken as always within limits: current_ms"));
}

TEST_CASE("waiting is summed by cause with its largest details") {
  const ReportCase test;
  CHECK(has(text_report(test.run), "weather            120  hs_m@port 120"));
}

TEST_CASE("the Gantt shows a letter for what an asset does most") {
  const ReportCase test;
  const std::string gantt = text_gantt(test.run.scenario, test.run.trace, 100);
  INFO(gantt);
  CHECK(has(gantt, "                 Jan   Feb  Mar  "));
  CHECK(has(gantt, "crane_vessel_one ......wW....."));
  CHECK(has(gantt, "One letter is 5 days."));
}

TEST_CASE("the Gantt of a short horizon counts in hours or days") {
  ReportCase test;
  test.run.scenario.start = at("2021-02-01");
  test.run.scenario.end = at("2021-03-01");
  for (Interval& interval : test.run.trace.intervals)
    interval.start = std::max(interval.start, test.run.scenario.start);
  const std::string gantt = text_gantt(test.run.scenario, test.run.trace, 100);
  INFO(gantt);
  CHECK(has(gantt, "One letter is 12 h."));
  CHECK(has(gantt, "Feb 1"));
  CHECK(has(gantt, "crane_vessel_one wwwwwwwwWWWWWWWWWW......"));
}

TEST_CASE("a short job shows though the asset is idle for most of the column") {
  ReportCase test;
  test.run.trace.intervals = {};
  TraceBuilder trace(test.run.scenario);
  trace.interval(test.crane, 24 * 3, AssetState::Idle);
  trace.interval(test.crane, 30, AssetState::Working, {test.lift, 0});
  trace.interval(test.crane, 24 * 4, AssetState::Idle);
  trace.interval(test.crane, 29, AssetState::Working, {test.lift, 0});
  const std::string gantt = text_gantt(test.run.scenario, trace.finish(test.run.plan), 100);
  CHECK(has(gantt, "crane_vessel_one W....."));
}

TEST_CASE("text is wrapped at spaces and indented from the second line on") {
  CHECK(wrapped("one two three", 8, 2) == "one two\n  three\n");
  CHECK(wrapped("ab cd", 80, 2) == "ab cd\n");
  CHECK(wrapped("extraordinarily long", 5, 1) == "extraordinarily\n long\n");
}

TEST_CASE("columns count characters and not bytes") {
  CHECK(display_width("Hoàng Sa") == 8);
  CHECK(padded_right("Hoàng", 7) == "Hoàng  ");
  CHECK(fitted("Hoàng Sa", 5) == "Hoàn~");
  CHECK(padded_left("7", 3) == "  7");
}

TEST_CASE("dollars are grouped and rounded") {
  CHECK(whole_usd({123456789'50}) == "123,456,790");
  CHECK(whole_usd({-1234'49}) == "-1,234");
  CHECK(whole_usd({999'00}) == "999");
  CHECK(whole_number(1000.4) == "1,000");
}
