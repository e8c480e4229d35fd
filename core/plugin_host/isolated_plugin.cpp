// SPDX-License-Identifier: MIT
#include "core/plugin_host/isolated_plugin.hpp"

#include <utility>

#include "core/base/problem.hpp"
#include "core/plugin_host/plugin_messages.hpp"

namespace fairlead {

IsolatedPlugin::IsolatedPlugin(const std::filesystem::path& library, const PluginIsolation& isolation, PluginLog log)
    : path_(std::filesystem::absolute(library).string()), isolation_(isolation), log_(std::move(log)) {
  start();
}

void IsolatedPlugin::start() {
  child_ = std::make_unique<ChildProcess>(
      ChildStart{.program = isolation_.program, .arguments = {"serve", path_}, .keep_output = false});
  const auto deadline = ChildProcess::Clock::now() + isolation_.time_limit;
  while (const auto message = child_->receive(deadline)) {
    const char kind = message->empty() ? ' ' : message->front();
    if (kind == reply::loaded) return;
    if (kind == reply::refused) throw PluginError(path_, "", message->substr(1));
    if (kind == reply::line && log_) log_(path_, message->at(1) - '0', message->substr(2));
  }
  throw PluginError(path_, "", "loading it: " + died().died);
}

PluginAnswer IsolatedPlugin::died() {
  const ChildEnd end = child_->end();
  child_.reset();
  return {.died = end.shown()};
}

PluginAnswer IsolatedPlugin::answer_of_child(ChildProcess::Clock::time_point deadline) {
  while (const auto message = child_->receive(deadline)) {
    const char kind = message->empty() ? ' ' : message->front();
    if (kind == reply::answer) return answer_from(std::string_view(*message).substr(1));
    if (kind == reply::line && log_ && message->size() > 1) log_(path_, message->at(1) - '0', message->substr(2));
  }
  return died();
}

PluginAnswer IsolatedPlugin::call(std::string_view request) {
  const std::lock_guard lock(one_call_at_a_time_);
  if (child_ == nullptr) start();
  const auto deadline = ChildProcess::Clock::now() + isolation_.time_limit;
  return child_->send(request, deadline) ? answer_of_child(deadline) : died();
}

PluginAnswer IsolatedPlugin::describe() {
  return call(std::string(1, request::describe));
}

PluginAnswer IsolatedPlugin::expand(std::string_view order_json) {
  return call(std::string(1, request::expand).append(order_json));
}

}  // namespace fairlead
