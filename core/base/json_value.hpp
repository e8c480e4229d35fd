// SPDX-License-Identifier: MIT
// The JSON library behind core/base/json: included by json_*.cpp alone, so that nobody else sees it.
#pragma once

#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "core/base/problem.hpp"

namespace fairlead {

using JsonValue = nlohmann::ordered_json;

/// Parses text that has passed scan_json; reports syntax errors and duplicate keys. Null on a syntax error.
[[nodiscard]] JsonValue build_json(std::string_view text, const std::string& file, Problems& problems);

/// `text` as one step of a JSON pointer: ~ and / escaped.
[[nodiscard]] std::string escaped_step(std::string_view text);

}  // namespace fairlead
