// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "core/base/file.hpp"
#include "core/base/json.hpp"
#include "core/program/exit_code.hpp"
#include "tests/core/app/fairlead_program.hpp"

using namespace fairlead;
using namespace fairlead::test;
using Catch::Contains;

TEST_CASE("the shipped services are listed with nothing given") {
  const ProgramResult result = test::fairlead({"plugin", "list"});
  CHECK(result.code == exit_done);
  for (const char* id : {"org.fairlead.drilling", "org.fairlead.pipelay", "org.fairlead.platform-installation"})
    CHECK_THAT(result.out, Contains(id));
}

TEST_CASE("a library that is no plugin is named with the reason and the others are listed") {
  const TemporaryFolder folder;
  write_file(folder / "broken.so", "not a library");
  const ProgramResult result = test::fairlead({"plugin", "list", "--plugin-path", folder.path().string()});
  CHECK(result.code == exit_done);
  CHECK_THAT(result.out, Contains("org.fairlead.drilling"));
  CHECK_THAT(result.err, Contains("broken.so: refused: "));
}

TEST_CASE("a service is described by its whole id or its last part") {
  const ProgramResult by_part = test::fairlead({"plugin", "info", "drilling"});
  CHECK(by_part.code == exit_done);
  CHECK_THAT(by_part.out, Contains("Parameters") && Contains("Example order"));
  CHECK(test::fairlead({"plugin", "info", "org.fairlead.drilling"}).out == by_part.out);
}

TEST_CASE("what plugin commands print as JSON is JSON") {
  Problems problems;
  const ProgramResult list = test::fairlead({"plugin", "list", "--json"});
  CHECK(JsonDocument::parse(list.out, "list").root(problems).elements().size() >= 3);
  const ProgramResult info = test::fairlead({"plugin", "info", "pipelay", "--json"});
  const JsonDocument document = JsonDocument::parse(info.out, "info");
  CHECK(document.root(problems).require("id")->text() == "org.fairlead.pipelay");
  CHECK_FALSE(document.root(problems).require("parameters")->elements().empty());
  CHECK(problems.empty());
}

TEST_CASE("an unknown service is refused with the nearest one") {
  const ProgramResult result = test::fairlead({"plugin", "info", "org.fairlead.driling"});
  CHECK(result.code == exit_input);
  CHECK_THAT(result.err, Contains("did you mean \"org.fairlead.drilling\"?"));
  CHECK_THAT(test::fairlead({"plugin", "info", "driling"}).err, Contains("did you mean \"drilling\"?"));
}

TEST_CASE("a new plugin bears its name in every file") {
  const TemporaryFolder folder;
  const std::string made = (folder / "made").string();
  REQUIRE(test::fairlead({"plugin", "new", "com.acme.cable-repair", made}).code == exit_done);
  CHECK_THAT(read_file(folder / "made/cable_repair.cpp"),
             Contains("\"com.acme.cable-repair\"") && Contains("\"Cable repair\""));
  CHECK_THAT(read_file(folder / "made/CMakeLists.txt"),
             Contains("fairlead_add_plugin(cable-repair SOURCES cable_repair.cpp"));
  for (const auto& [name, text] : bytes_of(folder / "made")) {
    CAPTURE(name);
    CHECK(text.find("new-service") == text.npos);
    CHECK(text.find("new_service") == text.npos);
    CHECK(text.find("New service") == text.npos);
  }
}

TEST_CASE("a new plugin is told of in JSON where that is asked for") {
  const TemporaryFolder folder;
  const ProgramResult result = test::fairlead({"plugin", "new", "cable-repair", folder.path().string(), "--json"});
  REQUIRE(result.code == exit_done);
  Problems problems;
  const JsonDocument document = JsonDocument::parse(result.out, "new");
  CHECK(document.root(problems).require("id")->text() == "org.example.cable-repair");
  CHECK(document.root(problems).require("files")->elements().size() == bytes_of(folder.path()).size());
}

TEST_CASE("no plugin is made under a name that could not be built or found") {
  const TemporaryFolder folder;
  for (const char* name :
       {"", "Cable", "cable_repair", "cable--repair", "-cable", "cable-", "4x", "a..b", "com.", "cable repair", "../x",
        "test", "install", "default-cache", "inline", "fairlead", "com.acme.test"}) {
    CAPTURE(name);
    const ProgramResult result = test::fairlead({"plugin", "new", name, (folder / "made").string()});
    CHECK(result.code == exit_usage);
    CHECK_FALSE(std::filesystem::exists(folder / "made"));
  }
  CHECK_THAT(test::fairlead({"plugin", "new", "Cable", "x"}).err,
             Contains("found \"Cable\", expected lower-case words"));
}

TEST_CASE("a new plugin does not write over files") {
  const TemporaryFolder folder;
  write_file(folder / "notes.txt", "mine");
  const ProgramResult into_used = test::fairlead({"plugin", "new", "cable-repair", folder.path().string()});
  CHECK(into_used.code == exit_system);
  CHECK_THAT(into_used.err, Contains("is not empty; name a new folder"));
  CHECK(bytes_of(folder.path()).size() == 1);
  CHECK(test::fairlead({"plugin", "new", "cable-repair", (folder / "notes.txt").string()}).code == exit_system);
  CHECK(read_file(folder / "notes.txt") == "mine");
}

TEST_CASE("the schema covers core and every plugin") {
  const ProgramResult result = test::fairlead({"schema"});
  CHECK(result.code == exit_done);
  CHECK_THAT(result.out, Contains("draft-07") && Contains("org.fairlead.pipelay"));
  const TemporaryFolder folder;
  CHECK(test::fairlead({"schema", "-o", (folder / "schema.json").string()}).code == exit_done);
  CHECK(read_file(folder / "schema.json") == result.out);
}
