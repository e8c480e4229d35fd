// SPDX-License-Identifier: MIT
#include "core/plugin_check/process_state.hpp"

#include <cfenv>
#include <chrono>
#include <clocale>
#include <csignal>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <locale>
#include <sstream>
#include <thread>

#include <dlfcn.h>
#include <malloc.h>
#include <sys/stat.h>
#include <unistd.h>

extern char** environ;  // NOLINT: POSIX declares it nowhere

namespace fairlead {
namespace {

namespace fs = std::filesystem;

std::string handler_text(int signal) {
  struct sigaction action {};
  if (::sigaction(signal, nullptr, &action) != 0) return {};
  return "signal " + std::to_string(signal) + " " +
         std::to_string(reinterpret_cast<std::uintptr_t>(action.sa_handler));  // NOLINT: to compare, not to call
}

std::set<std::string> lines_of(const std::string& text) {
  std::set<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.insert(line);
  return lines;
}

/// The sanitizers' allocators count by themselves; null without one.
std::size_t (*count_of_sanitizer())() {
  void* symbol = ::dlsym(RTLD_DEFAULT, "__sanitizer_get_current_allocated_bytes");
  return reinterpret_cast<std::size_t (*)()>(symbol);  // NOLINT: POSIX allows it
}

}  // namespace

std::size_t thread_count() {
  const fs::directory_iterator tasks("/proc/self/task");
  return static_cast<std::size_t>(std::distance(begin(tasks), end(tasks)));
}

std::size_t settled_thread_count(std::size_t expected) {
  constexpr std::chrono::milliseconds patience{300};
  const auto until = std::chrono::steady_clock::now() + patience;
  while (thread_count() > expected && std::chrono::steady_clock::now() < until)
    std::this_thread::sleep_for(std::chrono::milliseconds{5});
  return thread_count();
}

std::set<std::string> open_files() {
  std::set<std::string> files;
  for (const fs::directory_entry& entry : fs::directory_iterator("/proc/self/fd")) {
    std::error_code gone;
    const std::string target = fs::read_symlink(entry.path(), gone).string();
    const bool is_this_listing = target.ends_with("/fd") && target.starts_with("/proc/");
    if (!gone && !is_this_listing) files.insert(entry.path().filename().string() + " " + target);
  }
  return files;
}

std::string environment_text() {
  std::set<std::string> lines;
  for (char** variable = environ; variable != nullptr && *variable != nullptr; ++variable) lines.insert(*variable);
  std::string text;
  for (const std::string& line : lines) text += line + "\n";
  return text;
}

std::string locale_text() {
  const char* name = std::setlocale(LC_ALL, nullptr);
  return std::string("C ") + (name == nullptr ? "" : name) + "\nC++ " + std::locale().name() + "\n";
}

std::string settings_text() {
  std::error_code ignored;
  const mode_t mask = ::umask(0);
  ::umask(mask);
  std::string text = "folder " + fs::current_path(ignored).string() + "\nmask " + std::to_string(mask) + "\nrounding " +
                     std::to_string(std::fegetround()) + "\n";
  for (int signal = 1; signal < NSIG; ++signal) text += handler_text(signal) + "\n";
  return text;
}

std::string first_difference(const std::string& before, const std::string& after) {
  const std::set<std::string> old_lines = lines_of(before);
  const std::set<std::string> new_lines = lines_of(after);
  for (const std::string& line : new_lines)
    if (!old_lines.contains(line)) return line;
  for (const std::string& line : old_lines)
    if (!new_lines.contains(line)) return line + " is gone";
  return {};
}

std::size_t allocated_bytes() {
  if (const auto count = count_of_sanitizer()) return count();  // mallinfo2 knows nothing of it
  const struct mallinfo2 info = ::mallinfo2();
  return info.uordblks + info.hblkhd;
}

std::size_t mapped_bytes() {
  std::ifstream file("/proc/self/statm");
  std::size_t pages = 0;
  file >> pages;
  return pages * static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
}

bool runs_under_sanitizer() {
  return count_of_sanitizer() != nullptr;
}

}  // namespace fairlead
