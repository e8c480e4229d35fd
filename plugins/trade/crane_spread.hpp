// SPDX-License-Identifier: MIT
// A crane vessel on eight anchors with its two anchor handlers. plugins/platform-installation/README.md
#pragma once

#include <string>

#include <fairlead/plugin.hpp>

namespace fairlead::trade {

inline constexpr double crane_load_share = 0.8;  ///< weight over the crane's capacity at most

inline void add_anchor_tugs(sdk::Way& way) {
  way.add(sdk::Role("anchor_tug").count(2).at_least("anchor_handling", 1));
}

inline sdk::Activity set_up_crane(const std::string& id, const sdk::Place& site) {
  return sdk::Activity(id, "Crane vessel set-up on eight anchors")
      .at(site.id)
      .roles({"crane", "anchor_tug"})
      .lasts(sdk::Duration::triangular_h(10, 16, 24))
      .suspendable()
      .limit("hs_m", 1.75)
      .wind_kn(25)
      .current_kn(1.5);
}

inline sdk::Activity recover_anchors(const std::string& id, const sdk::Place& site) {
  return sdk::Activity(id, "Recover the anchors")
      .at(site.id)
      .roles({"crane", "anchor_tug"})
      .lasts(sdk::Duration::triangular_h(8, 12, 18))
      .suspendable()
      .limit("hs_m", 1.75)
      .wind_kn(25);
}

/// A lift by the crane vessel from or to the barge; the caller says how long and what else it needs.
inline sdk::Activity crane_lift(const std::string& id, const std::string& name, const sdk::Place& site,
                                const std::string& tug) {
  return sdk::Activity(id, name)
      .at(site.id)
      .roles({"crane", "barge", tug})
      .continuous()
      .limit("hs_m", 1.25)
      .wind_kn(20)
      .current_kn(1.0);
}

}  // namespace fairlead::trade
