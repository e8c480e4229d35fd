// SPDX-License-Identifier: MIT
// Seeded breaches: each rule about includes must catch its own.
#include "tests/architecture/include_rules.hpp"

#include <catch2/catch.hpp>

using namespace fairlead::architecture;

namespace {

/// Pieced together, so that the rules do not find these lines in this file.
std::string quoted(const std::string& name) {
  return "#inc" + ("lude \"" + name + "\"\n");
}
std::string angled(const std::string& name) {
  return "#inc" + ("lude <" + name + ">\n");
}

std::size_t row_breaches(const std::string& path, const std::string& included) {
  return breaches_of_rows({{path, quoted(included)}}).size();
}

std::size_t door_breaches(const std::string& path, const std::string& included) {
  return breaches_of_doors({{path, angled(included)}}).size();
}

}  // namespace

TEST_CASE("an include of the own folder or a lower row is allowed") {
  CHECK(row_breaches("core/io/reader.cpp", "core/io/reader.hpp") == 0);
  CHECK(row_breaches("core/io/reader.cpp", "core/model/asset.hpp") == 0);
  CHECK(row_breaches("core/app/run.cpp", "core/plan/planner.hpp") == 0);
  CHECK(row_breaches("core/sim/simulation.cpp", "core/metocean/window_index.hpp") == 0);
  CHECK(row_breaches("tests/core/io/reader_test.cpp", "core/plan/planner.hpp") == 0);
}

TEST_CASE("an include of the same or a higher row is a breach with file and line") {
  CHECK(row_breaches("core/io/reader.cpp", "core/routes/distances.hpp") == 1);
  CHECK(row_breaches("core/model/asset.cpp", "core/io/reader.hpp") == 1);
  CHECK(row_breaches("core/sim/simulation.cpp", "core/plan/planner.hpp") == 1);
  CHECK(row_breaches("core/plan/planner.cpp", "core/load/load_scenario.hpp") == 1);
  CHECK(row_breaches("core/base/time.cpp", "tests/support/builder.hpp") == 1);
  const Breaches breaches = breaches_of_rows({{"core/base/time.cpp", "\n" + quoted("core/model/asset.hpp")}});
  REQUIRE(breaches.size() == 1);
  CHECK(breaches[0].path == "core/base/time.cpp");
  CHECK(breaches[0].line == 2);
}

TEST_CASE("the checker knows model and base alone") {
  CHECK(row_breaches("core/check/rules.cpp", "core/model/run.hpp") == 0);
  CHECK(row_breaches("core/check/rules.cpp", "core/metocean/window_index.hpp") == 1);
}

TEST_CASE("a plugin includes neither core nor another plugin") {
  CHECK(row_breaches("plugins/drilling/drilling.cpp", "core/base/time.hpp") == 1);
  CHECK(row_breaches("plugins/drilling/drilling.cpp", "plugins/pipelay/pipelay.hpp") == 1);
  CHECK(row_breaches("plugins/sdk/include/fairlead/plugin.hpp", "core/base/time.hpp") == 1);
  CHECK(row_breaches("plugins/drilling/drilling.cpp", "example_order.hpp") == 0);
  CHECK(row_breaches("core/io/reader.cpp", "plugins/sdk/include/fairlead/plugin.hpp") == 1);
}

TEST_CASE("an include is written from the root and rooms without a row are named") {
  CHECK(row_breaches("core/io/reader.cpp", "reader.hpp") == 1);
  CHECK(row_breaches("core/io/reader.cpp", "../model/asset.hpp") == 1);
  CHECK(row_breaches("core/attic/thing.cpp", "core/base/time.hpp") == 1);
}

TEST_CASE("the visualizer's pictures know neither planner nor simulator") {
  CHECK(row_breaches("visualizer/scene/map.cpp", "core/model/run.hpp") == 0);
  CHECK(row_breaches("visualizer/scene/map.cpp", "core/sim/simulation.hpp") == 1);
  CHECK(row_breaches("visualizer/screen/main.cpp", "core/training/session.hpp") == 0);
  CHECK(row_breaches("visualizer/screen/main.cpp", "core/plan/planner.hpp") == 1);
}

TEST_CASE("a library behind its door is allowed and elsewhere a breach") {
  CHECK(door_breaches("core/base/json.cpp", "nlohmann/json.hpp") == 0);
  CHECK(door_breaches("core/io/reader.cpp", "nlohmann/json.hpp") == 1);
  CHECK(door_breaches("core/plugin_host/plugin.cpp", "boost/dll/shared_library.hpp") == 0);
  CHECK(door_breaches("core/load/load.cpp", "boost/dll/shared_library.hpp") == 1);
  CHECK(door_breaches("core/plan/search.cpp", "CLI/CLI.hpp") == 1);
  CHECK(door_breaches("visualizer/paper/render_options.cpp", "CLI/CLI.hpp") == 0);
  CHECK(door_breaches("visualizer/paper/film.cpp", "CLI/CLI.hpp") == 1);
  CHECK(door_breaches("visualizer/scene/map_scene.cpp", "cairo.h") == 1);
  CHECK(door_breaches("core/app/main.cpp", "SFML/Graphics.hpp") == 1);
  CHECK(door_breaches("core/io/reader.cpp", "fairlead/plugin_abi.h") == 1);
  CHECK(door_breaches("core/plugin_host/plugin.cpp", "fairlead/plugin_abi.h") == 0);
  CHECK(door_breaches("plugins/drilling/drilling.cpp", "fmt/format.h") == 1);
}

TEST_CASE("a header shows its library only to rooms that may open the door themselves") {
  const SourceFile header{"core/plugin_host/library.hpp", angled("fairlead/plugin_abi.h")};
  const std::string seen = quoted(header.path);
  CHECK(breaches_of_doors({header, {"core/plugin_check/checks.cpp", seen}}).empty());
  CHECK(breaches_of_doors({header, {"core/load/load_scenario.cpp", seen}}).size() == 1);
}

TEST_CASE("the standard library needs no door and an unknown library has none") {
  CHECK(door_breaches("core/base/time.cpp", "vector") == 0);
  CHECK(door_breaches("core/base/file.cpp", "unistd.h") == 0);
  CHECK(door_breaches("core/base/file.cpp", "sys/wait.h") == 0);
  CHECK(door_breaches("core/base/file.cpp", "spdlog/spdlog.h") == 1);
  CHECK(door_breaches("core/base/file.cpp", "date.hpp") == 1);
}

TEST_CASE("a library of one file is not used by two") {
  const std::string use = angled("openssl/evp.h");
  CHECK(breaches_of_doors({{"core/base/a.cpp", use}}).empty());
  CHECK(breaches_of_doors({{"core/base/a.cpp", use}, {"core/base/b.cpp", use}}).size() == 1);
}

TEST_CASE("a header that shows a library stays within its room") {
  const SourceFile inner{"core/base/json_value.hpp", angled("nlohmann/json.hpp")};
  const SourceFile near{"core/base/json.cpp", quoted("core/base/json_value.hpp")};
  const SourceFile far{"core/io/reader.cpp", quoted("core/base/json_value.hpp")};
  CHECK(breaches_of_doors({inner, near}).empty());
  CHECK(breaches_of_doors({inner, far}).size() == 1);
}

TEST_CASE("a link list that goes up a row is a breach") {
  CHECK(breaches_of_links({{"core/io/CMakeLists.txt", "fairlead_library(core_io LINK core_model)"}}).empty());
  CHECK(breaches_of_links({{"core/io/CMakeLists.txt", "fairlead_library(core_io LINK core_sim)"}}).size() == 1);
}
