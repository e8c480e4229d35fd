// SPDX-License-Identifier: MIT
// OrderVariants: orders of a service drawn at random from its parameter table, and damaged texts of them.
#pragma once

#include <cstdint>
#include <string>

#include "core/base/random.hpp"
#include "core/plugin_check/trial_order.hpp"

namespace fairlead {

/// Variant `number` depends on the service, the seed and the number alone.
class OrderVariants {
 public:
  /// `terms`: those in which the service serves its example.
  OrderVariants(const ServiceDescription& service, const TrialTerms& terms, std::uint64_t seed)
      : service_(service), terms_(terms), seed_(seed) {}

  /// An order that the host would hand on: parameters within the table's types and ranges, often at their ends; other
  /// depths and distances; every place that the example names.
  [[nodiscard]] TrialOrder accepted(int number) const;

  /// The text of an order document cut, overwritten, or with values of other types.
  [[nodiscard]] std::string damaged(const std::string& document, int number) const;

 private:
  [[nodiscard]] RandomStream stream(int number, std::string_view process) const;

  const ServiceDescription& service_;
  TrialTerms terms_;
  std::uint64_t seed_;
};

/// Parameters drawn from the table; about half keep their value of `example_params` (compact JSON, may be empty).
[[nodiscard]] std::string drawn_parameters(const ParameterTable& table, const std::string& example_params,
                                           RandomStream& random);

}  // namespace fairlead
