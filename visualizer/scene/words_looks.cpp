// SPDX-License-Identifier: MIT
#include <array>

#include "visualizer/scene/word_tables.hpp"

namespace fairlead::view {

std::span<const WordEntry> look_words() {
  static constexpr auto table = std::to_array<WordEntry>({
      {"broken down", "hỏng máy"},
      {"idle", "nhàn rỗi"},
      {"in maintenance", "đang bảo dưỡng"},
      {"off hire", "ngoài hợp đồng thuê"},
      {"sailing", "đang di chuyển"},
      {"towed", "đang được lai dắt"},
      {"waiting for a pool or slot", "chờ nhân lực hoặc vị trí"},
      {"waiting for an asset", "chờ phương tiện"},
      {"waiting for daylight or shift", "chờ ban ngày hoặc ca làm việc"},
      {"waiting for other work", "chờ công việc khác"},
      {"waiting for weather", "chờ thời tiết"},
      {"working", "đang làm việc"},
  });
  return table;
}

}  // namespace fairlead::view
