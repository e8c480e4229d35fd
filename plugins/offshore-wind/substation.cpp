// SPDX-License-Identifier: MIT
#include "farm.hpp"

namespace wind {

std::string add_substation(Way& way, const Farm& farm) {
  const double weight_t = farm.number("substation_t");
  if (weight_t <= 0) return "";
  way.add(Role("heavy_lift").at_least("crane_t", weight_t / 0.8));
  way.add(Role("substation_barge").at_least("cargo_t", weight_t));
  way.add(Role("substation_tug").at_least("bollard_pull_t", 60));
  const auto tow = [&](const std::string& id, const std::string& name, const std::string& to) {
    return farm.tow(id, name, to, "substation_barge", "substation_tug");
  };
  way.add(tow("substation_fetch", "Fetch the substation's barge", "port"));
  way.then(Activity("substation_load", "Load out and sea-fasten the substation topside")
               .at(farm.port())
               .roles({"substation_barge"})
               .optional_pool("welders", 30)
               .lasts(Duration::triangular_days(4, 6, 9))
               .suspendable()
               .wind_kn(20));
  way.then(tow("substation_tow", "Tow the substation topside out", "site"));
  way.then(Activity("substation_lift", "Lift the substation topside")
               .at(farm.site())
               .slots(0)
               .roles({"heavy_lift", "substation_barge", "substation_tug"})
               .lasts(Duration::triangular_h(24, 36, 60))
               .continuous()
               .limit("hs_m", 1.5)
               .wind_kn(20)
               .current_kn(1.0)
               .quantity("substations", 1));
  way.then(tow("substation_barge_back", "Tow the empty barge back", "port"));
  way.hold("substation_barge", "substation_fetch", "substation_barge_back");
  way.hold("substation_tug", "substation_tow", "substation_barge_back");
  way.quantity("substations", 1);
  return "substation_lift";
}

}  // namespace wind
