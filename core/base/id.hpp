// SPDX-License-Identifier: MIT
// Id<Tag>: an index into one of the scenario's tables, with a type of its own.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>

namespace fairlead {

template <class Tag>
struct Id {
  std::int32_t value = -1;  ///< position in the table; -1 means "none"

  constexpr Id() = default;
  constexpr explicit Id(std::int32_t index) : value(index) {}
  constexpr explicit Id(std::size_t index) : value(static_cast<std::int32_t>(index)) {}

  [[nodiscard]] constexpr bool valid() const { return value >= 0; }
  /// Position for use with a vector; only of a valid id.
  [[nodiscard]] constexpr std::size_t index() const { return static_cast<std::size_t>(value); }

  friend constexpr auto operator<=>(Id, Id) = default;
};

using PlaceId = Id<struct PlaceTag>;
using RegionId = Id<struct RegionTag>;
using SeriesId = Id<struct SeriesTag>;
using AssetId = Id<struct AssetTag>;
using PoolId = Id<struct PoolTag>;
using OutageId = Id<struct OutageTag>;
using CalendarId = Id<struct CalendarTag>;
using OrderId = Id<struct OrderTag>;
using ServiceId = Id<struct ServiceTag>;

}  // namespace fairlead
