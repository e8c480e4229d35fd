// SPDX-License-Identifier: MIT
#include "core/plugin_host/service_reader.hpp"

#include <catch2/catch.hpp>

#include "core/base/json.hpp"
#include "core/base/random.hpp"

using namespace fairlead;

namespace {

ServiceDescription read(const std::string& text, Problems& problems) {
  const JsonDocument document = JsonDocument::parse(text, "answer");
  return read_service(document.root(problems));
}

std::vector<std::string> pointers(const Problems& problems) {
  std::vector<std::string> found;
  for (const Problem& problem : problems) found.push_back(problem.pointer);
  return found;
}

}  // namespace

TEST_CASE("a description is read into the parameter table") {
  Problems problems;
  const ServiceDescription service = read(R"({
    "format": "fairlead.service/1", "id": "org.example.crew-change", "name": "Crew change", "version": "1.2.0",
    "description": "Boats", "icon": "boat", "colour": "#00aaff", "capabilities": ["pob"], "quantities": ["trips"],
    "places": [{"name": "site"}, {"name": "port", "required": false, "description": "home"},
               {"name": "stops", "many": true}],
    "parameters": [
      {"name": "trips", "type": "integer", "minimum": 1, "maximum": 50, "default": 2, "description": "Return trips"},
      {"name": "boat", "type": "choice", "choices": ["fast", "slow"], "required": true},
      {"name": "legs", "type": "list", "nested": [{"name": "hours", "type": "number", "unit": "h", "default": 1.5}]},
      {"name": "stops", "type": "list", "nested": [{"name": "", "type": "place"}]}],
    "example_order": {"id": "x"}})",
                                          problems);
  CHECK(problems.empty());
  CHECK(service.id == "org.example.crew-change");
  CHECK(service.places[0].required);
  CHECK_FALSE(service.places[1].required);
  CHECK_FALSE(service.places[1].many);
  CHECK(service.places[2].many);
  REQUIRE(service.parameters.size() == 4);
  CHECK(service.parameters[0].default_json == "2");
  CHECK(service.parameters[0].maximum == 50);
  CHECK(service.parameters[1].required);
  CHECK(service.parameters[1].choices == std::vector<std::string>{"fast", "slow"});
  CHECK(service.parameters[2].nested[0].unit == "h");
  CHECK(service.parameters[3].nested[0].type == ParameterType::Place);
  CHECK(service.example_order_json == "{\"id\":\"x\"}");
}

TEST_CASE("every fault of a description is reported in one pass") {
  Problems problems;
  static_cast<void>(read(R"({
    "format": "fairlead.service/1", "id": "crew", "name": "", "colour": "blue", "speed": 3,
    "parameters": [{"name": "Trips!", "type": "whole"}, {"name": "a", "type": "choice"}, {"name": "a", "type": "text"},
                   {"name": "b", "type": "number", "minimum": 3, "maximum": 1}, {"name": "c", "type": "list"}]})",
                         problems));
  CHECK_THAT(pointers(problems),
             Catch::Matchers::UnorderedEquals(std::vector<std::string>{
                 "/id", "/name", "", "/colour", "/parameters/0/name", "/parameters/0/type", "/parameters/1",
                 "/parameters/2/name", "/parameters/3/maximum", "/parameters/4", "/speed"}));
}

TEST_CASE("a default outside its own parameter's type or range is reported") {
  Problems problems;
  static_cast<void>(read(R"({
    "format": "fairlead.service/1", "id": "org.example.any", "name": "Any", "version": "1", "colour": "#000000",
    "parameters": [{"name": "a", "type": "number", "default": "3"}, {"name": "b", "type": "integer", "default": 1.5},
                   {"name": "c", "type": "choice", "choices": ["x"], "default": "y"},
                   {"name": "d", "type": "number", "minimum": 2, "default": 1},
                   {"name": "e", "type": "boolean", "default": false}, {"name": "f", "type": "text", "default": "ok"}]})",
                         problems));
  CHECK_THAT(pointers(problems),
             Catch::Matchers::Equals(std::vector<std::string>{"/parameters/0/default", "/parameters/1/default",
                                                              "/parameters/2/default", "/parameters/3/default"}));
}

TEST_CASE("a description that is no object is reported") {
  Problems problems;
  static_cast<void>(read("[1]", problems));
  CHECK_FALSE(problems.empty());
}

TEST_CASE("no damage to a description makes its reader fail other than by problems") {
  const std::string sound = R"({"format": "fairlead.service/1", "id": "org.example.any", "name": "Any", "version": "1",
    "colour": "#000000", "places": [{"name": "site"}], "capabilities": ["a"], "quantities": ["b"],
    "parameters": [{"name": "a", "type": "list", "minimum": 1, "nested": [{"name": "", "type": "number", "default": 3}]},
                   {"name": "b", "type": "choice", "choices": ["x"], "default": "x"}], "example_order": {"id": 1}})";
  RandomStream random(StreamName{.seed = 7});
  for (int damage = 0; damage < 5000; ++damage) {
    std::string text = sound;
    for (int edit = 0; edit < 3; ++edit) {
      const auto at = static_cast<std::size_t>(random.below(text.size()));
      if (random.below(2) == 0)
        text.erase(at, 1 + random.below(8));
      else
        text.insert(at, 1, "{}[],:\"01-ntf"[random.below(13)]);
    }
    try {
      Problems problems;
      static_cast<void>(read(text, problems));
    } catch (const InputError&) {
      continue;  // no JSON any more
    }
  }
  SUCCEED("read without a crash");
}
