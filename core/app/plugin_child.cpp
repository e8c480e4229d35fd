// SPDX-License-Identifier: MIT
#include "core/app/plugin_child.hpp"

#include <fmt/format.h>

#include "core/plugin_check/check_plugin.hpp"
#include "core/plugin_host/child_process.hpp"
#include "core/plugin_host/isolated_plugin.hpp"
#include "core/program/exit_code.hpp"

namespace fairlead {

int run_plugin_child(const std::vector<std::string>& words) {
  follow_parent();
  limit_this_process({});
  if (words.size() == 2 && words[0] == "serve") return serve_plugin(words[1]);
  if (!words.empty() && words[0] == "check") return make_check({words.begin() + 1, words.end()});
  fmt::print(stderr, "fairlead: {} is for the program itself\n", child_word);
  return exit_usage;
}

}  // namespace fairlead
