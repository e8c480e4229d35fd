// SPDX-License-Identifier: MIT
#include <array>

#include "visualizer/scene/word_tables.hpp"

namespace fairlead::view {

std::span<const WordEntry> map_words() {
  static constexpr auto table = std::to_array<WordEntry>({
      {"field", "mỏ"},
      {"landfall", "điểm tiếp bờ"},
      {"nm", "hải lý"},
      {"port", "cảng"},
      {"shelter", "nơi tránh bão"},
      {"too rough", "sóng gió vượt giới hạn"},
      {"wind area", "vùng điện gió"},
      {"yard", "bãi chế tạo"},
  });
  return table;
}

}  // namespace fairlead::view
