// SPDX-License-Identifier: MIT
#include "core/plugin_host/library.hpp"

#include <exception>
#include <string>

#include <boost/dll/shared_library.hpp>
#include <dlfcn.h>

#include "core/base/problem.hpp"
#include "core/plugin_host/elf_size.hpp"

namespace fairlead {
namespace {

namespace dll = boost::dll;

/// What the loader said: Boost wraps it as `... (dlerror system message: PATH: TEXT): misleading errno text`.
std::string loader_message(const std::exception& error, const std::string& path) {
  static const std::string before = "dlerror system message: ";
  std::string text = error.what();
  if (const auto start = text.find(before); start != std::string::npos) text.erase(0, start + before.size());
  if (const auto end = text.rfind("): "); end != std::string::npos) text.erase(end);
  if (text.starts_with(path + ": ")) text.erase(0, path.size() + 2);
  return text;
}

std::string why_not_loaded(const std::string& message) {
  if (message.find("undefined symbol") != std::string::npos) {
    return "needs what no library provides (" + message + "); link it with -Wl,-z,defs to see what is missing";
  }
  return "is not a loadable shared library (" + message + "); build plugins with fairlead_add_plugin()";
}

void check_regular_file(const std::filesystem::path& path) {
  std::error_code ignored;
  if (std::filesystem::is_regular_file(path, ignored)) return;
  const bool exists = std::filesystem::exists(path, ignored);
  throw PluginError(path.string(), "", exists ? "is not a file" : "there is no such file");
}

void check_whole(const std::filesystem::path& path) {
  std::error_code ignored;
  const std::uintmax_t size = std::filesystem::file_size(path, ignored);
  const std::uint64_t promised = promised_elf_size(path);
  if (promised <= size) return;
  throw PluginError(path.string(), "",
                    "is cut short: it has " + std::to_string(size) + " bytes, its header promises " +
                        std::to_string(promised) + "; copy or build it again");
}

dll::shared_library load(const std::filesystem::path& path) {
  // Boost.DLL has no word of its own for RTLD_NODELETE.
  const auto mode =
      static_cast<dll::load_mode::type>(dll::load_mode::rtld_now | dll::load_mode::rtld_local | RTLD_NODELETE);
  try {
    return dll::shared_library(path, mode);
  } catch (const std::exception& error) {
    throw PluginError(path.string(), "", why_not_loaded(loader_message(error, path.string())));
  }
}

}  // namespace

fairlead_plugin_entry_function open_plugin_library(const std::filesystem::path& path) {
  const std::filesystem::path absolute = std::filesystem::absolute(path);
  check_regular_file(absolute);
  check_whole(absolute);
  const dll::shared_library library = load(absolute);
  if (!library.has(FAIRLEAD_ENTRY_SYMBOL)) {
    throw PluginError(absolute.string(), "", "is no Fairlead plugin: it has no symbol " FAIRLEAD_ENTRY_SYMBOL);
  }
  return &library.get<const fairlead_plugin*(const fairlead_host*)>(FAIRLEAD_ENTRY_SYMBOL);
}

}  // namespace fairlead
