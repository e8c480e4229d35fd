// SPDX-License-Identifier: MIT
#include "core/study/extra_order.hpp"

#include <utility>

#include "core/base/json.hpp"
#include "core/io/contract_check.hpp"
#include "core/io/scenario_reader.hpp"
#include "core/io/weather_choices.hpp"
#include "core/load/expand_orders.hpp"

namespace fairlead {

namespace {

constexpr const char* source = "--slots";

/// Throws what was found, said of the order alone.
void throw_if_any(Problems problems, const std::string& order_pointer) {
  if (problems.empty()) return;
  for (Problem& problem : problems) {
    problem.file = source;
    if (problem.pointer.starts_with(order_pointer)) problem.pointer.erase(0, order_pointer.size());
  }
  throw InputError(std::move(problems));
}

void refuse_unless_object(const JsonDocument& document) {
  Problems problems;
  static_cast<void>(document.root(problems).expect_object());
  if (!problems.empty()) throw InputError(std::move(problems));
}

std::string order_text(const std::string& service, const std::string& members) {
  JsonDocument order = JsonDocument::parse(members, source);
  refuse_unless_object(order);
  Problems problems;
  const JsonCursor root = order.root(problems);
  const bool named = root.find("id").has_value();
  const bool may_be_left_out = !root.find("mandatory").has_value();
  JsonWriter text;
  order.set("service", text.value(service).str());
  if (!named) order.set("id", "\"one-more\"");
  if (may_be_left_out) order.set("mandatory", "false");
  return order.dump();
}

/// The run's scenario with the order alone, read from the scenario's document to which it was added.
ScenarioDraft with_order_alone(const Scenario& scenario, ScenarioDraft read) {
  ScenarioDraft draft;
  draft.alpha = std::move(read.alpha);
  draft.orders = {read.orders.back()};
  draft.scenario = scenario;
  draft.scenario.orders = {std::move(read.scenario.orders.back())};
  return draft;
}

}  // namespace

OrderId add_extra_order(Run& run, const std::string& service, const std::string& members, Catalogue* catalogue) {
  JsonDocument document = JsonDocument::parse(run.scenario_json, source);
  document.set("/orders/-", order_text(service, members));
  Problems problems;
  ScenarioDraft read = read_scenario(document, problems);
  const std::string pointer = "/orders/" + std::to_string(read.orders.size() - 1);
  throw_if_any(problems, pointer);

  ScenarioDraft draft = with_order_alone(run.scenario, std::move(read));
  OrderExpansion expansion(draft, catalogue);
  expansion.check();
  throw_if_any(problems, pointer);
  expansion.expand();
  throw_if_any(problems, pointer);
  check_contract(draft.orders.front().at, draft.scenario.orders.front());
  check_columns(draft, document.root(problems));
  throw_if_any(problems, pointer);
  apply_weather_choices(draft.scenario);

  run.scenario.services = std::move(draft.scenario.services);
  run.scenario.orders.push_back(std::move(draft.scenario.orders.front()));
  run.plan.orders.emplace_back();
  return OrderId{run.scenario.orders.size() - 1};
}

}  // namespace fairlead
