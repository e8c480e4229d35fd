// SPDX-License-Identifier: MIT
// What a user of the program sees of each way in which a plugin can be wrong: exit code and message.
#include <cstdlib>

#include <catch2/catch.hpp>
#include <sys/wait.h>

#include "core/base/file.hpp"
#include "tests/support/temporary_folder.hpp"

namespace fs = std::filesystem;
using namespace fairlead;

namespace {

constexpr const char* scenario = R"({
  "fairlead": 1, "name": "one", "start": "2021-01-04", "end": "2021-02-01", "time_zone": "+07:00", "weather": "none",
  "places": [{"id": "field", "name": "Field", "kind": "field", "lat": 9.75, "lon": 107.98, "depth_m": 50}],
  "assets": [{"id": "ship", "name": "Ship", "kind": "ship", "home": "field", "speed_kn": 10,
              "capabilities": {"crane_t": 800, "dive": 1}}],
  "orders": [{"id": "well", "service": "org.example.SERVICE", "places": {"site": "field"}}]
})";

struct Outcome {
  int exit_code = -1;
  std::string output;  ///< of both streams
};

Outcome run_with(const std::string& fault, const std::string& service = "bad") {
  const test::TemporaryFolder folder;
  fs::create_directory(folder / "some");
  fs::copy_file(fs::path(BAD_PLUGIN_DIRECTORY) / (fault + ".so"), folder / "some/plugin.so");
  std::string text = scenario;
  write_file(folder / "scenario.json", text.replace(text.find("SERVICE"), 7, service));
  const std::string at = folder.path().string();
  const std::string command = std::string(FAIRLEAD_PROGRAM) + " run " + at + "/scenario.json --plugin-path " + at +
                              "/some -o " + at + "/run > " + at + "/output 2>&1";
  const int status = std::system(command.c_str());
  return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, read_file(folder / "output")};
}

void check(const Outcome& outcome, int exit_code, const std::string& message) {
  CHECK(outcome.exit_code == exit_code);
  CHECK_THAT(outcome.output, Catch::Matchers::Contains(message));
}

}  // namespace

TEST_CASE("a sound plugin's order is served") {
  check(run_with("sound"), 0, "well");
}

TEST_CASE("an order that the plugin calls invalid is the user's mistake") {
  check(run_with("expand_invalid"), 3, "/orders/0/params/wells: found 0, expected at least 1");
}

TEST_CASE("an order that the plugin cannot serve is a result") {
  check(run_with("expand_cannot_serve"), 4, "no rig reaches the bottom");
}

TEST_CASE("a plugin that fails or throws ends the run with its name") {
  check(run_with("expand_fails"), 5, "plugin org.example.bad, order well: expand() failed: out of cheese");
  check(run_with("throws", "throwing"), 5, "the drill string is stuck");
  check(run_with("no_wall", "throwing"), 5, "threw an exception across the plugin boundary");
}

TEST_CASE("a plugin that answers nonsense ends the run with its name") {
  check(run_with("expand_unknown_code"), 5, "expand() returned 42");
  check(run_with("expand_not_json"), 5, "no usable JSON");
  check(run_with("expand_wrong_types"), 5, "/ways/0/id");
  check(run_with("expand_cycle"), 5, "a -> b -> a");
}

TEST_CASE("a library that is refused is named where its service is missed") {
  check(run_with("newer_major"), 3, "speaks plugin ABI 2.0, this program speaks 1.0; a newer Fairlead is needed");
  check(run_with("older_major"), 3, "build the plugin again");
  check(run_with("no_symbol"), 3, "it has no symbol fairlead_plugin_entry");
}
