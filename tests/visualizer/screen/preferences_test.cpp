// SPDX-License-Identifier: MIT
#include "visualizer/screen/preferences.hpp"

#include <catch2/catch.hpp>

#include "core/base/file.hpp"
#include "tests/support/temporary_folder.hpp"
#include "visualizer/screen/viewer_files.hpp"

using namespace fairlead;
using namespace fairlead::screen;

TEST_CASE("preferences are read back as they were written") {
  const test::TemporaryFolder folder;
  const Preferences wanted{.theme = view::ThemeName::Light,
                           .language = view::Language::Vietnamese,
                           .scale = 1.5F,
                           .side = false,
                           .figure = view::Figure::Orders,
                           .ghosts = false,
                           .width = 1280,
                           .height = 720};
  write_preferences(wanted, folder / "deep" / "view.json");
  const ReadPreferences read = read_preferences(folder / "deep" / "view.json");
  CHECK(read.preferences == wanted);
  CHECK(read.complaint.empty());
}

TEST_CASE("no preferences file means the usual looks without a complaint") {
  const test::TemporaryFolder folder;
  const ReadPreferences read = read_preferences(folder / "view.json");
  CHECK(read.preferences == Preferences{});
  CHECK(read.complaint.empty());
}

TEST_CASE("a broken preferences file is left aside with a complaint") {
  const test::TemporaryFolder folder;
  for (const char* text : {"", "{", "[]", R"({"theme": "pink"})", R"({"scale": 1e9})", R"({"width": "wide"})",
                           "\xff\xfe", R"({"theme": "dark", "theme": "light"})"}) {
    write_file(folder / "view.json", text);
    const ReadPreferences read = read_preferences(folder / "view.json");
    INFO(text);
    CHECK(read.preferences == Preferences{});
    CHECK_FALSE(read.complaint.empty());
  }
}

TEST_CASE("a window that was made very small opens at a size of use with the looks it had") {
  const test::TemporaryFolder folder;
  write_preferences({.theme = view::ThemeName::Light, .width = 240, .height = 90}, folder / "view.json");
  const ReadPreferences read = read_preferences(folder / "view.json");
  CHECK(read.complaint.empty());
  CHECK(read.preferences.theme == view::ThemeName::Light);
  CHECK(read.preferences.width == 320);
  CHECK(read.preferences.height == 320);
}

TEST_CASE("a run named with a slash behind it is the run without one") {
  const test::TemporaryFolder folder;
  const auto list = folder / "recent.json";
  write_file(list, "[\"/runs/a/\"]");
  add_recent_run(list, "/runs/b/");
  add_recent_run(list, "/runs/a");
  CHECK(recent_runs(list) == std::vector<std::filesystem::path>{"/runs/a", "/runs/b"});
}

TEST_CASE("the run opened last heads the list and stands in it once") {
  const test::TemporaryFolder folder;
  const auto list = folder / "state" / "recent.json";
  add_recent_run(list, "/runs/a");
  add_recent_run(list, "/runs/b");
  add_recent_run(list, "/runs/a");
  CHECK(recent_runs(list) == std::vector<std::filesystem::path>{"/runs/a", "/runs/b"});
}

TEST_CASE("the list of runs stays short and a broken one is empty") {
  const test::TemporaryFolder folder;
  const auto list = folder / "recent.json";
  for (int k = 0; k < 40; ++k) add_recent_run(list, "/runs/" + std::to_string(k));
  CHECK(recent_runs(list).size() == 12);
  CHECK(recent_runs(list).front() == "/runs/39");
  write_file(list, "[\"/runs/a\", ");
  CHECK(recent_runs(list).empty());
}
