// SPDX-License-Identifier: MIT
// Offloading, mooring work and dry-dock rotation of a storage vessel.
#include <algorithm>

#include <catch2/catch.hpp>

#include "tests/plugins/ways.hpp"

using namespace fairlead;
using namespace fairlead::test;

namespace {

Way work(const std::string& params) {
  return only_way("fso-support", R"({"site": "site", "port": "port", "dock": "dock", "relief": "relief"})", params);
}

}  // namespace

TEST_CASE("each parcel is berthed loaded and cast off by one held tug") {
  const Way way = work(R"({"work": "offloading", "parcels": 4})");
  CHECK(way.activities.size() == 12);
  CHECK(way.holds.size() == 4);
  CHECK(delivers(way) == "cast_off_4");
  CHECK(quantity(way, "lifts") == 4);
  CHECK(quantity(way, "cargo_t") == 140000);
}

TEST_CASE("tankers come no sooner and no later than the storage allows") {
  const Way way = work(R"({"work": "offloading", "parcels": 2, "min_days_between": 20, "max_days_between": 40,
                           "breach_usd_per_day": 1000})");
  const Link* gap = find_link(way, "cast_off_1", "berth_2");
  REQUIRE(gap != nullptr);
  CHECK(hours(gap->lag) == 480);
  REQUIRE(gap->maximum);
  CHECK(hours(*gap->maximum) == 960);
  CHECK_FALSE(find_link(work(R"({"work": "offloading", "parcels": 2})"), "cast_off_1", "berth_2")->maximum);
}

TEST_CASE("fewer days at most than at least are the user's mistake") {
  const Expansion answer = answered("fso-support", R"({"site": "site"})",
                                    R"({"work": "offloading", "min_days_between": 30, "max_days_between": 20})");
  REQUIRE(answer.problems.size() == 1);
  CHECK(answer.problems.front().pointer == "/orders/0/params/max_days_between");
}

TEST_CASE("a parcel takes its tonnes over the pumps' rate and bears more sea than the berthing") {
  const Way way = work(R"({"work": "offloading", "parcels": 1, "parcel_t": 31855})");
  CHECK(duration(way, "load_1").b == Approx(20.03).epsilon(0.001));
  CHECK(limit(activity(way, "berth_1"), "hs_m") == 2.0);
  CHECK(limit(activity(way, "load_1"), "hs_m") == 2.8);
  CHECK(hours(activity(way, "load_1").restart) == 4);
}

TEST_CASE("without static tow the tug is not asked for while the tanker loads") {
  const Way way = work(R"({"work": "offloading", "parcels": 1, "static_tow": false})");
  CHECK(activity(way, "load_1").modes.front().roles.empty());
  CHECK(work(R"({"work": "offloading", "parcels": 1, "tugs": 2})").roles.size() == 2);
}

TEST_CASE("mooring legs are changed one after the other once the mooring is surveyed") {
  const Way way = work(R"({"work": "mooring_legs", "legs": 3})");
  CHECK(follows(way, "leg_1", "survey"));
  CHECK(follows(way, "leg_3", "leg_2"));
  CHECK(count_roles(way, "ahts") == 2);
  CHECK(delivers(way) == "tension");
}

TEST_CASE("a rotation without a dock is the user's mistake") {
  const Expansion answer = answered("fso-support", R"({"site": "site"})", R"({"work": "rotation"})");
  CHECK(answer.problems.size() == 2);
}

TEST_CASE("the tugs of a rotation are free while the vessel is in dock") {
  const Way way = work(R"({"work": "rotation", "dock_days": 44})");
  CHECK(duration(way, "dock").b == 44 * 24);
  CHECK(activity(way, "tow_to_dock").move->carried.empty());
  CHECK(count_activities(way, "relief") == 0);
  CHECK(std::count_if(way.holds.begin(), way.holds.end(), [&](const Hold& hold) {
          return way.roles[static_cast<std::size_t>(hold.role)].group == "ahts";
        }) == 4);
}

TEST_CASE("a relief vessel leaves before the storage vessel returns") {
  const Way way = work(R"({"work": "rotation", "relief": true, "vessel_is_asset": true})");
  CHECK(follows(way, "relief_disconnect", "dock"));
  CHECK(follows(way, "tow_back", "relief_tow_back"));
  CHECK(activity(way, "tow_back").move->carried.size() == 1);
}
