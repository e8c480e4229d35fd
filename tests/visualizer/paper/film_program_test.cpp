// SPDX-License-Identifier: MIT
#include <cstdlib>

#include <catch2/catch.hpp>

#include "core/program/exit_code.hpp"
#include "tests/visualizer/paper/render_program.hpp"

using namespace fairlead;
using namespace fairlead::test;
using Catch::Contains;
namespace fs = std::filesystem;

namespace {

/// For SKIP_RETURN_CODE: Catch2 cannot skip by itself.
void need_ffmpeg() {
  if (std::system("ffmpeg -version >/dev/null 2>&1") != 0) std::_Exit(77);
}

std::vector<std::string> film(const std::string& name) {
  return {"--movie", name, "--seconds", "1", "--fps", "10", "--size", "640x360"};
}

int count_files(const fs::path& folder) {
  return static_cast<int>(std::distance(fs::directory_iterator{folder}, fs::directory_iterator{}));
}

}  // namespace

TEST_CASE("a film is made without a display and has the same bytes again") {
  need_ffmpeg();
  const RenderPlace place;
  for (const char* name : {"first.mp4", "second.mp4"}) {
    const ProgramResult result = place.render(film(name));
    CAPTURE(result.err);
    REQUIRE(result.code == exit_done);
    CHECK((result.out + result.err).empty());
  }
  CHECK(place.bytes("first.mp4").substr(4, 4) == "ftyp");
  CHECK(place.bytes("first.mp4") == place.bytes("second.mp4"));
  CHECK(count_files(place.path("")) == 3);
}

TEST_CASE("a film reports its progress as asked") {
  need_ffmpeg();
  const RenderPlace place;
  std::vector<std::string> call = film("a.mp4");
  call.insert(call.end(), {"--progress", "plain"});
  CHECK_THAT(place.render(call).err, Contains("film 10/10 (100 %)"));
}

TEST_CASE("without ffmpeg a film is refused with the package's name and nothing is left") {
  const RenderPlace place;
  const ProgramResult result = place.render(film("a.mp4"), {"PATH=/nowhere"});
  CHECK(result.code == exit_system);
  CHECK_THAT(result.err, Contains("install the package ffmpeg"));
  CHECK(count_files(place.path("")) == 1);
}

TEST_CASE("a film that cannot be written is refused in words and nothing is left") {
  need_ffmpeg();
  const RenderPlace place;
  fs::create_directories(place.path("taken.mp4") / "inside");
  const ProgramResult result = place.render(film("taken.mp4"));
  CHECK(result.code == exit_system);
  CHECK_THAT(result.err, Contains("taken.mp4"));
  CHECK(count_files(place.path("")) == 2);
}

TEST_CASE("a film in a folder that cannot be made is refused in words") {
  const RenderPlace place;
  const ProgramResult result = place.render(film("month/manifest.json/a.mp4"));
  CHECK(result.code == exit_system);
  CHECK_THAT(result.err, Contains("manifest.json") && !Contains("defect"));
}

TEST_CASE("Ctrl-C and a wish to end stop a film early and remove what was made of it") {
  need_ffmpeg();
  const char* const signal = GENERATE("--signal=INT", "--signal=TERM");
  const RenderPlace place;
  // In the foreground it sends the signal once; otherwise to the group, too, and a second one ends us at once.
  std::vector<std::string> call{"timeout", "--foreground", signal,      "1",    FAIRLEAD_RENDER, "month",
                                "--movie", "long.mp4",     "--seconds", "7200", "--size",        "320x180"};
  const ProgramResult result = program_run({.arguments = call, .folder = place.path(""), .environment = {"DISPLAY="}});
  CHECK(result.code != exit_done);
  CHECK(count_files(place.path("")) == 1);
}

TEST_CASE("a film's stretch of time must lie in the run and end after it begins") {
  const RenderPlace place;
  std::vector<std::string> call = film("a.mp4");
  call.insert(call.end(), {"--from", "2021-03-15", "--to", "2021-03-10"});
  const ProgramResult result = place.render(call);
  CHECK(result.code == exit_input);
  CHECK_THAT(result.err, Contains("expected a beginning before the end"));
}
