// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>
#include <imgui.h>

#include "tests/visualizer/screen/panel_driver.hpp"
#include "tests/visualizer/support/season_run.hpp"
#include "visualizer/screen/panels.hpp"

using namespace fairlead;
using namespace fairlead::screen;
using fairlead::test::PanelDriver;
using view::Action;
using view::Popup;

namespace {

void open(PanelDriver& panels, Action action) {
  panels.viewer().perform(action);
  panels.settle();
}

}  // namespace

TEST_CASE("what is searched is chosen with Enter") {
  PanelDriver panels;
  const auto& crane = panels.session().run().scenario().assets[test::crane_asset.index()];
  open(panels, Action::Search);
  panels.type(crane.id);
  panels.press(ImGuiKey_Enter);
  CHECK(panels.session().view().selected == view::target_of(test::crane_asset));
  CHECK(panels.session().view().popup == Popup::None);
}

TEST_CASE("a search without result says so and chooses nothing") {
  PanelDriver panels;
  open(panels, Action::Search);
  panels.type("qqqq");
  CHECK(panels.shows("Nothing of that name"));
  panels.press(ImGuiKey_Enter);
  CHECK_FALSE(panels.session().view().selected.valid());
}

TEST_CASE("Escape closes a popup even while its field has the keyboard") {
  for (const Action action : {Action::Search, Action::JumpToDate, Action::FilterRows, Action::OpenRun, Action::Help}) {
    PanelDriver panels;
    open(panels, action);
    REQUIRE(panels.session().view().popup != Popup::None);
    panels.press(ImGuiKey_Escape);
    CHECK(panels.session().view().popup == Popup::None);
  }
}

TEST_CASE("the help lists every action with its keys") {
  PanelDriver panels;
  open(panels, Action::Help);
  for (const view::ActionInfo& action : view::actions()) {
    INFO(action.title);
    CHECK(panels.shows(action.title));
    CHECK(panels.shows(action.keys));
  }
}

TEST_CASE("a malformed date is refused with an example and a good one sets the clock") {
  PanelDriver panels;
  open(panels, Action::JumpToDate);
  panels.type("yesterday");
  panels.press(ImGuiKey_Enter);
  CHECK(panels.session().view().popup == Popup::JumpToDate);
  CHECK(panels.shows("Write it as"));
}

TEST_CASE("a date jumped to sets the clock") {
  PanelDriver panels;
  open(panels, Action::JumpToDate);
  panels.type("2021-01-03");
  panels.press(ImGuiKey_Enter);
  CHECK(panels.session().view().now_s == 2 * 86400);
  CHECK(panels.session().view().popup == Popup::None);
}

TEST_CASE("rows are filtered while the filter is typed") {
  PanelDriver panels;
  open(panels, Action::FilterRows);
  panels.type("crane");
  CHECK(panels.session().view().timeline.rows.filter == "crane");
}

TEST_CASE("without a run the shipped scenarios are offered") {
  PanelDriver panels{false};
  CHECK(panels.shows("vung-tau-2021"));
  CHECK(panels.shows("first-steps"));
}

TEST_CASE("a run folder typed in the list is opened") {
  PanelDriver panels{false};
  REQUIRE(panels.click("picker", "##folder"));
  panels.type(panels.run_folder().string());
  panels.press(ImGuiKey_Enter);
  REQUIRE(panels.viewer().session() != nullptr);
  CHECK(panels.session().run().name() == "first-steps");
}
