// SPDX-License-Identifier: MIT
// sha256 of bytes: what names files and results in a run folder.
#pragma once

#include <string>
#include <string_view>

namespace fairlead {

/// 64 lower-case hexadecimal digits.
[[nodiscard]] std::string sha256_hex(std::string_view bytes);

}  // namespace fairlead
