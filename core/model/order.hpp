// SPDX-License-Identifier: MIT
// Order: one service for one client at one or more places.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/base/id.hpp"
#include "core/base/time.hpp"
#include "core/model/contract.hpp"
#include "core/model/network.hpp"

namespace fairlead {

enum class OrderKind { Firm, Internal, Tender };

/// What makes an order an event of another order's demand, in a sampled world.
struct DemandEvent {
  OrderId order{};  ///< whose demand it is
  int demand = -1;
  int number = 0;  ///< of the demand's events, from 1 by time
  int unit = -1;   ///< the unit it puts out of use; -1: none
};

struct Order {
  std::string id{};
  std::string name{};
  std::string client{};
  std::string line{};  ///< service line for targets and reports; default the service's name
  ServiceId service{};
  OrderKind kind = OrderKind::Firm;
  bool mandatory = true;
  int priority = 0;      ///< higher goes first where rules ask
  Instant known_from{};  ///< default the horizon's start
  std::optional<Instant> earliest_start{};
  std::optional<Instant> due{};
  std::optional<Instant> deadline{};  ///< not served at all rather than later
  std::vector<std::pair<std::string, PlaceId>>
      places{};               ///< by the service's names; a list gives its name several times
  std::string params_json{};  ///< the plugin's, compact JSON
  Contract contract{};
  std::optional<Tender> tender{};
  std::vector<Way> ways{};  ///< expanded; empty if it cannot be served
  std::vector<Demand> demands{};
  std::optional<DemandEvent> event{};
  std::string refusal{};  ///< why the service cannot serve it (expansion answered 2); empty otherwise
};

/// A service type used by the scenario, as its plugin describes it; `inline` has no plugin.
struct ServiceInfo {
  std::string id{};  ///< reverse DNS, or `inline`
  std::string name{};
  std::string version{};
  std::string colour{};  ///< #rrggbb
  std::string icon{};    ///< a name from the shipped set
  std::vector<std::string> quantities{};
  std::string sha256{};  ///< of the library; empty for `inline`
};

}  // namespace fairlead
