// SPDX-License-Identifier: MIT
// IsolatedPlugin: a plugin in a process of its own, so that its crash is an answer and not our end.
#pragma once

#include <chrono>
#include <filesystem>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>

#include "core/plugin_host/child_process.hpp"
#include "core/plugin_host/plugin_calls.hpp"

namespace fairlead {

struct PluginIsolation {
  std::chrono::milliseconds time_limit{60'000};  ///< of one call
  std::filesystem::path program = ChildStart{}.program;
};

class IsolatedPlugin final : public PluginCalls {
 public:
  /// Starts the process and loads the library there. PluginError as of Plugin, and if loading it ends the process.
  IsolatedPlugin(const std::filesystem::path& library, const PluginIsolation& isolation, PluginLog log = {});

  [[nodiscard]] const std::string& path() const override { return path_; }
  /// After a call that ended the process the next one starts another.
  [[nodiscard]] PluginAnswer describe() override;
  [[nodiscard]] PluginAnswer expand(std::string_view order_json) override;

 private:
  void start();
  [[nodiscard]] PluginAnswer call(std::string_view request);
  [[nodiscard]] PluginAnswer answer_of_child(ChildProcess::Clock::time_point deadline);
  [[nodiscard]] PluginAnswer died();

  std::string path_;
  PluginIsolation isolation_;
  PluginLog log_;
  std::unique_ptr<ChildProcess> child_;
  std::mutex one_call_at_a_time_;
};

/// The child's side: loads the library, answers until the parent closes the socket. Answers the process's exit code.
[[nodiscard]] int serve_plugin(const std::filesystem::path& library);

}  // namespace fairlead
