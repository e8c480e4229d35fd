// SPDX-License-Identifier: MIT
// Checks of what a plugin does beside answering: to the terminal, files, threads and settings of the process.
#include <algorithm>
#include <csignal>
#include <cstdio>
#include <filesystem>
#include <iostream>
#include <limits>

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

/// What `size` grew by in each of two equal rounds of calls; a cache that fills grows in the first alone.
std::int64_t lasting_growth(Trial& trial, std::size_t (*size)()) {
  constexpr int asks = 100;
  std::int64_t least = std::numeric_limits<std::int64_t>::max();
  for (int round = 0; round < 2; ++round) {
    const auto before = static_cast<std::int64_t>(size());
    for (int k = 0; k < asks; ++k) ask(trial);
    least = std::min(least, static_cast<std::int64_t>(size()) - before);
  }
  return least;
}

Verdict keeps_memory_bounded(const CheckCall& call) {
  constexpr int warm_up = 30;
  constexpr std::int64_t heap_allowed = 2 * 1024;  // less than 8 bytes a call
  // The allocator maps in such pieces; a sanitizer's keeps every stack that it sees, too.
  const std::int64_t mappings_allowed = (runs_under_sanitizer() ? 8 : 1) * std::int64_t{1024 * 1024};
  Trial trial(call);
  for (int k = 0; k < warm_up; ++k) ask(trial);
  const std::int64_t heap = lasting_growth(trial, allocated_bytes);
  const std::int64_t mappings = lasting_growth(trial, mapped_bytes);
  if (heap <= heap_allowed && mappings <= mappings_allowed) return holds();
  return fails("memory grew by " + std::to_string(heap > heap_allowed ? heap : mappings) +
               " bytes over 300 calls of each function, and again over the next 300");
}

}  // namespace

std::vector<Check> conduct_checks() {
  return {
      {"prints-nothing", "Nothing goes to standard output or error.", prints_nothing, {"expands-example"}},
      {"leaves-no-thread", "No thread outlives a call.", leaves_no_thread, {"expands-example"}},
      {"leaves-nothing-open", "No file or socket stays open after a call.", leaves_nothing_open, {"expands-example"}},
      {"writes-no-file", "No file is written, and none made in its folder.", writes_no_file, {"expands-example"}},
      {"keeps-environment", "The environment stays as it was.", keeps_environment, {"expands-example"}},
      {"keeps-locale", "The locale stays as it was.", keeps_locale, {"expands-example"}},
      {"keeps-settings",
       "Working directory, file mask, signal handlers and rounding mode stay as they were.",
       keeps_settings,
       {"expands-example"}},
      {"memory-bounded", "Memory does not grow over 300 calls.", keeps_memory_bounded, {"expands-example"}}};
}

}  // namespace fairlead
