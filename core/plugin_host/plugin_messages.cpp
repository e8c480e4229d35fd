// SPDX-License-Identifier: MIT
#include "core/plugin_host/plugin_messages.hpp"

#include <cstring>

namespace fairlead {
namespace {

/// Both processes are the same program, so that its own layout will do.
struct Head {
  std::int32_t code = 0;
  bool too_long = false;
  bool threw = false;
};

}  // namespace

std::string answer_text(const PluginAnswer& answer) {
  const Head head{.code = answer.code, .too_long = answer.too_long, .threw = answer.threw};
  std::string text(sizeof head, '\0');
  std::memcpy(text.data(), &head, sizeof head);
  return text.append(answer.text);
}

PluginAnswer answer_from(std::string_view text) {
  Head head;
  if (text.size() < sizeof head) return {};
  std::memcpy(&head, text.data(), sizeof head);
  return {
      .code = head.code, .text = std::string(text.substr(sizeof head)), .too_long = head.too_long, .threw = head.threw};
}

}  // namespace fairlead
