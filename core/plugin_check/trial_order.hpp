// SPDX-License-Identifier: MIT
// TrialOrder: an order of a service in a small scenario made for it: its places, and ships that can do everything.
#pragma once

#include <optional>
#include <string>

#include "core/base/problem.hpp"
#include "core/io/network_reader.hpp"
#include "core/model/scenario.hpp"
#include "core/model/service.hpp"

namespace fairlead {

/// How the scenario differs from the plain one.
struct TrialTerms {
  std::optional<double> field_depth_m{};  ///< of every place that is no port or yard; none: by its name
  double nm_apart = 100;                  ///< any two places
  bool reachable = true;
  bool fleet = true;           ///< false: no asset at all
  std::string place_prefix{};  ///< before the ids of the order's places
};

class TrialOrder {
 public:
  /// `order_json`: an order of a scenario, as a description gives one for an example.
  TrialOrder(const std::string& order_json, const ServiceDescription& service, const TrialTerms& terms = {});

  [[nodiscard]] const Scenario& scenario() const { return scenario_; }
  [[nodiscard]] const Order& order() const { return scenario_.orders.front(); }
  /// Of reading the order and checking it against the service; none if the host would hand it on.
  [[nodiscard]] const Problems& problems() const { return problems_; }
  /// The document for expand().
  [[nodiscard]] const std::string& document() const { return document_; }

 private:
  Scenario scenario_;
  Problems problems_;
  std::string document_;
};

/// What a trial scenario has beside the places and what the order names: pools of all trades.
[[nodiscard]] std::string trial_scenario_json(const std::string& order_json, const ServiceDescription& service,
                                              const TrialTerms& terms);

}  // namespace fairlead
