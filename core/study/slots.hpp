// SPDX-License-Identifier: MIT
// Slots: when one more order could be served beside a plan that stays as it is, by whom, and what it would cost.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/model/run.hpp"

namespace fairlead {

/// One way to serve the order, begun in one month with one asset in its main role.
struct Slot {
  Instant month{};  ///< its first midnight, or the horizon's start
  AssetId asset{};  ///< in the role that delivers; none: the way asks for none
  int way = -1;
  std::vector<AssetId> assets{};  ///< one per role
  Instant start{};
  Instant delivered{};
  Instant end{};
  Seconds waiting_on_weather{0};
  Cents revenue{};  ///< more than without the order, of the whole ledger
  Cents cost{};     ///< the same: cost, damages and breaches; what the order must bring at least
};

struct Slots {
  std::vector<Slot> found{};  ///< by month, then asset; of several ways the one that delivers first
  std::string reason{};       ///< why there is none; empty if there are
};

/// `order` is the last one of the run's scenario and not taken. Nobody else is served later: an insertion that would
/// move another order is no slot. In the nominal world, within the horizon. `tried` sees the run with the order served
/// for each insertion that keeps others where they are.
using SeeRun = std::function<void(const Run&)>;
[[nodiscard]] Slots find_slots(const Run& run, OrderId order, const SeeRun& tried = {});

}  // namespace fairlead
