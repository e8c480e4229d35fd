// SPDX-License-Identifier: MIT
// Reading networks, of plugins and of inline orders alike, with every rule of docs/network_format.md checked.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "core/base/json.hpp"
#include "core/io/id_index.hpp"
#include "core/model/scenario.hpp"

namespace fairlead {

inline constexpr const char* network_format = "fairlead.network/1";  ///< docs/versioning.md

/// What networks of one scenario may refer to; built once for all orders.
struct NetworkTables {
  explicit NetworkTables(const Scenario& scenario);

  IdIndex places;
  IdIndex pools;
  IdIndex calendars;
  std::set<std::string> capabilities;       ///< of any asset
  std::set<std::string> shared_capacities;  ///< of any asset
};

struct NetworkSource {
  /// Capabilities a service says it may ask for, known even if no asset has them.
  std::vector<std::string> declared_capabilities;
  bool format_required = true;  ///< inline networks may leave `format` out
  bool any_capability = false;  ///< networks of a run folder were checked when it was written
};

struct Network {
  std::vector<Way> ways;
  std::vector<Demand> demands;
};

/// Reports every problem in one pass. Positions of ways and activities equal those in the document.
[[nodiscard]] Network read_network(const JsonCursor& at, const NetworkTables& tables, const NetworkSource& source);

/// Fills ways, demands and refusals of the scenario's orders from a run folder's networks.json.
void read_networks(const JsonDocument& document, Scenario& scenario, Problems& problems);

}  // namespace fairlead
