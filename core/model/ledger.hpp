// SPDX-License-Identifier: MIT
// Ledger: every item of money of a run; items sum to the totals to the cent.
#pragma once

#include <string>
#include <vector>

#include "core/base/id.hpp"
#include "core/base/money.hpp"
#include "core/base/time.hpp"

namespace fairlead {

/// Revenue is positive, cost and damages negative.
enum class MoneyKind {
  // revenue
  LumpSum,
  DayRate,
  UnitRate,
  Mobilisation,
  Demobilisation,
  ProvisionalHire,
  // deductions
  Damages,
  Breach,
  // cost
  AssetCost,
  Fuel,
  PoolCost,
  Hire,
  PartnerShare,
  Travel,
  Overhead,
  Downtime  ///< what waiting for a call-out costs
};

enum class MoneyGroup { Revenue, Damages, Breach, Cost };

[[nodiscard]] constexpr MoneyGroup group_of(MoneyKind kind) {
  if (kind <= MoneyKind::ProvisionalHire) return MoneyGroup::Revenue;
  if (kind == MoneyKind::Damages) return MoneyGroup::Damages;
  if (kind == MoneyKind::Breach) return MoneyGroup::Breach;
  return MoneyGroup::Cost;
}

/// Accrues evenly over [start, end), or falls due at one instant (start == end). None straddles the horizon's end:
/// an item counts for the year if and only if its end is not after it.
struct MoneyItem {
  MoneyKind kind = MoneyKind::AssetCost;
  OrderId order{};  ///< none: idle or overhead cost
  AssetId asset{};
  PoolId pool{};
  Instant start{};
  Instant end{};
  std::string what{};  ///< milestone's activity, state of the asset, quantity's name
  double quantity = 0;
  std::string unit{};  ///< d, t, km, 1
  double rate_usd = 0;
  Cents amount{};
};

struct Ledger {
  std::vector<MoneyItem> items{};  ///< by order (none last), kind, asset, pool, start
};

}  // namespace fairlead
