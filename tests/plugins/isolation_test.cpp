// SPDX-License-Identifier: MIT
// --isolate-plugins: the same results from processes of their own, and what becomes of plugins that end theirs.
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <fstream>
#include <map>
#include <thread>

#include <catch2/catch.hpp>
#include <sys/wait.h>
#include <unistd.h>

#include "core/base/file.hpp"
#include "core/base/problem.hpp"
#include "core/plugin_host/isolated_plugin.hpp"
#include "core/plugin_host/plugin.hpp"
#include "core/program/exit_code.hpp"
#include "tests/support/program_run.hpp"
#include "tests/support/temporary_folder.hpp"

namespace fs = std::filesystem;
using namespace fairlead;
using namespace std::chrono_literals;
using Catch::Contains;

namespace {

constexpr const char* scenario = R"({
  "fairlead": 1, "name": "one", "start": "2021-01-04", "end": "2021-02-01", "time_zone": "+07:00", "weather": "none",
  "places": [{"id": "field", "name": "Field", "kind": "field", "lat": 9.75, "lon": 107.98, "depth_m": 50}],
  "assets": [{"id": "ship", "name": "Ship", "kind": "ship", "home": "field", "speed_kn": 10,
              "capabilities": {"crane_t": 800, "dive": 1}}],
  "orders": [{"id": "well", "service": "org.example.bad", "places": {"site": "field"}}]
})";

fs::path bad_plugin(const std::string& fault) {
  return fs::path(BAD_PLUGIN_DIRECTORY) / (fault + ".so");
}

/// A scenario whose one order is of the plugin with this fault.
struct Workplace {
  test::TemporaryFolder folder;
  explicit Workplace(const std::string& fault) {
    fs::create_directory(folder / "plugins");
    fs::copy_file(bad_plugin(fault), folder / "plugins/plugin.so");
    write_file(folder / "scenario.json", scenario);
  }
  [[nodiscard]] test::ProgramResult run(const std::string& command, std::vector<std::string> more) const {
    std::vector<std::string> words{FAIRLEAD_PROGRAM, command, "scenario.json", "--plugin-path", "plugins"};
    words.insert(words.end(), more.begin(), more.end());
    return test::program_run({.arguments = words, .folder = folder.path()});
  }
  [[nodiscard]] test::ProgramResult isolated(const std::string& command) const {
    return run(command, {"--isolate-plugins"});
  }
};

PluginIsolation with_limit(std::chrono::milliseconds limit) {
  return {.time_limit = limit, .program = FAIRLEAD_PROGRAM};
}

std::map<std::string, std::string> bytes_of(const fs::path& folder) {
  std::map<std::string, std::string> bytes;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder))
    bytes[entry.path().filename().string()] = read_file(entry.path());
  return bytes;
}

test::ProgramResult program(std::vector<std::string> words) {
  words.insert(words.begin(), FAIRLEAD_PROGRAM);
  return test::program_run({.arguments = words, .folder = FAIRLEAD_SOURCE_DIRECTORY});
}

/// Neither a running child nor one that nobody waited for.
bool has_no_child() {
  return ::waitpid(-1, nullptr, WNOHANG) == -1 && errno == ECHILD;
}

}  // namespace

TEST_CASE("a run and a plan have the same bytes with and without isolation") {
  const test::TemporaryFolder folder;
  const std::string path = "scenarios/vung-tau-2021/scenario.json";
  const std::string here = (folder / "here").string(), apart = (folder / "apart").string();
  const std::vector<std::string> run{"run", path, "--schedules", "3", "-o"};
  auto run_here = run, run_apart = run;
  run_here.push_back(here);
  run_apart.insert(run_apart.end(), {apart, "--isolate-plugins"});
  const test::ProgramResult first = program(run_here), second = program(run_apart);
  CHECK(first.code == second.code);
  CHECK(first.out == second.out);
  CHECK(bytes_of(here) == bytes_of(apart));
  const auto plan = program({"plan", path, "--schedules", "3"});
  CHECK(plan.out == program({"plan", path, "--schedules", "3", "--isolate-plugins"}).out);
}

TEST_CASE("a plugin that ends its process is named with its order by run and plan and validate") {
  const std::string command = GENERATE("run", "plan", "validate");
  const test::ProgramResult crash = Workplace("crashes").isolated(command);
  CHECK(crash.code == exit_plugin);
  CHECK_THAT(crash.err, Contains("plugin org.example.bad, order well: expand() crashed (SIGABRT)"));
  const test::ProgramResult end = Workplace("exits").isolated(command);
  CHECK(end.code == exit_plugin);
  CHECK_THAT(end.err, Contains("plugin org.example.bad, order well: expand() ended the process with exit code 3"));
  const test::ProgramResult hang = Workplace("hangs").run(command, {"--isolate-plugins", "--plugin-time-limit", "5"});
  CHECK(hang.code == exit_plugin);
  CHECK_THAT(hang.err, Contains("plugin org.example.bad, order well: expand() took longer than its time limit"));
}

