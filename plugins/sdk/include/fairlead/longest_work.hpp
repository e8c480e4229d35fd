// SPDX-License-Identifier: MIT
// Work longer than a network can say: such an order cannot be served, whatever its parameters allow.
#pragma once

#include <string>

#include "fairlead/activity.hpp"
#include "fairlead/order.hpp"

namespace fairlead::sdk::detail {

inline constexpr double longest_work_h = 100'000;  ///< of an activity or a lag; docs/network_format.md

inline double longest_hours(const Json& duration) {
  if (duration.is_number()) return duration.get<double>();
  if (duration.contains("triangular_h")) return duration["triangular_h"].back().get<double>();
  if (duration.contains("pert_h")) return duration["pert_h"].back().get<double>();
  if (duration.contains("lognormal_h")) return duration["lognormal_h"]["median"].get<double>();
  if (duration.contains("weibull_h")) return duration["weibull_h"]["scale"].get<double>();
  return 0;
}

inline void refuse_long_duration(const Json& holder, const std::string& activity) {
  if (!holder.contains("duration")) return;
  if (longest_hours(holder["duration"]) <= longest_work_h) return;
  throw CannotServe("\"" + activity + "\" would take longer than 100,000 h, the longest work that can be planned");
}

inline void refuse_long_lag(const Json& link) {
  for (const char* lag : {"lag_h", "max_lag_h"})
    if (link.contains(lag) && link[lag].get<double>() > longest_work_h)
      throw CannotServe("\"" + link["to"].get<std::string>() + "\" would follow \"" + link["from"].get<std::string>() +
                        "\" by more than 100,000 h, the longest lag that can be planned");
}

inline void refuse_endless_way(const Json& way) {
  for (const Json& link : way["links"]) refuse_long_lag(link);
  for (const Json& activity : way["activities"]) {
    const std::string name = activity["name"].get<std::string>();
    refuse_long_duration(activity, name);
    if (!activity.contains("modes")) continue;
    for (const Json& mode : activity["modes"]) refuse_long_duration(mode, name);
  }
}

/// Throws CannotServe that names the first activity found.
inline void refuse_endless_work(const Json& network) {
  for (const Json& way : network["ways"]) refuse_endless_way(way);
  if (!network.contains("demands")) return;
  for (const Json& demand : network["demands"]) refuse_endless_way(demand["network"]);
}

}  // namespace fairlead::sdk::detail
