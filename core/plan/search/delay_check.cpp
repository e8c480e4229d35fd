// SPDX-License-Identifier: MIT
#include "core/plan/search/delay_check.hpp"

#include <algorithm>

#include "core/model/network_rules.hpp"

namespace fairlead {

namespace {

/// One order of a schedule, and how early its activities could be if none waited on purpose.
class Undelayed {
  using Placements = std::vector<Placement>;  // by job of the way
  template <class Those>
  [[nodiscard]] auto& of(Those& those, int job) const {
    return those[static_cast<std::size_t>(job - way_.first_job)];
  }

 public:
  Undelayed(const PlanningModel& model, const ScheduleGenerator& generated, const PlanWay& way)
      : model_(model), generated_(generated), table_(generated.timetable()), way_(way) {
    for (int j = way.first_job; j < way.end_job(); ++j) placed_.push_back(table_.placement(j));
    could_ = placed_;
  }

  /// When it would be delivered.
  [[nodiscard]] Tick delivered() {
    std::vector<int> jobs = way_.topological;
    std::stable_sort(jobs.begin(), jobs.end(),
                     [&](int a, int b) { return of(placed_, a).granted < of(placed_, b).granted; });
    for (const int j : jobs) advance(j);
    return of(could_, way_.delivering).end;
  }

 private:
  void advance(int j) {
    const Placement& placed = of(placed_, j);
    Placement& could = of(could_, j);
    const Tick held = ready(j, placed_);
    // What waits for anything else than the activities before it goes on waiting for that.
    if (!generated_.delayed(j) && placed.granted > held) return;
    const Tick from = std::min(placed.granted, ready(j, could_));
    const WorkSpan work = span(j, from);
    if (!work.found()) return;
    could.granted = from;
    could.start = work.start;
    could.end = std::min(placed.end, work.end);
    for (const PlanLink& link : job(j).before)
      if (link.kind == LinkKind::FinishFinish) could.end = std::max(could.end, of(could_, link.from).end + link.lag);
  }

  /// When the links are kept and the assets there, if the order's activities are at these times.
  [[nodiscard]] Tick ready(int j, const Placements& times) const {
    Tick from = job(j).earliest;
    for (const PlanLink& link : job(j).before) {
      const Placement& before = of(times, link.from);
      if (link.kind == LinkKind::FinishStart) from = std::max(from, before.end + link.lag);
      if (link.kind == LinkKind::StartStart) from = std::max(from, before.start + link.lag);
    }
    for (const PlanRoleNeed& need : mode(j).roles)
      if (need.whole) from = std::max(from, arrival(j, table_.asset(job(j).order, need.role), times));
    return from;
  }

  [[nodiscard]] Tick arrival(int j, AssetId asset, const Placements& times) const {
    const AssetLine& line = table_.line(asset);
    const int position = line.position_of(j, of(placed_, j).start);
    const int before = position > line.locked() ? line.step(position - 1).job : -1;
    const bool own = before >= way_.first_job && before < way_.end_job();
    const Tick free_at = own ? of(times, before).end : line.free_before(position);
    const PlaceId from = line.place_before(position);
    const PlaceId to = job(j).move ? job(j).move_from : job(j).place;
    return std::max(model_.available(job(j).order, asset),
                    to.valid() ? model_.arrival(asset, from, to, free_at) : free_at);
  }

  /// Of a move: as long as it took.
  [[nodiscard]] WorkSpan span(int j, Tick from) const {
    const Placement& placed = of(placed_, j);
    if (job(j).move) return {from + placed.start - placed.granted, from + placed.end - placed.granted};
    const Mode& given = job(j).what->modes[static_cast<std::size_t>(placed.mode)];
    const Tick length =
        mode(j).duration >= 0
            ? mode(j).duration
            : static_cast<Tick>(
                  planning_duration(given.duration, model_.scenario, table_.role_assets(job(j).order)).count());
    const WorkWindows& windows = *mode(j).windows;
    return job(j).continuous ? windows.continuous(from, length) : windows.suspendable(from, length, job(j).suspend);
  }

  [[nodiscard]] const PlanJob& job(int j) const { return model_.jobs[static_cast<std::size_t>(j)]; }
  [[nodiscard]] const PlanMode& mode(int j) const {
    return job(j).modes[static_cast<std::size_t>(of(placed_, j).mode)];
  }

  const PlanningModel& model_;
  const ScheduleGenerator& generated_;
  const Timetable& table_;
  const PlanWay& way_;
  Placements placed_;
  Placements could_;
};

}  // namespace

bool delays_what_is_late(const PlanningModel& model, const ScheduleGenerator& generated,
                         const GenerationRequest& request) {
  OrderId seen;
  for (std::size_t j = 0; j < request.not_before.size(); ++j) {
    const OrderId order = model.jobs[j].order;
    if (request.not_before[j] == 0 || order == seen) continue;
    if (!generated.fates()[order.index()].taken || request.way[order.index()] != model.jobs[j].way) continue;
    const PlanWay& way = model.way(order, model.jobs[j].way);
    const Tick delivered = generated.timetable().placement(way.delivering).end;
    if (model.orders[order.index()].due >= delivered || !generated.delayed(static_cast<int>(j))) continue;
    seen = order;
    if (Undelayed(model, generated, way).delivered() < delivered) return true;
  }
  return false;
}

}  // namespace fairlead
