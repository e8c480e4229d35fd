// SPDX-License-Identifier: MIT
#include "core/plan/search/solution.hpp"

namespace fairlead {

void take_schedule(const PlanningModel& model, const ScheduleGenerator& generated, const DraftJudge& judge,
                   Solution& solution) {
  const Timetable& table = generated.timetable();
  solution.taken.resize(model.orders.size());
  solution.assets.resize(model.orders.size());
  for (std::size_t o = 0; o < model.orders.size(); ++o) {
    solution.taken[o] = generated.fates()[o].taken ? 1 : 0;
    const auto assets = table.role_assets(OrderId{o});
    solution.assets[o].assign(assets.begin(), assets.end());
  }
  solution.start.resize(model.jobs.size());
  solution.end.resize(model.jobs.size());
  for (std::size_t j = 0; j < model.jobs.size(); ++j) {
    const Placement& placed = table.placement(static_cast<int>(j));
    const bool counts = placed.placed && solution.taken[model.jobs[j].order.index()];
    solution.start[j] = counts ? placed.granted : never;
    solution.end[j] = counts ? placed.end : never;
  }
  solution.burdens = judge.burdens();
}

}  // namespace fairlead
