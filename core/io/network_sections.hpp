// SPDX-License-Identifier: MIT
// The parts of one way, each read by a file of its own; for network_reader alone.
#pragma once

#include <map>

#include "core/io/network_reader.hpp"

namespace fairlead {

constexpr int most_place_slots = 1'000'000;

/// One way being read, and what its parts refer to.
struct WayReading {
  const NetworkTables& tables;
  const NetworkSource& source;
  Way way;
  IdIndex activity_ids{"an activity of this way"};
  std::vector<bool> slots_stated{};                         ///< by activity
  std::map<std::string, std::vector<int>> roles_by_name{};  ///< `tug`: tug#1 and tug#2; `tug#2`: that one
};

void read_roles(const JsonCursor& way, WayReading& reading);
/// Roles named by the text at the cursor; reports `unknown-id`.
[[nodiscard]] std::vector<int> find_roles(const JsonCursor& at, const WayReading& reading);

void read_activities(const JsonCursor& way, WayReading& reading);
[[nodiscard]] Duration read_duration(const JsonCursor& at, const WayReading& reading);
/// `{"pool", "amount", "claim", "optional"}` of a need or hold; empty if the pool is optional and absent, if the
/// amount is zero, or on a problem.
[[nodiscard]] std::optional<PoolNeed> read_pool_need(const JsonCursor& at, const NetworkTables& tables, ClaimAt claim);
[[nodiscard]] std::vector<NamedQuantity> read_quantities(const Member& member);

void read_links(const JsonCursor& way, WayReading& reading);
void read_holds(const JsonCursor& way, WayReading& reading);

/// `unknown-capability` at the cursor unless an asset has it, the service declares it, or every asset may.
void check_capability(const JsonCursor& at, const std::string& name, const WayReading& reading);

/// What concerns the way as a whole: cycles, holds whose last does not follow, overlapping holds, unused roles,
/// retries that lead astray, quantities beyond the way's. Cycles alone if its parts were not read without a fault: a
/// dangling id would make roles look unused and holds look broken.
void check_way(const JsonCursor& at, const Way& way, bool without_fault);

}  // namespace fairlead
