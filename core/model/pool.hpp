// SPDX-License-Identifier: MIT
// Pool and Outage: capacity shared by the hour or used up, and what takes asset or pool out of use.
#pragma once

#include <string>

#include "core/base/id.hpp"
#include "core/base/money.hpp"
#include "core/base/quantity.hpp"
#include "core/base/time.hpp"

namespace fairlead {

struct Pool {
  std::string id{};
  std::string name{};
  Amount capacity{};
  bool stock = false;     ///< taken when the claim begins and not returned: a budget
  CalendarId shift{};     ///< works only then; none: round the clock
  Cents per_unit_hour{};  ///< cash cost while claimed (stock: cost of a unit taken)
  bool labour = false;    ///< its cost counts as crew cost for the labour cover
};

/// Exactly one of asset and pool is set.
struct Outage {
  std::string id{};
  std::string name{};
  AssetId asset{};
  PoolId pool{};
  Amount units{};  ///< of the pool
  Instant from{};  ///< not earlier; later if the work before it overruns
  Seconds length{0};
};

}  // namespace fairlead
