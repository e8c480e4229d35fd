// SPDX-License-Identifier: MIT
#include <algorithm>
#include <string>

#include "ways.hpp"

namespace supply {
namespace {

using namespace fairlead::sdk;

constexpr int days_of_a_month = 30;

Activity in_port(const Order& order, const std::string& id, const std::string& name, const Duration& duration) {
  return Activity(id, name).at(order.place("port").id).roles({"ship"}).optional_pool("quay_berths", 1).lasts(duration);
}

Activity month(const Order& order, int number, int days) {
  return Activity("month_" + std::to_string(number), "On charter, month " + std::to_string(number))
      .at(order.place("site").id)
      .slots(0)
      .roles({"ship"})
      .lasts(Duration::hours(days * 24.0))
      .insensitive()
      .quantity("charter_days", days);
}

Role ship(const Params& params) {
  Role ship("ship");
  ship.at_least("bollard_pull_t", params.number("pull_t"));
  if (params.has("max_pull_t")) ship.at_most("bollard_pull_t", params.number("max_pull_t"));
  if (params.flag("anchor_handling")) ship.at_least("anchor_handling", 1);
  return ship;
}

}  // namespace

Way charter(const Order& order) {
  const Params& params = order.params();
  const int days = params.integer("days");
  Way way("time_charter", "time charter");
  way.add(ship(params));
  way.add(in_port(order, "deliver", "Delivery survey and bunkers", Duration::triangular_h(8, 12, 18)));
  way.then(Activity("transit_out", "Transit to " + order.place("site").name)
               .move_to(order.place("site").id)
               .roles({"ship"})
               .speed_kn(params.number("transit_kn"))
               .continuous()
               .limit("hs_m", 4.0)
               .wind_kn(40));
  for (int number = 1, left = days; left > 0; ++number, left -= days_of_a_month)
    way.then(month(order, number, std::min(left, days_of_a_month)));
  way.then(in_port(order, "redeliver", "Redelivery", Duration::triangular_h(6, 10, 14)));
  way.hold("ship", "deliver", "redeliver");
  return way.quantity("charter_days", days).delivers("redeliver");
}

}  // namespace supply
