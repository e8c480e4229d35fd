// SPDX-License-Identifier: MIT
#include "core/plugin_host/answer.hpp"

#include "core/base/problem.hpp"

namespace fairlead {
namespace {

/// `message` of `{"message": "..."}`; empty if there is none such.
std::string fault_message(const std::string& text) try {
  const JsonDocument document = JsonDocument::parse(text, "");
  Problems ignored;
  const auto message = document.root(ignored).find("message");
  return message ? message->text().value_or("") : "";
} catch (const InputError&) {
  return "";
}

}  // namespace

void PluginCall::fail(const std::string& what_happened) const {
  throw PluginError(plugin, order, shown() + " " + what_happened);
}

void PluginCall::fail_on(const Problems& problems) const {
  if (problems.empty()) return;
  std::string text = "answered what cannot be used:";
  for (const Problem& problem : problems) text += "\n  " + format_problem(problem);
  fail(text);
}

void refuse_fault(const PluginAnswer& answer, const PluginCall& call) {
  if (!answer.died.empty()) call.fail(answer.died);
  if (answer.threw) call.fail("threw an exception across the plugin boundary");
  if (answer.too_long) {
    call.fail("wrote more than " + std::to_string(PluginCalls::longest_answer >> 20U) + " MB");
  }
  if (answer.code < FAIRLEAD_OK || answer.code > FAIRLEAD_FAULT) {
    call.fail("returned " + std::to_string(answer.code) + ", which means nothing; expected 0 to 3");
  }
  if (answer.code != FAIRLEAD_FAULT) return;
  const std::string message = fault_message(answer.text);
  call.fail("failed" + (message.empty() ? " without saying why" : ": " + message));
}

JsonDocument parse_answer(const PluginAnswer& answer, const PluginCall& call) {
  if (answer.text.empty()) call.fail("answered nothing");
  try {
    return JsonDocument::parse(answer.text, "answer");
  } catch (const InputError& error) {
    call.fail(std::string("answered no usable JSON: ") + error.what());
  }
}

}  // namespace fairlead
