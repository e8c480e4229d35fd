// SPDX-License-Identifier: MIT
#include <set>

#include <catch2/catch.hpp>

#include "core/base/file.hpp"
#include "core/base/json.hpp"
#include "core/program/exit_code.hpp"
#include "tests/core/app/fairlead_program.hpp"

using namespace fairlead;
using namespace fairlead::test;
using Catch::Contains;
namespace fs = std::filesystem;

namespace {

/// A folder with the smallest scenario, in which the program runs.
struct Workplace {
  TemporaryFolder folder;
  Workplace() { write_file(folder / "scenario.json", smallest_scenario()); }

  ProgramResult operator()(std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(), FAIRLEAD_PROGRAM);
    return program_run({.arguments = std::move(arguments), .folder = folder.path()});
  }
};

}  // namespace

TEST_CASE("a run writes every file of its folder and prints a report") {
  const Workplace work;
  const ProgramResult result = work({"run", "scenario.json", "-o", "result"});
  CHECK(result.code == exit_done);
  CHECK_THAT(result.out, Contains("lift") && Contains("completed"));
  CHECK_THAT(result.err, Contains("run folder result"));
  std::set<std::string> names;
  for (const auto& [name, bytes] : bytes_of(work.folder / "result")) names.insert(name);
  for (const char* name : {"manifest.json", "scenario.json", "services.json", "networks.json", "plan.json",
                           "summary.json", "intervals.csv", "activities.csv", "orders.csv", "segments.csv", "pools.csv",
                           "shares.csv", "money.csv", "distances.csv", "tracks.csv", "weather.csv"}) {
    CAPTURE(name);
    CHECK(names.count(name) == 1);
  }
}

TEST_CASE("a run without a folder named goes to runs and the scenario's name") {
  const Workplace work;
  fs::create_directory(work.folder / "tiny");
  fs::copy(work.folder / "scenario.json", work.folder / "tiny/scenario.json");
  CHECK(work({"run", "tiny/scenario.json"}).code == exit_done);
  CHECK(fs::exists(work.folder / "runs/tiny/manifest.json"));
  fs::copy(work.folder / "scenario.json", work.folder / "april.json");
  CHECK(work({"run", "april.json"}).code == exit_done);
  CHECK(fs::exists(work.folder / "runs/april/manifest.json"));
}

TEST_CASE("two equal runs give identical folders wherever they lie") {
  const TemporaryFolder folder;
  REQUIRE(test::fairlead({"run", shipped("first-steps"), "-o", (folder / "a").string()}).code == exit_done);
  fs::copy(fs::path{shipped("first-steps")}.parent_path(), folder / "elsewhere", fs::copy_options::recursive);
  const ProgramResult moved = program_run({.arguments = {FAIRLEAD_PROGRAM, "run", "elsewhere/scenario.json", "-o", "b"},
                                           .folder = folder.path(),
                                           .environment = {"TZ=America/New_York", "LC_ALL=C"}});
  REQUIRE(moved.code == exit_done);
  CHECK(bytes_of(folder / "a") == bytes_of(folder / "b"));
}

TEST_CASE("a run folder is checked and explained after the scenario has gone") {
  const Workplace work;
  REQUIRE(work({"run", "scenario.json", "-o", "result"}).code == exit_done);
  fs::remove(work.folder / "scenario.json");
  const ProgramResult checked = work({"check", "result", "--json"});
  CHECK(checked.code == exit_done);
  CHECK(checked.out == "{\n  \"violations\": []\n}\n");
  CHECK_THAT(work({"explain", "result"}).out, Contains("lift") && Contains("completed"));
  const ProgramResult explained = work({"explain", "result", "lift"});
  CHECK(explained.code == exit_done);
  CHECK_THAT(explained.out, Contains("rig_up") && Contains("set") && Contains("work"));
}

TEST_CASE("an edited run folder is a negative answer that names the rule") {
  const Workplace work;
  REQUIRE(work({"run", "scenario.json", "-o", "result"}).code == exit_done);
  std::string money = read_file(work.folder / "result/activities.csv");
  const auto at = money.find("T18:00:00");
  REQUIRE(at != std::string::npos);
  write_file(work.folder / "result/activities.csv", money.replace(at, 9, "T17:00:00"));
  const ProgramResult checked = work({"check", "result"});
  CHECK(checked.code == exit_negative);
  CHECK_THAT(checked.out, Contains("order lift") && Contains("violation"));
}

