// SPDX-License-Identifier: MIT
// Reading the tables of a run folder into a run whose scenario and plan are already there.
#pragma once

#include <algorithm>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "core/io/csv_table.hpp"
#include "core/io/run_ids.hpp"
#include "core/model/run.hpp"

namespace fairlead {

/// What every table is read with; refers to things that outlive it.
struct RunReading {
  const std::filesystem::path& folder;
  Run& run;
  const RunIds& ids;
  Problems& problems;

  [[nodiscard]] CsvTable table(const char* file, std::string_view header) const {
    return {FileReader(folder / file), file, header, problems};
  }
};

// Each reads its file of the folder. What a row names and nothing knows is reported as `unknown-id`.
void read_orders_table(const RunReading& reading);
void read_intervals_table(const RunReading& reading);
void read_activities_table(const RunReading& reading);
void read_segments_table(const RunReading& reading);
void read_pools_table(const RunReading& reading);
void read_shares_table(const RunReading& reading);
void read_money_table(const RunReading& reading);
void read_distances_table(const RunReading& reading);
void read_tracks_table(const RunReading& reading);
void read_weather_table(const RunReading& reading);
void read_replications_table(const RunReading& reading);

/// Position of the field's id; -1, with a problem, if it is none. `kind` with its article: "a place".
[[nodiscard]] int read_position(CsvRow& row, const IdPositions& ids, const char* kind);
template <class IdType>
void read_id_field(CsvRow& row, const IdPositions& ids, const char* kind, IdType& target) {
  const int position = read_position(row, ids, kind);
  if (position >= 0) target = IdType{static_cast<std::int32_t>(position)};
}
/// An empty field leaves the id at none.
template <class IdType>
void read_optional_id(CsvRow& row, const IdPositions& ids, const char* kind, IdType& target) {
  if (!row.take_empty()) read_id_field(row, ids, kind, target);
}

/// The columns order, activity.
[[nodiscard]] ActivityRef read_activity_ref(CsvRow& row, const RunIds& ids);
[[nodiscard]] ActivityRef read_optional_activity(CsvRow& row, const RunIds& ids);
/// The same, where an empty order means that the activity is an outage.
[[nodiscard]] StepRef read_step_ref(CsvRow& row, const RunIds& ids);
[[nodiscard]] Cause read_cause(CsvRow& row);

/// Names of the enumerators up to `last`, measured once for all rows.
template <class Enum>
std::vector<std::string_view> names_until(Enum last, const char* (*name_of)(Enum)) {
  std::vector<std::string_view> names;
  for (int k = 0; k <= static_cast<int>(last); ++k) names.emplace_back(name_of(static_cast<Enum>(k)));
  return names;
}

/// The enumerator of that name; reports `unknown-value`.
template <class Enum>
void read_named(CsvRow& row, std::string_view name, const std::vector<std::string_view>& names, const char* kind,
                Enum& target) {
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end())
    row.report("unknown-value", name, kind);
  else
    target = static_cast<Enum>(found - names.begin());
}

}  // namespace fairlead
