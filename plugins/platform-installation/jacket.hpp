// SPDX-License-Identifier: MIT
// The jacket of a platform: lifted from a barge in shallow water, launched from one in deep water, then piled.
#pragma once

#include <string>
#include <vector>

#include <fairlead/plugin.hpp>

namespace fairlead::platform {

enum class JacketBy { Lift, Launch };

[[nodiscard]] std::vector<sdk::Parameter> jacket_parameters();
[[nodiscard]] bool has_jacket(const sdk::Params& params);
/// Throws CannotServe where the site is too deep for every method that the order allows.
[[nodiscard]] std::vector<JacketBy> jacket_methods(const sdk::Order& order);
[[nodiscard]] std::string name_of(JacketBy by);

/// Weight at the hook: the whole jacket, or what helps a launched one upright.
[[nodiscard]] double crane_t(JacketBy by, const sdk::Params& params);
/// The role id of the tug that tows the barge alone.
[[nodiscard]] std::string barge_tug(JacketBy by);
/// Tugs of the barge; of a launch one more than needed to tow it empty.
[[nodiscard]] int barge_tugs(JacketBy by);
[[nodiscard]] int piles_of(JacketBy by, const sdk::Params& params);

struct JacketWork {
  std::string piled{};  ///< last pile
  std::string done{};   ///< last work on the jacket, all of it by the crane vessel
};

/// From `fetch_barge` on; the barge is back with `return_barge`. Holds the tugs, not barge and crane vessel.
JacketWork add_jacket(sdk::Way& way, const sdk::Order& order, JacketBy by);

}  // namespace fairlead::platform
