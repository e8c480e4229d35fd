// SPDX-License-Identifier: MIT
#include "visualizer/screen/viewer.hpp"

#include <algorithm>
#include <thread>

#include <catch2/catch.hpp>
#include <imgui.h>

#include "core/base/file.hpp"
#include "core/base/json.hpp"
#include "core/base/problem.hpp"
#include "tests/visualizer/screen/panel_driver.hpp"
#include "tests/visualizer/support/season_run.hpp"
#include "visualizer/picture/run_hash.hpp"
#include "visualizer/scene/timeline_scene.hpp"
#include "visualizer/screen/start_view.hpp"
#include "visualizer/screen/state_report.hpp"

using namespace fairlead;
using namespace fairlead::screen;
using fairlead::test::PanelDriver;
using view::Action;

TEST_CASE("a broken run folder is refused and what was open stays open") {
  PanelDriver panels;
  CHECK_THROWS_AS(panels.viewer().open(panels.folder() / "nowhere"), SystemError);
  write_file(panels.folder() / "half" / "manifest.json", "{\"format\": ");
  CHECK_THROWS_AS(panels.viewer().open(panels.folder() / "half"), std::runtime_error);
  CHECK(panels.session().run().name() == "season");
}

TEST_CASE("a broken run folder chosen in the list gets a message in the window") {
  PanelDriver panels;
  write_file(panels.folder() / "half" / "manifest.json", "{\"format\": ");
  panels.viewer().perform(Action::OpenRun);
  panels.settle();
  REQUIRE(panels.click("picker", "##folder"));
  panels.type((panels.folder() / "half").string());
  panels.press(ImGuiKey_Enter);
  CHECK(panels.viewer().message().find("scenario.json") != std::string::npos);
  CHECK(panels.shows("scenario.json"));
  CHECK(panels.session().run().name() == "season");
}

namespace {

/// A copy of a whole run folder.
std::filesystem::path copied_run(const PanelDriver& panels) {
  auto copy = panels.folder() / "copy";
  std::filesystem::copy(PanelDriver::run_folder(), copy);
  return copy;
}

void replace_in(const std::filesystem::path& file, const std::string& found, const std::string& by) {
  std::string text = read_file(file);
  const auto at = text.find(found);
  REQUIRE(at != std::string::npos);
  write_file(file, text.replace(at, found.size(), by));
}

/// Types the folder into the list of runs; what the window then says.
std::string said_of(PanelDriver& panels, const std::filesystem::path& folder) {
  if (panels.session().view().popup != view::Popup::OpenRun) panels.viewer().perform(Action::OpenRun);
  panels.settle();
  REQUIRE(panels.click("picker", "##folder"));
  panels.type(folder.string());
  panels.press(ImGuiKey_Enter);
  CHECK(panels.session().run().name() == "season");
  return panels.viewer().message();
}

}  // namespace

TEST_CASE("a run folder from a newer version gets a message in the window and none is opened") {
  PanelDriver panels;
  const auto folder = copied_run(panels);
  replace_in(folder / "manifest.json", "fairlead.run/1", "fairlead.run/9");
  CHECK_THROWS_AS(panels.viewer().open(folder), InputError);
  const std::string said = said_of(panels, folder);
  CHECK(said.find("manifest.json") != std::string::npos);
  CHECK(said.find("newer") != std::string::npos);
  CHECK(panels.shows("newer"));
}

TEST_CASE("a run folder whose files are damaged or cut off gets a message in the window") {
  PanelDriver panels;
  const auto folder = copied_run(panels);
  const std::string intervals = read_file(folder / "intervals.csv");
  write_file(folder / "intervals.csv", intervals.substr(0, intervals.size() / 2));
  CHECK(said_of(panels, folder).find("intervals.csv") != std::string::npos);
  write_file(folder / "intervals.csv", intervals);
  replace_in(folder / "plan.json", "{", "");
  CHECK(said_of(panels, folder).find("plan.json") != std::string::npos);
  std::filesystem::remove(folder / "plan.json");
  CHECK(said_of(panels, folder).find("plan.json") != std::string::npos);
}

TEST_CASE("a run is opened where nothing can be remembered") {
  PanelDriver panels;
  std::filesystem::remove_all(panels.folder() / "state");
  write_file(panels.folder() / "state", "a file where a folder is wanted");
  panels.viewer().open(panels.run_folder());
  CHECK(panels.session().run().name() == "first-steps");
  panels.viewer().compare(panels.run_folder());
  CHECK(panels.session().other() != nullptr);
}

TEST_CASE("looks survive the opening of another run and the end of the program") {
  PanelDriver panels;
  panels.viewer().perform(Action::SwitchTheme);
  panels.viewer().perform(Action::ShowWaiting);
  panels.viewer().open(panels.run_folder());
  CHECK(panels.session().view().theme == view::ThemeName::Light);
  CHECK(panels.session().view().figure == view::Figure::Waiting);
}

