// SPDX-License-Identifier: MIT
#include "parts.hpp"
#include "trade/crew_change.hpp"

namespace om {
namespace {

Activity planned(const Order& order, const Params& work, int number) {
  const double hours = work.number("hours");
  const std::string& name = work.text("name");
  return Activity(numbered(name, number), name + ", period " + std::to_string(number))
      .at(order.place("site").id)
      .slots(0)
      .optional_pool("technicians", work.integer("technicians"))
      .lasts(Duration::triangular_h(0.72 * hours, hours, 1.4 * hours))
      .suspendable()
      .limit("hs_m", work.number("hs_limit_m"))
      .wind_kn(work.number("wind_limit_kn"));
}

Link until_next(const Params& work, int number) {
  Link link(numbered(work.text("name"), number), numbered(work.text("name"), number + 1), "FS");
  link.lag_h(work.number("min_days_between") * 24);
  if (work.has("max_days_between"))
    link.max_lag_h(work.number("max_days_between") * 24, work.number("breach_usd_per_day"));
  return link;
}

Activity round(const Order& order, int number) {
  const Params& params = order.params();
  const double hours = params.number("round_h");
  const bool by_shift = params.has("shift");
  constexpr double shift_h = 12;
  Activity round(numbered("maintain", number), "Planned maintenance, round " + std::to_string(number));
  round.at(order.place("site").id)
      .slots(0)
      .optional_pool("technicians", params.integer("round_technicians"))
      .lasts(Duration::triangular_h(0.87 * hours, hours, 1.13 * hours))
      .insensitive()
      .quantity("man_days", params.integer("round_technicians") * hours / (by_shift ? shift_h : 24));
  if (by_shift) round.shift(params.text("shift"));
  return round;
}

Activity visit(const Order& order, int number) {
  const double hours = order.params().number("visit_h");
  return Activity(numbered("visit", number), "Visit by crew vessel " + std::to_string(number))
      .at(order.place("site").id)
      .slots(0)
      .roles({"crew_vessel"})
      .optional_pool("technicians", order.params().integer("visit_technicians"))
      .lasts(Duration::triangular_h(0.8 * hours, hours, 1.2 * hours))
      .suspendable(0.5, 0.5, 1)
      .limit("hs_m", 1.5)
      .wind_kn(24)
      .current_kn(1.5)
      .daylight()
      .quantity("visits", 1);
}

}  // namespace

void add_maintenance(Way& way, const Order& order) {
  for (const Params& work : order.params().list("maintenance"))
    for (int number = 1; number <= periods(order); ++number) {
      way.add(planned(order, work, number));
      way.add(Link(numbered("operate", number), numbered(work.text("name"), number), "SS")
                  .lag_h(work.number("start_day") * 24));
      if (number > 1) way.add(until_next(work, number - 1));
    }
}

std::string add_rounds(Way& way, const Order& order) {
  const Params& params = order.params();
  const int rounds = params.integer("rounds");
  if (rounds == 0) return "";
  const Role boat = fairlead::trade::crew_boat(order, "round_boat", params.integer("round_technicians"));
  way.add(boat);
  for (int number = 1; number <= rounds; ++number) {
    fairlead::trade::add_boat_change(way, boat,
                                     {.board = numbered("round_board", number),
                                      .change = numbered("land", number),
                                      .of = "round " + std::to_string(number),
                                      .port = order.place("port").id,
                                      .site = order.place("site").id});
    way.then(round(order, number));
    if (number == 1) continue;
    way.add(Link(numbered("land", number - 1), numbered("round_board", number), "FS")
                .lag_h(params.number("round_gap_days") * 24));
    way.add(Link(numbered("maintain", number - 1), numbered("maintain", number), "FS"));
  }
  return numbered("maintain", rounds);
}

std::string add_visits(Way& way, const Order& order) {
  const Params& params = order.params();
  const int visits = params.integer("visits");
  if (visits == 0) return "";
  way.add(fairlead::trade::crew_boat(order, "crew_vessel", params.integer("visit_technicians")));
  for (int number = 1; number <= visits; ++number) {
    way.add(visit(order, number));
    if (number > 1)
      way.add(Link(numbered("visit", number - 1), numbered("visit", number), "FS")
                  .lag_h(params.number("visit_gap_days") * 24));
  }
  way.quantity("visits", visits);
  return numbered("visit", visits);
}

}  // namespace om
