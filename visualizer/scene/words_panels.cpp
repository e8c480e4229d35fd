// SPDX-License-Identifier: MIT
#include <array>

#include "visualizer/scene/word_tables.hpp"

namespace fairlead::view {

std::span<const WordEntry> panel_words() {
  static constexpr auto table = std::to_array<WordEntry>({
      {" ", " "},
  });
  return table;
}

}  // namespace fairlead::view
