// SPDX-License-Identifier: MIT
// A small scenario around one order of a shipped service, read as a user's file is.
#pragma once

#include <string>
#include <vector>

#include "core/base/problem.hpp"
#include "core/io/network_reader.hpp"
#include "core/model/scenario.hpp"
#include "core/model/service.hpp"
#include "core/plugin_host/catalogue.hpp"
#include "core/plugin_host/expand.hpp"

namespace fairlead::test {

/// The given order alone, in example_scenario.json: a fleet, pools and calendars that all services find enough in. Its
/// places are those that the order names, 100 nm apart; their kinds and depths come from their names.
struct ExampleScenario {
  ExampleScenario(const std::string& order_json, const ServiceDescription& service);

  Scenario scenario;
  Problems problems;  ///< of reading and of checking the order against the service; none for a sound order
  [[nodiscard]] const Order& order() const { return scenario.orders.front(); }
  /// The place of this id, to be made deeper or shallower.
  [[nodiscard]] Place& place(const std::string& id);
};

/// A shipped service by the last part of its id, with its plugin loaded.
struct ShippedService {
  explicit ShippedService(const std::string& name);

  Catalogue catalogue;
  std::size_t position = 0;
  [[nodiscard]] const ServiceDescription& description() const { return catalogue.services()[position]; }
  [[nodiscard]] PluginCalls& plugin() { return catalogue.plugin(position); }

  /// An order of this service with these parameters and all places named as it names them.
  [[nodiscard]] ExampleScenario example(const std::string& params_json) const;
  [[nodiscard]] Expansion expand(const std::string& params_json) { return expand(example(params_json)); }
  [[nodiscard]] Expansion expand(const ExampleScenario& example);
};

/// The folders of plugins/ that hold a service.
[[nodiscard]] std::vector<std::string> shipped_services();

}  // namespace fairlead::test
