// SPDX-License-Identifier: MIT
#include <regex>

#include <catch2/catch.hpp>

#include "core/base/file.hpp"
#include "tests/docs/markdown.hpp"

using namespace fairlead;
using namespace fairlead::test;

namespace {

namespace fs = std::filesystem;

/// Rules of the checker stand in docs/checker.md, checks of plugins in docs/plugin_check.md; the programs' words are no
/// codes.
bool holds_codes(const fs::path& path) {
  const std::string name = path.generic_string();
  const bool source = path.extension() == ".cpp" || path.extension() == ".hpp";
  return source && name.find("/core/check/") == std::string::npos &&
         name.find("/core/plugin_check/") == std::string::npos && name.find("/core/app/") == std::string::npos &&
         name.find("/core/report/") == std::string::npos;
}

void collect(const std::string& text, const std::regex& pattern, std::set<std::string>& found) {
  for (std::sregex_iterator at(text.begin(), text.end(), pattern), end; at != end; ++at) found.insert((*at)[1]);
}

std::set<std::string> in_sources(const fs::path& folder, const std::regex& pattern) {
  std::set<std::string> found;
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    if (holds_codes(entry.path())) collect(read_file(entry.path()), pattern, found);
  return found;
}

void check_listed(const std::set<std::string>& words, const std::string& text) {
  for (const std::string& word : words) {
    INFO(word);
    CHECK(text.find("`" + word + "`") != std::string::npos);
  }
}

}  // namespace

TEST_CASE("every problem code and cause of the sources is listed in the docs") {
  // Codes of several words, wherever they stand; codes of one word where they are reported.
  std::set<std::string> codes =
      in_sources(fs::path(SOURCE_DIRECTORY) / "core", std::regex("\"([a-z]+(?:-[a-z0-9]+)+)\""));
  codes.merge(in_sources(fs::path(SOURCE_DIRECTORY) / "core", std::regex("report\\(\\s*\"([a-z]+)\"")));
  for (const char* no_code : {"off-hire", "planning", "hardening", "instances", "plugin-child"}) codes.erase(no_code);
  CHECK(codes.size() > 60);
  check_listed(codes, page("errors.md"));
}

TEST_CASE("every code listed in the docs stands in the sources") {
  std::set<std::string> listed;
  collect(page("errors.md"), std::regex("\\n\\| `([a-z0-9-]+)` \\|"), listed);
  const std::set<std::string> codes =
      in_sources(fs::path(SOURCE_DIRECTORY) / "core", std::regex("\"([a-z]+(?:-[a-z0-9]+)*)\""));
  for (const std::string& code : listed) {
    INFO(code);
    CHECK(codes.contains(code));
  }
}

TEST_CASE("every format of the sources is listed with its version") {
  std::set<std::string> formats =
      in_sources(fs::path(SOURCE_DIRECTORY) / "core", std::regex("\"(fairlead\\.[a-z]+/[0-9]+)\""));
  CHECK(formats.size() > 5);
  check_listed(formats, page("versioning.md"));
}

TEST_CASE("links between the docs lead somewhere") {
  for (const fs::path& path : pages()) {
    std::set<std::string> targets;
    collect(read_file(path), std::regex("\\]\\(([^)#: ]+)"), targets);
    for (const std::string& target : targets) {
      INFO(path.filename() << " -> " << target);
      CHECK(fs::exists(path.parent_path() / target));
    }
  }
}
