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

bool delays_what_is_late(const PlanningModel& model, const ScheduleGenerator& generated,
                         const GenerationRequest& request) {
  for (std::size_t j = 0; j < request.not_before.size(); ++j) {
    if (request.not_before[j] == 0) continue;
    const PlanJob& job = model.jobs[j];
    const Tick due = model.orders[job.order.index()].due;
    if (due == never || request.way[job.order.index()] != job.way) continue;
    if (generated.timetable().placement(model.way(job.order, job.way).delivering).end > due) return true;
  }
  return false;
}

}  // namespace fairlead
