// SPDX-License-Identifier: MIT
#include "core/plugin_check/icon_names.hpp"

#include <vector>

namespace fairlead {

std::span<const std::string> shipped_icons() {
  static const std::vector<std::string> names = {
      "boat",     "crane",  "derrick", "diver",  "network", "pipe",  "platform", "plug",   "recycle", "rig",
      "scissors", "supply", "survey",  "tanker", "turbine", "valve", "well",     "wrench", "yard"};
  return names;
}

}  // namespace fairlead
