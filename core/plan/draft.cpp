// SPDX-License-Identifier: MIT
#include "core/plan/draft.hpp"

#include <algorithm>
#include <tuple>

#include "core/model/network_rules.hpp"
#include "core/plan/chains.hpp"
#include "core/sim/past.hpp"
#include "core/sim/simulation.hpp"

namespace fairlead {

namespace {

class Drafter {
 public:
  Drafter(const PlanningModel& model, const ScheduleGenerator& generated, const std::vector<int>& ways)
      : model_(model), generated_(generated), table_(generated.timetable()), ways_(ways) {}

  Plan draft() {
    for (std::size_t o = 0; o < model_.orders.size(); ++o) plan_.orders.push_back(order_plan(OrderId{o}));
    if (model_.frozen != nullptr) delay_frozen();
    for (std::size_t a = 0; a < model_.scenario.assets.size(); ++a) plan_.sequences.push_back(sequence(AssetId{a}));
    plan_.chains = make_chains(model_, generated_, ways_);
    return std::move(plan_);
  }

 private:
  OrderPlan order_plan(OrderId id) {
    const OrderFate& fate = generated_.fates()[id.index()];
    const Order& order = model_.scenario.orders[id.index()];
    OrderPlan planned;
    planned.taken = fate.taken;
    if (order.tender) planned.assumed_won = order.tender->assumed_won;
    if (!fate.taken) {
      explain(id, fate, planned);
      return planned;
    }
    planned.way = ways_[id.index()];
    planned.assets = assets_of(id);
    const PlanWay& way = model_.way(id, planned.way);
    for (int j = way.first_job; j < way.end_job(); ++j) {
      const Placement& placed = table_.placement(j);
      PlannedActivity activity{.mode = placed.mode,
                               .not_before = {},
                               .start = model_.base.instant(placed.start),
                               .end = model_.base.instant(placed.end)};
      if (bounds_a_lag(j) || generated_.delayed(j)) activity.not_before = activity.start;
      if (const Tick hired = hired_from(j, placed.mode, planned.assets); hired > 0)
        activity.not_before = std::max(activity.not_before.value_or(Instant::min()), model_.base.instant(hired));
      planned.activities.push_back(activity);
    }
    return planned;
  }

  /// What has begun, or what that waits for, is delayed on purpose as it was.
  void delay_frozen() {
    for (const FrozenJob& job : model_.frozen->jobs) {
      OrderPlan& planned = plan_.orders[job.what.order.index()];
      if (planned.taken) planned.activities[static_cast<std::size_t>(job.what.activity)].not_before = job.not_before;
    }
  }

  /// The notice of an asset that is hired now, where the simulation counts it from when the order was known.
  [[nodiscard]] Tick hired_from(int j, int mode, const std::vector<AssetId>& assets) const {
    if (model_.frozen == nullptr || model_.is_frozen(j)) return 0;
    Tick from = 0;
    const PlanMode& chosen = model_.jobs[static_cast<std::size_t>(j)].modes[static_cast<std::size_t>(mode)];
    for (const PlanRoleNeed& need : chosen.roles)
      if (const FrozenAsset& asset = model_.frozen->assets[assets[static_cast<std::size_t>(need.role)].index()];
          asset.to_be_hired)
        from = std::max(from, asset.free_at);
    return from;
  }

  /// Roles that no chosen mode needs are filled all the same, so that each role has an asset.
  [[nodiscard]] std::vector<AssetId> assets_of(OrderId id) const {
    const auto known = table_.role_assets(id);
    std::vector<AssetId> assets(known.begin(), known.end());
    const PlanWay& way = model_.way(id, ways_[id.index()]);
    assets.resize(way.fit.size());
    for (std::size_t r = 0; r < assets.size(); ++r) {
      if (assets[r].valid()) continue;
      for (const AssetId candidate : way.fit[r])
        if (std::find(assets.begin(), assets.end(), candidate) == assets.end()) {
          assets[r] = candidate;
          break;
        }
      if (!assets[r].valid()) assets[r] = way.fit[r].front();
    }
    return assets;
  }

  /// A job that was started late for a maximum lag must not slip forward when execution finds earlier times.
  [[nodiscard]] bool bounds_a_lag(int j) const {
    for (const int next : model_.jobs[static_cast<std::size_t>(j)].after)
      for (const PlanLink& link : model_.jobs[static_cast<std::size_t>(next)].before)
        if (link.from == j && link.maximum != never) return true;
    return false;
  }

