// SPDX-License-Identifier: MIT
// What is common to all answers of plugins: telling a fault, and reading the text as JSON.
#pragma once

#include <string>

#include "core/base/json.hpp"
#include "core/plugin_host/plugin_calls.hpp"

namespace fairlead {

/// Who is asked about what, for PluginError and messages.
struct PluginCall {
  std::string plugin;    ///< id of the service, or the library's path while it is unknown
  std::string order;     ///< id of the order; empty: none
  std::string function;  ///< `describe` or `expand`

  [[nodiscard]] std::string shown() const { return function + "()"; }
  [[noreturn]] void fail(const std::string& what_happened) const;
  /// Fails with all problems of what the plugin answered, if there are any.
  void fail_on(const Problems& problems) const;
};

/// PluginError if the plugin's process died, the call threw, wrote too much or returned a fault or an unknown code.
void refuse_fault(const PluginAnswer& answer, const PluginCall& call);

/// The answer as JSON; PluginError if it is empty or no JSON.
[[nodiscard]] JsonDocument parse_answer(const PluginAnswer& answer, const PluginCall& call);

}  // namespace fairlead
