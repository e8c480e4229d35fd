// SPDX-License-Identifier: MIT
// WordTables: English texts of the interface with their Vietnamese, a sorted table for each part of it.
#pragma once

#include <span>
#include <string_view>

namespace fairlead::view {

struct WordEntry {
  std::string_view english{};
  std::string_view vietnamese{};
};

// Each sorted by the English text, which stands in one table only.
[[nodiscard]] std::span<const WordEntry> action_words();
[[nodiscard]] std::span<const WordEntry> fact_words();
[[nodiscard]] std::span<const WordEntry> figure_words();
[[nodiscard]] std::span<const WordEntry> look_words();
[[nodiscard]] std::span<const WordEntry> map_words();
[[nodiscard]] std::span<const WordEntry> panel_words();
[[nodiscard]] std::span<const WordEntry> timeline_words();

}  // namespace fairlead::view
