// SPDX-License-Identifier: MIT
#include "core/base/problem.hpp"

#include <catch2/catch.hpp>

using namespace fairlead;

TEST_CASE("a problem says where and what and what next") {
  const Problem problem{"unknown-key", "a.json", "/assets/0", "the key \"x\"", "a known key", "did you mean \"y\"?"};
  CHECK(format_problem(problem) ==
        "a.json: /assets/0: found the key \"x\", expected a known key; did you mean \"y\"? [unknown-key]");
  CHECK(format_problem({"code", "", "", "a", "b", ""}) == "found a, expected b [code]");
}

TEST_CASE("an input error carries every problem a line") {
  const InputError error({{"one", "", "", "a", "b", ""}, {"two", "", "", "c", "d", ""}});
  CHECK(std::string(error.what()) == "found a, expected b [one]\nfound c, expected d [two]");
}

TEST_CASE("a plugin error names plugin and order") {
  const PluginError error("org.fairlead.drilling", "ca_tam", "threw");
  CHECK(std::string(error.what()) == "plugin org.fairlead.drilling, order ca_tam: threw");
}

TEST_CASE("the nearest word is one a slip away") {
  const std::vector<std::string> words = {"earliest_start", "due", "deadline", "bach_ho"};
  CHECK(nearest_word("earlist_start", words) == "earliest_start");
  CHECK(nearest_word("deadlien", words) == "deadline");
  CHECK(nearest_word("Bach-Ho", words) == "bach_ho");
  CHECK(nearest_word("deu", words) == "due");
  CHECK(nearest_word("vessel", words).empty());
  CHECK(nearest_word("", words).empty());
  CHECK(nearest_word(std::string(1'000'000, 'x'), words).empty());
}
