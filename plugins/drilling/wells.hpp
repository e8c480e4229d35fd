// SPDX-License-Identifier: MIT
// The wells of an order as the sections in which a rig drills them, in the order of drilling.
#pragma once

#include <string>
#include <vector>

#include <fairlead/plugin.hpp>

namespace fairlead::drilling {

/// One piece of a rig's work at one well.
struct Section {
  std::string id{};
  std::string name{};
  int well = 0;  ///< from 1
  double low_h = 0;
  double mode_h = 0;
  double high_h = 0;
  bool top_hole = false;
  bool last_of_well = false;
};

[[nodiscard]] std::vector<sdk::Parameter> well_parameters();
/// Throws InvalidOrder where `wells` and `well_list` disagree, both are missing, or a well has no work.
void refuse_bad_wells(const sdk::Params& params);
[[nodiscard]] int number_of_wells(const sdk::Params& params);
/// One well after the other.
[[nodiscard]] std::vector<Section> sections_well_by_well(const sdk::Params& params);
/// All top holes, then all other sections, then all completions; the equipment of a stage stays rigged up.
[[nodiscard]] std::vector<Section> sections_in_batches(const sdk::Params& params);

}  // namespace fairlead::drilling
