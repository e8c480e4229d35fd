// SPDX-License-Identifier: MIT
#include "core/io/scenario_schema.hpp"

#include <filesystem>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include "core/base/file.hpp"
#include "tests/core/io/documents.hpp"

using namespace fairlead;
using namespace fairlead::test;

namespace {

using Adapter = valijson::adapters::NlohmannJsonAdapter;

Parameter parameter(const char* name, ParameterType type) {
  Parameter made;
  made.name = name;
  made.type = type;
  return made;
}

/// A service with a parameter of every type.
ServiceDescription drilling() {
  ServiceDescription service;
  service.id = "org.fairlead.drilling";
  Parameter wells = parameter("wells", ParameterType::Integer);
  wells.minimum = 1;
  wells.maximum = 40;
  wells.required = true;
  Parameter mud = parameter("mud", ParameterType::Choice);
  mud.choices = {"water", "oil"};
  Parameter speed = parameter("tow_speed_kn", ParameterType::Number);
  speed.unit = "kn";
  speed.default_json = "3.5";
  Parameter depths = parameter("depths_m", ParameterType::List);
  depths.nested = {parameter("", ParameterType::Number)};
  Parameter stops = parameter("stops", ParameterType::List);
  stops.nested = {parameter("place", ParameterType::Place), parameter("crew", ParameterType::Pool)};
  Parameter casing = parameter("casing", ParameterType::Object);
  casing.nested = {parameter("cemented", ParameterType::Boolean), parameter("grade", ParameterType::Text)};
  service.parameters = {wells, mud, speed, depths, stops, casing, parameter("hours", ParameterType::Calendar)};
  service.places = {{.name = "site", .required = false}, {.name = "platforms", .required = false, .many = true}};
  return service;
}

class SchemaCheck {
 public:
  explicit SchemaCheck(const std::vector<ServiceDescription>& services)
      : schema_document_(nlohmann::json::parse(scenario_schema(services))) {
    valijson::SchemaParser(valijson::SchemaParser::kDraft7).populateSchema(Adapter(schema_document_), schema_);
  }

  /// What is wrong with the text; empty if it is valid.
  std::string wrong(const std::string& text) {
    const nlohmann::json document = nlohmann::json::parse(text);
    valijson::ValidationResults results;
    valijson::Validator validator;
    if (validator.validate(schema_, Adapter(document), &results)) return "";
    std::string lines;
    for (valijson::ValidationResults::Error error; results.popError(error);) {
      for (const std::string& step : error.context) lines += step;
      lines += ": " + error.description + "\n";
    }
    return lines.empty() ? "invalid" : lines;
  }

 private:
  nlohmann::json schema_document_;
  valijson::Schema schema_;
};

/// Every object of the document, by pointer.
void collect_objects(const nlohmann::json& value, const std::string& pointer, std::vector<std::string>& pointers) {
  if (value.is_object()) {
    pointers.push_back(pointer);
    for (const auto& [key, member] : value.items()) collect_objects(member, pointer + "/" + key, pointers);
  }
  if (value.is_array())
    for (std::size_t k = 0; k < value.size(); ++k)
      collect_objects(value[k], pointer + "/" + std::to_string(k), pointers);
}

}  // namespace

TEST_CASE("the schema accepts a scenario with every key") {
  SchemaCheck check({drilling()});
  CHECK(check.wrong(whole_scenario()).empty());
}

TEST_CASE("the schema accepts every shipped scenario") {
  SchemaCheck check({});
  int scenarios = 0;
  for (const auto& entry : std::filesystem::directory_iterator(SCENARIO_DIRECTORY)) {
    if (!std::filesystem::exists(entry.path() / "scenario.json")) continue;
    INFO(entry.path());
    CHECK(check.wrong(read_file((entry.path() / "scenario.json").string())).empty());
    ++scenarios;
  }
  CHECK(scenarios >= 3);
}

TEST_CASE("schema and reader refuse the same unknown keys") {
  SchemaCheck check({drilling()});
  const std::string whole = whole_scenario();
  std::vector<std::string> pointers;
  collect_objects(nlohmann::json::parse(whole), "", pointers);
  for (const std::string& pointer : pointers) {
    const std::string text = changed(whole, {{pointer + "/unheard_of", "[true]"}});
    INFO(pointer);
    CHECK_FALSE(check.wrong(text).empty());
    const bool services_own = pointer == "/orders/1/params";  // checked against its table, not by the scenario reader
    if (!services_own) CHECK_FALSE(problems_of(text).empty());
  }
}

TEST_CASE("the schema knows the parameters of each service") {
  SchemaCheck check({drilling()});
  const auto with = [&](const char* params) {
    return check.wrong(changed(whole_scenario(), {{"/orders/1/params", params}}));
  };
  CHECK(with(R"({"wells": 2, "mud": "oil", "depths_m": [1, 2], "stops": [{"place": "port", "crew": "welders"}],
                 "casing": {"cemented": true, "grade": "X"}, "hours": "day"})")
            .empty());
  CHECK_FALSE(with("{}").empty());
  CHECK_FALSE(with(R"({"wells": 0})").empty());
  CHECK_FALSE(with(R"({"wells": 2, "mud": "air"})").empty());
  CHECK_FALSE(with(R"({"wells": 2, "depths_m": ["deep"]})").empty());
  CHECK_FALSE(with(R"({"wells": 2, "stops": [{"port": 1}]})").empty());
  CHECK_FALSE(with(R"({"wells": 2, "casing": {"cemented": "yes"}})").empty());
  CHECK_FALSE(
      check.wrong(changed(whole_scenario(), {{"/orders/1/service", "\"drilling\""}, {"/orders/1/params", "{}"}}))
          .empty());
}

TEST_CASE("the schema knows the places of each service") {
  SchemaCheck check({drilling()});
  const auto with = [&](const char* places) {
    return check.wrong(changed(whole_scenario(), {{"/orders/1/places", places}}));
  };
  CHECK(with(R"({"site": "port", "platforms": ["port", "bach_ho"]})").empty());
  CHECK_FALSE(with(R"({"site": ["port"]})").empty());
  CHECK_FALSE(with(R"({"platforms": "port"})").empty());
  CHECK_FALSE(with(R"({"platforms": []})").empty());
  CHECK_FALSE(with(R"({"platforms": ["port", "port"]})").empty());
  CHECK_FALSE(with(R"({"sight": "port"})").empty());
}

TEST_CASE("the schema refuses what the reader refuses in one value") {
  SchemaCheck check({});
  for (const auto& [path, value] : std::vector<std::pair<const char*, const char*>>{
           {"/fairlead", "2"},
           {"/objective", "\"profits\""},
           {"/weather", "\"calm\""},
           {"/places/0/lat", "91"},
           {"/places/0/id", "\"vung tau\""},
           {"/assets/0/speed_kn", "0"},
           {"/pools/0/capacity", "\"many\""},
           {"/orders/0/network/ways/0/activities/1/duration", "\"12 h\""},
           {"/orders/0/network/ways/0/activities/1/limits/hs_m", "\"low\""}}) {
    INFO(path);
    CHECK_FALSE(check.wrong(changed(whole_scenario(), {{path, value}})).empty());
  }
}