TEST_CASE("a library that crashes while it is loaded is refused like any other") {
  const test::ProgramResult result = Workplace("crashes_on_load").isolated("validate");
  CHECK(result.code == exit_input);
  CHECK_THAT(result.out, Contains("these libraries were refused") && Contains("loading it: crashed (SIGABRT)"));
}

TEST_CASE("refusals and answers of an isolated plugin are those of a loaded one") {
  CHECK(Workplace("sound").isolated("run").code == exit_done);
  const test::ProgramResult invalid = Workplace("expand_invalid").isolated("run");
  CHECK(invalid.code == exit_input);
  CHECK_THAT(invalid.err, Contains("/orders/0/params/wells: found 0, expected at least 1"));
  CHECK(Workplace("expand_cannot_serve").isolated("run").code == exit_infeasible);
  CHECK_THAT(Workplace("newer_major").isolated("run").err, Contains("speaks plugin ABI 2.0"));
  CHECK_THAT(Workplace("expand_floods").isolated("run").err, Contains("wrote more than 64 MB"));
  const test::ProgramResult declines = Workplace("declines").isolated("run");
  CHECK_THAT(declines.err, Contains("declines to work: needs a licence") && Contains("plugin.so: needs a licence"));
}

TEST_CASE("what an isolated plugin prints does not mix with results") {
  const test::ProgramResult result = Workplace("prints").isolated("plan");
  CHECK(result.code == exit_done);
  CHECK(result.out.front() == '{');
  CHECK_THAT(result.out, !Contains("laying pipes"));
}

TEST_CASE("calls through a process give what calls give and processes go") {
  {
    Plugin here(bad_plugin("sound"));
    IsolatedPlugin apart(bad_plugin("sound"), with_limit(60s));
    CHECK(apart.describe().text == here.describe().text);
    CHECK(apart.expand("{}").text == here.expand("{}").text);
    const std::string long_order(std::size_t{20} << 20U, ' ');
    CHECK(apart.expand(long_order).code == here.expand(long_order).code);
  }
  CHECK(has_no_child());
}

TEST_CASE("a call after a crash starts another process") {
  IsolatedPlugin plugin(bad_plugin("crashes_on_cut_order"), with_limit(60s));
  CHECK(plugin.expand("{\"params\": ").died == "crashed (SIGABRT)");
  CHECK(plugin.expand("{}").code == FAIRLEAD_OK);
}

TEST_CASE("a process that hangs is ended at the time limit and leaves no zombie") {
  {
    IsolatedPlugin plugin(bad_plugin("hangs"), with_limit(60s));
    IsolatedPlugin quick(bad_plugin("hangs"), with_limit(5s));
    CHECK(quick.expand("{}").died == "took longer than its time limit");
    CHECK(plugin.describe().code == FAIRLEAD_OK);
  }
  CHECK(has_no_child());
}

TEST_CASE("a program that cannot be started again is an error of the system") {
  const PluginIsolation isolation{.time_limit = 60s, .program = "/nowhere/fairlead"};
  CHECK_THROWS_AS(IsolatedPlugin(bad_plugin("sound"), isolation), SystemError);
  CHECK(has_no_child());
}

namespace {

/// Ids of the children of a process, as the system lists them.
std::string children_of(pid_t process) {
  const std::string id = std::to_string(process);
  std::ifstream file("/proc/" + id + "/task/" + id + "/children");
  std::string ids;
  std::getline(file, ids);
  return ids;
}

pid_t start_hanging_run(const fs::path& folder) {
  const pid_t child = ::fork();
  if (child != 0) return child;
  if (::chdir(folder.c_str()) != 0 || std::freopen("/dev/null", "w", stderr) == nullptr) ::_exit(126);
  ::execl(FAIRLEAD_PROGRAM, "fairlead", "validate", "scenario.json", "--plugin-path", "plugins", "--isolate-plugins",
          nullptr);
  ::_exit(127);
}

}  // namespace

TEST_CASE("an interrupt ends a hanging plugin with the program") {
  const Workplace work("hangs");
  const pid_t run = start_hanging_run(work.folder.path());
  std::string child;
  while (child.empty() && ::waitpid(run, nullptr, WNOHANG) == 0) {
    child = children_of(run);
    std::this_thread::yield();
  }
  REQUIRE_FALSE(child.empty());
  ::kill(run, SIGINT);
  int status = 0;
  REQUIRE(::waitpid(run, &status, 0) == run);
  CHECK(WIFEXITED(status));
  CHECK(WEXITSTATUS(status) == exit_interrupted);
  CHECK_FALSE(fs::exists("/proc/" + std::to_string(std::stoi(child))));
}
