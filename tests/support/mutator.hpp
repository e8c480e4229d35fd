// SPDX-License-Identifier: MIT
// Mutator: seeds one fault into a sound run, and says what a checker should then name.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/random.hpp"
#include "core/model/run.hpp"

namespace fairlead::test {

/// What a violation must name; an empty order or asset means that any will do.
struct Fault {
  std::vector<std::string> rules;  ///< one of these
  std::string order;
  std::string asset;
  std::string what;
};

/// One kind of edit; empty if the run offers no place for it, and then the run is as it was.
struct Edit {
  const char* name = "";
  std::optional<Fault> (*apply)(Run& run, RandomStream& random) = nullptr;
};

[[nodiscard]] std::vector<Edit> trace_edits();
[[nodiscard]] std::vector<Edit> record_edits();
[[nodiscard]] std::vector<Edit> plan_edits();
[[nodiscard]] std::vector<Edit> scenario_edits();
[[nodiscard]] std::vector<Edit> money_edits();
[[nodiscard]] std::vector<Edit> all_edits();

}  // namespace fairlead::test
