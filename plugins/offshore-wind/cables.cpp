// SPDX-License-Identifier: MIT
#include "farm.hpp"

namespace wind {
namespace {

Activity mobilise(const Farm& farm, const std::string& id, const std::string& name) {
  return Activity(id, name)
      .at(farm.port())
      .roles({"cable_vessel"})
      .optional_pool("quay_berths", 1)
      .lasts(Duration::triangular_h(48, 72, 120))
      .suspendable()
      .wind_kn(25);
}

Activity at_sea(const Activity& work) {
  return Activity(work).roles({"cable_vessel"}).slots(0).limit("hs_m", 1.5).wind_kn(25).current_kn(1.5);
}

Activity lay(const Farm& farm, const std::string& id, const std::string& name, double km) {
  return at_sea(Activity(id, name)
                    .at(farm.site())
                    .lasts(Duration::at_rate_of(km, "cable_vessel", "cable_lay_km_per_day"))
                    .suspendable(2, 2, 3)
                    .quantity("cable_km", km));
}

Role cable_vessel(const Farm& farm) {
  return Role("cable_vessel").at_least("cable_lay_km_per_day", farm.number("cable_rate_km_per_day"));
}

}  // namespace

std::string add_array_cables(Way& way, const Farm& farm) {
  if (!farm.order.params().flag("array_cables")) return "";
  way.add(cable_vessel(farm)).add(mobilise(farm, "load_array_cable", "Load the array cable"));
  if (farm.has_foundations()) way.add(Link(farm.founded_by((farm.units + 1) / 2), "load_array_cable", "FS"));
  std::string previous = "load_array_cable";
  for (int unit = 1; unit <= farm.units; ++unit) {
    const std::string number = std::to_string(unit);
    way.after({previous},
              lay(farm, "array_lay_" + number, "Lay and bury array string " + number, farm.number("string_km")));
    if (farm.has_foundations()) way.add(Link(farm.founded_by(unit), "array_lay_" + number, "FS"));
    way.then(at_sea(Activity("array_pull_in_" + number, "Pull in and terminate array string " + number)
                        .at(farm.site())
                        .lasts(Duration::triangular_h(7, 11, 18))
                        .suspendable(1, 1, 3)
                        .quantity("strings", 1)));
    previous = "array_pull_in_" + number;
  }
  way.quantity("strings", farm.units);
  return previous;
}

std::string add_export_cable(Way& way, const Farm& farm) {
  const double km = farm.number("export_cable_km");
  if (km <= 0) return "";
  const bool after_array = farm.order.params().flag("array_cables");
  if (!after_array) way.add(cable_vessel(farm));
  way.add(mobilise(farm, "load_export_cable", "Load the export cable"));
  if (after_array) way.add(Link("array_pull_in_" + std::to_string(farm.units), "load_export_cable", "FS"));
  const std::string& landfall = farm.order.place("landfall").id;
  way.after({"load_export_cable"}, at_sea(Activity("export_landfall", "Pull the export cable ashore")
                                              .at(landfall)
                                              .lasts(Duration::triangular_h(24, 48, 72))
                                              .continuous()));
  way.then(lay(farm, "export_lay", "Lay and bury the export cable", km));
  way.then(at_sea(Activity("export_pull_in", "Pull in and terminate at the farm")
                      .at(farm.site())
                      .lasts(Duration::triangular_h(12, 18, 30))
                      .suspendable(1, 1, 3)));
  if (farm.number("substation_t") > 0) way.add(Link("substation_lift", "export_pull_in", "FS"));
  return "export_pull_in";
}

}  // namespace wind
