// SPDX-License-Identifier: MIT
#include <algorithm>

#include "parts.hpp"
#include "trade/crew_change.hpp"

namespace om {
namespace {

using fairlead::trade::CrewChange;

// A crew change is prepared when four fifths of the period before it are over.
constexpr double boards_at_share = 0.8;

Activity operate(const Order& order, int number) {
  const Params& params = order.params();
  const double days = params.number("period_days");
  Activity operate(numbered("operate", number), "Operate and maintain, period " + std::to_string(number));
  operate.at(order.place("site").id)
      .slots(0)
      .optional_pool("operators", params.integer("operators"))
      .optional_pool("engineers", params.integer("engineers"))
      .lasts(Duration::hours(days * 24))
      .insensitive()
      .quantity("man_days", params.integer("operators") * days);
  if (params.number("barrels_per_day") > 0) operate.quantity("barrels", params.number("barrels_per_day") * days);
  return operate;
}

void add_change(Way& way, const Order& order, Transport transport, int number) {
  const CrewChange change{.board = numbered("board", number),
                          .change = numbered("change", number),
                          .of = "period " + std::to_string(number),
                          .port = order.place("port").id,
                          .site = order.place("site").id};
  const int people = relief_people(order);
  if (transport == Transport::Boat) {
    fairlead::trade::add_boat_change(way, fairlead::trade::crew_boat(order, "boat", people), change);
  } else {
    const int seats = std::max(1, fairlead::trade::most_seats(order, "heli_pax"));
    fairlead::trade::add_flight(way, "helicopter", change, (people + seats - 1) / seats);
  }
}

/// Crews board towards the end of the period before theirs. Where they may stay, a relief that no sea lets through
/// holds up the period after its own.
void link_change(Way& way, const Order& order, int number) {
  const int waiting = order.params().flag("crews_may_stay") ? number + 1 : number;
  if (waiting <= periods(order)) way.add(Link(numbered("change", number), numbered("operate", waiting), "FS"));
  if (number == 1) return;
  const double lag_h = boards_at_share * order.params().number("period_days") * 24;
  way.add(Link(numbered("operate", number - 1), numbered("board", number), "SS").lag_h(lag_h));
}

void add_role(Way& way, const Order& order, Transport transport) {
  if (transport == Transport::Boat) way.add(fairlead::trade::crew_boat(order, "boat", relief_people(order)));
  if (transport == Transport::Helicopter) way.add(Role("helicopter").at_least("heli_pax", 4));
}

}  // namespace

int relief_people(const Order& order) {
  const Params& params = order.params();
  if (params.has("relief_people")) return params.integer("relief_people");
  return std::max(1, (params.integer("operators") + 1) / 2);
}

std::string add_operation(Way& way, const Order& order, Transport transport) {
  add_role(way, order, transport);
  for (int number = 1; number <= periods(order); ++number) {
    if (transport != Transport::None) add_change(way, order, transport, number);
    way.add(operate(order, number));
    if (transport != Transport::None) link_change(way, order, number);
    if (number > 1) way.add(Link(numbered("operate", number - 1), numbered("operate", number), "FS"));
  }
  return numbered("operate", periods(order));
}

}  // namespace om
