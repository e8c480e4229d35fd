// SPDX-License-Identifier: MIT
#include "visualizer/scene/words.hpp"

#include <algorithm>

#include "visualizer/scene/word_tables.hpp"

namespace fairlead::view {

std::string_view vietnamese(std::string_view english) {
  for (const auto table :
       {action_words(), fact_words(), figure_words(), look_words(), map_words(), panel_words(), timeline_words()}) {
    const auto found =
        std::lower_bound(table.begin(), table.end(), english,
                         [](const WordEntry& entry, std::string_view text) { return entry.english < text; });
    if (found != table.end() && found->english == english) return found->vietnamese;
  }
  return {};
}

std::string Words::say(std::string_view english) const {
  if (language_ == Language::English) return std::string{english};
  const std::string_view other = vietnamese(english);
  return std::string{other.empty() ? english : other};
}

}  // namespace fairlead::view
