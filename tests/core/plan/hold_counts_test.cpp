// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "core/plan/hold_counts.hpp"

namespace fairlead {

TEST_CASE("holds are counted by order and by asset and taken back", "[plan]") {
  const OrderId drill{0};
  const OrderId lay{1};
  const AssetId rig{0};
  const AssetId barge{1};
  HoldCounts holds(2, 2);
  REQUIRE_FALSE(holds.others_open(drill));

  holds.begin(drill, rig, 1);
  REQUIRE_FALSE(holds.others_open(drill));
  REQUIRE(holds.others_open(lay));
  REQUIRE(holds.may_be_open(rig));
  REQUIRE_FALSE(holds.may_be_open(barge));

  holds.end(drill, rig, 1);
  REQUIRE_FALSE(holds.others_open(lay));
  REQUIRE_FALSE(holds.may_be_open(rig));
  REQUIRE(holds.ended(rig) == 1);
  REQUIRE(holds.ended(barge) == 0);

  holds.end(drill, rig, -1);
  REQUIRE(holds.may_be_open(rig));
  REQUIRE(holds.ended(rig) == 0);
  holds.begin(drill, rig, -1);
  REQUIRE_FALSE(holds.may_be_open(rig));
}

TEST_CASE("a hold begun before its asset is known may be on any line", "[plan]") {
  const OrderId lay{0};
  HoldCounts holds(1, 2);
  holds.begin(lay, AssetId{}, 1);
  REQUIRE(holds.may_be_open(AssetId{0}));
  REQUIRE(holds.may_be_open(AssetId{1}));
  holds.end(lay, AssetId{}, 1);
  REQUIRE_FALSE(holds.may_be_open(AssetId{0}));
  REQUIRE(holds.ended(AssetId{1}) == 1);
}

}  // namespace fairlead
