// SPDX-License-Identifier: MIT
#include "core/routes/coast.hpp"

#include <cstddef>
#include <cstdint>

namespace fairlead {

namespace {

constexpr std::int32_t coast_data[] = {
#include "core/routes/coast_data.inc"
};

double degrees(std::int32_t ten_thousandths) {
  return ten_thousandths / 1e4;
}

Coast unpacked() {
  Coast coast{.south_west = {3, 99}, .north_east = {23, 116}, .land = {}};
  for (std::size_t at = 0; at < std::size(coast_data);) {
    std::vector<Position>& ring = coast.land.emplace_back();
    for (std::int32_t corners = coast_data[at++]; corners > 0; --corners, at += 2)
      ring.push_back({degrees(coast_data[at + 1]), degrees(coast_data[at])});
  }
  return coast;
}

}  // namespace

const Coast& embedded_coast() {
  static const Coast coast = unpacked();
  return coast;
}

}  // namespace fairlead
