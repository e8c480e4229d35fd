// SPDX-License-Identifier: MIT
#include "visualizer/scene/facts.hpp"

#include <catch2/catch.hpp>

#include "tests/support/build_scenario.hpp"
#include "tests/visualizer/scene/looked_at.hpp"

using namespace fairlead;
using namespace fairlead::view;
using namespace fairlead::test;

namespace {

const Fact& fact(const FactSheet& sheet, const std::string& section, const std::string& name) {
  for (const FactSection& each : sheet.sections)
    for (const Fact& one : each.facts)
      if (each.title == section && one.name == name) return one;
  FAIL("no fact " << section << " / " << name);
  return sheet.sections.front().facts.front();
}

}  // namespace

TEST_CASE("an asset's facts say what it does and where and why it waits") {
  LookedAt looked{season()};
  looked.at_hour(50);
  const FactSheet sheet = facts(looked.picture(), target_of(rig_asset));
  CHECK(sheet.title == "rig");
  CHECK(sheet.subtitle == "jack-up · rig");
  CHECK(fact(sheet, "Now", "Doing").value == "waiting for weather");
  CHECK(fact(sheet, "Now", "Doing").tone == Tone::Bad);
  CHECK(fact(sheet, "Now", "Because of").value == "weather at north: wave height");
  CHECK(fact(sheet, "Now", "Because of").target == target_of(north));
  CHECK(fact(sheet, "Now", "Order").target == target_of(drill));
  CHECK(fact(sheet, "Now", "Since").value == "2021-01-02 06:00");
  CHECK(fact(sheet, "Next", "Activity").value == "bore");
  CHECK(fact(sheet, "So far", "Utilisation").value == "12.0 %; to the end 28.5 %");
  CHECK(fact(sheet, "So far", "Cost").value == "62 k USD; to the end 875 k USD");
  CHECK(fact(sheet, "What it is", "Home").target == target_of(quay));
}

TEST_CASE("an order's facts hold status and dates and money and why it was late") {
  LookedAt looked{season()};
  looked.at_hour(21 * 24);
  const FactSheet sheet = facts(looked.picture(), target_of(drill));
  CHECK(fact(sheet, "Status", "Now").value == "overdue");
  CHECK(fact(sheet, "Status", "Now").tone == Tone::Bad);
  CHECK(fact(sheet, "Status", "Late so far").value == "24.0 h");
  CHECK(fact(sheet, "Dates", "Due").value == "2021-01-21 00:00");
  CHECK(fact(sheet, "Why it was late", "weather at north: wave height").value == "2.5 days");
  CHECK(fact(sheet, "Money by item, to the end", "day rates").value == "2.5 M USD");
  CHECK(fact(sheet, "Activities", "bore").target == target_of(ActivityRef{drill, 2}));
}

TEST_CASE("the facts of an order left out give the reason and no money") {
  LookedAt looked{season()};
  const FactSheet sheet = facts(looked.picture(), target_of(extra));
  CHECK(fact(sheet, "Status", "Reason").value == "it would cost more than it brings");
  for (const FactSection& section : sheet.sections) CHECK(section.title != "Money");
}

TEST_CASE("an activity's facts compare plan and course and name limits and assets") {
  LookedAt looked{season()};
  const FactSheet sheet = facts(looked.picture(), target_of(ActivityRef{drill, 1}));
  CHECK(fact(sheet, "Times", "Planned start").value == "2021-01-02 06:00");
  CHECK(fact(sheet, "Times", "Start").value == "2021-01-03 22:00");
  CHECK(fact(sheet, "Times", "Later than planned").value == "40.0 h");
  CHECK(fact(sheet, "Waiting", "for weather, daylight and shift").value == "40.0 h");
  CHECK(fact(sheet, "Needs outside", "Limit").value == "wave height at most 1.50 m");
  CHECK(fact(sheet, "Who and what", "rig").target == target_of(rig_asset));
}

TEST_CASE("a place's facts tell its weather and who lies there") {
  LookedAt looked{season()};
  looked.at_hour(50);
  const FactSheet sheet = facts(looked.picture(), target_of(north));
  CHECK(fact(sheet, "Weather now", "wave height").value == "3.0 m");
  CHECK(fact(sheet, "Here now", "rig").value == "waiting for weather: position");
  looked.at_hour(150);
  CHECK(fact(facts(looked.picture(), target_of(north)), "Weather now", "wave height").value == "0.8 m");
}

TEST_CASE("a pool's facts tell how much is in use now") {
  Run run = season();
  const PoolId welders = add_pool(run.scenario, "welders", 12);
  run.trace.claims.push_back({.resource = {.kind = ResourceKind::Pool, .index = welders.value},
                              .start = run.scenario.start + std::chrono::hours{10},
                              .end = run.scenario.start + std::chrono::hours{20},
                              .amount = Amount::whole(8),
                              .holder = {.activity = {drill, 1}}});
  LookedAt looked{std::move(run)};
  looked.at_hour(15);
  const FactSheet sheet = facts(looked.picture(), target_of(welders));
  CHECK(fact(sheet, "Now", "In use").value == "8 of 12");
  CHECK(fact(sheet, "Used by", "position").target == target_of(ActivityRef{drill, 1}));
  looked.at_hour(20);
  CHECK(fact(facts(looked.picture(), target_of(welders)), "Now", "In use").value == "0 of 12");
}

TEST_CASE("every thing of a run has facts and a tooltip in both languages at any time") {
  for (const Language language : {Language::English, Language::Vietnamese}) {
    LookedAt looked{season()};
    looked.speak(language);
    for (const double hour : {0.0, 50.0, 300.0, 5000.0}) {
      looked.at_hour(hour);
      for (const TargetKind kind : {TargetKind::Asset, TargetKind::Order, TargetKind::Activity, TargetKind::Place,
                                    TargetKind::Region, TargetKind::Service})
        for (int index = 0; index < 4; ++index) {
          const Target target{.kind = kind, .index = index, .activity = kind == TargetKind::Activity ? 0 : -1};
          const FactSheet sheet = facts(looked.picture(), target);
          looked.view.hovered = target;
          CHECK(sheet.title.empty() == tooltip_lines(looked.picture()).empty());
          for (const FactSection& section : sheet.sections) {
            CHECK_FALSE(section.facts.empty());
            for (const Fact& one : section.facts) CHECK(one.value.find("{") == std::string::npos);
          }
        }
    }
  }
}

TEST_CASE("what is not of the run has neither facts nor tooltip") {
  LookedAt looked{season()};
  CHECK(facts(looked.picture(), {}).title.empty());
  CHECK(facts(looked.picture(), target_of(AssetId{99})).title.empty());
  CHECK(facts(looked.picture(), target_of(ActivityRef{drill, 99})).title.empty());
  CHECK(facts(looked.picture(), target_of(ActivityRef{extra, 0})).title.empty());
  CHECK(tooltip_lines(looked.picture()).empty());
}

TEST_CASE("the tooltip of a waiting bar tells times and cause and money") {
  LookedAt looked{season()};
  for (const Interval& interval : looked.run.intervals(rig_asset))
    if (interval.state == AssetState::Standby) {
      looked.view.hovered = {
          .kind = TargetKind::Asset, .index = rig_asset.value, .interval = looked.run.interval_index(interval)};
      break;
    }
  CHECK(tooltip_lines(looked.picture()) ==
        std::vector<std::string>{"rig: waiting for weather", "position · drill", "2 Jan 06:00 – 3 Jan 22:00 (40.0 h)",
                                 "because of weather at north: wave height", "at north", "costs 50 k USD"});
}
