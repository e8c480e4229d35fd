// SPDX-License-Identifier: MIT
// Code points of a UTF-8 text, one after the other.
#pragma once

#include <cstddef>
#include <string_view>

namespace fairlead::view {

/// The code point that begins at `at`, which moves behind it; a malformed byte counts as U+FFFD.
[[nodiscard]] char32_t next_code_point(std::string_view text, std::size_t& at);

}  // namespace fairlead::view
