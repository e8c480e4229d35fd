// SPDX-License-Identifier: MIT
#include "core/plugin_host/expand.hpp"

#include <utility>

#include "core/plugin_host/order_document.hpp"

namespace fairlead {
namespace {

std::string text_or(const JsonCursor& object, std::string_view key, std::string absent) {
  const auto member = object.find(key);
  return member && member->is_text() ? member->text().value_or(absent) : std::move(absent);
}

Problem read_problem(const JsonCursor& at, const OrderOrigin& origin) {
  const auto pointer = at.require("pointer");
  const auto expected = at.require("expected");
  Problem problem{.code = text_or(at, "code", "bad-parameter"),
                  .file = origin.file,
                  .pointer = pointer ? pointer->text().value_or("") : "",
                  .found = text_or(at, "found", "what stands there"),
                  .expected = expected ? expected->text().value_or("") : "",
                  .suggestion = text_or(at, "suggestion", "")};
  if (!problem.pointer.empty() && problem.pointer.front() != '/') {
    pointer->report("bad-pointer", pointer->shown(), "a JSON pointer into the order, such as \"/params/wells\"");
  }
  problem.pointer = origin.pointer + problem.pointer;
  return problem;
}

Network read_answered_network(const JsonCursor& root, const NetworkTables& tables, const ServiceDescription& service,
                              const PluginCall& call) {
  NetworkSource source;
  source.declared_capabilities = service.capabilities;
  Network network = read_network(root, tables, source);
  call.fail_on(root.problems());
  return network;
}

}  // namespace

Problems read_problems(const JsonCursor& root, const OrderOrigin& origin, const PluginCall& call) {
  Problems found;
  if (const auto list = root.require("problems"))
    for (const JsonCursor& at : list->elements()) found.push_back(read_problem(at, origin));
  call.fail_on(root.problems());
  if (found.empty()) call.fail("calls the order invalid but names no problem");
  return found;
}

std::string read_reason(const JsonCursor& root, const PluginCall& call) {
  const auto reason = root.require("reason");
  std::string text = reason ? reason->text().value_or("") : "";
  call.fail_on(root.problems());
  if (text.empty()) call.fail("cannot serve the order but gives no reason");
  return text;
}

Expander::Expander(const Scenario& scenario) : scenario_(scenario), fleet_(fleet_json(scenario)), tables_(scenario) {}

Expansion Expander::expand(PluginCalls& plugin, const ServiceDescription& service, const Order& order,
                           const OrderOrigin& origin) const {
  const PluginCall call{.plugin = service.id, .order = order.id, .function = "expand"};
  const PluginAnswer answer = plugin.expand(order_document(scenario_, order, service, fleet_));
  refuse_fault(answer, call);
  const JsonDocument document = parse_answer(answer, call);
  Problems wrong;
  const JsonCursor root = document.root(wrong);
  if (!root.is_object()) call.fail("answered " + root.shown() + ", expected an object");
  if (answer.code == FAIRLEAD_INVALID_ORDER) return {.problems = read_problems(root, origin, call)};
  if (answer.code == FAIRLEAD_CANNOT_SERVE) return {.refusal = read_reason(root, call)};
  return {.network = read_answered_network(root, tables_, service, call)};
}

}  // namespace fairlead
