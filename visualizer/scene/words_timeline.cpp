// SPDX-License-Identifier: MIT
#include <array>

#include "visualizer/scene/word_tables.hpp"

namespace fairlead::view {

std::span<const WordEntry> timeline_words() {
  static constexpr auto table = std::to_array<WordEntry>({
      {"Assets", "Phương tiện"},
      {"Places", "Địa điểm"},
      {"Services", "Dịch vụ"},
      {"as given", "theo kịch bản"},
      {"between the monsoons", "giao mùa"},
      {"by first start", "theo ngày bắt đầu"},
      {"by name", "theo tên"},
      {"by time at work", "theo thời gian làm việc"},
      {"by time waited", "theo thời gian chờ"},
      {"deadline", "hạn chót"},
      {"due", "hạn giao"},
      {"first difference", "khác biệt đầu tiên"},
      {"needs {0} without a break", "cần {0} liên tục"},
      {"no limit on this", "không giới hạn"},
      {"northeast monsoon", "gió mùa đông bắc"},
      {"southwest monsoon", "gió mùa tây nam"},
      {"waited {0}", "đã chờ {0}"},
      {"waits for {0}", "chờ {0}"},
      {"{0} of {1} in use", "đang dùng {0}/{1}"},
  });
  return table;
}

}  // namespace fairlead::view
