// SPDX-License-Identifier: MIT
// A jack-up rig comes to a platform and leaves it: tow, positioning, preload, jacking. plugins/drilling/README.md
#pragma once

#include <string>
#include <vector>

#include "trade/towing.hpp"
#include <fairlead/plugin.hpp>

namespace fairlead::trade {

inline const std::vector<std::string> jack_up_capabilities = {"jackup_drill", "bollard_pull_t"};

inline std::vector<sdk::Parameter> jack_up_parameters() {
  using sdk::Parameter;
  return {Parameter::number("tow_speed_kn", "Speed of the rig under tow: 100 nm in 28 h")
              .unit("kn")
              .between(1, 8)
              .by_default(3.57),
          Parameter::number("lead_tug_pull_t", "Bollard pull of the lead tug at least")
              .unit("t")
              .between(0, 500)
              .by_default(100),
          Parameter::number("tug_pull_t", "Bollard pull of each assisting tug at least")
              .unit("t")
              .between(0, 500)
              .by_default(60),
          Parameter::integer("assisting_tugs", "Tugs beside the lead tug").between(1, 4).by_default(2)};
}

/// `rig` is the caller's: it may have to do more than drill.
inline void add_rig_tugs(sdk::Way& way, const sdk::Params& params) {
  using sdk::Role;
  way.add(Role("lead_tug").at_least("bollard_pull_t", params.number("lead_tug_pull_t")));
  way.add(Role("tug").count(params.integer("assisting_tugs")).at_least("bollard_pull_t", params.number("tug_pull_t")));
}

inline sdk::Activity rig_tow(const sdk::Params& params, const std::string& id, const sdk::Place& to) {
  return tow({.id = id,
              .name = "Tow to " + to.name,
              .carries = "rig",
              .tugs = {"lead_tug", "tug"},
              .speed_kn = params.number("tow_speed_kn")},
             to);
}

/// `tow`, `position`, `preload` and `jack_up`, one after the other; the tugs are held for the first two.
inline void add_rig_arrival(sdk::Way& way, const sdk::Params& params, const sdk::Place& site) {
  using sdk::Activity;
  using sdk::Duration;
  way.then(rig_tow(params, "tow", site));
  way.then(Activity("position", "Approach, soft-pin and final position")
               .at(site.id)
               .roles({"rig", "lead_tug", "tug"})
               .optional_pool("tow_masters", 1)
               .optional_pool("surveyors", 2)
               .lasts(Duration::triangular_h(6, 10, 24))
               .continuous()
               .limit("hs_m", 1.25)
               .wind_kn(20)
               .current_kn(1.0));
  way.then(Activity("preload", "Jack to shallow draft, preload and hold")
               .at(site.id)
               .roles({"rig"})
               .optional_pool("tow_masters", 1)
               .lasts(Duration::triangular_h(24, 36, 72))
               .continuous()
               .limit("hs_m", 1.5)
               .wind_kn(25)
               .current_kn(1.0));
  way.then(Activity("jack_up", "Jack to air gap, skid cantilever, acceptance")
               .at(site.id)
               .roles({"rig"})
               .lasts(Duration::triangular_h(12, 24, 36))
               .suspendable()
               .wind_kn(45));
}

/// `depart` and, where there is a port, `tow_back`. Returns the activity with which the rig's work ends.
inline std::string add_rig_departure(sdk::Way& way, const sdk::Params& params, const sdk::Place& site,
                                     const sdk::Place* port) {
  way.then(sdk::Activity("depart", "Jack down, pull legs, departure")
               .at(site.id)
               .roles({"rig", "lead_tug", "tug"})
               .lasts(sdk::Duration::triangular_h(12, 24, 72))
               .continuous()
               .limit("hs_m", 1.25)
               .wind_kn(20)
               .current_kn(1.0));
  if (port == nullptr) return "depart";
  way.then(rig_tow(params, "tow_back", *port));
  return "tow_back";
}

/// The rig from its tow to its last activity, its room at the site, the tugs while they are with it.
inline void hold_rig(sdk::Way& way, const sdk::Place& site, const std::string& last) {
  way.hold("rig", "tow", last).hold_slots(site.id, "position", "depart");
  for (const char* towing : {"lead_tug", "tug"}) {
    way.hold(towing, "tow", "position");
    if (last != "depart") way.hold(towing, "depart", last);
  }
}

}  // namespace fairlead::trade
