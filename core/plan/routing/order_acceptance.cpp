// SPDX-License-Identifier: MIT
#include "core/plan/routing/order_acceptance.hpp"

namespace fairlead {

OrderAcceptance accept_orders(const OrderAcceptanceProblem& problem, const OrderAcceptanceOptions& options) {
  OrderAcceptance found = accept_orders_by_local_search(problem, options);
  if (found.profit == found.bound) return found;
  if (auto proven = accept_orders_exactly(problem, found, options)) return *std::move(proven);
  return found;
}

}  // namespace fairlead