TEST_CASE("a run folder whose scenario was edited is not the run that its manifest names") {
  const Workplace work;
  REQUIRE(work({"run", "scenario.json", "-o", "result"}).code == exit_done);
  std::string scenario = read_file(work.folder / "result/scenario.json");
  const auto at = scenario.find("crane vessel");
  REQUIRE(at != std::string::npos);
  write_file(work.folder / "result/scenario.json", scenario.replace(at, 12, "barge"));
  const ProgramResult checked = work({"check", "result"});
  CHECK(checked.code == exit_negative);
  CHECK_THAT(checked.out, Contains("scenario-hash") && Contains("1 violation\n"));
}

TEST_CASE("call-outs of a sampled year are written and checked and explained") {
  const Workplace work;
  write_file(work.folder / "farm.json", R"({
    "fairlead": 1, "name": "farm", "start": "2021-01-01", "end": "2022-01-01", "time_zone": "+07:00", "weather": "none",
    "places": [{"id": "port", "kind": "port", "lat": 10.32, "lon": 107.08}, {"id": "farm", "kind": "wind_area", "lat": 9.76, "lon": 107.98}],
    "calendars": [{"id": "day", "shifts": [{"from": "07:00", "to": "19:00"}]}],
    "pools": [{"id": "technicians", "capacity": 6}],
    "assets": [
      {"id": "boat", "home": "port", "speed_kn": 20, "shareable": {"pax": 12}, "sails_home": true},
      {"id": "jack_up", "home": "port", "speed_kn": 8, "capabilities": {"crane_t": 800}, "owner": "hired_in", "sails_home": true,
       "hire": {"usd_per_day": 100000, "notice_days": 30, "minimum_hire_days": 14, "released_after_days": 2, "mobilisation_usd": 400000}}],
    "orders": [{"id": "care", "service": "inline", "contract": {"unit_rates": [{"quantity": "visits", "usd_per_unit": 2000}]},
      "network": {
        "ways": [{"id": "year", "activities": [{"id": "operate", "duration": 8000}]}],
        "demands": [
          {"id": "reset", "events_per_unit_year": 8, "units": 12, "units_down": 1, "unit": "turbine", "waiting_usd_per_day": 900,
           "network": {"id": "visit", "roles": [{"id": "boat", "takes": {"capacity": "pax", "amount": 4}}], "activities": [
             {"id": "repair", "place": "farm", "duration": {"triangular_h": [2, 4, 9]}, "roles": ["boat"], "rule": "suspendable", "restart_h": 1,
              "shift": "day", "pools": [{"pool": "technicians", "amount": 2}], "quantities": {"visits": 1}}]}},
          {"id": "gearbox", "events_per_unit_year": 0.3, "units": 12, "units_down": 1, "unit": "turbine", "priority": 2,
           "network": {"id": "exchange", "roles": [{"id": "crane", "requires": {"crane_t": 600}}], "activities": [
             {"id": "lift", "place": "farm", "duration": 60, "roles": ["crane"]}]}},
          {"id": "service", "events_per_unit_year": 1, "units": 12, "units_down": 1, "unit": "turbine", "down_from": "start",
           "network": {"id": "service", "roles": [{"id": "boat", "takes": {"capacity": "pax", "amount": 3}}], "activities": [
             {"id": "service", "place": "farm", "duration": 30, "roles": ["boat"], "shift": "day"}]}}]}}]})");
  const ProgramResult result = work({"run", "farm.json", "--world", "sampled", "--seed", "5", "-o", "year"});
  REQUIRE(result.code == exit_done);
  CHECK_THAT(result.out, Contains("EVENTS OF DEMANDS") && Contains("turbine of care"));
  const ProgramResult checked = work({"check", "year"});
  CHECK(checked.out == "Every rule holds.\n");
  CHECK_THAT(read_file(work.folder / "year/events.csv"), Contains("care#reset.1,care,reset,1,"));
  CHECK_THAT(read_file(work.folder / "year/money.csv"),
             Contains("downtime") && Contains("mobilisation") && Contains("unit_rate"));
  CHECK(work({"explain", "year", "care#reset.1"}).code == exit_done);
  CHECK(work({"run", "farm.json", "--world", "sampled", "--seed", "5", "-o", "again"}).code == exit_done);
  CHECK(bytes_of(work.folder / "year") == bytes_of(work.folder / "again"));
  CHECK(work({"run", "farm.json", "-o", "nominal"}).code == exit_done);
  CHECK_FALSE(fs::exists(work.folder / "nominal/events.csv"));
  std::string events = read_file(work.folder / "year/events.csv");
  write_file(work.folder / "year/events.csv", events.replace(events.find("care#reset.2,"), 12, "care#reset.9"));
  const ProgramResult edited = work({"check", "year"});
  CHECK(edited.code == exit_input);
  CHECK_THAT(edited.err, Contains("events.csv: line 3") && Contains("care#reset.2"));
}

