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
  std::vector<AssetFigures> assets{};  ///< one per asset
};

}  // namespace fairlead
