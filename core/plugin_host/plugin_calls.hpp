// SPDX-License-Identifier: MIT
// PluginCalls: what can be asked of a plugin, wherever it runs, and what it returned and wrote.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include <fairlead/plugin_abi.h>

namespace fairlead {

/// Receives the lines plugins log: the library's path, fairlead_log_level, text. Called on the calling thread.
using PluginLog = std::function<void(const std::string& library, int level, const std::string& text)>;

/// What a call into a plugin returned and wrote.
struct PluginAnswer {
  std::int32_t code = FAIRLEAD_FAULT;
  std::string text{};
  bool too_long = false;  ///< it wrote more than the limit; `text` is cut
  bool threw = false;     ///< an exception crossed the boundary
  std::string died{};     ///< how its process ended instead of answering: `crashed (SIGSEGV)`
};

class PluginCalls {
 public:
  static constexpr std::size_t longest_answer = std::size_t{64} << 20U;

  virtual ~PluginCalls() = default;
  [[nodiscard]] virtual const std::string& path() const = 0;
  /// Both may be called from any thread; calls into one plugin wait for each other.
  [[nodiscard]] virtual PluginAnswer describe() = 0;
  [[nodiscard]] virtual PluginAnswer expand(std::string_view order_json) = 0;
};

}  // namespace fairlead
