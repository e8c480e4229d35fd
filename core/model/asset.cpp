// SPDX-License-Identifier: MIT
#include "core/model/asset.hpp"

#include <algorithm>

namespace fairlead {

std::optional<double> Asset::capability(const std::string& wanted) const {
  if (wanted == "max_depth_m") return max_depth_m;
  if (wanted == "draft_m") return draft_m;
  if (wanted == "speed_kn") return speed_kn;
  const auto at =
      std::find_if(capabilities.begin(), capabilities.end(), [&](const Capability& c) { return c.name == wanted; });
  if (at == capabilities.end()) return std::nullopt;
  return at->value;
}

int Asset::shared_capacity(const std::string& wanted) const {
  for (std::size_t k = 0; k < shareable.size(); ++k)
    if (shareable[k].name == wanted) return static_cast<int>(k);
  return -1;
}

}  // namespace fairlead
