// SPDX-License-Identifier: MIT
// Reading what a plugin says of its service: the description in plugin_abi.h.
#pragma once

#include "core/base/json.hpp"
#include "core/model/service.hpp"

namespace fairlead {

inline constexpr const char* service_format = "fairlead.service/1";

/// Reports everything wrong with the description; `sha256` is left empty.
[[nodiscard]] ServiceDescription read_service(const JsonCursor& at);

}  // namespace fairlead
