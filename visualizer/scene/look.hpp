// SPDX-License-Identifier: MIT
// Look: how a stretch of time of an asset or activity is shown: work, sailing, waiting by cause, ...
#pragma once

#include <cstddef>
#include <cstdint>

#include "core/model/trace.hpp"

namespace fairlead::view {

enum class Look : std::uint8_t {
  Working,
  Sailing,
  Towed,
  WaitWeather,
  WaitShift,  ///< daylight too
  WaitAsset,
  WaitPool,   ///< pools, slots and shared capacities
  WaitOther,  ///< predecessors, outages of others, earliest start, nothing named
  Breakdown,
  Outage,
  OffHire,
  Idle
};
inline constexpr std::size_t look_count = 12;

[[nodiscard]] Look look_of(AssetState state, CauseKind cause);
/// Waiting for what the cause names.
[[nodiscard]] Look look_of_waiting(CauseKind cause);
[[nodiscard]] bool is_waiting(Look look);
/// In English, for Words: `waiting for weather`.
[[nodiscard]] const char* look_name(Look look);

}  // namespace fairlead::view
