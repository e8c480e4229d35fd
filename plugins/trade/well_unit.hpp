// SPDX-License-Identifier: MIT
// A unit that works over wells from a platform: a supply vessel carries it out, the platform's crane lifts it on board,
// it is rigged up and tested, and goes home the same way. plugins/well-intervention/README.md
#pragma once

#include <string>
#include <vector>

#include <fairlead/plugin.hpp>

namespace fairlead::trade {

inline std::vector<sdk::Parameter> well_unit_parameters() {
  using sdk::Parameter;
  return {Parameter::number("supply_deck_t", "Deck cargo of the supply vessel that carries the unit, at least")
              .unit("t")
              .between(1, 5000)
              .by_default(300),
          Parameter::number("carry_speed_kn", "Speed of the supply vessel with the unit on deck")
              .unit("kn")
              .between(2, 20)
              .by_default(10),
          Parameter::number("test_failure_pct", "Chance that a pressure test fails and is repeated, in sampled worlds")
              .unit("%")
              .between(0, 90)
              .by_default(5)};
}

inline sdk::Activity carry_unit(const sdk::Params& params, const std::string& id, const sdk::Place& to) {
  return sdk::Activity(id, "Carry the unit to " + to.name)
      .move_to(to.id)
      .carries("unit")
      .roles({"supply"})
      .speed_kn(params.number("carry_speed_kn"))
      .suspendable()
      .limit("hs_m", 2.5)
      .wind_kn(30);
}

/// Between the deck of the supply vessel and the platform, by the platform's crane.
inline sdk::Activity lift_unit(const std::string& id, const std::string& name, const sdk::Place& site,
                               const sdk::Duration& duration) {
  return sdk::Activity(id, name)
      .at(site.id)
      .roles({"unit", "supply"})
      .optional_pool("riggers", 14)
      .lasts(duration)
      .suspendable()
      .limit("hs_m", 2.0)
      .wind_kn(25);
}

inline sdk::Activity rig_unit(const std::string& id, const std::string& name, const sdk::Place& site,
                              const sdk::Duration& duration) {
  return sdk::Activity(id, name)
      .at(site.id)
      .roles({"unit"})
      .optional_pool("technicians", 17)
      .lasts(duration)
      .suspendable()
      .wind_kn(30);
}

/// Adds the role `supply`; `unit` is the caller's. `load_out` to `pressure_test`, one after the other.
inline void add_unit_arrival(sdk::Way& way, const sdk::Params& params, const sdk::Place& port, const sdk::Place& site) {
  using sdk::Duration;
  way.add(sdk::Role("supply").at_least("deck_t", params.number("supply_deck_t")));
  way.then(sdk::Activity("load_out", "Load the unit")
               .at(port.id)
               .roles({"unit", "supply"})
               .optional_pool("quay_berths", 1)
               .optional_pool("riggers", 12)
               .lasts(Duration::triangular_h(12, 24, 36))
               .suspendable()
               .wind_kn(25));
  way.then(carry_unit(params, "carry_out", site));
  way.then(lift_unit("lift_on", "Lift the unit on board", site, Duration::triangular_h(12, 24, 36)));
  way.then(rig_unit("rig_up", "Rig up", site, Duration::triangular_h(16, 24, 48)));
  sdk::Activity test = rig_unit("pressure_test", "Pressure test", site, Duration::triangular_h(8, 12, 24));
  const double failure = params.number("test_failure_pct") / 100;
  if (failure > 0) test.fails(failure, 3);
  way.then(test);
}

/// `rig_down`, `lift_off` and `carry_back`, one after the other; holds the unit for the whole of it.
inline void add_unit_departure(sdk::Way& way, const sdk::Params& params, const sdk::Place& port,
                               const sdk::Place& site) {
  using sdk::Duration;
  way.then(rig_unit("rig_down", "Rig down", site, Duration::triangular_h(12, 18, 30)));
  way.then(lift_unit("lift_off", "Lift the unit to the supply vessel", site, Duration::triangular_h(12, 18, 30)));
  way.then(carry_unit(params, "carry_back", port));
  way.hold("unit", "load_out", "carry_back");
}

}  // namespace fairlead::trade
