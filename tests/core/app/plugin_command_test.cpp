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

TEST_CASE("the schema covers core and every plugin") {
  const ProgramResult result = test::fairlead({"schema"});
  CHECK(result.code == exit_done);
  CHECK_THAT(result.out, Contains("draft-07") && Contains("org.fairlead.pipelay"));
  const TemporaryFolder folder;
  CHECK(test::fairlead({"schema", "-o", (folder / "schema.json").string()}).code == exit_done);
  CHECK(read_file(folder / "schema.json") == result.out);
}
