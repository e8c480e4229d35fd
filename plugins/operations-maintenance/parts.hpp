// SPDX-License-Identifier: MIT
// What an order for operation and maintenance is made of: each part adds its activities to a way, if the order asks.
#pragma once

#include <string>
#include <vector>

#include <fairlead/plugin.hpp>

namespace om {

using namespace fairlead::sdk;

std::vector<Parameter> parameters();

enum class Transport { None, Boat, Helicopter };

/// Manned operation, period by period, with the crew changes between them; returns the last period.
std::string add_operation(Way& way, const Order& order, Transport transport);
/// The annual shutdown, before the period that the order names; returns the start-up.
std::string add_shutdown(Way& way, const Order& order);
/// Work of every period on the list `maintenance`.
void add_maintenance(Way& way, const Order& order);
/// Rounds of a crew that is landed by boat; returns the last, empty if there are none.
std::string add_rounds(Way& way, const Order& order);
/// Visits by crew vessel, each by day; returns the last, empty if there are none.
std::string add_visits(Way& way, const Order& order);

/// One stream of call-outs for each class on the list `failures`.
void add_failures(Network& network, const Order& order);

/// Half of those on board, unless the order says how many.
int relief_people(const Order& order);

inline int periods(const Order& order) {
  return order.params().integer("periods");
}

inline std::string numbered(const std::string& id, int number) {
  return id + "_" + std::to_string(number);
}

}  // namespace om
