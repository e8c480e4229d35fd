// SPDX-License-Identifier: MIT
// KeyFigures: what summary.json holds; clipped to the horizon.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/money.hpp"

namespace fairlead {

struct AssetFigures {
  double utilisation_pct = 0;  ///< (working + sailing + towed) / (hours of the horizon - off hire)
  double working_h = 0;
  double sailing_h = 0;
  double towed_h = 0;
  double standby_weather_h = 0;  ///< weather, daylight and shift
  double standby_other_h = 0;
  double breakdown_h = 0;
  double outage_h = 0;
  double off_hire_h = 0;
  double idle_h = 0;
};

struct LineFigures {
  std::string line{};
  Cents revenue{};
  Cents revenue_plan{};
};

/// Of one demand in a sampled world.
struct DemandFigures {
  std::string order{};
  std::string demand{};
  int events = 0;  ///< those that struck a unit already out of use left out
  int served = 0;
  double mean_wait_h = 0;   ///< of those served: from the event until it was done
  double units_down_h = 0;  ///< unit-hours out of use
};

/// Of units that demands put out of use.
struct AvailabilityFigures {
  std::string order{};
  std::string unit{};  ///< their kind
  double units = 0;
  double availability_pct = 0;  ///< unit-hours in use over those of the order's time
};

struct KeyFigures {
  double makespan_h = 0;  ///< horizon's start to the last finish of an order
  int orders_total = 0;
  int orders_completed = 0;
  int orders_late = 0;
  int orders_unserved = 0;
  int orders_left_out = 0;
  Cents revenue{};   ///< without tenders' assumed revenue
  Cents cost{};      ///< positive
  Cents damages{};   ///< positive
  Cents breaches{};  ///< positive
  Cents margin{};    ///< revenue + tender revenue - cost - damages - breaches
  Cents tender_revenue{};
  Cents revenue_plan{};
  std::optional<double> plan_attainment_pct{};  ///< revenue + tender revenue over the plan's
  std::optional<double> labour_cover_pct{};     ///< own labour borne by firm and tender orders over the payroll
  int tenders_bid = 0;
  int tenders_won = 0;
  std::optional<double> win_rate_pct{};
  double waiting_on_weather_h = 0;  ///< summed over assets
  std::vector<LineFigures> lines{};
  std::vector<AssetFigures> assets{};               ///< one per asset
  std::vector<DemandFigures> demands{};             ///< of taken orders, in a sampled world
  std::vector<AvailabilityFigures> availability{};  ///< the same
};

}  // namespace fairlead
