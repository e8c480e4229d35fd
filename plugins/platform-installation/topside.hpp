// SPDX-License-Identifier: MIT
// The topside of a platform: lifted from a barge in one piece or several, or floated over the legs and lowered.
#pragma once

#include <string>
#include <vector>

#include <fairlead/plugin.hpp>

namespace fairlead::platform {

struct TopsideBy {
  int lifts = 0;         ///< pieces lifted; 0: floated over
  bool by_ship = false;  ///< floated over from a ship that sails by itself, not from a towed barge
};

/// What the jacket's part of the order leaves: the topside is set on it and uses its spread.
struct Before {
  std::string piled{};        ///< last pile; empty: the jacket stands already
  std::string jacket_done{};  ///< last work on the jacket
  std::string barge_tug = "tug";
  std::vector<std::string> tugs{};  ///< role ids of all tugs, for a float-over

  [[nodiscard]] bool of_jacket() const { return !jacket_done.empty(); }
};

[[nodiscard]] std::vector<sdk::Parameter> topside_parameters();
[[nodiscard]] bool has_topside(const sdk::Params& params);
[[nodiscard]] std::vector<TopsideBy> topside_methods(const sdk::Order& order);
[[nodiscard]] std::string name_of(const TopsideBy& by);
/// Weight of the heaviest piece.
[[nodiscard]] double piece_t(const TopsideBy& by, const sdk::Params& params);

/// Adds roles of its own too. Returns the activity that delivers the topside.
std::string add_lifted_topside(sdk::Way& way, const sdk::Order& order, const TopsideBy& by, const Before& before);
std::string add_floated_topside(sdk::Way& way, const sdk::Order& order, const TopsideBy& by, const Before& before);

}  // namespace fairlead::platform
