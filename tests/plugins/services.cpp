// SPDX-License-Identifier: MIT
// What parameters do to the networks of the shipped services.
#include <algorithm>

#include <catch2/catch.hpp>

#include "tests/plugins/example_scenario.hpp"

using namespace fairlead;
using test::ExampleScenario;
using test::ShippedService;

namespace {

Way only_way(const std::string& service, const std::string& params_json) {
  const Expansion expansion = ShippedService(service).expand(params_json);
  for (const Problem& problem : expansion.problems) UNSCOPED_INFO(format_problem(problem));
  REQUIRE(expansion.network.ways.size() == 1);
  return expansion.network.ways.front();
}

const Activity* find_activity(const Way& way, const std::string& id) {
  const auto at =
      std::find_if(way.activities.begin(), way.activities.end(), [&](const Activity& a) { return a.id == id; });
  return at == way.activities.end() ? nullptr : &*at;
}

const Activity& activity(const Way& way, const std::string& id) {
  const Activity* found = find_activity(way, id);
  INFO(id);
  REQUIRE(found != nullptr);
  return *found;
}

bool has_role(const Way& way, const std::string& group) {
  return std::any_of(way.roles.begin(), way.roles.end(), [&](const Role& role) { return role.group == group; });
}

double limit(const Activity& activity, const std::string& column) {
  for (const WeatherLimit& limit : activity.conditions.limits)
    if (limit.column == column) return limit.maximum;
  return -1;
}

bool follows(const Way& way, const std::string& later, const std::string& earlier) {
  return std::any_of(way.links.begin(), way.links.end(), [&](const Link& link) {
    return way.activities[static_cast<std::size_t>(link.from)].id == earlier &&
           way.activities[static_cast<std::size_t>(link.to)].id == later;
  });
}

const std::string& delivers(const Way& way) {
  return way.activities[static_cast<std::size_t>(way.delivers)].id;
}

}  // namespace

TEST_CASE("each well is drilled in three sections and delivery is the last completion") {
  const Way way = only_way("drilling", R"({"wells": 3})");
  CHECK(way.activities.size() == 4 + 3 * 3 + 1);
  CHECK(delivers(way) == "well_3_completion");
  CHECK(way.quantities.front().amount == 3);
}

TEST_CASE("the rig is towed by the lead tug and the assisting tugs at the tow's speed") {
  const Way way = only_way("drilling", R"({"wells": 1, "assisting_tugs": 3, "tow_speed_kn": 4})");
  const Activity& tow = activity(way, "tow");
  REQUIRE(tow.move);
  CHECK(tow.move->speed_kn == 4);
  CHECK(way.roles[static_cast<std::size_t>(tow.move->carried.front())].id == "rig");
  CHECK(tow.modes.front().roles.size() == 5);
  CHECK(tow.rule == WeatherRule::Continuous);
  CHECK(limit(tow, "hs_m") == 2.0);
  CHECK(limit(tow, "wind_ms") == Approx(25 * 0.514444));
}

TEST_CASE("the rig is towed back only where the order says so") {
  CHECK(find_activity(only_way("drilling", R"({"wells": 1})"), "tow_back") == nullptr);
  const Way back = only_way("drilling", R"({"wells": 1, "return_to_port": true})");
  CHECK(activity(back, "tow_back").move.has_value());
  CHECK(back.holds.back().last == static_cast<int>(back.activities.size()) - 1);
}

TEST_CASE("a return without a port is the user's mistake at the user's pointer") {
  ShippedService drilling("drilling");
  const ExampleScenario example(R"({"id": "o", "service": "drilling", "places": {"site": "site"},
                                    "params": {"wells": 1, "return_to_port": true}})",
                                drilling.description());
  CHECK(example.problems.empty());
  const Expansion expansion = drilling.expand(example);
  REQUIRE(expansion.problems.size() == 1);
  CHECK(expansion.problems.front().pointer == "/orders/0/places");
  CHECK(expansion.network.ways.empty());
}

TEST_CASE("the crane lifts the jacket with a fifth of its capacity to spare") {
  const Way way = only_way("platform-installation", R"({"jacket_weight_t": 800})");
  const auto crane = std::find_if(way.roles.begin(), way.roles.end(), [](const Role& r) { return r.id == "crane"; });
  REQUIRE(crane != way.roles.end());
  CHECK(crane->requirements.front().minimum == 1000);
}

