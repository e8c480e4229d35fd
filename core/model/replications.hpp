// SPDX-License-Identifier: MIT
// Replications: key figures of every world that an ensemble ran, one row each; empty of a single run.
#pragma once

#include <cstdint>
#include <vector>

#include "core/base/money.hpp"
#include "core/base/time.hpp"

namespace fairlead {

/// Figures as in KeyFigures, clipped to the horizon.
struct Replication {
  std::uint64_t number = 0;
  std::uint64_t seed = 0;
  double makespan_h = 0;
  int orders_completed = 0;
  int orders_late = 0;
  int orders_unserved = 0;
  Cents revenue{};
  Cents tender_revenue{};
  Cents cost{};
  Cents damages{};
  Cents breaches{};
  Cents margin{};
  double waiting_on_weather_h = 0;
  std::vector<Cents> revenue_by{};  ///< one per moment: revenue and tender revenue accrued until then
};

struct Replications {
  std::vector<Instant> moments{};  ///< increasing, after the horizon's start and not after its end; may be none
  std::vector<Replication> rows{};
};

}  // namespace fairlead
