// SPDX-License-Identifier: MIT
#include "tests/docs/page_commands.hpp"

#include <catch2/catch.hpp>

using namespace fairlead::test;

TEST_CASE("commands are lines with comments left out and long ones joined") {
  const auto commands = commands_of("# first\nfairlead check a  # exit 1\n\nfairlead run \\\n  b.json\n");
  REQUIRE(commands.size() == 2);
  CHECK(commands[0].words == std::vector<std::string>{"fairlead", "check", "a"});
  CHECK(commands[0].code == 1);
  CHECK(commands[1].words == std::vector<std::string>{"fairlead", "run", "b.json"});
  CHECK(commands[1].code == 0);
}
