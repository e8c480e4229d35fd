// SPDX-License-Identifier: MIT
#include "core/plugin_host/search_folders.hpp"

#include <catch2/catch.hpp>

#include "tests/support/temporary_folder.hpp"

namespace fs = std::filesystem;
using namespace fairlead;

namespace {

/// A tree of the test's own with one folder for each place of the search.
struct TemporaryTree {
  test::TemporaryFolder folder;  // one a process: ctest runs the cases side by side
  fs::path root = fs::canonical(folder.path());
  TemporaryTree() {
    for (const char* name : {"given", "environment", "project/plugins", "xdg/fairlead/plugins", "bin",
                             "lib/fairlead/plugins", "home/.local/share/fairlead/plugins"}) {
      fs::create_directories(root / name);
    }
  }
  [[nodiscard]] PluginSearch search() const {
    PluginSearch search;
    search.given = {root / "given"};
    search.environment = (root / "environment").string() + ":relative/is/left/out::/nowhere";
    search.project = root / "project";
    search.xdg_data_home = (root / "xdg").string();
    search.home = root / "home";
    search.program = root / "bin/fairlead";
    return search;
  }
};

}  // namespace

TEST_CASE("plugin folders are searched from the nearest wish to the installation") {
  const TemporaryTree tree;
  CHECK(search_folders(tree.search()) ==
        std::vector<fs::path>{tree.root / "given", tree.root / "environment", tree.root / "project/plugins",
                              tree.root / "xdg/fairlead/plugins", tree.root / "lib/fairlead/plugins"});
}

TEST_CASE("without XDG_DATA_HOME the folder below HOME stands in") {
  const TemporaryTree tree;
  PluginSearch search;
  search.home = tree.root / "home";
  CHECK(search_folders(search) == std::vector<fs::path>{tree.root / "home/.local/share/fairlead/plugins"});
}

TEST_CASE("a folder named twice is searched once") {
  const TemporaryTree tree;
  PluginSearch search;
  search.given = {tree.root / "given", tree.root / "project/../given"};
  search.environment = (tree.root / "given").string();
  CHECK(search_folders(search) == std::vector<fs::path>{tree.root / "given"});
}

TEST_CASE("nothing named means nothing searched") {
  CHECK(search_folders({}).empty());
}

TEST_CASE("a program of the build tree finds the build tree's plugins") {
  PluginSearch search;
  search.program = search_of_this_process().program;
  CHECK(search_folders(search) == std::vector<fs::path>{fs::canonical(PLUGIN_DIRECTORY)});
}
