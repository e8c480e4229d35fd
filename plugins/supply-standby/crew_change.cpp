// SPDX-License-Identifier: MIT
#include "trade/crew_change.hpp"

#include <algorithm>

#include "ways.hpp"

namespace supply {
namespace {

using namespace fairlead::sdk;
using fairlead::trade::CrewChange;

struct Trip {
  int number = 0;
  int people = 0;
};

std::vector<Trip> trips(int people, int seats) {
  std::vector<Trip> all;
  for (int left = people; left > 0; left -= seats)
    all.push_back({.number = static_cast<int>(all.size()) + 1, .people = std::min(left, seats)});
  return all;
}

CrewChange change_at(const Order& order, const Trip& trip, std::size_t platform) {
  const std::string number = std::to_string(trip.number);
  const Place at = order.places("platforms")[platform];
  return {.board = "board_" + number,
          .change = "change_" + number + "_" + std::to_string(platform + 1),
          .of = "trip " + number + ", " + at.name,
          .port = order.place("port").id,
          .site = at.id};
}

Activity landing(const CrewChange& change) {
  return Activity(change.change, "Crew change by helicopter, " + change.of)
      .at(change.site)
      .slots(0)
      .roles({"helicopter"})
      .lasts(Duration::triangular_h(1, 2, 3))
      .suspendable()
      .wind_kn(45)
      .daylight();
}

void add_trip(Way& way, const Order& order, const Role& craft, const Trip& trip, bool by_air) {
  const std::string role = craft.json()["id"].get<std::string>();
  const std::size_t platforms = order.places("platforms").size();
  Activity board = fairlead::trade::boarding(craft, change_at(order, trip, 0));
  if (by_air) board.lasts(Duration::triangular_h(0.5, 1, 2)).wind_kn(45).daylight();
  way.then(board);
  for (std::size_t at = 0; at < platforms; ++at) {
    const CrewChange change = change_at(order, trip, at);
    Activity work = by_air ? landing(change) : fairlead::trade::transfer(craft, change);
    if (at + 1 == platforms) work.quantity("people", trip.people).quantity("trips", 1);
    way.then(work);
  }
  way.hold(role, change_at(order, trip, 0).board, change_at(order, trip, platforms - 1).change);
}

Way by(const Order& order, const std::string& id, const std::string& name, const Role& craft, int seats, bool by_air) {
  const int people = order.params().integer("people");
  Way way(id, name);
  way.add(craft);
  const std::vector<Trip> all = trips(people, seats);
  for (const Trip& trip : all) add_trip(way, order, craft, trip, by_air);
  return way.quantity("people", people).quantity("trips", static_cast<double>(all.size()));
}

}  // namespace

Network crew_change(const Order& order) {
  const int people = order.params().integer("people");
  const int boat_seats = fairlead::trade::most_seats(order, "pax");
  const int heli_seats = fairlead::trade::most_seats(order, "heli_pax");
  Network network;
  if (boat_seats > 0 || heli_seats == 0) {
    const int seats = std::min(people, std::max(1, boat_seats));
    network.add(by(order, "boat", "by crew boat", fairlead::trade::crew_boat(order, "boat", seats), seats, false));
  }
  if (heli_seats > 0) {
    const int seats = std::min(people, heli_seats);
    network.add(by(order, "helicopter", "by helicopter", Role("helicopter").at_least("heli_pax", seats), seats, true));
  }
  return network;
}

}  // namespace supply
