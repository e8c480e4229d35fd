// SPDX-License-Identifier: MIT
// Asking a plugin to turn an order into networks.
#pragma once

#include <string>

#include "core/base/problem.hpp"
#include "core/io/network_reader.hpp"
#include "core/model/scenario.hpp"
#include "core/model/service.hpp"
#include "core/plugin_host/answer.hpp"

namespace fairlead {

/// Exactly one of the three is filled.
struct Expansion {
  Network network{};      ///< checked as an inline order's network is
  std::string refusal{};  ///< why the service cannot serve the order
  Problems problems{};    ///< what is wrong with the order's data; pointers are into the scenario
};

/// Where an order stands in the user's file.
struct OrderOrigin {
  std::string file;
  std::string pointer;  ///< /orders/3
};

/// Expands orders of one scenario. Needs its calendars, places, distances, pools and assets to be final.
class Expander {
 public:
  explicit Expander(const Scenario& scenario);

  /// `order.params_json` has been checked against the service's table. PluginError if the plugin faults: it throws,
  /// floods, returns an unknown code, or answers what is no network by docs/network_format.md.
  [[nodiscard]] Expansion expand(PluginCalls& plugin, const ServiceDescription& service, const Order& order,
                                 const OrderOrigin& origin) const;

 private:
  const Scenario& scenario_;
  std::string fleet_;
  NetworkTables tables_;
};

/// Of code 1, what is wrong with the order; of code 2, why it cannot be served. PluginError if it says none.
[[nodiscard]] Problems read_problems(const JsonCursor& answer, const OrderOrigin& origin, const PluginCall& call);
[[nodiscard]] std::string read_reason(const JsonCursor& answer, const PluginCall& call);

}  // namespace fairlead
