// SPDX-License-Identifier: MIT
// What is built: its weight, the man-hours for each tonne, the parts it is assembled from, the ground it takes.
#pragma once

#include <string>
#include <vector>

#include <fairlead/plugin.hpp>

namespace fairlead::fabrication {

struct Structure {
  double weight_t = 0;
  double low_mh_per_t = 0;
  double mh_per_t = 0;  ///< most likely
  double high_mh_per_t = 0;
  double area_m2 = 0;
  std::vector<std::string> parts{};  ///< assembled side by side

  [[nodiscard]] double man_hours() const { return weight_t * mh_per_t; }
};

[[nodiscard]] std::vector<sdk::Parameter> structure_parameters();
[[nodiscard]] Structure structure_of(const sdk::Params& params);

}  // namespace fairlead::fabrication
