// SPDX-License-Identifier: MIT
// OrderExpansion: from orders to ways, by plugins or from the networks of inline orders.
#pragma once

#include <string>

#include "core/io/network_reader.hpp"
#include "core/io/scenario_draft.hpp"
#include "core/plugin_host/catalogue.hpp"
#include "core/plugin_host/expand.hpp"

namespace fairlead {

class OrderExpansion {
 public:
  /// `catalogue` may be null: then inline orders alone are known.
  OrderExpansion(ScenarioDraft& draft, Catalogue* catalogue);

  /// What needs no plugin code: finds the services, checks parameters and places, reads the networks of inline orders.
  /// Reports through the orders' cursors.
  void check();
  /// Asks the plugins and applies alpha factors; needs distances and a scenario without problems.
  /// PluginError if a plugin faults or answers a network that is none.
  void expand();

 private:
  void check_order(const OrderDraft& draft, Order& order);
  void read_inline(const OrderDraft& draft, Order& order);
  [[nodiscard]] int find_service(const OrderDraft& draft) const;
  [[nodiscard]] ServiceId use_service(const ServiceInfo& info);
  [[nodiscard]] PluginCalls& plugin_for(const Order& order, std::size_t service);
  void expand_by_plugin(const Expander& expander, const OrderDraft& draft, Order& order, std::size_t service);

  ScenarioDraft& draft_;
  Catalogue* catalogue_;
  NetworkTables tables_;
  std::vector<int> services_;  // of the catalogue, one per order; -1: inline or unknown
};

}  // namespace fairlead
