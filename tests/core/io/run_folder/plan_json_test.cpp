// SPDX-License-Identifier: MIT
#include "core/io/plan_json.hpp"

#include <catch2/catch.hpp>

#include "core/io/plan_check.hpp"
#include "tests/core/io/run_folder/sample_run.hpp"

using namespace fairlead;
using namespace fairlead::test;

namespace {

struct ReadPlan {
  Plan plan;
  Problems problems;
};

ReadPlan read(const std::string& text, const Scenario& scenario) {
  ReadPlan result;
  const JsonDocument document = JsonDocument::parse(text, "plan.json");
  result.plan = read_plan(document, scenario, result.problems);
  return result;
}

/// The plan's text with the value at `path` replaced.
std::string changed(const Run& run, const std::string& path, const std::string& value) {
  JsonDocument document = JsonDocument::parse(plan_json(run.scenario, run.plan), "plan.json");
  document.set(path, value);
  return document.dump();
}

void refuses(const Run& run, const std::string& path, const std::string& value, const std::string& code) {
  const ReadPlan result = read(changed(run, path, value), run.scenario);
  INFO(path << " = " << value);
  REQUIRE_FALSE(result.problems.empty());
  CHECK(result.problems[0].code == code);
}

}  // namespace

TEST_CASE("a plan is read back as it was written") {
  const Run run = sample_run();
  const std::string text = plan_json(run.scenario, run.plan);
  const ReadPlan result = read(text, run.scenario);
  CHECK(result.problems.empty());
  CHECK(plan_json(run.scenario, result.plan) == text);
  CHECK(result.plan.chains == run.plan.chains);
  const OrderPlan& lift = result.plan.orders[0];
  CHECK(lift.assets == run.plan.orders[0].assets);
  CHECK(lift.activities[0].mode == 1);
  CHECK(lift.activities[1].not_before == run.plan.orders[0].activities[1].not_before);
  CHECK(result.plan.sequences[0].steps[0].sail_not_before == run.plan.sequences[0].steps[0].sail_not_before);
  CHECK(result.plan.sequences[0].steps[2].beside_previous);
  CHECK(result.plan.sequences[2].steps[0].what.outage == OutageId{0});
}

TEST_CASE("names that lead nowhere are reported") {
  const Run run = sample_run();
  refuses(run, "/orders/0/order", "\"lifft\"", "unknown-id");
  refuses(run, "/orders/0/way", "\"by_hand\"", "unknown-id");
  refuses(run, "/orders/0/assets/crane", "\"krane\"", "unknown-id");
  refuses(run, "/orders/0/activities/0/activity", "\"sit\"", "unknown-id");
  refuses(run, "/orders/0/activities/0/mode", "\"faster\"", "unknown-id");
  refuses(run, "/sequences/0/asset", "\"boat\"", "unknown-id");
  refuses(run, "/sequences/0/steps/0/activity", "\"sit\"", "unknown-id");
  refuses(run, "/sequences/2/steps/0/outage", "\"pub\"", "unknown-id");
  refuses(run, "/chains/0/pool", "\"divers\"", "unknown-id");
  refuses(run, "/chains/2/capacity", "\"deck_t\"", "unknown-id");
}

TEST_CASE("an order or asset named twice and a role filled twice are reported") {
  const Run run = sample_run();
  refuses(run, "/orders/1/order", "\"lift\"", "duplicate-id");
  refuses(run, "/sequences/1/asset", "\"crane\"", "duplicate-id");
  refuses(run, "/orders/0/assets/tug", "\"crane\"", "contradiction");
}

TEST_CASE("a step of an order that the plan does not take is reported") {
  const Run run = sample_run();
  refuses(run, "/sequences/0/steps/0/order", "\"heavy\"", "contradiction");
}

TEST_CASE("unknown keys and a newer format are reported") {
  const Run run = sample_run();
  refuses(run, "/orders/0/colour", "\"red\"", "unknown-key");
  refuses(run, "/format", "\"fairlead.plan/2\"", "newer-format");
  refuses(run, "/format", "\"something/1\"", "wrong-format");
}

TEST_CASE("orders that a plan does not name are not taken") {
  const Run run = sample_run();
  const ReadPlan result =
      read(R"({"format": "fairlead.plan/1", "orders": [], "sequences": [], "chains": []})", run.scenario);
  CHECK(result.problems.empty());
  REQUIRE(result.plan.orders.size() == 4);
  CHECK_FALSE(result.plan.orders[0].taken);
  CHECK(result.plan.orders[0].cause == "not-in-plan");
}

TEST_CASE("activities that a plan does not name begin with the horizon") {
  const Run run = sample_run();
  std::string text = plan_json(run.scenario, run.plan);
  for (std::size_t at = text.find("\"start\""); at != text.npos; at = text.find("\"start\"")) {
    const std::size_t list = text.rfind("[", at);
    text.erase(list + 1, text.find("]", at) - list - 1);
  }
  const ReadPlan result = read(text, run.scenario);
  REQUIRE(result.problems.empty());
  for (const OrderPlan& order : result.plan.orders)
    for (const PlannedActivity& activity : order.activities) CHECK(activity.start == run.scenario.start);
}

TEST_CASE("an asset that cannot fill its role and a wrong sequence are named") {
  Run run = sample_run();
  Problems problems;
  check_plan(run.scenario, run.plan, "plan.json", problems);
  CHECK(problems.empty());
  run.plan.orders[0].assets = {AssetId{2}, AssetId{1}};
  check_plan(run.scenario, run.plan, "plan.json", problems);
  std::string found;
  for (const Problem& problem : problems) found += problem.code + " " + problem.pointer + " " + problem.found + "\n";
  INFO(found);
  CHECK(found.find("unfit-asset /orders/lift/assets/crane barge: ") != std::string::npos);
  CHECK(found.find("extra-step /sequences/crane lift/set") != std::string::npos);
  CHECK(found.find("missing-step /sequences/barge no step for lift/weld") != std::string::npos);
}

TEST_CASE("a sequence without its outage is named") {
  Run run = sample_run();
  run.plan.sequences[2].steps.clear();
  Problems problems;
  check_plan(run.scenario, run.plan, "plan.json", problems);
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].code == "missing-step");
  CHECK(problems[0].found == "no step for outage dock");
}
