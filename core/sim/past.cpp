// SPDX-License-Identifier: MIT
#include "core/sim/past.hpp"

#include <optional>

#include "core/base/invariant.hpp"
#include "core/sim/plan_fits.hpp"

namespace fairlead {

namespace {

class Replay {
 public:
  Replay(const Scenario& scenario, const WindowIndex& windows) : scenario_(scenario), windows_(windows) {}

  /// Up to and including the stage's end; a sentence if its plan cannot be carried out.
  std::string add(const PastStage& stage) {
    const WorldOptions world{stage.sampled, stage.seed, stage.replication};
    if (!simulation_) {
      if (std::string why = why_not_executable(scenario_, stage.plan); !why.empty()) return why;
      simulation_.emplace(scenario_, stage.plan, windows_, world);
    } else {
      simulation_->enter(world);
      if (AdoptionResult result = simulation_->adopt(stage.plan); !result.adopted()) return result.refusal;
    }
    simulation_->run_until(scenario_.time_base().tick(stage.until));
    return {};
  }

  [[nodiscard]] Simulation& simulation() { return *simulation_; }

 private:
  const Scenario& scenario_;
  const WindowIndex& windows_;
  std::optional<Simulation> simulation_{};
};

}  // namespace

Simulation begun_simulation(const Scenario& scenario, const Plan& plan, const WindowIndex& windows) {
  FAIRLEAD_INVARIANT(!plan.past.empty(), "only a plan with a past has begun");
  Replay replay(scenario, windows);
  for (const PastStage& stage : plan.past)
    FAIRLEAD_INVARIANT(replay.add(stage).empty(), "a plan's past can be carried out");
  return std::move(replay.simulation());
}

std::string why_past_fails(const Scenario& scenario, const Plan& plan, const WindowIndex& windows) {
  if (plan.past.empty()) return {};
  Replay replay(scenario, windows);
  for (const PastStage& stage : plan.past)
    if (std::string why = replay.add(stage); !why.empty()) return why;
  return replay.simulation().adopt(plan).refusal;
}

PlanProgram compile_with_past(const Scenario& scenario, const Plan& plan, const WindowIndex& windows) {
  auto begun = std::make_shared<const Simulation>(begun_simulation(scenario, plan, windows));
  auto program = std::make_shared<const Program>(begun->program());
  return {std::make_shared<const Plan>(plan), std::move(program), std::move(begun)};
}

}  // namespace fairlead
