// SPDX-License-Identifier: MIT
// Quarters: where the crew of a campaign lives, and how it comes and goes.
#pragma once

#include <string>
#include <vector>

#include <fairlead/plugin.hpp>

namespace fairlead::hookup {

enum class Housing {
  Shared,  ///< berths on a barge that lies there and houses others too
  Barge,   ///< a barge of the order's own, towed out and back
  Vessel   ///< a vessel that sails and keeps its place by itself
};

[[nodiscard]] std::vector<sdk::Parameter> quarters_parameters();
[[nodiscard]] std::string name_of(Housing housing);
/// What the order allows and the fleet may have. Throws InvalidOrder where a barge has no port to come back to.
[[nodiscard]] std::vector<Housing> housings(const sdk::Order& order);
[[nodiscard]] const sdk::Place& work_place(const sdk::Order& order, Housing housing);
/// Adds the roles. Returns the activity after which the crew can work.
std::string add_housing(sdk::Way& way, const sdk::Order& order, Housing housing, double berths);
/// After `last`; holds the quarters. Returns the first activity of leaving.
std::string add_leaving(sdk::Way& way, const sdk::Order& order, Housing housing, const std::string& last);

}  // namespace fairlead::hookup