TEST_CASE("a mandatory order that nothing can serve ends infeasible with its folder written") {
  const Workplace work;
  const ProgramResult result =
      work({"run", "scenario.json", "-o", "result", "--set", "assets.truong_sa.capabilities.crane_t=400"});
  CHECK(result.code == exit_infeasible);
  CHECK_THAT(result.out, Contains("crane_t 400"));
  CHECK(fs::exists(work.folder / "result/manifest.json"));
  const ProgramResult explained = work({"explain", "result", "lift"});
  CHECK(explained.code == exit_negative);
  CHECK_THAT(explained.out, Contains("500 asked"));
  CHECK(work({"plan", "scenario.json", "-o", "plan.json", "--set", "assets.0.capabilities.crane_t=400"}).code ==
        exit_infeasible);
}

TEST_CASE("an order that is not there is refused with the nearest one") {
  const Workplace work;
  REQUIRE(work({"run", "scenario.json", "-o", "result"}).code == exit_done);
  const ProgramResult result = work({"explain", "result", "lfit"});
  CHECK(result.code == exit_input);
  CHECK_THAT(result.err, Contains("did you mean \"lift\"?"));
}

TEST_CASE("a plan written alone gives the same run when it is executed") {
  const Workplace work;
  REQUIRE(work({"plan", "scenario.json", "-o", "plan.json", "--schedules", "5"}).code == exit_done);
  REQUIRE(work({"run", "scenario.json", "-o", "planned", "--schedules", "5"}).code == exit_done);
  REQUIRE(work({"run", "scenario.json", "-o", "given", "--plan", "plan.json"}).code == exit_done);
  CHECK(read_file(work.folder / "planned/intervals.csv") == read_file(work.folder / "given/intervals.csv"));
  CHECK(read_file(work.folder / "given/plan.json") == read_file(work.folder / "plan.json"));
  CHECK_THAT(read_file(work.folder / "given/manifest.json"), Contains("plan_sha256"));
}

TEST_CASE("a plan made for another year is carried out in this one") {
  const Workplace work;
  const std::string platform = shipped("dai-hung-wellhead");
  REQUIRE(work({"plan", platform, "-o", "plan.json", "--schedules", "20", "--progress", "none"}).code == exit_done);
  const ProgramResult other = work({"run", platform, "--plan", "plan.json", "-o", "dry", "--set", "weather_year=2020"});
  INFO(other.err);
  CHECK(other.code == exit_done);
  CHECK_THAT(other.err, Contains("activities have other times here than in this plan"));
  CHECK(work({"check", "dry"}).code == exit_done);
  const ProgramResult same = work({"run", platform, "--plan", "plan.json", "-o", "same"});
  CHECK(same.code == exit_done);
  CHECK_THAT(same.err, !Contains("other times"));
  CHECK(read_file(work.folder / "same/plan.json") == read_file(work.folder / "plan.json"));
}

TEST_CASE("what a plan promised in its own year is a result in another") {
  const Workplace work;
  const std::string fleet = shipped("vung-tau-2021");
  const std::string platform = shipped("dai-hung-wellhead");
  REQUIRE(work({"plan", fleet, "-o", "fleet.json", "--schedules", "100", "--progress", "none"}).code == exit_done);
  REQUIRE(work({"plan", platform, "-o", "platform.json", "--schedules", "20", "--progress", "none"}).code == exit_done);
  const ProgramResult broken =
      work({"run", fleet, "--plan", "fleet.json", "-o", "broken", "--set", "weather_year=2019"});
  INFO(broken.err);
  CHECK((broken.code == exit_done || broken.code == exit_infeasible));
  CHECK_THAT(broken.err, Contains("maximum lags are broken here"));
  CHECK(work({"check", "broken"}).code == exit_done);
  // The weather ends before the work does.
  const ProgramResult cut =
      work({"run", platform, "--plan", "platform.json", "-o", "cut", "--set", "weather_year=2022"});
  INFO(cut.err);
  CHECK(cut.code == exit_infeasible);
  CHECK(work({"check", "cut"}).code == exit_done);
}

TEST_CASE("the objective of a plan can be named on the command line") {
  const Workplace work;
  CHECK(work({"plan", "scenario.json", "--objective", "makespan"}).code == exit_done);
  CHECK(work({"plan", "scenario.json", "--objective", "fame"}).code == exit_usage);
}

