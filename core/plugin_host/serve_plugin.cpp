// SPDX-License-Identifier: MIT
#include <optional>

#include "core/base/problem.hpp"
#include "core/plugin_host/isolated_plugin.hpp"
#include "core/plugin_host/messages.hpp"
#include "core/plugin_host/plugin.hpp"
#include "core/plugin_host/plugin_messages.hpp"

namespace fairlead {
namespace {

void send_log_line(const std::string&, int level, const std::string& text) {
  static_cast<void>(write_message(std::string{reply::line, static_cast<char>('0' + level)} + text));
}

PluginAnswer answer(Plugin& plugin, const std::string& message) {
  return message.front() == request::describe ? plugin.describe() : plugin.expand(std::string_view(message).substr(1));
}

}  // namespace

int serve_plugin(const std::filesystem::path& library) try {
  Plugin plugin(library, send_log_line);
  static_cast<void>(write_message(std::string(1, reply::loaded)));
  while (const auto message = read_message()) {
    if (message->empty()) break;
    if (!write_message(std::string(1, reply::answer) + answer_text(answer(plugin, *message)))) break;
  }
  return 0;
} catch (const PluginError& error) {
  static_cast<void>(write_message(std::string(1, reply::refused) + error.what_happened()));
  return 0;
}

}  // namespace fairlead
