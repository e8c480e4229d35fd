// SPDX-License-Identifier: MIT
// Run: all that a run folder holds: scenario as run, plan, trace, money, key figures.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/model/key_figures.hpp"
#include "core/model/ledger.hpp"
#include "core/model/plan.hpp"
#include "core/model/replications.hpp"
#include "core/model/scenario.hpp"
#include "core/model/trace.hpp"

namespace fairlead {

/// What determines the result; written to manifest.json. No clock, host, path or thread count.
struct RunManifest {
  std::uint64_t seed = 0;
  std::string world = "nominal";
  std::uint64_t replication = 0;
  std::string scenario_sha256{};
  std::string plan_sha256{};            ///< of a plan given with --plan; empty otherwise
  std::vector<std::string> settings{};  ///< of --set, in order
};

struct Run {
  RunManifest manifest{};
  Scenario scenario{};
  std::string scenario_json{};  ///< the scenario as run, after --set
  Plan plan{};
  Trace trace{};
  Ledger ledger{};
  KeyFigures figures{};
  Replications replications{};  ///< of an ensemble
};

}  // namespace fairlead
