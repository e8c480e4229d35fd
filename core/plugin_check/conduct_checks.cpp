// SPDX-License-Identifier: MIT
// Checks of what a plugin does beside answering: to the terminal, files, threads and settings of the process.
#include <csignal>
#include <cstdio>
#include <filesystem>
#include <iostream>

#include <sys/resource.h>

#include "core/plugin_check/check.hpp"
#include "core/plugin_check/process_state.hpp"
#include "core/plugin_check/trial.hpp"

namespace fairlead {
namespace {

/// Both functions, a few times.
void ask(Trial& trial) {
  for (int again = 0; again < 3; ++again) {
    static_cast<void>(trial.plugin().describe());
    static_cast<void>(trial.answer());
  }
}

/// What it printed the parent sees, who fails the check then.
Verdict prints_nothing(const CheckCall& call) {
  Trial trial(call);
  ask(trial);
  std::cout.flush();
  std::fflush(nullptr);
  return holds();
}

Verdict leaves_no_thread(const CheckCall& call) {
  const std::size_t before = thread_count();
  Trial trial(call);
  ask(trial);
  const std::size_t after = settled_thread_count(before);
  return after <= before ? holds() : fails("leaves " + std::to_string(after - before) + " threads behind");
}

Verdict leaves_nothing_open(const CheckCall& call) {
  const std::set<std::string> before = open_files();
  Trial trial(call);
  ask(trial);
  std::string left;
  for (const std::string& file : open_files())
    if (!before.contains(file) && !file.ends_with(call.library.string())) left += (left.empty() ? "" : ", ") + file;
  return left.empty() ? holds() : fails("leaves open " + left);
}

// A signal handler has no other way to the check.
volatile std::sig_atomic_t wrote_too_much = 0;  // NOLINT

extern "C" {
static void note_write(int) {
  wrote_too_much = 1;
}
}

/// No file may grow by a byte: writing anywhere is noticed, and an empty file in its own folder.
Verdict writes_no_file(const CheckCall& call) {
  std::signal(SIGXFSZ, note_write);
  const rlimit nothing{0, 0};
  ::setrlimit(RLIMIT_FSIZE, &nothing);
  Trial trial(call);
  ask(trial);
  std::fflush(nullptr);
  if (wrote_too_much != 0) return fails("writes to a file");
  for (const auto& entry : std::filesystem::recursive_directory_iterator(call.folder))
    return fails("makes " + entry.path().filename().string() + " in the current folder");
  return holds();
}

Verdict keeps(const CheckCall& call, std::string (*state)(), const char* what) {
  const std::string before = state();
  Trial trial(call);
  ask(trial);
  const std::string after = state();
  return before == after ? holds() : fails(std::string("changes ") + what + ": " + first_difference(before, after));
}

Verdict keeps_environment(const CheckCall& call) {
  return keeps(call, environment_text, "the environment");
}

Verdict keeps_locale(const CheckCall& call) {
  return keeps(call, locale_text, "the locale");
}

Verdict keeps_settings(const CheckCall& call) {
  return keeps(call, settings_text, "settings of the process");
}

Verdict keeps_memory_bounded(const CheckCall& call) {
  constexpr int warm_up = 30, calls = 300;
  constexpr std::int64_t allowed = 32 * 1024;
  Trial trial(call);
  for (int k = 0; k < warm_up; ++k) ask(trial);
  const auto before = static_cast<std::int64_t>(allocated_bytes());
  for (int k = 0; k < calls / 3; ++k) ask(trial);
  const std::int64_t grown = static_cast<std::int64_t>(allocated_bytes()) - before;
  if (grown <= allowed) return holds();
  return fails("memory grew by " + std::to_string(grown) + " bytes over " + std::to_string(calls) +
               " calls of each function");
}

}  // namespace

std::vector<Check> conduct_checks() {
  return {
      {"prints-nothing", "Nothing goes to standard output or error.", prints_nothing, {"expands-example"}},
      {"leaves-no-thread", "No thread outlives a call.", leaves_no_thread, {"expands-example"}},
      {"leaves-nothing-open", "No file or socket stays open after a call.", leaves_nothing_open, {"expands-example"}},
      {"writes-no-file", "No file is written or made.", writes_no_file, {"expands-example"}},
      {"keeps-environment", "The environment stays as it was.", keeps_environment, {"expands-example"}},
      {"keeps-locale", "The locale stays as it was.", keeps_locale, {"expands-example"}},
      {"keeps-settings",
       "Working directory, file mask, signal handlers and rounding mode stay as they were.",
       keeps_settings,
       {"expands-example"}},
      {"memory-bounded", "Memory does not grow over 300 calls.", keeps_memory_bounded, {"expands-example"}}};
}

}  // namespace fairlead
