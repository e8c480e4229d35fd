// SPDX-License-Identifier: MIT
#include "visualizer/screen/panels.hpp"

#include <catch2/catch.hpp>
#include <imgui.h>
#include <imgui_internal.h>

#include "tests/visualizer/screen/panel_driver.hpp"
#include "tests/visualizer/support/season_run.hpp"
#include "visualizer/scene/walk.hpp"
#include "visualizer/screen/order_rows.hpp"
#include "visualizer/screen/panel_parts.hpp"
#include "visualizer/screen/speed_text.hpp"

using namespace fairlead;
using namespace fairlead::screen;
using fairlead::test::PanelDriver;

TEST_CASE("the button of the toolbar plays and pauses") {
  PanelDriver panels;
  REQUIRE(panels.click("toolbar", "##play-pause"));
  CHECK(panels.session().playback().playing);
  CHECK(panels.viewer().last_action() == "play-pause");
  REQUIRE(panels.click("toolbar", "##play-pause"));
  CHECK_FALSE(panels.session().playback().playing);
}

TEST_CASE("keys that are actions do not walk the buttons of the toolbar") {
  PanelDriver panels;
  REQUIRE(panels.click("toolbar", "##play-pause"));
  for (const int key : {ImGuiKey_RightArrow, ImGuiKey_LeftArrow, ImGuiKey_Space, ImGuiKey_Tab}) panels.press(key);
  CHECK(panels.session().playback().playing);
  CHECK_FALSE(ImGui::GetIO().WantTextInput);
}

TEST_CASE("a typed speed is taken and a malformed one is not") {
  PanelDriver panels;
  REQUIRE(panels.click("toolbar", "##speed"));
  panels.type("6 h/s");
  panels.press(ImGuiKey_Enter);
  CHECK(panels.session().playback().speed == 6 * 3600);
  REQUIRE(panels.click("toolbar", "##speed"));
  panels.type("soon");
  panels.press(ImGuiKey_Enter);
  CHECK(panels.session().playback().speed == 6 * 3600);
}

TEST_CASE("a date typed in the toolbar sets the clock") {
  PanelDriver panels;
  REQUIRE(panels.click("toolbar", "##date"));
  panels.type("2021-01-11 06:00");
  panels.press(ImGuiKey_Enter);
  CHECK(panels.session().view().now_s == (10 * 86400) + (6 * 3600));
}

TEST_CASE("a date far outside of the run is brought to its end") {
  PanelDriver panels;
  REQUIRE(panels.click("toolbar", "##date"));
  panels.type("2999-01-01");
  panels.press(ImGuiKey_Enter);
  CHECK(panels.session().view().now_s == panels.session().run().end());
}

TEST_CASE("the speed that is reached is shown while playing") {
  PanelDriver panels;
  CHECK_FALSE(panels.shows("reached"));
  panels.viewer().perform(view::Action::PlayPause);
  for (int k = 0; k < 40; ++k) panels.viewer().advance(0.02);
  CHECK(panels.session().playback().reached == Approx(panels.session().playback().speed));
  CHECK(panels.shows("reached"));
}

TEST_CASE("the inspector tells of what is chosen") {
  PanelDriver panels;
  CHECK(panels.shows("Nothing is chosen"));
  panels.session().select(view::target_of(test::lift));
  panels.settle();
  CHECK(panels.shows(panels.session().run().scenario().orders[test::lift.index()].id));
  CHECK_FALSE(panels.shows("Nothing is chosen"));
}

TEST_CASE("an explanation is walked with the buttons over the map") {
  PanelDriver panels;
  panels.session().explain(view::target_of(test::drill));
  panels.settle();
  REQUIRE(panels.session().walk() != nullptr);
  const std::size_t last = panels.session().walk()->position();
  REQUIRE(panels.click("walk", "Back"));
  CHECK(panels.session().walk()->position() + 1 == last);
  REQUIRE(panels.click("walk", "Next"));
  CHECK(panels.session().walk()->position() == last);
  REQUIRE(panels.click("walk", "End the walk"));
  CHECK(panels.session().walk() == nullptr);
}

