// SPDX-License-Identifier: MIT
// Solution: a request with the schedule it gives, as moves need to know it, and its score.
#pragma once

#include <vector>

#include "core/plan/draft_judge.hpp"
#include "core/plan/schedule_generation.hpp"

namespace fairlead {

struct Candidate {
  GenerationRequest request;
  Score score;  ///< of the draft
};

struct Solution {
  GenerationRequest request;
  Score score;
  std::vector<char> taken;                   ///< by order
  std::vector<Tick> start;                   ///< by job: when its claims are granted; never: not placed
  std::vector<Tick> end;                     ///< by job
  std::vector<std::vector<AssetId>> assets;  ///< by order and role
  std::vector<double> burdens;               ///< by order, see DraftJudge
};

/// What the generator made last of `request`, as the judge saw it.
void take_schedule(const PlanningModel& model, const ScheduleGenerator& generated, const DraftJudge& judge,
                   Solution& solution);

}  // namespace fairlead
