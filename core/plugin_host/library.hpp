// SPDX-License-Identifier: MIT
// Opening a plugin's shared library: the only place that knows Boost.DLL.
#pragma once

#include <filesystem>

#include <fairlead/plugin_abi.h>

namespace fairlead {

/// Loads the library for the rest of the process (it is never unloaded: its code may be on a stack, its types in an
/// exception) and finds its entry symbol. PluginError, with the path as plugin: no such file, not a library,
/// undefined symbols, no entry symbol. Runs the library's static initialisers.
[[nodiscard]] fairlead_plugin_entry_function open_plugin_library(const std::filesystem::path& path);

}  // namespace fairlead
