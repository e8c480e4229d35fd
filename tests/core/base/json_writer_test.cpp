// SPDX-License-Identifier: MIT
#include <limits>

#include <catch2/catch.hpp>

#include "core/base/json.hpp"

using namespace fairlead;

TEST_CASE("the writer indents by two and ends in a newline") {
  JsonWriter json;
  json.begin_object().member("a", 1).key("b").begin_array().value(0.1).value("x").null().end_array();
  json.key("empty").begin_object().end_object().member("t", true).end_object();
  CHECK(json.str() ==
        "{\n  \"a\": 1,\n  \"b\": [\n    0.1,\n    \"x\",\n    null\n  ],\n  \"empty\": {},\n  \"t\": true\n}\n");
}

TEST_CASE("compact containers stand on one line") {
  JsonWriter json;
  json.begin_array().compact(true);
  json.begin_object().member("a", 1).member("b", 2).end_object();
  json.begin_array().value(1).value(2).end_array();
  json.compact(false).end_array();
  CHECK(json.str() == "[\n  {\"a\": 1, \"b\": 2},\n  [1, 2]\n]\n");
}

TEST_CASE("text is escaped and read back the same") {
  const std::string text = "quote \" back \\ line\n tab\t bell\x07 Bạch Hổ";
  JsonWriter json;
  json.begin_array().value(text).end_array();
  Problems problems;
  const JsonDocument document = JsonDocument::parse(json.str(), "a.json");
  CHECK(document.root(problems).elements()[0].text() == text);
}

TEST_CASE("numbers are read back bit for bit") {
  const double numbers[] = {0.1, 1e-300, 1e300, 1.0 / 3, 5, -0.0, std::numeric_limits<double>::denorm_min()};
  JsonWriter json;
  json.begin_array();
  for (const double number : numbers) json.value(number);
  json.end_array();
  Problems problems;
  const JsonDocument document = JsonDocument::parse(json.str(), "a.json");
  const auto elements = document.root(problems).elements();
  for (std::size_t k = 0; k < elements.size(); ++k) CHECK(elements[k].number() == numbers[k]);
}
