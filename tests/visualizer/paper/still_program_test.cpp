// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "core/base/file.hpp"
#include "core/base/sha256.hpp"
#include "core/program/exit_code.hpp"
#include "tests/visualizer/paper/render_program.hpp"

using namespace fairlead;
using namespace fairlead::test;
using Catch::Contains;
using Catch::EndsWith;
using Catch::StartsWith;
namespace fs = std::filesystem;

namespace {

/// What stands between each `<` and `>`.
std::vector<std::string> tags_of(const std::string& xml) {
  std::vector<std::string> tags;
  for (auto open = xml.find('<'); open != xml.npos; open = xml.find('<', open + 1)) {
    const auto close = xml.find('>', open);
    if (close == xml.npos) return {"unclosed"};
    tags.push_back(xml.substr(open + 1, close - open - 1));
  }
  return tags;
}

std::string name_of(const std::string& tag) {
  return tag.substr(0, tag.find_first_of(" \n/"));
}

/// Every element is closed in its turn.
bool well_formed(const std::string& xml) {
  std::vector<std::string> open;
  for (const std::string& tag : tags_of(xml)) {
    if (tag.starts_with('?') || tag.ends_with('/')) continue;
    if (!tag.starts_with('/')) {
      open.push_back(name_of(tag));
    } else {
      if (open.empty() || open.back() != tag.substr(1)) return false;
      open.pop_back();
    }
  }
  return open.empty();
}

/// As `sha256sum *.csv *.json | sha256sum` in the folder.
std::string hash_as_documented(const fs::path& folder) {
  std::vector<std::string> names[2];
  for (const auto& entry : fs::directory_iterator(folder)) {
    const std::string name = entry.path().filename().string();
    if (name.ends_with(".csv")) names[0].push_back(name);
    if (name.ends_with(".json")) names[1].push_back(name);
  }
  std::string lines;
  for (auto& kind : names) {
    std::sort(kind.begin(), kind.end());
    for (const std::string& name : kind) lines += sha256_hex(read_file(folder / name)) + "  " + name + "\n";
  }
  return sha256_hex(lines);
}

}  // namespace

TEST_CASE("a picture of each kind is made without a display and has the same bytes again") {
  const RenderPlace place;
  for (const char* ending : {"png", "svg", "pdf"}) {
    const std::string first = std::string{"first."} + ending;
    const std::string second = std::string{"second."} + ending;
    CAPTURE(ending);
    const ProgramResult result = place.render({"--at", "2021-03-10", "-o", first});
    CAPTURE(result.err);
    REQUIRE(result.code == exit_done);
    CHECK((result.out + result.err).empty());
    REQUIRE(place.render({"--at", "2021-03-10", "-o", second}).code == exit_done);
    CHECK(place.bytes(first) == place.bytes(second));
  }
}

TEST_CASE("a picture names run and simulated time and program") {
  const RenderPlace place;
  const std::string hash = hash_as_documented(place.path("month"));
  for (const char* name : {"a.png", "a.svg", "a.pdf"}) {
    REQUIRE(place.render({"--at", "2021-03-10T06:00", "-o", name}).code == exit_done);
    CAPTURE(name);
    CHECK(place.bytes(name).find("2021-03-10T06:00:00+07:00") != std::string::npos);
    CHECK(place.bytes(name).find(hash) != std::string::npos);
    CHECK(place.bytes(name).find("Fairlead 0.") != std::string::npos);
    CHECK(place.bytes(name).find("CreationDate") == std::string::npos);
  }
}

TEST_CASE("an SVG is well formed and a PDF begins and ends as one") {
  const RenderPlace place;
  REQUIRE(place.render({"-o", "a.svg", "--size", "800x600"}).code == exit_done);
  const std::string svg = place.bytes("a.svg");
  CHECK(well_formed(svg));
  CHECK_THAT(svg, Contains("width=\"800px\" height=\"600px\""));
  REQUIRE(place.render({"-o", "a.pdf"}).code == exit_done);
  CHECK_THAT(place.bytes("a.pdf"), StartsWith("%PDF-1.") && EndsWith("%%EOF\n"));
}

