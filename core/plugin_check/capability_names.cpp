// SPDX-License-Identifier: MIT
#include "core/plugin_check/capability_names.hpp"

#include <algorithm>
#include <array>

namespace fairlead {
namespace {

constexpr std::array<std::string_view, 27> units = {"t",   "m",   "m2",   "m3",  "mm",  "km",  "nm",  "kn",    "ms",
                                                    "h",   "d",   "days", "kw",  "mw",  "kwh", "mh",  "kg",    "l",
                                                    "bbl", "bar", "deg",  "pct", "pax", "pob", "usd", "class", "count"};

}  // namespace

bool has_unit(std::string_view capability) {
  if (capability.ends_with("_per_day") || capability.ends_with("_per_h")) return true;
  const std::size_t underscore = capability.rfind('_');
  const std::string_view last = underscore == capability.npos ? capability : capability.substr(underscore + 1);
  const bool counts_people = last == "pob" || last == "pax";
  const bool is_unit = std::find(units.begin(), units.end(), last) != units.end();
  return counts_people || (is_unit && underscore != capability.npos);
}

bool is_asset_field(std::string_view capability) {
  return capability == "max_depth_m" || capability == "draft_m" || capability == "speed_kn";
}

double plenty_of(std::string_view capability) {
  if (!has_unit(capability)) return 1;
  if (capability.ends_with("_per_day") || capability.ends_with("_per_h")) return 10;
  if (capability.ends_with("pob") || capability.ends_with("pax")) return 500;
  return capability.ends_with("_m") ? 12'000 : 30'000;
}

}  // namespace fairlead