TEST_CASE("the tooltip tells of what the pointer is on") {
  PanelDriver panels;
  ImGui::GetIO().MousePos = {300, 500};
  panels.session().view().hovered = view::target_of(test::crane_asset);
  panels.settle();
  CHECK(panels.shows(panels.session().run().scenario().assets[test::crane_asset.index()].name));
}

TEST_CASE("the tooltip stays within the window and beside the pointer wherever that is") {
  PanelDriver panels;
  panels.session().view().hovered = view::target_of(test::crane_asset);
  for (const view::Point at : {view::Point{2, 2}, {1598, 2}, {2, 898}, {1598, 898}, {800, 450}}) {
    panels.session().view().pointer = at;
    panels.settle();
    ImGuiWindow* tooltip = ImGui::FindWindowByName("##Tooltip_00");
    REQUIRE(tooltip != nullptr);
    const view::Box box{tooltip->Pos.x, tooltip->Pos.y, tooltip->Size.x, tooltip->Size.y};
    CHECK_FALSE(box.contains(at));
    CHECK((box.x >= 0 && box.y >= 0 && box.right() <= 1600 && box.bottom() <= 900));
  }
}

TEST_CASE("texts are broken at blanks alone") {
  PanelDriver panels;
  ImGui::NewFrame();
  ImGui::SetNextWindowSize({90, 200});
  ImGui::Begin("narrow");
  const float line = ImGui::GetTextLineHeight();
  wrapped_text("\u22123,456 USD; \u22122.6 M USD");
  CHECK(ImGui::GetItemRectSize().y > 1.5F * line);
  wrapped_text("3,456.78;9,012.34;5,678.90");
  CHECK(ImGui::GetItemRectSize().y < 1.5F * line);
  CHECK(ImGui::GetItemRectSize().x <= 90);
  ImGui::End();
  ImGui::EndFrame();
}

TEST_CASE("panels speak Vietnamese") {
  PanelDriver panels;
  panels.viewer().perform(view::Action::SwitchLanguage);
  panels.settle();
  CHECK(panels.shows("Tìm kiếm"));
  CHECK(panels.shows("Đang chọn"));
  CHECK_FALSE(panels.shows("Search"));
}

TEST_CASE("orders are sorted by a column and equal ones keep their order") {
  PanelDriver panels;
  const auto& figures = panels.session().figures();
  auto rows = order_rows(panels.session().run(), figures);
  const Tick end = panels.session().run().end();
  sort_orders(rows, OrderColumn::Order, true, figures, end);
  for (std::size_t k = 1; k < rows.size(); ++k) CHECK(rows[k - 1].id >= rows[k].id);
  sort_orders(rows, OrderColumn::Done, true, figures, end);
  CHECK(figures.progress(rows.front().order, end) >= figures.progress(rows.back().order, end));
  CHECK(rows.back().order == test::extra);
  sort_orders(rows, OrderColumn::Due, false, figures, end);
  CHECK(rows.front().order == test::drill);
}

TEST_CASE("every status of an order has its Vietnamese") {
  for (int phase = 0; phase <= static_cast<int>(view::OrderPhase::LeftOut); ++phase) {
    const char* name = phase_name(static_cast<view::OrderPhase>(phase));
    INFO(name);
    CHECK_FALSE(view::vietnamese(name).empty());
  }
}

TEST_CASE("a speed is read back as it is shown") {
  for (const double speed : {60.0, 90 * 60.0, 6 * 3600.0, 86400.0, 30 * 86400.0}) {
    const auto read = view::parse_speed(speed_text(speed).c_str());
    REQUIRE(read);
    CHECK(*read == Approx(speed));
  }
}
