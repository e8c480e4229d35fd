// SPDX-License-Identifier: MIT
// The report of a checked plugin as text for a terminal, as JSON, and as JUnit's XML.
#pragma once

#include <string>

#include "core/plugin_check/check_plugin.hpp"

namespace fairlead {

[[nodiscard]] std::string check_text(const CheckReport& report);
[[nodiscard]] std::string check_json(const CheckReport& report);
[[nodiscard]] std::string check_junit(const CheckReport& report);

}  // namespace fairlead
