// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cmath>

#include "parts.hpp"
#include "trade/crew_change.hpp"

namespace om {
namespace {

/// People and vessel are free for other work between visits.
int visits_of(const Params& failure) {
  const double longest_h = failure.number("longest_visit_h");
  return longest_h > 0 ? static_cast<int>(std::ceil(failure.number("repair_h") / longest_h)) : 1;
}

Activity repair(const Order& order, const Params& failure, int visit) {
  const int visits = visits_of(failure);
  const double hours = failure.number("repair_h") / visits;
  const double spread = failure.number("spread");
  const double travel_h = failure.number("travel_h");
  Activity repair(visits == 1 ? "repair" : numbered("repair", visit), "Repair on site: " + failure.text("name"));
  repair.at(order.place("site").id)
      .slots(0)
      .optional_pool("technicians", failure.integer("technicians"))
      .lasts(spread > 0 ? Duration::triangular_h((1 - spread) * hours, hours, (1 + spread) * hours)
                        : Duration::hours(hours))
      .suspendable(travel_h, travel_h)
      .limit("hs_m", failure.number("hs_limit_m"))
      .wind_kn(failure.number("wind_limit_kn"));
  if (visit == 1) repair.optional_pool("parts", failure.number("part_cost"));
  if (visit == visits) repair.quantity("call_outs", 1);
  if (failure.text("vessel") != "none") repair.roles({"vessel"});
  if (order.params().has("shift")) repair.shift(order.params().text("shift"));
  return repair;
}

void add_vessel(Way& way, const Order& order, const Params& failure) {
  if (failure.text("vessel") == "none") return;
  Role vessel("vessel");
  vessel.at_least(failure.text("vessel"), failure.number("vessel_at_least"));
  const std::string shared = fairlead::trade::shared_seats(order);
  if (failure.flag("vessel_shared") && !shared.empty())
    vessel.takes(shared, std::max(1, failure.integer("technicians")));
  way.add(vessel);
}

Way one_event(const Order& order, const Params& failure) {
  Way way("call_out");
  add_vessel(way, order, failure);
  const double lead_h = failure.number("part_lead_days") * 24;
  if (lead_h > 0) way.add(Activity("part", "Wait for the part").lasts(Duration::hours(lead_h)));
  for (int visit = 1; visit <= visits_of(failure); ++visit) way.then(repair(order, failure, visit));
  return way;
}

Demand demand(const Order& order, const Params& failure) {
  Demand demand(failure.text("name"), failure.text("name"), one_event(order, failure));
  demand.rate(failure.number("events_per_unit_year"), failure.number("units"))
      .waiting(failure.number("waiting_usd_per_day"), failure.number("units_down"))
      .priority(failure.integer("priority"));
  if (failure.has("unit")) demand.unit(failure.text("unit"));
  if (failure.flag("down_while_served")) demand.down_while_served();
  return demand;
}

}  // namespace

void add_failures(Network& network, const Order& order) {
  for (const Params& failure : order.params().list("failures")) network.add(demand(order, failure));
}

}  // namespace om
