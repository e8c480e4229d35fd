// SPDX-License-Identifier: MIT
#include <algorithm>
#include <charconv>
#include <cstdio>
#include <iostream>

#include <unistd.h>

#include "core/base/problem.hpp"
#include "core/plugin_check/check_messages.hpp"
#include "core/plugin_check/check_plugin.hpp"
#include "core/plugin_host/messages.hpp"
#include "core/program/exit_code.hpp"

namespace fairlead {
namespace {

constexpr std::uint64_t most_memory_bytes = std::uint64_t{2} << 30U;

std::uint64_t number_from(const std::string& text) {
  std::uint64_t number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

const Check* find_check(const std::string& name) {
  const auto checks = plugin_checks();
  const auto found = std::find_if(checks.begin(), checks.end(), [&](const Check& check) { return check.name == name; });
  return found == checks.end() ? nullptr : &*found;
}

Verdict judged(const Check& check, const CheckCall& call) try {
  return check.judge(call);
} catch (const PluginError& error) {
  return fails(error.what_happened());
} catch (const std::bad_alloc&) {
  return fails("needs more than " + std::to_string(most_memory_bytes >> 20U) + " MB of memory");
} catch (const std::exception& error) {
  return fails(error.what());
}

void send(const Verdict& verdict) {
  const std::string head{check_message::verdict, static_cast<char>('0' + static_cast<int>(verdict.outcome))};
  static_cast<void>(write_message(head + verdict.why));
}

/// A plugin finds its own folder wherever programs are wont to write.
void move_into(const std::filesystem::path& folder) {
  std::filesystem::current_path(folder);
  for (const char* name : {"HOME", "TMPDIR", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME"})
    ::setenv(name, folder.c_str(), 1);  // NOLINT(concurrency-mt-unsafe): this process has one thread
}

}  // namespace

int make_check(const std::vector<std::string>& words) {
  const Check* check = words.size() == 5 ? find_check(words[0]) : nullptr;
  if (check == nullptr) return exit_usage;
  const CheckCall call{
      .library = words[1], .folder = words[2], .seed = number_from(words[3]), .note = [](const std::string& text) {
        static_cast<void>(write_message(std::string(1, check_message::note) + text));
      }};
  limit_this_process({.seconds = static_cast<unsigned>(number_from(words[4])), .memory_bytes = most_memory_bytes});
  move_into(call.folder);
  send(judged(*check, call));
  std::cout.flush();
  std::fflush(nullptr);
  ::_exit(exit_done);  // without what the library left to be done at the end
}

}  // namespace fairlead