  void explain(OrderId id, const OrderFate& fate, OrderPlan& planned) const {
    const PlanOrder& order = model_.orders[id.index()];
    const Order& given = model_.scenario.orders[id.index()];
    if (!order.cause.empty()) {
      planned.cause = order.cause;
      planned.reason = order.reason;
      return;
    }
    if (fate.job < 0) {
      planned.cause = "not-chosen";
      planned.reason = "the search found no better plan with it";
      return;
    }
    const std::string& activity = model_.jobs[static_cast<std::size_t>(fate.job)].what->id;
    switch (fate.cause) {
      case PlaceStatus::TooLate:
        planned.cause = "after-deadline";
        planned.reason = "could not be delivered before " +
                         format_minute(model_.base.instant(fate.bound), model_.scenario.zone_offset) +
                         ", its deadline is " + format_minute(*given.deadline, model_.scenario.zone_offset);
        return;
      case PlaceStatus::BeyondWeather:
        planned.cause = "beyond-weather";
        planned.reason = "activity " + activity + " finds no weather window before the series end";
        return;
      case PlaceStatus::OutOfStock:
        planned.cause = "out-of-stock";
        planned.reason = "activity " + activity + " asks for more of a stock than is left";
        return;
      case PlaceStatus::CannotReach:
        planned.cause = "cannot-reach";
        planned.reason = "no free asset for activity " + activity +
                         " can come to its place: no sea route, or it does not move by itself and lies elsewhere";
        return;
      case PlaceStatus::LagTooLong:
        planned.cause = "maximum-lag";
        planned.reason = "activity " + activity + " cannot follow within its maximum lag";
        return;
      default:
        planned.cause = "no-free-assets";
        planned.reason = "activity " + activity + " finds its assets or pools kept by other orders";
    }
  }

  AssetSequence sequence(AssetId id) const {
    AssetSequence sequence;
    const AssetLine& line = table_.line(id);
    if (model_.frozen != nullptr) sequence.steps = model_.frozen->assets[id.index()].steps;
    for (int position = line.locked(); position < line.size(); ++position) {
      const LineStep& step = line.step(position);
      if (step.job < 0) {
        sequence.steps.push_back(
            {.what = {{}, OutageId{-1 - step.job}}, .sail_not_before = {}, .beside_previous = false});
        continue;
      }
      if (!step.shared) {
        sequence.steps.push_back({.what = reference(step.job), .sail_not_before = {}, .beside_previous = false});
        continue;
      }
      bool first = true;
      for (const int job : table_.stay(id, step.job)) {
        sequence.steps.push_back({.what = reference(job), .sail_not_before = {}, .beside_previous = !first});
        first = false;
      }
    }
    return sequence;
  }

  [[nodiscard]] StepRef reference(int j) const {
    const PlanJob& job = model_.jobs[static_cast<std::size_t>(j)];
    return {{job.order, job.activity}, {}};
  }

  const PlanningModel& model_;
  const ScheduleGenerator& generated_;
  const Timetable& table_;
  const std::vector<int>& ways_;
  Plan plan_;
};

/// Latest departure with which the asset is there when all else is ready.
void time_sailings(const Scenario& scenario, const WindowIndex& windows, const Simulation& run,
                   const std::vector<std::size_t>& fixed, Plan& plan) {
  // Claims served as they come must come as early as they can: there the asset is timed for the claim, not the grant.
  const bool first_come = scenario.dispatch == Dispatch::FirstCome;
  const auto wanted = [&](int job) { return first_come ? run.ready(job) : run.granted(job); };
  for (const Departure& departure : run.departures()) {
    if (departure.step < fixed[departure.asset.index()]) continue;
    const auto& steps = run.program().steps[departure.asset.index()];
    Tick needed = wanted(steps[departure.step].job);
    for (std::size_t s = departure.step + 1; s < steps.size() && steps[s].beside_previous; ++s)
      needed = std::min(needed, wanted(steps[s].job));
    if (needed == never) continue;
    Tick leave = needed;
    if (departure.from != departure.to) {
      const Travel travel = sailing(scenario, departure.asset, departure.from, departure.to);
      leave = windows.sailing(departure.asset, departure.from, departure.to)
                  .latest_ready(departure.free_at, static_cast<Tick>(travel.time.count()), needed);
    }
    if (leave > departure.free_at)
      plan.sequences[departure.asset.index()].steps[departure.step].sail_not_before = run.program().base.instant(leave);
  }
}

}  // namespace

void take_times(const Trace& trace, Plan& plan) {
  for (const ActivityRecord& row : trace.activities) {
    PlannedActivity& planned =
        plan.orders[row.activity.order.index()].activities[static_cast<std::size_t>(row.activity.activity)];
    if (row.attempt == 1) planned.start = row.start;
    planned.end = row.end;
  }
}

Plan draft_plan(const PlanningModel& model, const ScheduleGenerator& generated, const std::vector<int>& ways) {
  return Drafter(model, generated, ways).draft();
}

Plan executed_plan(const Scenario& scenario, const WindowIndex& windows, Plan plan) {
  std::vector<std::size_t> fixed(plan.sequences.size(), 0);
  if (!plan.past.empty()) fixed = begun_simulation(scenario, plan, windows).commitments().fixed_steps;
  for (std::size_t a = 0; a < fixed.size(); ++a) {
    auto& steps = plan.sequences[a].steps;
    for (std::size_t s = fixed[a]; s < steps.size(); ++s) steps[s].sail_not_before.reset();
  }
  Simulation soonest(scenario, plan, windows, {});
  soonest.run_to_end();
  take_times(soonest.trace(), plan);
  time_sailings(scenario, windows, soonest, fixed, plan);
  return plan;
}

}  // namespace fairlead
