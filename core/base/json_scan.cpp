// SPDX-License-Identifier: MIT
#include "core/base/json_scan.hpp"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <optional>

namespace fairlead {
namespace {

bool is_continuation(char c) {
  return (static_cast<unsigned char>(c) & 0xC0u) == 0x80u;
}

/// Length of the well-formed UTF-8 sequence at `at` (Unicode 15, table 3-7), 0 if there is none.
std::size_t utf8_length(std::string_view text, std::size_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  if (lead < 0x80) return 1;
  const std::size_t length = lead >= 0xC2 && lead <= 0xDF   ? 2
                             : (lead & 0xF0u) == 0xE0u      ? 3
                             : lead >= 0xF0 && lead <= 0xF4 ? 4
                                                            : 0;
  if (length == 0 || at + length > text.size()) return 0;
  for (std::size_t k = 1; k < length; ++k)
    if (!is_continuation(text[at + k])) return 0;
  const auto second = static_cast<unsigned char>(text[at + 1]);
  const bool overlong = (lead == 0xE0 && second < 0xA0) || (lead == 0xF0 && second < 0x90);
  const bool surrogate = lead == 0xED && second >= 0xA0;
  const bool beyond = lead == 0xF4 && second >= 0x90;
  return overlong || surrogate || beyond ? 0 : length;
}

/// Passes over eight characters at a time as long as all are ASCII.
std::size_t after_ascii(std::string_view text, std::size_t at) {
  constexpr std::uint64_t high_bits = 0x8080808080808080u;
  for (std::uint64_t eight = 0; at + sizeof eight <= text.size(); at += sizeof eight) {
    std::memcpy(&eight, text.data() + at, sizeof eight);
    if ((eight & high_bits) != 0) break;
  }
  return at;
}

std::optional<std::size_t> first_bad_utf8(std::string_view text) {
  for (std::size_t at = after_ascii(text, 0); at < text.size(); at = after_ascii(text, at)) {
    const std::size_t length = utf8_length(text, at);
    if (length == 0) return at;
    at += length;
  }
  return std::nullopt;
}

struct Shape {
  std::size_t values = 0;
  std::optional<std::size_t> too_deep_at;
};

std::size_t end_of_text(std::string_view text, std::size_t quote) {
  std::size_t at = quote + 1;
  while (at < text.size() && text[at] != '"') at += text[at] == '\\' ? 2 : 1;
  return at;
}

/// Counts brackets and commas outside strings; stops where the nesting or the number of values is beyond the limit.
Shape shape_of(std::string_view text) {
  Shape shape;
  std::size_t depth = 0;
  for (std::size_t at = 0; at < text.size() && shape.values <= json_most_values; ++at) {
    const char c = text[at];
    if (c == '"') at = end_of_text(text, at);
    if (c == ',' || c == '{' || c == '[') ++shape.values;
    if ((c == '{' || c == '[') && ++depth > json_deepest) {
      shape.too_deep_at = at;
      return shape;
    }
    if ((c == '}' || c == ']') && depth > 0) --depth;
  }
  return shape;
}

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

}  // namespace

std::string text_position(std::string_view text, std::size_t byte) {
  const std::string_view before = text.substr(0, std::min(byte, text.size()));
  const auto line = std::count(before.begin(), before.end(), '\n') + 1;
  const std::size_t break_at = before.rfind('\n');
  const std::size_t column = break_at == std::string_view::npos ? before.size() + 1 : before.size() - break_at;
  return "line " + std::to_string(line) + ", column " + std::to_string(column);
}

bool scan_json(std::string_view text, const std::string& file, Problems& problems) {
  const auto refuse = [&](const char* code, std::string where, std::string found, std::string expected) {
    problems.push_back({code, file, std::move(where), std::move(found), std::move(expected), ""});
    return false;
  };
  if (text.size() > json_largest_bytes)
    return refuse("file-too-large", "", std::to_string(text.size()) + " bytes", "at most 64 MB of JSON");
  if (is_blank(text)) return refuse("empty-file", "", "no content", "a JSON document");
  if (const auto bad = first_bad_utf8(text))
    return refuse("bad-utf8", text_position(text, *bad), "a byte that is not UTF-8", "UTF-8 text");
  // The parser would take it for the end of the text and leave the rest unread.
  if (const std::size_t null = text.find('\0'); null != std::string_view::npos)
    return refuse("syntax", text_position(text, null), "a byte of value zero", "JSON text");
  const Shape shape = shape_of(text);
  if (shape.too_deep_at)
    return refuse("too-deep", text_position(text, *shape.too_deep_at), "brackets nested deeper than 64",
                  "at most 64 levels");
  if (shape.values > json_most_values)
    return refuse("too-many-values", "", "more than 4 million values", "at most 4 million values");
  return true;
}

}  // namespace fairlead
