// SPDX-License-Identifier: MIT
#include "visualizer/scene/walk.hpp"

#include <catch2/catch.hpp>

#include "tests/support/load_random.hpp"
#include "tests/visualizer/support/season_run.hpp"

using namespace fairlead;
using namespace fairlead::view;
using namespace fairlead::test;

namespace {

const Words english{Language::English};
const Words vietnamese_words{Language::Vietnamese};

bool has(const std::string& text, const std::string& part) {
  INFO(text);
  return text.find(part) != std::string::npos;
}

/// Position in the trace of the asset's first interval in that state.
int interval_of(const RunView& run, AssetId asset, AssetState state) {
  for (const Interval& interval : run.intervals(asset))
    if (interval.state == state) return run.interval_index(interval);
  return -1;
}

}  // namespace

TEST_CASE("the steps of a walk tile the time from the beginning to the delivery") {
  int walked = 0;
  for (std::uint64_t seed = 0; seed < 25; ++seed) {
    const RunView run{run_of(random_scenario(seed), {.seed = seed, .schedules = 2}), "random"};
    for (std::size_t k = 0; k < run.scenario().orders.size(); ++k) {
      Walk walk{run, target_of(OrderId{k})};
      INFO("seed " << seed << " order " << k);
      REQUIRE(walk.valid());
      if (!walk.completed()) continue;
      ++walked;
      Tick at = 0;
      Seconds late{0};
      for (const WalkStep& step : walk.steps()) {
        CHECK(step.start == at);
        CHECK(step.end > step.start);
        at = step.end;
        late += step.lateness;
      }
      CHECK(at == run.tick(run.trace().orders[k].delivered));
      CHECK(late <= walk.explanation().late);
      walk.first();
      do {
        CHECK_FALSE(walk.sentence(english).empty());
        CHECK(walk.sentence(english).find('{') == std::string::npos);
        CHECK(walk.sentence(vietnamese_words).find('{') == std::string::npos);
        CHECK(walk.highlight().valid());
      } while (walk.next());
    }
  }
  CHECK(walked > 20);
}

TEST_CASE("a walk from a waiting bar stands on the wait and says why") {
  const auto run = season_run();
  const int waiting = interval_of(*run, rig_asset, AssetState::Standby);
  const Walk walk{*run, {.kind = TargetKind::Asset, .index = rig_asset.value, .interval = waiting}};
  REQUIRE(walk.valid());
  CHECK(walk.order() == drill);
  CHECK(walk.step().kind == SegmentKind::Waiting);
  CHECK(walk.step().start == 30 * seconds_per_hour);
  CHECK(walk.step().length() == std::chrono::hours{40});
  CHECK(walk.step().place == north);
  CHECK(walk.highlight() == Target{.kind = TargetKind::Asset, .index = rig_asset.value, .interval = waiting});
  CHECK(walk.sentence(english) ==
        "rig waited 40.0 h for weather at north: wave height; position needs wave height at most 1.50 m.");
  CHECK(has(walk.sentence(vietnamese_words), "rig chờ 40,0 giờ vì thời tiết tại north: chiều cao sóng"));
  CHECK(walk.heading(english) == "Step 3 of 7");
}

TEST_CASE("a walk goes step by step and stops at its ends") {
  const auto run = season_run();
  Walk walk{*run, target_of(drill)};
  CHECK(walk.position() == walk.steps().size() - 1);
  CHECK_FALSE(walk.next());
  CHECK(walk.previous());
  CHECK(walk.step().cause.kind == CauseKind::Weather);
  walk.first();
  CHECK_FALSE(walk.previous());
  CHECK(walk.position() == 0);
  CHECK(walk.next());
  CHECK(has(walk.sentence(english), "towed"));
  walk.go_to(35 * seconds_per_hour);
  CHECK(walk.step().start == 30 * seconds_per_hour);
  walk.go_to(100'000 * seconds_per_hour);
  CHECK(walk.position() == walk.steps().size() - 1);
}

TEST_CASE("a walk from an activity stands on the step that covers it") {
  const auto run = season_run();
  const Walk walk{*run, target_of(ActivityRef{drill, 1})};
  CHECK(walk.step().activity == ActivityRef{drill, 1});
  CHECK(walk.step().kind == SegmentKind::Work);
  CHECK(has(walk.sentence(english), "worked 10.0 h at north: position"));
}

TEST_CASE("lateness is charged to the waits nearest to the finish") {
  const auto run = season_run();
  Walk walk{*run, target_of(drill)};
  CHECK(walk.lateness_text(english).empty());
  walk.go_to(285 * seconds_per_hour);
  CHECK(walk.step().lateness == std::chrono::hours{20});
  CHECK(walk.lateness_text(english) == "0.8 of 9.2 days late");
}

TEST_CASE("of an order left out the only step is the reason") {
  const auto run = season_run();
  Walk walk{*run, target_of(extra)};
  REQUIRE(walk.valid());
  CHECK_FALSE(walk.completed());
  CHECK(walk.steps().size() == 1);
  CHECK_FALSE(walk.next());
  CHECK(walk.sentence(english) == "extra was left out: it would cost more than it brings.");
  CHECK(walk.highlight() == target_of(extra));
}

TEST_CASE("what concerns no order cannot be walked") {
  const auto run = season_run();
  CHECK_FALSE(Walk(*run, target_of(north)).valid());
  CHECK_FALSE(Walk(*run, Target{}).valid());
  const int idle = interval_of(*run, crane_asset, AssetState::Idle);
  const Walk walk{*run, {.kind = TargetKind::Asset, .index = crane_asset.value, .interval = idle}};
  CHECK_FALSE(walk.valid());
  CHECK(walk.sentence(english).empty());
  CHECK_FALSE(walk.highlight().valid());
}
