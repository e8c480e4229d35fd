// SPDX-License-Identifier: MIT
// small_scenario(): a port and a field, a crane vessel and a rig, to which tests add what they are about.
#pragma once

#include "core/model/scenario.hpp"

namespace fairlead::test {

inline const PlaceId port{0};
inline const PlaceId field{1};
inline const AssetId crane{0};
inline const AssetId rig{1};

/// Vung Tau (12 m deep) and Bach Ho (50 m), 60 nm apart; a self-propelled crane vessel of 10 kn and a rig without
/// means of its own, both at the port; a horizon of 2021 in Vietnam's time without weather.
inline Scenario small_scenario() {
  using std::chrono::sys_days;
  using std::chrono::year;
  Scenario scenario;
  scenario.name = "small";
  scenario.zone_offset = std::chrono::hours{7};
  scenario.start = sys_days{year{2021} / 1 / 1} - scenario.zone_offset;
  scenario.end = sys_days{year{2022} / 1 / 1} - scenario.zone_offset;
  scenario.weather = false;
  scenario.places.resize(2);
  scenario.places[0].id = "vung_tau";
  scenario.places[0].name = "Vung Tau";
  scenario.places[0].kind = PlaceKind::Port;
  scenario.places[0].depth_m = 12;
  scenario.places[1].id = "bach_ho";
  scenario.places[1].name = "Bach Ho";
  scenario.places[1].depth_m = 50;
  scenario.distances = DistanceTable{2};
  scenario.distances.route(port, field).nm = 60;
  scenario.distances.route(field, port).nm = 60;
  scenario.assets.resize(2);
  scenario.assets[0].id = "truong_sa";
  scenario.assets[0].name = "Truong Sa";
  scenario.assets[0].home = port;
  scenario.assets[0].speed_kn = 10;
  scenario.assets[0].draft_m = 7;
  scenario.assets[0].capabilities = {{"crane_t", 600}};
  scenario.assets[0].shareable = {{"pob", Amount::whole(150)}};
  scenario.assets[1].id = "tam_dao";
  scenario.assets[1].name = "Tam Dao";
  scenario.assets[1].home = port;
  scenario.assets[1].self_propelled = false;
  scenario.assets[1].max_depth_m = 90;
  return scenario;
}

}  // namespace fairlead::test