TEST_CASE("a scenario run from the list is opened when it is done") {
  PanelDriver panels{false};
  panels.viewer().start(std::filesystem::path{FAIRLEAD_SOURCE_DIRECTORY} / "scenarios/first-steps/scenario.json");
  REQUIRE(panels.viewer().running() != nullptr);
  while (!panels.viewer().running()->finished())
    if (!panels.viewer().advance(0.01)) std::this_thread::yield();
  INFO(panels.viewer().message());
  REQUIRE(panels.viewer().session() != nullptr);
  CHECK(panels.session().run().name() == "first-steps");
}

TEST_CASE("two runs are compared and parted again") {
  PanelDriver panels;
  panels.viewer().compare(panels.run_folder());
  panels.settle();
  CHECK(panels.session().other() != nullptr);
  CHECK(panels.shows("Compare"));
}

TEST_CASE("the comparison comes first while nothing is chosen and the inspector when something is") {
  PanelDriver panels;
  panels.viewer().compare(panels.run_folder());
  panels.settle();
  CHECK(panels.shows("Orders that differ"));
  panels.session().select(view::target_of(test::crane_asset));
  panels.settle();
  CHECK_FALSE(panels.shows("Orders that differ"));
}

TEST_CASE("an explanation is said once") {
  PanelDriver panels;
  CHECK_FALSE(panels.session().view().walk_words);
}

TEST_CASE("a hovered thing of the command line is pointed at where it is drawn") {
  PanelDriver panels;
  const std::string crane = panels.session().run().scenario().assets[test::crane_asset.index()].id;
  set_start(panels.viewer(), {.hover = crane});
  const view::Target under = view::timeline_target(panels.session().boxes().timeline, panels.session().picture(),
                                                   panels.session().view().pointer);
  REQUIRE(under.interval >= 0);
  CHECK(panels.session().run().trace().intervals[static_cast<std::size_t>(under.interval)].asset == test::crane_asset);
}

TEST_CASE("a screenshot names its run by what the folder holds and the simulated time") {
  PanelDriver panels;
  panels.viewer().open(panels.run_folder());
  set_start(panels.viewer(), {.at = "2021-03-02T06:00"});
  const auto texts = panels.viewer().picture_texts();
  const auto text_of = [&](const std::string& key) {
    const auto at = std::find_if(texts.begin(), texts.end(), [&](const auto& text) { return text.key == key; });
    return at == texts.end() ? std::string{} : at->text;
  };
  CHECK(text_of("Title") == "first-steps");
  CHECK(text_of("Simulated time") == panels.session().time_stamp());
  CHECK(text_of("Run sha256") == view::run_hash(panels.run_folder()));
}

TEST_CASE("the state report is JSON and names what is chosen") {
  PanelDriver panels;
  panels.session().select(view::target_of(test::crane_asset));
  Problems problems;
  const std::string line = state_line(panels.viewer(), true);
  CHECK(line.find('\n') == line.size() - 1);
  const JsonDocument document = JsonDocument::parse(line, "state");
  const auto selected = document.root(problems).require("selected");
  REQUIRE(selected);
  CHECK(selected->text() == "asset:" + panels.session().run().scenario().assets[test::crane_asset.index()].id);
}

TEST_CASE("a state is written once however often it is reported") {
  PanelDriver panels;
  const auto file = panels.folder() / "state.jsonl";
  StateReport report{file};
  report.write(panels.viewer(), 1, true);
  report.write(panels.viewer(), 2, true);
  panels.viewer().perform(Action::SwitchTheme);
  report.write(panels.viewer(), 3, true);
  const std::string text = read_file(file);
  CHECK(std::count(text.begin(), text.end(), '\n') == 2);
  CHECK(text.find("\"frame\": 3") != std::string::npos);
}

TEST_CASE("the command line sets time and choice and refuses what is not there") {
  PanelDriver panels;
  const view::RunView& run = panels.session().run();
  const std::string crane = run.scenario().assets[test::crane_asset.index()].id;
  set_start(panels.viewer(), {.at = "2021-01-03", .timeline = "2021-01-02..2021-01-09", .select = crane});
  CHECK(panels.session().view().now_s == 2 * 86400);
  CHECK(panels.session().view().selected == view::target_of(test::crane_asset));
  CHECK(panels.session().view().timeline.from_s == Approx(86400));
  CHECK_THROWS_AS(set_start(panels.viewer(), {.select = "nobody"}), InputError);
  CHECK_THROWS_AS(set_start(panels.viewer(), {.at = "soon"}), InputError);
  CHECK_THROWS_AS(set_start(panels.viewer(), {.actions = "dance"}), InputError);
  CHECK_THROWS_AS(set_looks(panels.viewer(), {.size = "16x"}), InputError);
}
