// SPDX-License-Identifier: MIT
// Plugin: one loaded library that has shown itself to speak this program's plugin ABI, and the calls into it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>

#include <fairlead/plugin_abi.h>

namespace fairlead {

/// Receives the lines plugins log: the library's path, fairlead_log_level, text. Called on the calling thread.
using PluginLog = std::function<void(const std::string& library, int level, const std::string& text)>;

/// What a call into a plugin returned and wrote.
struct PluginAnswer {
  std::int32_t code = FAIRLEAD_FAULT;
  std::string text;
  bool too_long = false;  ///< it wrote more than the limit; `text` is cut
  bool threw = false;     ///< an exception crossed the boundary
};

class Plugin {
 public:
  static constexpr std::size_t longest_answer = std::size_t{64} << 20U;

  /// Loads and checks the library. PluginError for each way of being wrong; see also library.hpp.
  explicit Plugin(const std::filesystem::path& library, PluginLog log = {});
  Plugin(const Plugin&) = delete;
  Plugin& operator=(const Plugin&) = delete;

  [[nodiscard]] const std::string& path() const { return path_; }

  /// May be called from any thread; calls into one Plugin wait for each other.
  [[nodiscard]] PluginAnswer describe();
  [[nodiscard]] PluginAnswer expand(std::string_view order_json);

 private:
  static void log_line(void* ctx, std::int32_t level, const char* text, std::size_t size);
  void enter(fairlead_plugin_entry_function entry);
  [[noreturn]] void refuse(const std::string& why) const;

  std::string path_;
  PluginLog log_;
  std::string last_log_line_;
  fairlead_host host_{};
  const fairlead_plugin* table_ = nullptr;
  std::mutex one_call_at_a_time_;
};

}  // namespace fairlead
