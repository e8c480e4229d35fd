// SPDX-License-Identifier: MIT
// Adoption: puts another plan into a simulation that runs, carrying over all that has happened and is pending.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/sim/commitments.hpp"
#include "core/sim/simulation.hpp"

namespace fairlead {

/// Used by Simulation::adopt() alone, at an instant at which nothing more moves.
class Adoption {
 public:
  Adoption(Simulation& simulation, Plan plan);

  /// Why the plan cannot be adopted; empty if it can. Changes nothing.
  [[nodiscard]] std::string refusal();
  /// Invariant: not refused.
  void carry_out();

 private:
  void compile();
  void match_jobs();
  [[nodiscard]] bool has_history(int old_job) const;
  [[nodiscard]] std::string moved_job() const;
  void keep_history();
  void carry_jobs();
  [[nodiscard]] JobState carried(int job);
  [[nodiscard]] bool unchanged(const Job& before, const Job& after) const;
  [[nodiscard]] bool same_chains(const Job& before, const Job& after) const;
  void count_chains(int job, JobState& state) const;
  void carry_events();
  void carry_waiting();
  [[nodiscard]] bool departs_as_before(AssetId asset) const;
  [[nodiscard]] std::vector<AssetId> assets_to_send() const;
  void send(AssetId asset);

  [[nodiscard]] const Job& old_job(int index) const { return before_->jobs[static_cast<std::size_t>(index)]; }
  [[nodiscard]] int old_of(int job) const { return old_of_[static_cast<std::size_t>(job)]; }
  [[nodiscard]] int new_of(int old_job) const { return new_of_[static_cast<std::size_t>(old_job)]; }

  Simulation& simulation_;
  std::shared_ptr<const Program> before_;
  std::shared_ptr<const Plan> plan_;
  Commitments committed_;
  std::shared_ptr<Program> program_;
  std::vector<int> old_of_;  // by job; -1: new
  std::vector<int> new_of_;  // by job of the old program; -1: gone
  std::vector<JobState> jobs_;
  std::vector<int> touched_;                   // jobs whose needs are other than before
  std::vector<std::pair<Tick, int>> to_wake_;  // jobs with another earliest start
};

}  // namespace fairlead