TEST_CASE("the lift needs barge and crane vessel together in one calm window") {
  const Way way = only_way("platform-installation", R"({"jacket_weight_t": 945})");
  const Activity& lift = activity(way, "lift");
  CHECK(lift.rule == WeatherRule::Continuous);
  CHECK(lift.modes.front().roles.size() == 3);
  CHECK(limit(lift, "hs_m") == 1.25);
  CHECK(limit(lift, "current_ms") == Approx(0.514444));
}

TEST_CASE("the barge is fetched and brought back by a tug") {
  const Way way = only_way("platform-installation", R"({"jacket_weight_t": 945})");
  for (const char* id : {"fetch_barge", "tow", "return_barge"}) {
    CHECK(activity(way, id).move->carried.size() == 1);
    CHECK(activity(way, id).modes.front().roles.size() == 2);
  }
}

TEST_CASE("costly spreads gather only when what comes before is done") {
  const Way lift = only_way("platform-installation", R"({"jacket_weight_t": 945})");
  CHECK(follows(lift, "set_up", "sea_fastening"));
  CHECK_FALSE(follows(lift, "set_up", "tow"));
}

TEST_CASE("the lay spread gathers so that it is ready when the survey is likely to be done") {
  const auto lag_h = [](const std::string& params_json, const std::string& first) {
    const Way way = only_way("pipelay", params_json);
    REQUIRE(follows(way, first, "survey"));
    REQUIRE(follows(way, "start_up", "survey"));
    const auto late =
        std::find_if(way.links.begin(), way.links.end(), [](const Link& l) { return l.kind == LinkKind::StartStart; });
    return hours(late->lag);
  };
  CHECK(lag_h(R"({"length_km": 5})", "fetch_barge") == 0);
  CHECK(lag_h(R"({"length_km": 300})", "fetch_barge") == Approx(30 * 18 - 7 * 24));
  CHECK(lag_h(R"({"length_km": 300, "pipe_barge": false})", "mobilise") == Approx(30 * 18 - 7 * 24));
}

TEST_CASE("without conductors the installation ends with the weld-out") {
  const Way way = only_way("platform-installation", R"({"jacket_weight_t": 400, "piles": 3, "conductors": 0})");
  CHECK(delivers(way) == "weld_out");
  CHECK(find_activity(way, "conductors") == nullptr);
  CHECK(find_activity(way, "pile_3") != nullptr);
}

TEST_CASE("conductors take time by their number") {
  const Way way = only_way("platform-installation", R"({"jacket_weight_t": 400, "conductors": 3})");
  const Duration& duration = activity(way, "conductors").modes.front().duration;
  CHECK(duration.a == 36);
  CHECK(duration.b == 48);
  CHECK(duration.c == 84);
}

TEST_CASE("laying goes at the rate of the vessel in the role and can be abandoned") {
  const Way way = only_way("pipelay", R"({"length_km": 60, "minimum_chunk_h": 12})");
  const Activity& lay = activity(way, "lay");
  CHECK(lay.modes.front().duration.kind == DurationKind::Rate);
  CHECK(lay.modes.front().duration.rate_capability == "lay_km_per_day");
  CHECK(lay.rule == WeatherRule::Suspendable);
  CHECK(hours(lay.restart) == 10);
  CHECK(hours(lay.abandon) == 6);
  CHECK(hours(lay.minimum_chunk) == 12);
}

TEST_CASE("a line laid without barge tugs and tie-ins needs no roles for them") {
  const Way way = only_way("pipelay", R"({"length_km": 5, "pipe_barge": false, "anchor_tugs": 0, "tie_ins": 0})");
  for (const char* role : {"pipe_barge", "barge_tug", "anchor_tug", "diving_vessel"}) CHECK_FALSE(has_role(way, role));
  CHECK(delivers(way) == "pre_commission");
}

TEST_CASE("the first spool is tied in at the start and the others at the end") {
  const Way way = only_way("pipelay", R"({"length_km": 5, "tie_ins": 3})");
  CHECK(activity(way, "tie_in_1").place == activity(way, "lay").place);
  CHECK(activity(way, "tie_in_2").place == activity(way, "lay_down").place);
  CHECK(activity(way, "tie_in_3").place == activity(way, "lay_down").place);
}
