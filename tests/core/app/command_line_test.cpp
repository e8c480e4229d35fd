// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "core/app/command.hpp"
#include "core/base/file.hpp"
#include "core/program/exit_code.hpp"
#include "tests/core/app/fairlead_program.hpp"

using namespace fairlead;
using namespace fairlead::test;
using Catch::Contains;
using Catch::EndsWith;
using Catch::StartsWith;

TEST_CASE("the help of every command ends with an example of it") {
  for (const Command& command : commands()) {
    const ProgramResult result = test::fairlead({std::string{command.name}, "--help"});
    CAPTURE(command.name);
    CHECK(result.code == exit_done);
    CHECK_THAT(result.out, EndsWith("Example:\n  " + std::string{command.example} + "\n"));
    CHECK(result.err.empty());
  }
}

TEST_CASE("the help of the program lists every command") {
  const ProgramResult result = test::fairlead({"--help"});
  CHECK(result.code == exit_done);
  for (const Command& command : commands()) CHECK_THAT(result.out, Contains(std::string{command.summary}));
}

TEST_CASE("the version is the project's") {
  const ProgramResult result = test::fairlead({"--version"});
  CHECK(result.code == exit_done);
  CHECK_THAT(result.out, StartsWith("fairlead 0."));
}

TEST_CASE("a wrong command line ends with the code for usage and says what is wrong") {
  for (const auto& arguments : std::vector<std::vector<std::string>>{{},
                                                                     {"fly"},
                                                                     {"run"},
                                                                     {"run", "a.json", "--world", "best"},
                                                                     {"run", "a.json", "--schedules", "0"},
                                                                     {"run", "a.json", "--seed", "-1"},
                                                                     {"check"},
                                                                     {"plugin"},
                                                                     {"plugin", "info"},
                                                                     {"explain", "a", "b", "c"}}) {
    const ProgramResult result = test::fairlead(arguments);
    CAPTURE(arguments);
    CHECK(result.code == exit_usage);
    CHECK(result.out.empty());
    CHECK_FALSE(result.err.empty());
  }
}

TEST_CASE("an unknown command is named with the nearest one") {
  CHECK_THAT(test::fairlead({"explian"}).err, Contains("no command \"explian\"; did you mean \"explain\"?"));
  CHECK_THAT(test::fairlead({"fly"}).err, Contains("no command \"fly\"; `fairlead --help` lists them"));
}

TEST_CASE("a seed that is none is named with what it may be") {
  for (const char* seed : {"-1", "abc", "1.5", "18446744073709551616", ""}) {
    const ProgramResult result = test::fairlead({"run", "a.json", std::string{"--seed="} + seed});
    CAPTURE(seed);
    CHECK(result.code == exit_usage);
  }
  CHECK_THAT(test::fairlead({"run", "a.json", "--seed", "abc"}).err,
             Contains("\"abc\" is no whole number from 0 to 18446744073709551615"));
}

TEST_CASE("seconds that are no number are named with what they may be") {
  for (const char* seconds : {"nan", "inf", "-3", "0", "1e9", "ten", ""}) {
    const ProgramResult result = test::fairlead({"run", "a.json", std::string{"--time="} + seconds});
    CAPTURE(seconds);
    CHECK(result.code == exit_usage);
  }
  CHECK_THAT(test::fairlead({"plan", "a.json", "--time", "nan"}).err,
             Contains("\"nan\" is no number from 0.001 to 1000000"));
  CHECK(test::fairlead({"benchmark", "rcpsp", ".", "--time", "nan"}).code == exit_usage);
  CHECK_THAT(test::fairlead({"plan", "--from", "run", "--at", "2021-05-01", "--move-price", "nan"}).err,
             Contains("\"nan\" is no number from 0 to 1000000000000"));
  CHECK(test::fairlead({"benchmark", "oas", ".", "--time", "inf"}).code == exit_usage);
}

TEST_CASE("a plugin folder that is not there is refused") {
  const ProgramResult result = test::fairlead({"plugin", "list", "--plugin-path", "nowhere"});
  CHECK(result.code == exit_usage);
  CHECK_THAT(result.err, Contains("nowhere"));
}

TEST_CASE("what is no run folder is said to be none") {
  const TemporaryFolder folder;
  for (const char* command : {"check", "explain"})
    CHECK_THAT(test::fairlead({command, folder.path().string()}).err,
               Contains("is no run folder: it has no manifest.json"));
}

TEST_CASE("what the system refuses ends with its own code and a reason") {
  const TemporaryFolder folder;
  CHECK(test::fairlead({"run", (folder / "missing.json").string()}).code == exit_system);
  CHECK(test::fairlead({"check", (folder / "missing").string()}).code == exit_system);
  CHECK(test::fairlead({"explain", (folder / "missing").string()}).code == exit_system);
  const ProgramResult directory = test::fairlead({"validate", folder.path().string()});
  CHECK(directory.code == exit_system);
  CHECK_THAT(directory.err, Contains("directory"));
}

TEST_CASE("a full disk is told") {
  const TemporaryFolder folder;
  write_file(folder / "scenario.json", smallest_scenario());
  const ProgramResult result =
      program_run({.arguments = {"sh", "-c", std::string{FAIRLEAD_PROGRAM} + " plan scenario.json > /dev/full"},
                   .folder = folder.path()});
  CHECK(result.code == exit_system);
  CHECK_THAT(result.err, Contains("standard output"));
}
