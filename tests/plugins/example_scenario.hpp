// SPDX-License-Identifier: MIT
// A small scenario around one order of a shipped service, read as a user's file is.
#pragma once

#include <string>

#include "core/base/problem.hpp"
#include "core/io/network_reader.hpp"
#include "core/model/scenario.hpp"
#include "core/model/service.hpp"
#include "core/plugin_host/catalogue.hpp"
#include "core/plugin_host/expand.hpp"

namespace fairlead::test {

/// Places port, yard, site, start and end, 100 nm apart; two assets; the given order alone.
struct ExampleScenario {
  ExampleScenario(const std::string& order_json, const ServiceDescription& service);

  Scenario scenario;
  Problems problems;  ///< of reading and of checking the order against the service; none for a sound order
  [[nodiscard]] const Order& order() const { return scenario.orders.front(); }
};

/// A shipped service by the last part of its id, with its plugin loaded.
struct ShippedService {
  explicit ShippedService(const std::string& name);

  Catalogue catalogue;
  std::size_t position = 0;
  [[nodiscard]] const ServiceDescription& description() const { return catalogue.services()[position]; }
  [[nodiscard]] Plugin& plugin() { return catalogue.plugin(position); }

  /// Expands an order of this service with these parameters and all places named as it names them.
  [[nodiscard]] Expansion expand(const std::string& params_json);
  [[nodiscard]] Expansion expand(const ExampleScenario& example);
};

}  // namespace fairlead::test
