// SPDX-License-Identifier: MIT
// Paths of the plugins that tests load, and the text of what a call throws.
#pragma once

#include <filesystem>
#include <string>

#include "core/base/problem.hpp"

namespace fairlead::test {

inline std::filesystem::path bad_plugin(const std::string& fault) {
  return std::filesystem::path(BAD_PLUGIN_DIRECTORY) / (fault + ".so");
}

/// The message of the PluginError that `call` throws; empty if it throws none.
template <class Call>
std::string plugin_error(Call call) try {
  call();
  return "";
} catch (const PluginError& error) {
  return error.what();
}

}  // namespace fairlead::test
