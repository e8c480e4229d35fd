// SPDX-License-Identifier: MIT
// Removal of a platform: the topside is cleaned, cut and lifted off, the piles are cut, the jacket is lifted, both are
// taken ashore.
#pragma once

#include <string>
#include <vector>

#include <fairlead/plugin.hpp>

namespace fairlead::decommissioning {

[[nodiscard]] std::vector<sdk::Parameter> removal_parameters();
[[nodiscard]] bool has_topside(const sdk::Params& params);
[[nodiscard]] bool has_jacket(const sdk::Params& params);
/// After these activities (empty ones are no activity). Adds roles too. Returns what delivers.
std::string add_removal(sdk::Way& way, const sdk::Order& order, const std::vector<std::string>& after);

}  // namespace fairlead::decommissioning
