// SPDX-License-Identifier: MIT
#include <array>
#include <string>
#include <string_view>

#include <catch2/catch.hpp>

#include "core/base/json.hpp"

using namespace fairlead;

namespace {

/// A document with its problems, since cursors live no longer than both.
struct Reading {
  explicit Reading(const std::string& text) : document(JsonDocument::parse(text, "a.json")) {}
  JsonDocument document;
  Problems problems{};
  JsonCursor root() { return document.root(problems); }
  std::string code(std::size_t k) const { return k < problems.size() ? problems[k].code : "none"; }
};

}  // namespace

TEST_CASE("a cursor knows its pointer") {
  Reading reading(R"({"a": [{"b~/c": 5}]})");
  const JsonCursor value = *reading.root().find("a")->elements()[0].find("b~/c");
  CHECK(value.pointer() == "/a/0/b~0~1c");
  CHECK(value.number() == 5);
  CHECK(reading.problems.empty());
}

TEST_CASE("unknown keys are reported with the nearest key that is still free") {
  Reading reading(R"({"name": "x", "descripton": "y", "zzz": 1})");
  const JsonCursor root = reading.root();
  static_cast<void>(root.find("name"));
  static_cast<void>(root.find("description"));
  root.refuse_unknown_keys();
  REQUIRE(reading.problems.size() == 2);
  CHECK(reading.problems[0].code == "unknown-key");
  CHECK(reading.problems[0].pointer == "/descripton");
  CHECK(reading.problems[0].suggestion == "did you mean \"description\"?");
  CHECK(reading.problems[1].suggestion.empty());
}

TEST_CASE("a missing key is reported at the object that lacks it") {
  Reading reading(R"({"a": {}})");
  CHECK_FALSE(reading.root().find("a")->require("id"));
  REQUIRE(reading.problems.size() == 1);
  CHECK(reading.problems[0].code == "missing-key");
  CHECK(reading.problems[0].pointer == "/a");
}

TEST_CASE("reading goes on after a problem so that all come out in one pass") {
  Reading reading(R"({"a": "x", "b": -1, "c": 1.5, "d": 3, "e": []})");
  const JsonCursor root = reading.root();
  CHECK_FALSE(root.find("a")->number());
  CHECK_FALSE(root.find("b")->number(0));
  CHECK_FALSE(root.find("c")->integer(0, 10));
  CHECK_FALSE(root.find("d")->boolean());
  CHECK_FALSE(root.find("e")->text());
  CHECK(reading.code(0) == "wrong-type");
  CHECK(reading.code(1) == "out-of-range");
  CHECK(reading.code(2) == "out-of-range");
  CHECK(reading.code(3) == "wrong-type");
  CHECK(reading.code(4) == "wrong-type");
  CHECK(reading.problems[1].expected == "a number of at least 0");
}

TEST_CASE("a whole number may be written with a point") {
  Reading reading("[3.0, 9007199254740993, 18446744073709551615]");
  const auto elements = reading.root().elements();
  CHECK(elements[0].integer(0, 10) == 3);
  CHECK(elements[1].integer(0, INT64_MAX) == 9007199254740993);
  CHECK_FALSE(elements[2].integer(0, INT64_MAX));
}

TEST_CASE("a choice answers the index of the word") {
  static constexpr std::array<std::string_view, 2> words = {"own", "hired_in"};
  Reading reading(R"(["hired_in", "hired-in", 3])");
  const auto elements = reading.root().elements();
  CHECK(elements[0].choice(words) == 1);
  CHECK_FALSE(elements[1].choice(words));
  CHECK(reading.problems[0].suggestion == "did you mean \"hired_in\"?");
  CHECK_FALSE(elements[2].choice(words));
  CHECK(reading.code(1) == "wrong-type");
}

TEST_CASE("a number above a bound excludes the bound") {
  Reading reading("[0, 0.1]");
  CHECK_FALSE(reading.root().elements()[0].number_above(0));
  CHECK(reading.root().elements()[1].number_above(0) == 0.1);
}

TEST_CASE("long values are shortened in messages at a character's edge") {
  Reading reading("[\"" + std::string(58, 'x') + "ổổổổ\"]");
  const std::string shown = reading.root().elements()[0].shown();
  CHECK(shown == "\"" + std::string(58, 'x') + "...");
}

TEST_CASE("the thousandth problem is the last but one") {
  Reading reading("[1]");
  const JsonCursor element = reading.root().elements()[0];
  for (int k = 0; k < 3000; ++k) static_cast<void>(element.text());
  REQUIRE(reading.problems.size() == 1001);
  CHECK(reading.problems.back().code == "too-many-problems");
}

TEST_CASE("members and raw text keep the order of the document") {
  Reading reading(R"({"b": 1, "a": {"x": [1, 2.50]}})");
  const auto members = reading.root().members();
  REQUIRE(members.size() == 2);
  CHECK(members[0].first == "b");
  CHECK(members[1].second.raw() == R"({"x":[1,2.5]})");
}
