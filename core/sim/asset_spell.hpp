// SPDX-License-Identifier: MIT
// AssetSpell: an interval of the trace before its text is made; and what turns spells into intervals.
#pragma once

#include <vector>

#include "core/base/interval_set.hpp"
#include "core/sim/wait_reasons.hpp"

namespace fairlead {

struct AssetSpell {
  AssetId asset;
  TickInterval when;
  AssetState state = AssetState::Idle;
  int attempt = 1;
  ActivityRef activity;
  PlaceId from;
  PlaceId to;
  Reason reason;

  /// Whether both say the same of the same asset; names are compared, since two limits may bear one name.
  [[nodiscard]] bool says_as(const AssetSpell& other) const;
};

/// Spells of hired-in assets are idle only within their hires; otherwise they are off hire. `spells` by asset, then
/// time.
[[nodiscard]] std::vector<AssetSpell> with_off_hire(const Scenario& scenario, const std::vector<AssetSpell>& spells);

[[nodiscard]] std::vector<Interval> intervals_from(const std::vector<AssetSpell>& spells, const TimeBase& base);

}  // namespace fairlead
