// SPDX-License-Identifier: MIT
#include "core/study/slots.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>
#include <utility>

#include "core/commercial/ledger_entry.hpp"
#include "core/plan/draft.hpp"
#include "core/plan/schedule_generation.hpp"
#include "core/report/key_figures_from_trace.hpp"
#include "core/sim/simulation.hpp"

namespace fairlead {

namespace {

/// Of the activity that delivers the first role, else the way's first; -1: none.
int main_role(const Way& way) {
  const Mode& mode = way.activities[static_cast<std::size_t>(way.delivers)].modes.front();
  if (!mode.roles.empty()) return mode.roles.front().role;
  return way.roles.empty() ? -1 : 0;
}

/// First midnights of the scenario's months in the horizon, the first one replaced by the horizon's start.
std::vector<Instant> months_of(const Scenario& scenario) {
  using std::chrono::floor;
  const auto local = floor<std::chrono::days>(scenario.start + scenario.zone_offset);
  const std::chrono::year_month_day first{local};
  std::vector<Instant> months{scenario.start};
  for (auto month = first.year() / first.month() + std::chrono::months{1};; month += std::chrono::months{1}) {
    const Instant begin = std::chrono::sys_days{month / 1} - scenario.zone_offset;
    if (begin >= scenario.end) return months;
    months.push_back(begin);
  }
}

struct MoneySums {
  Cents revenue{};
  Cents cost{};
};

MoneySums sums_of(const Ledger& ledger) {
  MoneySums sums;
  for (const MoneyItem& item : ledger.items) {
    if (group_of(item.kind) == MoneyGroup::Revenue)
      sums.revenue += item.amount;
    else
      sums.cost -= item.amount;
  }
  return sums;
}

class SlotSearch {
 public:
  SlotSearch(const Run& run, OrderId order, const SeeRun& tried)
      : run_(run),
        tried_(tried),
        scenario_(run.scenario),
        order_(order),
        windows_(scenario_, scenario_.series),
        model_(scenario_, windows_),
        generator_(model_) {
    pin_others();
  }

  Slots search() {
    const PlanOrder& asked = model_.orders[order_.index()];
    if (!asked.cause.empty()) return {{}, asked.reason};
    without_ = executed();
    base_ = sums_of(make_ledger(scenario_, without_.plan, without_.trace));
    const std::vector<Instant> months = months_of(scenario_);
    for (std::size_t m = 0; m < months.size(); ++m)
      search_month(months[m], m + 1 < months.size() ? months[m + 1] : scenario_.end);
    if (!slots_.found.empty()) return std::move(slots_);
    if (slots_.reason.empty()) slots_.reason = "beside the plan nobody has time for it within the horizon";
    return std::move(slots_);
  }

 private:
  struct Executed {
    Plan plan;
    Trace trace;
  };

  [[nodiscard]] Tick tick(Instant at) const { return std::max<Tick>(0, model_.base.tick(at)); }

  /// Others are asked for as they are planned, in the order in which they start, none earlier than that.
  void pin_others() {
    const std::size_t jobs = model_.jobs.size();
    request_.way.assign(model_.orders.size(), -1);
    request_.mode.assign(jobs, -1);
    request_.not_before.assign(jobs, 0);
    request_.assets.resize(model_.orders.size());
    std::vector<std::tuple<Tick, Tick, int>> list;
    for (std::size_t o = 0; o < run_.plan.orders.size(); ++o) {
      const OrderPlan& planned = run_.plan.orders[o];
      if (!planned.taken) continue;
      request_.way[o] = planned.way;
      request_.assets[o] = planned.assets;
      const PlanWay& way = model_.way(OrderId{o}, planned.way);
      for (std::size_t a = 0; a < planned.activities.size(); ++a) {
        const int job = way.first_job + static_cast<int>(a);
        request_.mode[static_cast<std::size_t>(job)] = planned.activities[a].mode;
        request_.not_before[static_cast<std::size_t>(job)] = tick(planned.activities[a].start);
        list.emplace_back(tick(planned.activities[a].start), tick(planned.activities[a].end), job);
      }
    }
    std::sort(list.begin(), list.end());
    for (const auto& [start, end, job] : list) request_.list.push_back(job);
  }

  Executed executed() {
    generator_.generate(request_);
    Executed done;
    done.plan = draft_plan(model_, generator_, request_.way);
    for (std::size_t o = 0; o < run_.plan.orders.size(); ++o) {
      if (OrderId{o} == order_)
        delay(done.plan.orders[o]);
      else
        keep_delays(o, done.plan.orders[o]);
      done.plan.orders[o].assumed_won = run_.plan.orders[o].assumed_won;
    }
    done.plan = executed_plan(scenario_, windows_, std::move(done.plan));
    done.trace = simulate(scenario_, done.plan, windows_, {});
    return done;
  }

  /// Only what the plan itself delays on purpose is delayed when it is executed.
  void keep_delays(std::size_t o, OrderPlan& planned) const {
    for (std::size_t a = 0; a < planned.activities.size(); ++a)
      planned.activities[a].not_before = run_.plan.orders[o].activities[a].not_before;
  }

