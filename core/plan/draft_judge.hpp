// SPDX-License-Identifier: MIT
// DraftJudge: scores of many generated schedules of one model, and what each order adds to them.
#pragma once

#include <vector>

#include "core/plan/draft_ledger.hpp"
#include "core/plan/objective.hpp"

namespace fairlead {

class DraftJudge {
 public:
  explicit DraftJudge(const PlanningModel& model);

  /// Of the schedule generated last. `ways` as in its request.
  Score score(const ScheduleGenerator& generated, const std::vector<int>& ways);

  /// By order, of the schedule judged last: how much worse the order makes the score than it might be: USD of
  /// damages, days late, or hours its end lies after the others' mean. 0 for orders not taken.
  [[nodiscard]] const std::vector<double>& burdens() const { return burdens_; }
  [[nodiscard]] const DraftLedger& ledger() const { return ledger_; }

 private:
  const PlanningModel& model_;
  DraftLedger ledger_;
  std::vector<double> burdens_;
};

}  // namespace fairlead
