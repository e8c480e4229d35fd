// SPDX-License-Identifier: MIT
// Plugin: one library loaded into this process that has shown itself to speak this program's plugin ABI.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <mutex>
#include <string>
#include <string_view>

#include <fairlead/plugin_abi.h>

#include "core/plugin_host/plugin_calls.hpp"

namespace fairlead {

class Plugin final : public PluginCalls {
 public:
  /// Loads and checks the library. PluginError for each way of being wrong; see also library.hpp.
  explicit Plugin(const std::filesystem::path& library, PluginLog log = {});
  Plugin(const Plugin&) = delete;
  Plugin& operator=(const Plugin&) = delete;

  [[nodiscard]] const std::string& path() const override { return path_; }

  /// For who calls past the host's care: the table as the plugin gave it.
  [[nodiscard]] const fairlead_plugin& table() const { return *table_; }

  /// May be called from any thread, as expand(); calls into one Plugin wait for each other.
  [[nodiscard]] PluginAnswer describe() override;
  [[nodiscard]] PluginAnswer expand(std::string_view order_json) override;

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
