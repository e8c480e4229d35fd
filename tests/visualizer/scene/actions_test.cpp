// SPDX-License-Identifier: MIT
#include "core/base/file.hpp"
#include "visualizer/scene/actions.hpp"

#include <map>
#include <set>
#include <sstream>
#include <string>

#include <catch2/catch.hpp>

using namespace fairlead::view;

TEST_CASE("every action stands at its place in the table and has a key of its own") {
  std::map<std::string, std::string> taken;
  std::set<std::string> ids;
  std::size_t position = 0;
  for (const ActionInfo& entry : actions()) {
    INFO(entry.id);
    CHECK(static_cast<std::size_t>(entry.action) == position++);
    CHECK(ids.insert(entry.id).second);
    std::istringstream keys{entry.keys};
    std::string key;
    int count = 0;
    while (keys >> key) {
      INFO(key << " also does " << taken[key]);
      CHECK(taken[key].empty());
      taken[key] = entry.id;
      ++count;
    }
    CHECK(count > 0);
    CHECK(action_by_id(entry.id) == entry.action);
  }
  CHECK(static_cast<std::size_t>(Action::Quit) + 1 == position);
}

TEST_CASE("a key press finds its action with exactly what is held down") {
  CHECK(action_of({.name = "Space"}) == Action::PlayPause);
  CHECK(action_of({.name = "W"}) == Action::ZoomIn);
  CHECK(action_of({.name = "W", .shift = true}) == Action::MapZoomIn);
  CHECK(action_of({.name = "Left"}) == Action::PanLeft);
  CHECK(action_of({.name = "Q", .ctrl = true}) == Action::Quit);
  CHECK(action_of({.name = "?", .shift = true}) == Action::Help);
  CHECK(action_of({.name = "?"}) == Action::Help);
  CHECK_FALSE(action_of({.name = "Q"}));
  CHECK_FALSE(action_of({.name = "W", .alt = true}));
  CHECK_FALSE(action_of({.name = "Space", .ctrl = true}));
  CHECK_FALSE(action_of({.name = ""}));
  CHECK_FALSE(action_by_id("dance"));
}

TEST_CASE("the table for the docs names every action once") {
  const std::string text = actions_as_markdown();
  for (const ActionInfo& entry : actions()) CHECK(text.find(entry.title) != std::string::npos);
  CHECK(text.find("| Timeline | `A`, `Left` | Earlier | pan-left |") != std::string::npos);
}

TEST_CASE("the page about the visualizer shows the table as it is") {
  const std::string page = fairlead::read_file(FAIRLEAD_DOCS "/visualizer.md");
  INFO("replace the table of docs/visualizer.md by\n" << actions_as_markdown());
  CHECK(page.find(actions_as_markdown()) != std::string::npos);
}
