// SPDX-License-Identifier: MIT
#include <filesystem>

#include <catch2/catch.hpp>

#include "core/base/file.hpp"
#include "tests/support/program_run.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace fairlead;
using namespace fairlead::test;
using Catch::Contains;
namespace fs = std::filesystem;

namespace {

/// A copy of the script in a folder of its own, and a PATH with nothing but stand-ins and a few real tools.
class Machine {
 public:
  Machine() {
    fs::create_directories(programs());
    fs::copy(fs::path{FAIRLEAD_SOURCE_DIRECTORY} / "quickstart.sh", folder_ / "quickstart.sh");
    for (const char* tool : {"bash", "dirname", "nproc", "awk", "cat", "env"})
      fs::create_symlink(fs::path{"/usr/bin"} / tool, programs() / tool);
    stand_in("sleep", "exit 0");
    stand_in("cmake", "exit 0");
    stand_in("ctest", "exit 0");
    stand_in("apt-get", "exit 0");
    stand_in("dpkg-query", "echo -n installed");
    user(1000);
  }

  /// A program that appends its name and arguments to `calls` and then does `action`.
  void stand_in(const std::string& name, const std::string& action) {
    const fs::path file = programs() / name;
    write_file(file,
               "#!/usr/bin/env bash\necho \"" + name + " $*\" >> " + calls_file().string() + "\n" + action + "\n");
    fs::permissions(file, fs::perms::owner_all);
  }
  void user(int id) { stand_in("id", "echo " + std::to_string(id)); }
  void lacks(const std::string& package) {
    stand_in("dpkg-query", "[ \"${@: -1}\" = " + package + " ] && exit 1\necho -n installed");
  }
  void has_sudo() { stand_in("sudo", "[ \"$1\" = -n ] && exit 0\nexec \"$@\""); }

  ProgramResult run(std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(), (folder_ / "quickstart.sh").string());
    return program_run({.arguments = arguments, .environment = {"PATH=" + programs().string()}});
  }
  std::string calls() const { return fs::exists(calls_file()) ? read_file(calls_file()) : ""; }

 private:
  fs::path programs() const { return folder_ / "programs"; }
  fs::path calls_file() const { return folder_ / "calls"; }
  TemporaryFolder folder_;
};

}  // namespace

TEST_CASE("set-up never calls apt where every package is there") {
  const Machine machine;
  const ProgramResult result = machine.run({"test"});
  CAPTURE(result.out, result.err);
  CHECK(result.code == 0);
  CHECK_THAT(machine.calls(), !Contains("apt-get") && !Contains("sudo"));
  CHECK_THAT(machine.calls(), Contains("cmake --preset release -DFAIRLEAD_WERROR=ON"));
  CHECK_THAT(machine.calls(), Contains("ctest --preset release -j 2"));
}

TEST_CASE("set-up asks for what the visualizer is built from and tests for a display and ffmpeg too") {
  const Machine machine;
  (void)machine.run({});
  CHECK_THAT(machine.calls(), Contains("libsfml-dev") && Contains("libimgui-dev") && Contains("libcairo2-dev"));
  CHECK_THAT(machine.calls(), Contains("fonts-dejavu-core") && !Contains("xvfb") && !Contains("ffmpeg"));
  CHECK(machine.run({"test"}).code == 0);
  CHECK_THAT(machine.calls(), Contains("xvfb") && Contains("xdotool") && Contains("ffmpeg"));
}

TEST_CASE("without root and sudo the one apt line is printed and the code is the system's") {
  Machine machine;
  machine.lacks("libfmt-dev");
  const ProgramResult result = machine.run({"test"});
  CHECK(result.code == 6);
  CHECK_THAT(result.err, Contains("apt-get install --no-install-recommends libfmt-dev\n"));
  CHECK_THAT(machine.calls(), !Contains("apt-get") && !Contains("cmake --preset"));
}

TEST_CASE("root installs what is missing and nothing else waiting for the lock") {
  Machine machine;
  machine.lacks("catch2");
  machine.user(0);
  CHECK(machine.run({"test"}).code == 0);
  CHECK_THAT(machine.calls(), Contains("apt-get update"));
  CHECK_THAT(machine.calls(),
             Contains("apt-get install -q -y --no-install-recommends -o DPkg::Lock::Timeout=300 catch2\n"));
}

TEST_CASE("a plain user installs through sudo") {
  Machine machine;
  machine.lacks("libcli11-dev");
  machine.has_sudo();
  const ProgramResult result = machine.run({"test"});
  CAPTURE(result.out, result.err);
  CHECK(result.code == 0);
  CHECK_THAT(machine.calls(), Contains("sudo env DEBIAN_FRONTEND=noninteractive apt-get install"));
}

TEST_CASE("package lists locked by another are waited for") {
  Machine machine;
  machine.lacks("catch2");
  machine.user(0);
  machine.stand_in("apt-get",
                   "[ \"$1\" = update ] && [ \"$(cat \"$0.tries\" 2>/dev/null)\" != xx ] && echo -n x >> \"$0.tries\" "
                   "&& exit 100\nexit 0");
  CHECK(machine.run({"test"}).code == 0);
  CHECK_THAT(machine.calls(), Contains("sleep 10\napt-get update") || Contains("sleep 10\nid"));
}

TEST_CASE("a failing step ends with its code and one line that names it") {
  Machine machine;
  machine.stand_in("ctest", "exit 8");
  const ProgramResult result = machine.run({"test"});
  CHECK(result.code == 8);
  CHECK(result.err.find("quickstart: failed while testing in build/release") != std::string::npos);
}

TEST_CASE("sanitizers build both presets and run the threaded tests under the second") {
  const Machine machine;
  CHECK(machine.run({"sanitize"}).code == 0);
  CHECK_THAT(machine.calls(), Contains("ctest --preset asan") && Contains("ctest --preset tsan -j 2 -L threads"));
}

TEST_CASE("an unknown mode is a usage error") {
  const Machine machine;
  CHECK(machine.run({"tests"}).code == 2);
  CHECK(machine.run({"--help"}).code == 0);
}
