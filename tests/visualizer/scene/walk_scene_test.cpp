// SPDX-License-Identifier: MIT
#include "visualizer/scene/walk_scene.hpp"

#include <algorithm>

#include <catch2/catch.hpp>

#include "tests/visualizer/support/season_run.hpp"
#include "visualizer/scene/session.hpp"
#include "visualizer/scene/walk.hpp"

using namespace fairlead::view;
using namespace fairlead::test;

namespace {

constexpr Box map{10, 20, 500, 300};

Scene words_over_map(Session& session) {
  Scene scene;
  add_walk(scene, map, session.picture());
  return scene;
}

}  // namespace

TEST_CASE("the words of a step lie within the map whatever the step and the scale") {
  const EvenTextMeasure measure;
  Session session{season_run(), measure};
  CHECK(words_over_map(session).layers.empty());
  session.select(target_of(drill));
  session.perform(Action::Explain);
  for (const float scale : {1.0F, 2.0F}) {
    session.view().scale = scale;
    for (std::size_t k = 0; k < session.walk()->steps().size(); ++k, session.perform(Action::WalkPrevious)) {
      const Scene scene = words_over_map(session);
      REQUIRE(scene.layers.size() == 1);
      const auto& labels = scene.layers.front().labels;
      CHECK(labels.size() >= 3);
      for (const Label& label : labels) {
        CHECK(map.contains(label.at));
        if (label.align == Align::Left) CHECK(label.at.x + measure.width(label.text, label.size) <= map.right());
      }
    }
  }
}
