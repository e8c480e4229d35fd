// SPDX-License-Identifier: MIT
// Formats that carry their name and major version: `fairlead.network/1`.
#pragma once

#include <string>

#include "core/io/fields.hpp"

namespace fairlead {

inline constexpr const char* networks_format = "fairlead.networks/1";  ///< networks.json of a run folder

/// `newer-format` for a later major version of the same format, `wrong-format` for anything else.
void check_format(const JsonCursor& at, const std::string& expected);

}  // namespace fairlead
