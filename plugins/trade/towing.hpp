// SPDX-License-Identifier: MIT
// A tow: tugs take what does not sail by itself to a place, in one spell of calm enough sea.
#pragma once

#include <string>
#include <vector>

#include <fairlead/plugin.hpp>

namespace fairlead::trade {

struct Tow {
  std::string id{};
  std::string name{};
  std::string carries{};            ///< role that is towed
  std::vector<std::string> tugs{};  ///< roles
  double speed_kn = 5;
  double hs_limit_m = 2.0;
  double wind_limit_kn = 25;
};

inline sdk::Activity tow(const Tow& tow, const sdk::Place& to) {
  sdk::Activity activity(tow.id, tow.name);
  activity.move_to(to.id).carries(tow.carries);
  for (const std::string& tug : tow.tugs) activity.roles({tug});
  return activity.speed_kn(tow.speed_kn).continuous().limit("hs_m", tow.hs_limit_m).wind_kn(tow.wind_limit_kn);
}

}  // namespace fairlead::trade
