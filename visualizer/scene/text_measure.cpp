// SPDX-License-Identifier: MIT
#include "visualizer/scene/text_measure.hpp"

#include <algorithm>

namespace fairlead::view {

namespace {

bool begins_code_point(char c) {
  return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
}

}  // namespace

float EvenTextMeasure::width(std::string_view text, float size, bool bold) const {
  const auto letters = std::count_if(text.begin(), text.end(), begins_code_point);
  return static_cast<float>(letters) * size * share_ * (bold ? 1.1F : 1.0F);
}

std::string fitted(std::string_view text, float room, float size, const TextMeasure& measure, bool bold) {
  if (measure.width(text, size, bold) <= room) return std::string{text};
  std::size_t shown = text.size();
  while (shown > 0) {
    do --shown;
    while (shown > 0 && !begins_code_point(text[shown]));
    if (shown == 0) break;
    std::string shorter{text.substr(0, shown)};
    shorter += "…";
    if (measure.width(shorter, size, bold) <= room) return shorter;
  }
  return {};
}

std::vector<std::string> wrapped(std::string_view text, float room, std::size_t most, float size,
                                 const TextMeasure& measure) {
  std::vector<std::string> lines;
  while (!text.empty() && lines.size() + 1 < most && measure.width(text, size) > room) {
    auto cut = text.rfind(' ');
    while (cut != text.npos && cut > 0 && measure.width(text.substr(0, cut), size) > room)
      cut = text.rfind(' ', cut - 1);
    if (cut == text.npos || cut == 0) break;
    lines.emplace_back(text.substr(0, cut));
    text.remove_prefix(cut + 1);
  }
  if (!text.empty()) lines.push_back(fitted(text, room, size, measure));
  return lines;
}

}  // namespace fairlead::view