TEST_CASE("results go to standard output and nothing else does") {
  const Workplace work;
  const ProgramResult result = work({"run", "scenario.json", "--json", "--progress", "json", "--schedules", "20"});
  CHECK(result.code == exit_done);
  Problems problems;
  const JsonDocument summary = JsonDocument::parse(result.out, "stdout");
  CHECK(summary.root(problems).require("makespan_h")->number() == 18.0);
  CHECK_THAT(result.err, Contains("\"seconds_left\""));
  CHECK(work({"run", "scenario.json", "--progress", "none"}).err ==
        "fairlead: run folder runs/" + work.folder.path().filename().string() + "\n");
}

TEST_CASE("a folder that is no run is never replaced") {
  const Workplace work;
  write_file(work.folder / "photos/wedding.jpg", "dear");
  const ProgramResult refused = work({"run", "scenario.json", "-o", "photos", "--progress", "json"});
  CHECK(refused.code == exit_system);
  CHECK_THAT(refused.err, !Contains("planning"));  // refused before any work is done
  const ProgramResult plan = work({"plan", "scenario.json", "-o", "photos", "--progress", "json"});
  CHECK(plan.code == exit_system);
  CHECK_THAT(plan.err, !Contains("planning"));
  CHECK(read_file(work.folder / "photos/wedding.jpg") == "dear");
}

TEST_CASE("a sampled world differs by its seed and repeats with it") {
  const Workplace work;
  std::string scenario = smallest_scenario();
  scenario.replace(scenario.find("\"duration\": 12"), 14, "\"duration\": {\"triangular_h\": [8, 12, 30]}");
  write_file(work.folder / "scenario.json", scenario);
  for (const std::string seed : {"1", "2", "1"})
    REQUIRE(work({"run", "scenario.json", "-o", "seed" + seed, "--world", "sampled", "--seed", seed}).code ==
            exit_done);
  CHECK(read_file(work.folder / "seed1/intervals.csv") != read_file(work.folder / "seed2/intervals.csv"));
  REQUIRE(work({"run", "scenario.json", "-o", "again", "--world", "sampled", "--seed", "1"}).code == exit_done);
  CHECK(bytes_of(work.folder / "seed1") == bytes_of(work.folder / "again"));
}

TEST_CASE("an explanation is verified from the run folder alone") {
  const Workplace work;
  REQUIRE(work({"run", "scenario.json", "--set", "orders.lift.earliest_start=2021-04-03", "-o", "result"}).code ==
          exit_done);
  fs::remove(work.folder / "scenario.json");
  const ProgramResult verified = work({"explain", "result", "lift", "--verify"});
  CHECK(verified.code == exit_done);
  CHECK_THAT(verified.out, Contains("earliest start") && Contains("gains 2.00 d"));
  Problems problems;
  const ProgramResult json = work({"explain", "result", "lift", "--verify", "--schedules", "0", "--json"});
  const JsonDocument document = JsonDocument::parse(json.out, "out");
  CHECK(document.root(problems).find("verification")->find("gains")->raw() == "true");
  CHECK(work({"explain", "result", "--verify"}).code == exit_usage);
}

TEST_CASE("slots for one more order come from the run folder alone") {
  const Workplace work;
  REQUIRE(work({"run", "scenario.json", "-o", "result"}).code == exit_done);
  fs::remove(work.folder / "scenario.json");
  const std::string order = R"({"network": {"ways": [{"id": "only", "roles": [{"id": "crane"}], "activities": [
    {"id": "set", "place": "bach_ho", "duration": 12, "roles": ["crane"]}]}]}})";
  const ProgramResult found = work({"explain", "result", "--slots", "inline", order});
  CHECK(found.code == exit_done);
  CHECK_THAT(found.out, Contains("truong_sa") && Contains("2021-04-01 18:00  2021-04-02 06:00"));
  write_file(work.folder / "order.json", order);
  CHECK(work({"explain", "result", "--slots", "inline", "order.json"}).out == found.out);
  CHECK_THAT(work({"explain", "result", "--slots", "inline", "none.json"}).err, Contains("none.json: cannot read"));
  const ProgramResult wrong = work({"explain", "result", "--slots", "inline", R"({"network": {}, "dew": 1})"});
  CHECK(wrong.code == exit_input);
  CHECK_THAT(wrong.err, Contains("--slots: /dew") && Contains("unknown-key"));
  CHECK(work({"explain", "result", "--slots", "inlin", order}).code == exit_input);
  CHECK(work({"explain", "result", "--slots", "inline", "{"}).code == exit_input);
}
