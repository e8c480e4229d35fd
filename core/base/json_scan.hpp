// SPDX-License-Identifier: MIT
// scan_json: what is cheap to refuse before a JSON text is parsed, so that no input exhausts memory or stack.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "core/base/problem.hpp"

namespace fairlead {

inline constexpr std::size_t json_largest_bytes = 64u << 20u;
inline constexpr std::size_t json_deepest = 64;
inline constexpr std::size_t json_most_values = 4'000'000;

/// Reports the first of: `file-too-large`, `empty-file`, `bad-utf8`, `syntax` (a zero byte), `too-deep`,
/// `too-many-values`. True if the text may be parsed.
bool scan_json(std::string_view text, const std::string& file, Problems& problems);

/// `line 3, column 14` of a byte of the text, both from 1; columns count bytes.
[[nodiscard]] std::string text_position(std::string_view text, std::size_t byte);

}  // namespace fairlead
