// SPDX-License-Identifier: MIT
#include "core/plugin_host/plugin.hpp"

#include <algorithm>
#include <utility>

#include "core/base/problem.hpp"
#include "core/plugin_host/library.hpp"

namespace fairlead {
namespace {

const void* no_extension(void*, const char*) {
  return nullptr;
}

int append(void* ctx, const char* text, std::size_t size) {
  auto& answer = *static_cast<PluginAnswer*>(ctx);
  const std::size_t room = Plugin::longest_answer - answer.text.size();
  answer.text.append(text, std::min(size, room));
  answer.too_long = answer.too_long || size > room;
  return answer.too_long ? 1 : 0;
}

/// A plugin with a wall of its own never throws; one without it must not bring the program down.
template <class Call>
PluginAnswer collect(Call call) {
  PluginAnswer answer;
  const fairlead_sink sink{&answer, &append};
  try {
    answer.code = call(sink);
  } catch (...) {
    answer.code = FAIRLEAD_FAULT;
    answer.threw = true;
  }
  return answer;
}

std::string version_text(std::uint32_t major, std::uint32_t minor) {
  return std::to_string(major) + "." + std::to_string(minor);
}

std::string why_wrong_major(const fairlead_plugin& table) {
  const std::string speaks = "speaks plugin ABI " + version_text(table.abi_major, table.abi_minor) +
                             ", this program speaks " + version_text(FAIRLEAD_ABI_MAJOR, FAIRLEAD_ABI_MINOR) + "; ";
  return speaks + (table.abi_major > FAIRLEAD_ABI_MAJOR ? "a newer Fairlead is needed"
                                                        : "build the plugin again with this version's SDK");
}

}  // namespace

Plugin::Plugin(const std::filesystem::path& library, PluginLog log)
    : path_(std::filesystem::absolute(library).string()), log_(std::move(log)) {
  host_ = {.abi_major = FAIRLEAD_ABI_MAJOR,
           .abi_minor = FAIRLEAD_ABI_MINOR,
           .struct_size = sizeof(fairlead_host),
           .ctx = this,
           .log = &log_line,
           .get_extension = &no_extension};
  enter(open_plugin_library(path_));
  if (table_ == nullptr) {
    refuse(last_log_line_.empty() ? "declines to work with this program" : "declines to work: " + last_log_line_);
  }
  if (table_->abi_major != FAIRLEAD_ABI_MAJOR) refuse(why_wrong_major(*table_));
  const bool whole = table_->struct_size >= offsetof(fairlead_plugin, expand) + sizeof table_->expand;
  if (!whole) {
    refuse("its table of " + std::to_string(table_->struct_size) + " bytes is too small to hold describe and expand");
  }
  if (table_->describe == nullptr || table_->expand == nullptr) refuse("its table lacks describe or expand");
}

void Plugin::enter(fairlead_plugin_entry_function entry) {
  try {
    table_ = entry(&host_);
  } catch (...) {
    refuse("its entry function threw an exception");
  }
}

PluginAnswer Plugin::describe() {
  const std::lock_guard lock(one_call_at_a_time_);
  return collect([&](const fairlead_sink& sink) { return table_->describe(&sink); });
}

PluginAnswer Plugin::expand(std::string_view order_json) {
  const std::lock_guard lock(one_call_at_a_time_);
  return collect(
      [&](const fairlead_sink& sink) { return table_->expand(order_json.data(), order_json.size(), &sink); });
}

void Plugin::log_line(void* ctx, std::int32_t level, const char* text, std::size_t size) {
  auto& plugin = *static_cast<Plugin*>(ctx);
  plugin.last_log_line_.assign(text, size);
  if (plugin.log_) plugin.log_(plugin.path_, level, plugin.last_log_line_);
}

void Plugin::refuse(const std::string& why) const {
  throw PluginError(path_, "", why);
}

}  // namespace fairlead
