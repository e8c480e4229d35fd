// SPDX-License-Identifier: MIT
// What parent and child say to each other about a plugin: a letter for the kind, then the rest.
#pragma once

#include <string>
#include <string_view>

#include "core/plugin_host/plugin_calls.hpp"

namespace fairlead {

namespace request {
inline constexpr char describe = 'd';
inline constexpr char expand = 'e';  ///< then the order
}  // namespace request

namespace reply {
inline constexpr char loaded = 'l';
inline constexpr char refused = 'r';  ///< then why the library was
inline constexpr char line = 'g';     ///< then the level's digit and a line of the log
inline constexpr char answer = 'a';   ///< then answer_text()
}  // namespace reply

/// Code and flags of the answer as they lie in memory, then its text.
[[nodiscard]] std::string answer_text(const PluginAnswer& answer);
[[nodiscard]] PluginAnswer answer_from(std::string_view text);

}  // namespace fairlead
