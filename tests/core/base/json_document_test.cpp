// SPDX-License-Identifier: MIT
#include <filesystem>
#include <fstream>
#include <string>

#include <catch2/catch.hpp>

#include "core/base/json.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace fairlead;

namespace {

Problems problems_of(const std::string& text) {
  try {
    static_cast<void>(JsonDocument::parse(text, "a.json"));
  } catch (const InputError& error) {
    return error.problems();
  }
  return {};
}

std::string first_code(const std::string& text) {
  const Problems problems = problems_of(text);
  return problems.empty() ? "" : problems.front().code;
}

std::string after_setting(const std::string& text, const std::string& path, const std::string& value) {
  JsonDocument document = JsonDocument::parse(text, "a.json");
  document.set(path, value);
  Problems problems;
  return document.root(problems).raw();
}

}  // namespace

TEST_CASE("a document keeps the order of its keys") {
  const JsonDocument document = JsonDocument::parse(R"({"z": 1, "a": [true, null, "x"]})", "a.json");
  CHECK(document.dump() == "{\n  \"z\": 1,\n  \"a\": [\n    true,\n    null,\n    \"x\"\n  ]\n}\n");
}

TEST_CASE("duplicate keys are refused with their pointers") {
  const Problems problems = problems_of(R"({"a": 1, "b": [{}, {"c/d": 1, "c/d": 2}], "a": 3})");
  REQUIRE(problems.size() == 2);
  CHECK(problems[0].code == "duplicate-key");
  CHECK(problems[0].pointer == "/b/1/c~1d");
  CHECK(problems[1].pointer == "/a");
}

TEST_CASE("a syntax error names line and column and what was expected") {
  const Problems problems = problems_of("{\n  \"a\": 1,\n  \"b\" 2\n}");
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].code == "syntax");
  CHECK(problems[0].pointer == "line 3, column 7");
  CHECK(problems[0].expected == "':'");
}

TEST_CASE("a truncated document is a syntax error at its end") {
  const Problems problems = problems_of(R"({"places": [{"id": "vung)");
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].code == "syntax");
}

TEST_CASE("numbers beyond a double are refused") {
  CHECK(first_code("[1e999]") == "not-finite");
  CHECK(first_code("[NaN]") == "syntax");
  CHECK(first_code("[-Infinity]") == "syntax");
}

TEST_CASE("an empty or blank document is refused") {
  CHECK(first_code("") == "empty-file");
  CHECK(first_code(" \n\t ") == "empty-file");
}

TEST_CASE("text that is not UTF-8 is refused before parsing") {
  CHECK(first_code("[\"\xC3\x28\"]") == "bad-utf8");
  CHECK(first_code("[\"\xED\xA0\x80\"]") == "bad-utf8");
  CHECK(first_code("[\"\xF5\x80\x80\x80\"]") == "bad-utf8");
  CHECK(first_code("[\"Bạch Hổ 🚢\"]").empty());
}

TEST_CASE("a zero byte does not hide what follows it") {
  using namespace std::string_literals;
  CHECK(first_code("[1]\0 rubbish"s) == "syntax");
  CHECK(first_code("[\"\0\"]"s) == "syntax");
}

TEST_CASE("nesting deeper than 64 is refused") {
  CHECK(first_code(std::string(64, '[') + std::string(64, ']')).empty());
  CHECK(first_code(std::string(65, '[') + std::string(65, ']')) == "too-deep");
  CHECK(first_code("[\"" + std::string(100, '[') + "\"]").empty());
}

TEST_CASE("brackets by the million are refused without being parsed") {
  CHECK(first_code(std::string(20'000'000, '[')) == "too-deep");
  std::string flat = "[";
  for (int k = 0; k < 4'100'000; ++k) flat += "1,";
  CHECK(first_code(flat + "1]") == "too-many-values");
}

TEST_CASE("more than 64 MB are refused") {
  CHECK(first_code(std::string((64u << 20u) + 1, ' ')) == "file-too-large");
}

TEST_CASE("a file larger than 64 MB is refused by its size alone") {
  const test::TemporaryFolder folder;
  const std::string path = (folder.path() / "large.json").string();
  std::ofstream(path).close();
  std::filesystem::resize_file(path, 200u << 20u);
  REQUIRE_THROWS_AS(JsonDocument::read(path), InputError);
}

TEST_CASE("a folder or a missing file is an error of the system") {
  const test::TemporaryFolder folder;
  CHECK_THROWS_AS(JsonDocument::read(folder.path().string()), SystemError);
  CHECK_THROWS_AS(JsonDocument::read((folder.path() / "none.json").string()), SystemError);
}

TEST_CASE("a setting replaces a value by pointer or dotted path or id") {
  const std::string text = R"({"assets":[{"id":"a","speed_kn":8},{"id":"b","speed_kn":9}]})";
  CHECK(after_setting(text, "/assets/1/speed_kn", "10") ==
        R"({"assets":[{"id":"a","speed_kn":8},{"id":"b","speed_kn":10}]})");
  CHECK(after_setting(text, "assets.a.speed_kn", "7.5") ==
        R"({"assets":[{"id":"a","speed_kn":7.5},{"id":"b","speed_kn":9}]})");
  CHECK(after_setting(text, "assets.0.speed_kn", "1") ==
        R"({"assets":[{"id":"a","speed_kn":1},{"id":"b","speed_kn":9}]})");
}

TEST_CASE("a setting creates a key and takes plain words as text") {
  CHECK(after_setting(R"({"a":1})", "weather", "none") == R"({"a":1,"weather":"none"})");
  CHECK(after_setting(R"({"a":[1]})", "/a/-", "{\"b\": []}") == R"({"a":[1,{"b":[]}]})");
  CHECK(after_setting(R"({"a":1})", "/x~1y", "true") == R"({"a":1,"x/y":true})");
}

TEST_CASE("a setting whose path leads nowhere says where it ends") {
  try {
    after_setting(R"({"assets":[{"id":"hoang_sa"}]})", "assets.hoang_so.speed_kn", "3");
    FAIL("no error");
  } catch (const InputError& error) {
    CHECK(error.problems().front().code == "unknown-path");
    CHECK(error.problems().front().suggestion == "did you mean \"hoang_sa\"?");
  }
  CHECK_THROWS_AS(after_setting(R"({"a":1})", "", "3"), InputError);
  CHECK_THROWS_AS(after_setting(R"({"a":1})", "a.b", "3"), InputError);
}

TEST_CASE("a setting with duplicate keys is refused rather than taken as text") {
  CHECK_THROWS_AS(after_setting(R"({"a":1})", "a", R"({"b":1,"b":2})"), InputError);
}
