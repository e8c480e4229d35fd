// SPDX-License-Identifier: MIT
#include "farm.hpp"

namespace wind {
namespace {

Activity lift(const Farm& farm, const Campaign& campaign, const std::string& id, const std::string& name,
              const std::string& feeder) {
  Activity lift(id, name);
  lift.at(farm.site()).slots(0).roles({campaign.role});
  if (!feeder.empty()) lift.roles({feeder});
  return lift;
}

Activity monopile(const Farm& farm, const Campaign& campaign, const std::string& number, const std::string& feeder) {
  return lift(farm, campaign, "monopile_" + number, "Monopile " + number + ": upend, drive, bolt transition piece",
              feeder)
      .optional_pool("hammer_spreads", 1)
      .lasts(Duration::triangular_h(18, 26, 40))
      .continuous()
      .limit("hs_m", 1.5)
      .wind_kn(24)
      .current_kn(1.5)
      .quantity("foundations", 1);
}

Activity jacket(const Farm& farm, const Campaign& campaign, const std::string& number, const std::string& feeder) {
  return lift(farm, campaign, "jacket_" + number, "Jacket " + number + ": pin piles, lift, lower, grout", feeder)
      .optional_pool("hammer_spreads", 1)
      .lasts(Duration::triangular_h(48, 64, 96))
      .suspendable(2, 2, 6)
      .limit("hs_m", 1.5)
      .wind_kn(24)
      .current_kn(1.5)
      .quantity("foundations", 1);
}

constexpr double hs_with_a_barge_alongside_m = 1.5;
constexpr double hs_jacked_up_m = 2.0;

Activity turbine_lift(const Farm& farm, const Campaign& campaign, const std::string& id, const std::string& name,
                      const Duration& duration, const std::string& feeder) {
  return lift(farm, campaign, id, name, feeder)
      .optional_pool("riggers", 12)
      .lasts(duration)
      .continuous()
      .limit("hs_m", feeder.empty() ? hs_jacked_up_m : hs_with_a_barge_alongside_m)
      .wind_kn(19);
}

/// Standing, three kinds of lifts and leaving sum up to the 24, 30, 48 h of the source.
Unit add_turbine(Way& way, const Farm& farm, const Campaign& campaign, const std::string& number,
                 const std::string& feeder) {
  way.add(lift(farm, campaign, "stand_" + number, "Position and jack up at turbine " + number, "")
              .lasts(Duration::triangular_h(2, 3, 5))
              .continuous()
              .limit("hs_m", 1.5)
              .wind_kn(24));
  way.then(turbine_lift(farm, campaign, "tower_" + number, "Tower " + number, Duration::triangular_h(5, 6, 9), feeder));
  way.then(
      turbine_lift(farm, campaign, "nacelle_" + number, "Nacelle " + number, Duration::triangular_h(5, 6, 9), feeder));
  way.then(turbine_lift(farm, campaign, "blades_" + number, "Three blades, turbine " + number,
                        Duration::triangular_h(8, 10.5, 17), feeder)
               .quantity("turbines", 1));
  way.then(lift(farm, campaign, "leave_" + number, "Release and jack down at turbine " + number, "")
               .lasts(Duration::triangular_h(4, 4.5, 8))
               .continuous()
               .limit("hs_m", 1.5)
               .wind_kn(24));
  return {.first = "stand_" + number, .last = "leave_" + number};
}

}  // namespace

Unit add_unit(Way& way, const Farm& farm, const Campaign& campaign, int unit, const std::string& previous,
              const std::string& feeder) {
  const std::string number = std::to_string(unit);
  Unit added{.first = campaign.item + "_" + number, .last = campaign.item + "_" + number};
  if (campaign.item == "turbine") {
    added = add_turbine(way, farm, campaign, number, feeder);
  } else {
    way.add(farm.foundation == Foundation::Jacket ? jacket(farm, campaign, number, feeder)
                                                  : monopile(farm, campaign, number, feeder));
  }
  way.add(Link(previous, added.first, "FS"));
  return added;
}

}  // namespace wind
