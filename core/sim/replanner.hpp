// SPDX-License-Identifier: MIT
// Replanner: what a running simulation asks for a new plan when news arrives. Implemented by rooms above.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "core/base/id.hpp"
#include "core/base/time.hpp"
#include "core/model/plan.hpp"
#include "core/model/scenario.hpp"
#include "core/model/trace.hpp"

namespace fairlead {

enum class NewsKind { Breakdown, LargeDelay, Award };

struct News {
  NewsKind kind = NewsKind::Breakdown;
  Instant at{};
  AssetId asset{};         ///< of a breakdown
  ActivityRef activity{};  ///< interrupted, or started late; of an award its order, with activity -1
  Seconds delay{0};        ///< the repair, or how much later than planned the activity started
  /// By asset: how many steps of its sequence a new plan must keep. Filled in by the simulation.
  std::vector<std::size_t> fixed_steps{};
};

class Replanner {
 public:
  virtual ~Replanner() = default;
  /// A plan to adopt, or none to go on as before. `so_far` ends at the news.
  virtual std::optional<Plan> revise(const Scenario& scenario, const Plan& in_force, const Trace& so_far,
                                     const News& news) = 0;
};

}  // namespace fairlead
