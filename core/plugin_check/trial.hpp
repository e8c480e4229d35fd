// SPDX-License-Identifier: MIT
// Trial: a loaded plugin with its description and its example order in a scenario in which it serves it.
#pragma once

#include <string>

#include "core/plugin_check/check.hpp"
#include "core/plugin_check/trial_order.hpp"
#include "core/plugin_host/plugin.hpp"

namespace fairlead {

class Trial {
 public:
  /// PluginError if the plugin cannot be loaded, described or asked; the terms are those of the first depth of water
  /// in which the example is served, else those of a middling one.
  explicit Trial(const CheckCall& call);

  [[nodiscard]] Plugin& plugin() { return plugin_; }
  [[nodiscard]] const ServiceDescription& service() const { return service_; }
  [[nodiscard]] const TrialTerms& terms() const { return terms_; }
  [[nodiscard]] const TrialOrder& example() const { return *example_; }

  /// To the example order.
  [[nodiscard]] PluginAnswer answer() { return plugin_.expand(example_->document()); }
  [[nodiscard]] PluginAnswer answer_to(const TrialOrder& order) { return plugin_.expand(order.document()); }

 private:
  Plugin plugin_;
  ServiceDescription service_;
  TrialTerms terms_{};
  std::optional<TrialOrder> example_;
};

/// What the host would make of the answer; empty problems for a network, a reason or problems of the order.
/// PluginError as the host throws it.
struct HostReading {
  Network network{};
  std::string refusal{};
  Problems of_order{};    ///< the plugin calls the order invalid
  Problems of_network{};  ///< the host cannot use the network
};
[[nodiscard]] HostReading read_as_host(const PluginAnswer& answer, const TrialOrder& order,
                                       const ServiceDescription& service);

/// Ways of the order and of its demands' events.
[[nodiscard]] std::vector<const Way*> ways_of(const Network& network);

/// Problems of a network but cycles and unknown capabilities, of which checks of their own tell.
[[nodiscard]] Problems without_own_checks(const Problems& problems);

/// Each on a line of its own.
[[nodiscard]] std::string shown(const Problems& problems);

/// Empty if code and text are equal; else where they part.
[[nodiscard]] std::string difference(const PluginAnswer& first, const PluginAnswer& second);

}  // namespace fairlead