TEST_CASE("every part and look and row gives a picture of its own") {
  const RenderPlace place;
  std::vector<std::string> seen;
  const std::vector<std::vector<std::string>> calls{{},
                                                    {"--part", "map"},
                                                    {"--part", "timeline"},
                                                    {"--part", "figures"},
                                                    {"--theme", "light"},
                                                    {"--language", "vi"},
                                                    {"--scale", "1.5"},
                                                    {"--rows", "order"},
                                                    {"--rows", "place"},
                                                    {"--rows", "service"},
                                                    {"--figure", "utilisation"},
                                                    {"--figure", "waiting"},
                                                    {"--figure", "orders"},
                                                    {"--timeline", "2021-03-01..2021-03-08"},
                                                    {"--with", "month"}};
  for (std::vector<std::string> call : calls) {
    CAPTURE(call);
    call.insert(call.end(), {"--at", "2021-03-10", "-o", "a.png", "--size", "960x540"});
    const ProgramResult result = place.render(call);
    CAPTURE(result.err);
    REQUIRE(result.code == exit_done);
    const std::string bytes = place.bytes("a.png");
    CHECK(std::find(seen.begin(), seen.end(), bytes) == seen.end());
    seen.push_back(bytes);
  }
}

TEST_CASE("a wrong command line is a usage error that says what was found and expected") {
  const RenderPlace place;
  CHECK_THAT(place.render({}).err, Contains("found neither -o FILE nor --movie FILE.mp4"));
  CHECK_THAT(place.render({"-o", "a.gif"}).err, Contains("found \"a.gif\", expected a file name that ends in .png"));
  CHECK_THAT(place.render({"-o", "a.png", "--size", "huge"}).err, Contains("found \"huge\", expected WIDTHxHEIGHT"));
  CHECK_THAT(place.render({"-o", "a.png", "--scale", "nan"}).err, Contains("\"nan\" is no number from 1 to 2"));
  CHECK_THAT(place.render({"-o", "a.png", "--rows", "ship"}).err, Contains("found \"ship\", expected asset or order"));
  CHECK_THAT(place.render({"--movie", "a.mp4", "--size", "641x480"}).err, Contains("expected even ones for a film"));
  for (const std::vector<std::string>& call : {std::vector<std::string>{}, {"-o", "a.gif"}, {"--movie", "a.avi"}})
    CHECK(place.render(call).code == exit_usage);
}

TEST_CASE("what the run does not have is invalid input with every problem at once") {
  const RenderPlace place;
  const ProgramResult result = place.render({"-o", "a.png", "--at", "2031-01-01", "--select", "hoang_so", "--explain",
                                             "pump-module:99", "--timeline", "yesterday"});
  CHECK(result.code == exit_input);
  CHECK_THAT(result.err, Contains("--at: found \"2031-01-01\", expected a time of the run, from 2021-03-01 00:00"));
  CHECK_THAT(result.err, Contains("--select: found \"hoang_so\"") && Contains("did you mean \"hoang_sa\"?"));
  CHECK_THAT(result.err, Contains("--explain: found step 99, expected a step from 1 to"));
  CHECK_THAT(result.err, Contains("--timeline: found \"yesterday\", expected FROM..TO"));
  CHECK_FALSE(fs::exists(place.path("a.png")));
}

TEST_CASE("a missing run folder or font or target ends with the system's code") {
  const RenderPlace place;
  CHECK(program_run({.arguments = {FAIRLEAD_RENDER, "nowhere", "-o", "a.png"}, .folder = place.path("")}).code != 0);
  const ProgramResult fontless = place.render({"-o", "a.png"}, {"FAIRLEAD_FONT_DIRECTORY=/nowhere"});
  CHECK(fontless.code == exit_system);
  CHECK_THAT(fontless.err, Contains("install the package fonts-dejavu-core"));
  CHECK(place.render({"-o", "month/manifest.json/a.png"}).code == exit_system);
}

TEST_CASE("the program links neither window nor display libraries") {
  const ProgramResult result = program_run({.arguments = {"readelf", "-d", FAIRLEAD_RENDER}});
  REQUIRE(result.code == 0);
  CHECK_THAT(result.out, Contains("NEEDED") && Contains("libcairo"));
  for (const char* library : {"sfml", "libX11", "libxcb", "libGL", "libEGL", "libOpenGL"})
    CHECK_THAT(result.out, !Contains(library));
}
