// SPDX-License-Identifier: MIT
#include "visualizer/scene/words.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace fairlead::view {

namespace {

using Entry = std::pair<std::string_view, std::string_view>;

/// Sorted by the English text.
constexpr auto entries = std::to_array<Entry>({
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

}  // namespace

std::string_view vietnamese(std::string_view english) {
  const auto found = std::lower_bound(entries.begin(), entries.end(), english,
                                      [](const Entry& entry, std::string_view text) { return entry.first < text; });
  return found != entries.end() && found->first == english ? found->second : std::string_view{};
}

std::string Words::say(std::string_view english) const {
  if (language_ == Language::English) return std::string{english};
  const std::string_view other = vietnamese(english);
  return std::string{other.empty() ? english : other};
}

}  // namespace fairlead::view
