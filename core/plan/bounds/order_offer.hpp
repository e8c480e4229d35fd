// SPDX-License-Identifier: MIT
// OrderOffer: the most that one order can add to the profit, way by way and hold by hold, if nothing else wants what it
// needs. In USD, above what assets cost by what costs least.
#pragma once

#include <limits>
#include <vector>

#include "core/plan/bounds/lone_order.hpp"
#include "core/plan/draft_ledger.hpp"

namespace fairlead {

inline constexpr double impossible = -std::numeric_limits<double>::infinity();

/// What a hold brings with one asset in its role.
struct HoldPay {
  AssetId asset;
  double work = 0;     ///< by its work and its sailings
  double wait = 0;     ///< by each second of waiting
  bool milks = false;  ///< waiting for whatever it may be is paid above its cost: as long as it can
  Tick worked = 0;     ///< of the hold, not waited
};

struct HoldOffer {
  std::vector<HoldPay> pay;       ///< by asset that fits
  std::vector<HoldStart> starts;  ///< from which the deadline can be kept
  std::vector<double> damages;    ///< by start: of no earlier delivery
  bool occupies = false;          ///< from start to end the asset is no one else's
};

struct WayOffer {
  double fixed = 0;                   ///< holds, damages and provisional hire apart
  double damages = 0;                 ///< of the earliest delivery
  double provisional_per_second = 0;  ///< from the first start to delivery
  Tick begins = 0;                    ///< no earlier
  Tick ends = 0;                      ///< no earlier
  std::vector<HoldOffer> holds;
};

struct OrderOffer {
  bool must = false;
  std::vector<WayOffer> ways;  ///< those that can serve it
};

[[nodiscard]] OrderOffer offer_of(const PlanningModel& model, const DraftLedger& ledger, OrderId order);

}  // namespace fairlead
