// SPDX-License-Identifier: MIT
// People brought to a platform: by boat, shared with other crews where boats are, or by helicopter.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include <fairlead/plugin.hpp>

namespace fairlead::trade {

/// Most seats of one boat (`pax`) or helicopter (`heli_pax`) of the fleet; 0: there is none.
inline int most_seats(const sdk::Order& order, const std::string& seats) {
  double most = 0;
  for (const sdk::Asset& asset : order.assets()) most = std::max(most, asset.capability(seats));
  return static_cast<int>(most);
}

/// What the fleet's boats share: seats, berths, or nothing (empty), so that the whole boat is taken.
inline std::string shared_seats(const sdk::Order& order) {
  for (const char* capacity : {"pax", "pob"})
    for (const sdk::Asset& asset : order.assets())
      if (asset.capability("pax") > 0 && asset.shareable.count(capacity) > 0) return capacity;
  return "";
}

inline sdk::Role crew_boat(const sdk::Order& order, const std::string& role, int people) {
  sdk::Role boat(role);
  boat.at_least("pax", people);
  const std::string shared = shared_seats(order);
  if (!shared.empty()) boat.takes(shared, people);
  return boat;
}

inline bool is_shared(const sdk::Role& role) {
  return role.json().contains("takes");
}

struct CrewChange {
  std::string board{};   ///< id of boarding in port
  std::string change{};  ///< id of the transfer at the platform
  std::string of{};      ///< period 3
  std::string port{};    ///< ids of places
  std::string site{};
};

/// Nothing else goes on with a shared boat meanwhile.
inline sdk::Activity boarding(const sdk::Role& boat, const CrewChange& change) {
  const std::string role = boat.json()["id"].get<std::string>();
  sdk::Activity board(change.board, "Relief crew boards, " + change.of);
  board.at(change.port).lasts(sdk::Duration::triangular_h(2, 3, 4)).suspendable().wind_kn(35);
  is_shared(boat) ? board.role_alone(role) : board.roles({role});
  return board;
}

/// By basket or swing rope.
inline sdk::Activity transfer(const sdk::Role& boat, const CrewChange& change) {
  return sdk::Activity(change.change, "Crew change by basket, " + change.of)
      .at(change.site)
      .slots(0)
      .roles({boat.json()["id"].get<std::string>()})
      .lasts(sdk::Duration::triangular_h(4, 6, 10))
      .suspendable()
      .limit("hs_m", 1.5)
      .wind_kn(25)
      .current_kn(1.5);
}

/// Boarding and transfer, kept together by a hold of the boat.
inline void add_boat_change(sdk::Way& way, const sdk::Role& boat, const CrewChange& change) {
  way.add(boarding(boat, change));
  way.then(transfer(boat, change));
  way.hold(boat.json()["id"].get<std::string>(), change.board, change.change);
}

/// Check-in in port and landing on the helideck; `flights` there and back.
inline void add_flight(sdk::Way& way, const std::string& role, const CrewChange& change, int flights) {
  way.add(sdk::Activity(change.board, "Relief crew checks in, " + change.of)
              .at(change.port)
              .slots(0)
              .roles({role})
              .lasts(sdk::Duration::triangular_h(0.5, 1, 2))
              .suspendable()
              .wind_kn(45)
              .daylight());
  way.then(sdk::Activity(change.change, "Crew change by helicopter, " + change.of)
               .at(change.site)
               .slots(0)
               .roles({role})
               .lasts(sdk::Duration::triangular_h(1.0 * flights, 2.0 * flights, 3.0 * flights))
               .suspendable()
               .wind_kn(45)
               .daylight());
  way.hold(role, change.board, change.change);
}

}  // namespace fairlead::trade
