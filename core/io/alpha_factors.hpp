// SPDX-License-Identifier: MIT
// AlphaTables: how far an operation's weather limits are lowered for the uncertainty of the forecast.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/json.hpp"
#include "core/model/scenario.hpp"

namespace fairlead {

/// Factors for operations of at most `up_to_h` hours, one per limit of the table; between limits linear, outside them
/// the nearest. docs/sources.md [DNV-OS-H101 4-1]
struct AlphaRow {
  double up_to_h = 0;
  std::vector<double> limits;  ///< ascending
  std::vector<double> factors;
};

struct AlphaTable {
  std::string column;
  std::vector<AlphaRow> rows;  ///< by ascending up_to_h
};

struct AlphaTables {
  std::vector<AlphaTable> columns;
  std::optional<double> beyond;  ///< factor for longer operations; empty: they are refused

  /// Factor on a maximum of `column` for a planned period; 1 for a column without a table, empty beyond the table.
  [[nodiscard]] std::optional<double> factor(const std::string& column, double limit, double period_h) const;
};

[[nodiscard]] AlphaTables read_alpha_tables(const JsonCursor& at);

/// Hours for which the forecast has to hold: the planned duration of the longest mode; of suspendable work with
/// hours to abandon or restart, the shortest stretch worth starting for; of a move the longest route to its place.
[[nodiscard]] double operation_period_h(const Activity& activity, const Scenario& scenario);

/// Multiplies every maximum of the way's activities by its factor; reports `beyond-alpha-table` at `at`.
void apply_alpha_factors(const AlphaTables& tables, const Scenario& scenario, const JsonCursor& at, Way& way);

}  // namespace fairlead
