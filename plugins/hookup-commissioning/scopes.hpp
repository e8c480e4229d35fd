// SPDX-License-Identifier: MIT
// Scopes: the pieces of a hook-up campaign, each a trade with so many people and man-days.
#pragma once

#include <string>
#include <vector>

#include <fairlead/plugin.hpp>

namespace fairlead::hookup {

struct Scope {
  std::string id{};
  std::string name{};
  std::string trade{};  ///< pool: welders, riggers, technicians
  double people = 0;
  double man_days = 0;
  double begins_at_pct = 100;  ///< of the scope before it done
  bool daylight = false;
  bool before_completion = true;  ///< mechanical completion waits for it

  /// From its start to its end, without weather.
  [[nodiscard]] double elapsed_h() const { return 24 * man_days / people; }
  /// Most likely length: a man-day takes a day, or the daylight of one.
  [[nodiscard]] double hours() const { return (daylight ? 12 : 24) * man_days / people; }
};

[[nodiscard]] std::vector<sdk::Parameter> scope_parameters();
/// Those of the order, or the standard ones from its man-hours. Throws InvalidOrder where it states neither or both.
[[nodiscard]] std::vector<Scope> scopes_of(const sdk::Params& params);
/// People of scopes that go on together, at most.
[[nodiscard]] double most_people(const std::vector<Scope>& scopes);
/// From the start of the first to the end of the last, likely, without weather: of all, and of those before completion.
struct ScopesLength {
  double all_h = 0;
  double before_completion_h = 0;
};
[[nodiscard]] ScopesLength length_of(const std::vector<Scope>& scopes);
/// After `ready`, at the place. `role` houses the crew; empty: another activity holds the quarters meanwhile.
void add_scopes(sdk::Way& way, const sdk::Params& params, const std::vector<Scope>& scopes, const std::string& ready,
                const sdk::Place& place, const std::string& role);

}  // namespace fairlead::hookup
