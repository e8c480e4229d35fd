// SPDX-License-Identifier: MIT
#include "visualizer/scene/word_tables.hpp"
#include "visualizer/scene/words.hpp"

#include <filesystem>
#include <regex>
#include <set>
#include <string>

#include <catch2/catch.hpp>

#include "core/base/file.hpp"
#include "visualizer/scene/actions.hpp"
#include "visualizer/scene/look.hpp"

using namespace fairlead;
using namespace fairlead::view;

namespace {

/// Every literal given to say(): in the order of the sources, each once.
std::set<std::string> said_literals() {
  std::set<std::string> literals;
  const std::regex call{R"re(\bsay\(\s*"([^"]+)")re"};
  for (const auto& entry : std::filesystem::recursive_directory_iterator{FAIRLEAD_VISUALIZER_SOURCES}) {
    if (entry.path().extension() != ".cpp") continue;
    const std::string text = read_file(entry.path());
    for (std::sregex_iterator at{text.begin(), text.end(), call}, end; at != end; ++at) literals.insert((*at)[1]);
  }
  return literals;
}

}  // namespace

TEST_CASE("every text that the interface says has its Vietnamese") {
  auto texts = said_literals();
  for (std::size_t look = 0; look < look_count; ++look) texts.insert(look_name(static_cast<Look>(look)));
  for (const ActionInfo& action : actions()) texts.insert({action.title, action.group});
  CHECK(texts.size() > 50);
  for (const std::string& text : texts) {
    INFO(text);
    CHECK_FALSE(vietnamese(text).empty());
  }
}

TEST_CASE("tables of words are sorted and no text stands in two of them") {
  std::set<std::string_view> seen;
  for (const auto table :
       {action_words(), fact_words(), figure_words(), look_words(), map_words(), panel_words(), timeline_words()}) {
    std::string_view before;
    for (const WordEntry& entry : table) {
      INFO(entry.english);
      CHECK(before < entry.english);
      CHECK((entry.english == " " || seen.insert(entry.english).second));
      before = entry.english;
    }
  }
}

TEST_CASE("names from the run come back as they are in both languages") {
  CHECK(Words{Language::English}.say("working") == "working");
  CHECK(Words{Language::Vietnamese}.say("working") == "đang làm việc");
  CHECK(Words{Language::Vietnamese}.say("Trường Sa") == "Trường Sa");
}
