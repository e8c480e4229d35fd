// SPDX-License-Identifier: MIT
#include "core/plugin_check/capability_names.hpp"

#include <catch2/catch.hpp>

using namespace fairlead;

TEST_CASE("names that end in a unit are amounts and others are there or not") {
  for (const char* name : {"crane_t", "max_depth_m", "lay_km_per_day", "bollard_pull_t", "pob", "pax", "dp_class"}) {
    INFO(name);
    CHECK(has_unit(name));
  }
  for (const char* name : {"dive", "launch", "anchor_handling", "pile_hammer", "t", "m"}) {
    INFO(name);
    CHECK_FALSE(has_unit(name));
  }
}

TEST_CASE("a ship that can do everything has yes or no capabilities once and amounts in plenty") {
  CHECK(plenty_of("dive") == 1);
  CHECK(plenty_of("crane_t") >= 10'000);
  CHECK(plenty_of("lay_km_per_day") == 10);
  CHECK(is_asset_field("max_depth_m"));
  CHECK_FALSE(is_asset_field("crane_t"));
}
