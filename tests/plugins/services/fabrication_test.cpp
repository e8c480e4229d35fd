// SPDX-License-Identifier: MIT
// What the parameters of fabrication do to its networks.
#include <catch2/catch.hpp>

#include "tests/plugins/example_scenario.hpp"
#include "tests/plugins/ways.hpp"

using namespace fairlead;
using namespace fairlead::test;

namespace {

const char* const jacket = R"({"kind": "jacket", "weight_t": 2000, "welders": 200, "shift": "yard_week"})";

double welder_hours(const Way& way, const std::string& id) {
  return mode_h(way, id) * pool_amount(activity(way, id), "welders");
}

}  // namespace

TEST_CASE("the man-hours of a structure are those that its welders work") {
  const Way way = only_way("fabrication", jacket);
  double hours = welder_hours(way, "cut") + welder_hours(way, "erect");
  for (const char* id : {"assemble_1", "assemble_2", "assemble_3", "assemble_4"}) hours += welder_hours(way, id);
  CHECK(hours == Approx(2000 * 45).epsilon(0.01));
  CHECK(quantity(way, "man_hours") == 2000 * 45);
  CHECK(quantity(way, "tonnes") == 2000);
}

TEST_CASE("without a calendar of the yard its hours are spread over the week") {
  const Way shifts = only_way("fabrication", jacket);
  const Way weeks =
      only_way("fabrication", R"({"kind": "jacket", "weight_t": 2000, "welders": 200, "hours_per_week": 84})");
  CHECK(mode_h(weeks, "erect") == Approx(2 * mode_h(shifts, "erect")).margin(1));
}

TEST_CASE("with a pool of overtime cutting and erection may be done sooner") {
  const Way way = only_way("fabrication", R"({"kind": "topside", "weight_t": 1000, "welders": 200, "shift": "yard_week",
                                             "overtime_pool": "overtime_mh"})");
  for (const char* id : {"cut", "erect"}) {
    const auto& modes = activity(way, id).modes;
    REQUIRE(modes.size() == 2);
    CHECK(modes[1].id == "overtime");
    CHECK(modes[1].duration.b == Approx(0.75 * modes[0].duration.b).margin(1));
    CHECK(modes[1].pools.size() == modes[0].pools.size() + 1);
  }
  CHECK(activity(way, "assemble_1").modes.size() == 1);
}

TEST_CASE("a topside takes more man-hours and more ground for a tonne than a jacket") {
  const Way topside = only_way("fabrication", R"({"kind": "topside", "weight_t": 2000, "welders": 200})");
  const auto ground = [](const Way& way) {
    for (const Hold& hold : way.holds)
      if (hold.first == 1) return hold.amount.as_double();
    return 0.0;
  };
  CHECK(quantity(topside, "man_hours") == 2000 * 180);
  CHECK(ground(only_way("fabrication", jacket)) == 10000);
  CHECK(ground(topside) == 24000);
}

TEST_CASE("a structure is delivered on the quay or on a barge") {
  const Way quay = only_way("fabrication", jacket);
  CHECK(delivers(quay) == "deliver");
  CHECK(quay.roles.empty());
  const Way barge = only_way("fabrication", R"({"kind": "jacket", "weight_t": 2000, "delivery": "barge"})");
  CHECK(delivers(barge) == "load_out");
  CHECK(asks(barge, "barge", "cargo_t") == 2000);
  CHECK(activity(barge, "load_out").rule == WeatherRule::Continuous);
}

TEST_CASE("what is too heavy for trailers is skidded") {
  const auto load_out_h = [](const std::string& weight_t) {
    return mode_h(only_way("fabrication", R"({"kind": "jacket", "delivery": "barge", "weight_t": )" + weight_t + "}"),
                  "load_out");
  };
  CHECK(load_out_h("3000") == 10);
  CHECK(load_out_h("4200") == 36);
}

TEST_CASE("one front is assembled by all welders and four by two halves of them") {
  const Way one = only_way("fabrication", R"({"kind": "piles", "weight_t": 500, "fronts": 1, "welders": 80})");
  CHECK(pool_amount(activity(one, "assemble_1"), "welders") == 80);
  CHECK(follows(one, "erect", "assemble_1"));
  const Way four = only_way("fabrication", R"({"kind": "piles", "weight_t": 500, "welders": 80})");
  CHECK(pool_amount(activity(four, "assemble_4"), "welders") == 40);
  CHECK(follows(four, "assemble_4", "assemble_2"));
}

TEST_CASE("a structure that would take longer than can be planned is left unserved with the work named") {
  const Expansion heavy =
      answered("fabrication", R"({"yard": "port"})",
               R"({"kind": "jacket", "weight_t": 50000, "welders": 2, "fronts": 1, "shift": "yard_week"})");
  INFO(heavy.refusal);
  CHECK(heavy.refusal.find("more than 100,000 h") != std::string::npos);
}

TEST_CASE("an order that no table of parameters was held against is refused by what is wrong with it") {
  ShippedService fabrication("fabrication");
  const auto refused_for = [&](const std::string& params_json) {
    const Problems problems = fabrication.expand(params_json).problems;
    REQUIRE(problems.size() == 1);
    return problems.front().pointer;
  };
  CHECK(refused_for(R"({"kind": "ship", "weight_t": 2000, "welders": 200, "fronts": 4})") == "/orders/0/params/kind");
  for (const char* fronts : {"0", "-3", "5", "400"})
    CHECK(refused_for(R"({"kind": "jacket", "weight_t": 2000, "welders": 200, "fronts": )" + std::string(fronts) +
                      "}") == "/orders/0/params/fronts");
}
