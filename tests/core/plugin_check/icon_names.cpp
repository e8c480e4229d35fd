// SPDX-License-Identifier: MIT
#include "core/plugin_check/icon_names.hpp"

#include <algorithm>

#include <catch2/catch.hpp>

#include "visualizer/scene/icons.hpp"

TEST_CASE("the icons that plugins may name are those that the visualizer draws") {
  const auto drawn = fairlead::view::icon_names();
  const auto listed = fairlead::shipped_icons();
  CHECK(std::equal(drawn.begin(), drawn.end(), listed.begin(), listed.end()));
}
