// SPDX-License-Identifier: MIT
#include "visualizer/paper/code_points.hpp"

namespace fairlead::view {

namespace {

constexpr char32_t replacement = 0xFFFD;

struct Lead {
  std::size_t bytes = 0;  ///< 0: none begins like this
  char32_t bits = 0;
};

Lead lead_of(unsigned char byte) {
  if (byte < 0x80) return {1, byte};
  if (byte < 0xC2) return {};
  if (byte < 0xE0) return {2, byte & 0x1FU};
  if (byte < 0xF0) return {3, byte & 0x0FU};
  if (byte < 0xF5) return {4, byte & 0x07U};
  return {};
}

/// Not written with more bytes than needed, no half of a pair, within Unicode.
bool may_stand(char32_t code, std::size_t bytes) {
  if (bytes == 3) return code >= 0x800 && (code < 0xD800 || code > 0xDFFF);
  return bytes != 4 || (code >= 0x10000 && code <= 0x10FFFF);
}

}  // namespace

char32_t next_code_point(std::string_view text, std::size_t& at) {
  const Lead lead = lead_of(static_cast<unsigned char>(text[at]));
  const std::size_t begin = at++;
  if (lead.bytes == 0 || begin + lead.bytes > text.size()) return replacement;
  char32_t code = lead.bits;
  for (std::size_t next = 1; next < lead.bytes; ++next) {
    const auto byte = static_cast<unsigned char>(text[begin + next]);
    if ((byte & 0xC0U) != 0x80U) return replacement;
    code = (code << 6U) | (byte & 0x3FU);
  }
  if (!may_stand(code, lead.bytes)) return replacement;
  at = begin + lead.bytes;
  return code;
}

}  // namespace fairlead::view