  /// The order asked for is not begun before its month, even where execution finds earlier times.
  void delay(OrderPlan& planned) const {
    for (PlannedActivity& activity : planned.activities)
      activity.not_before = std::max(activity.not_before.value_or(month_), month_);
  }

  void search_month(Instant month, Instant next) {
    std::map<AssetId, Slot> best;
    const PlanOrder& asked = model_.orders[order_.index()];
    for (int w = 0; w < static_cast<int>(asked.ways.size()); ++w) {
      if (!asked.ways[static_cast<std::size_t>(w)].feasible) continue;
      const int role = main_role(scenario_.orders[order_.index()].ways[static_cast<std::size_t>(w)]);
      const std::vector<AssetId> nobody{AssetId{}};
      for (const AssetId asset :
           role < 0 ? nobody : asked.ways[static_cast<std::size_t>(w)].fit[static_cast<std::size_t>(role)])
        if (const auto slot = try_slot(month, w, role, asset); slot && slot->start < next) keep_better(best, *slot);
    }
    for (auto& [asset, slot] : best) slots_.found.push_back(std::move(slot));
  }

  static void keep_better(std::map<AssetId, Slot>& best, const Slot& slot) {
    const auto [at, first] = best.try_emplace(slot.asset, slot);
    const auto rank = [](const Slot& s) { return std::tuple{s.delivered, s.cost - s.revenue, s.way}; };
    if (!first && rank(slot) < rank(at->second)) at->second = slot;
  }

  std::optional<Slot> try_slot(Instant month, int way, int role, AssetId asset) {
    const GenerationRequest others = request_;
    month_ = month;
    ask_for_order(month, way, role, asset);
    const Executed with = executed();
    request_ = others;
    const OrderPlan& planned = with.plan.orders[order_.index()];
    if (!planned.taken || with.trace.orders[order_.index()].status != OrderStatus::Completed) {
      const bool late_or_busy = planned.cause == "beyond-weather" || planned.cause == "no-free-assets";
      if (slots_.reason.empty() && !late_or_busy) slots_.reason = planned.reason;
      return std::nullopt;
    }
    if (moves_others(with.trace) || with.trace.orders[order_.index()].delivered > scenario_.end) return std::nullopt;
    return slot_of(with, month, asset);
  }

  void ask_for_order(Instant month, int way, int role, AssetId asset) {
    const PlanWay& asked = model_.way(order_, way);
    request_.way[order_.index()] = way;
    request_.list.insert(request_.list.end(), asked.topological.begin(), asked.topological.end());
    for (int job = asked.first_job; job < asked.end_job(); ++job)
      request_.not_before[static_cast<std::size_t>(job)] = tick(month);
    if (role < 0) return;
    request_.assets[order_.index()].assign(asked.fit.size(), AssetId{});
    request_.assets[order_.index()][static_cast<std::size_t>(role)] = asset;
  }

  [[nodiscard]] bool moves_others(const Trace& trace) const {
    if (trace.breaches.size() > without_.trace.breaches.size()) return true;
    for (std::size_t o = 0; o < trace.orders.size(); ++o) {
      const OrderOutcome& before = without_.trace.orders[o];
      if (before.status != OrderStatus::Completed) continue;
      if (trace.orders[o].status != OrderStatus::Completed || trace.orders[o].end > before.end) return true;
    }
    return false;
  }

  [[nodiscard]] Slot slot_of(const Executed& with, Instant month, AssetId asset) const {
    const OrderPlan& planned = with.plan.orders[order_.index()];
    const OrderOutcome& outcome = with.trace.orders[order_.index()];
    Ledger ledger = make_ledger(scenario_, with.plan, with.trace);
    const MoneySums sums = sums_of(ledger);
    if (tried_) show(with, std::move(ledger));
    Slot slot{.month = month, .asset = asset, .way = planned.way, .assets = planned.assets};
    slot.start = outcome.start;
    slot.delivered = outcome.delivered;
    slot.end = outcome.end;
    for (const ActivityRecord& record : with.trace.activities)
      if (record.activity.order == order_) slot.waiting_on_weather += record.waited_weather;
    slot.revenue = sums.revenue - base_.revenue;
    slot.cost = sums.cost - base_.cost;
    return slot;
  }

  void show(const Executed& with, Ledger ledger) const {
    Run run;
    run.scenario = scenario_;
    run.plan = with.plan;
    run.trace = with.trace;
    run.ledger = std::move(ledger);
    run.figures = key_figures_from_trace(run.scenario, run.plan, run.trace, run.ledger);
    tried_(run);
  }

  const Run& run_;
  const SeeRun& tried_;
  const Scenario& scenario_;
  OrderId order_;
  WindowIndex windows_;
  PlanningModel model_;
  ScheduleGenerator generator_;
  GenerationRequest request_;
  Executed without_;
  MoneySums base_;
  Instant month_{};  // of the slot being tried
  Slots slots_;
};

}  // namespace

Slots find_slots(const Run& run, OrderId order, const SeeRun& tried) {
  const Order& asked = run.scenario.orders[order.index()];
  if (!asked.refusal.empty()) return {{}, asked.refusal};
  return SlotSearch{run, order, tried}.search();
}

}  // namespace fairlead
