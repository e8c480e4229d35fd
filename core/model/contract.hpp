// SPDX-License-Identifier: MIT
// Contract: what the client pays and what being late costs. docs/commercial.md
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/money.hpp"
#include "core/base/time.hpp"

namespace fairlead {

struct Milestone {
  std::string activity{};  ///< id; paid at its finish. Empty: at the order's start
  double share_pct = 0;
};

struct LumpSum {
  Cents amount{};
  std::vector<Milestone> milestones{};  ///< shares sum to 100; none: all at delivery
};

/// Paid for an asset in `role` by its state within the order's holds, as shares of the rate.
struct DayRate {
  std::string role{};  ///< role or group; every asset of the group earns it
  Cents per_day{};
  double operating_pct = 100;
  double standby_pct = 100;
  double weather_pct = 100;
  double moving_pct = 100;
  double repair_pct = 0;
};

struct UnitRate {
  std::string quantity{};  ///< of the way's quantities
  Cents per_unit{};
};

struct FixedFee {
  Cents amount{};
};

/// Assets or services lent by the day whether used or not, from first start to delivery.
struct ProvisionalHire {
  std::string what{};
  Cents per_day{};
};

struct LiquidatedDamages {
  Cents per_day{};  ///< for each started day after due
  Cents cap{};      ///< 0: none
};

struct Contract {
  std::optional<LumpSum> lump_sum{};
  std::vector<DayRate> day_rates{};
  std::vector<UnitRate> unit_rates{};
  std::optional<FixedFee> mobilisation{};    ///< paid at the first activity's finish
  std::optional<FixedFee> demobilisation{};  ///< paid at the last activity's finish
  std::vector<ProvisionalHire> provisional_hires{};
  std::optional<LiquidatedDamages> damages{};
};

/// How a tender may come out. The nominal world takes the plan's assumption.
struct Tender {
  Instant bid{};
  Instant award{};
  int rivals = 0;
  Cents reference_cost{};
  bool assumed_won = true;
  double relationship = 0;  ///< 0..1
  double track_record = 0;  ///< 0..1
};

}  // namespace fairlead
