// SPDX-License-Identifier: MIT
#include "core/plan/planner.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <optional>
#include <utility>

#include "core/plan/bounds/bound.hpp"
#include "core/plan/conflict.hpp"
#include "core/plan/draft.hpp"
#include "core/plan/hardening.hpp"
#include "core/plan/mending.hpp"
#include "core/plan/objective.hpp"
#include "core/plan/other_weather.hpp"
#include "core/plan/project/project_plan.hpp"
#include "core/plan/refusals.hpp"
#include "core/plan/search/delay_check.hpp"
#include "core/plan/search/general_search.hpp"
#include "core/sim/simulation.hpp"

namespace fairlead {

namespace {

/// Where claims are served as they come, execution differs from the draft: maximum lags are mended by starting later,
/// and orders that keep each other from ever finishing are left out, the last one first. Elsewhere the first execution
/// is the plan.
ExecutedPlan finished_plan(const Scenario& scenario, const WindowIndex& windows, Plan draft) {
  const auto any_broken = [](const Trace& trace) { return !trace.breaches.empty(); };
  const Budget unlimited(no_limit, nullptr);
  while (true) {
    auto [plan, trace] = mended(scenario, windows, std::move(draft), Instant::min(), any_broken, unlimited);
    std::size_t stuck = plan.orders.size();
    for (const Breach& breach : trace.breaches) stuck = breach.from.order.index();
    for (std::size_t o = 0; o < plan.orders.size(); ++o)
      if (plan.orders[o].taken && trace.orders[o].status != OrderStatus::Completed) stuck = o;
    if (stuck == plan.orders.size()) return {std::move(plan), std::move(trace)};
    OrderOutcome outcome = trace.orders[stuck];
    if (outcome.status == OrderStatus::Completed) {
      outcome.cause = "maximum-lag";
      outcome.reason = "served as it comes, it does not keep its maximum lags";
    }
    leave_out(plan, OrderId{stuck}, outcome);
    draft = std::move(plan);
  }
}

class PlanMaker {
 public:
  PlanMaker(const Scenario& scenario, const WindowIndex& windows, const PlannerOptions& options, const StopToken* stop,
            Progress* progress)
      : scenario_(scenario),
        windows_(windows),
        options_(options),
        stop_(stop),
        progress_(progress),
        model_(scenario, windows),
        generator_(model_) {}

  MadePlan make() {
    const std::vector<Candidate> found = candidates();
    if (hardens()) other_weather_.emplace(scenario_);
    for (std::size_t k = 0; k < std::min(finalists(), found.size()) && (k == 0 || !late()); ++k) {
      judge(found[k]);
      if (!found[k].request.not_before.empty()) judge(without_delays(found[k]));
    }
    if (other_weather_) harden();
    if (options_.reasons) give_reasons();
    return std::move(made_);
  }

 private:
  using Clock = Budget::Clock;

  static constexpr double searched = 0.6;         // of the budget, where hardening follows
  static constexpr double hardened_until = 0.95;  // of the time for search and hardening
  static constexpr double explained = 0.1;        // of the time, where reasons are asked for

  /// For search and hardening.
  [[nodiscard]] double seconds() const { return options_.seconds * (options_.reasons ? 1 - explained : 1); }
  [[nodiscard]] Clock::time_point after(double seconds) const {
    return began_ + std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(seconds));
  }
  /// So many seconds after the beginning it is over, or if these do not count, when it is asked to stop.
  [[nodiscard]] Budget until(double seconds, std::int64_t schedules = no_limit) const {
    return options_.seconds > 0 ? Budget(no_limit, Clock::now(), after(seconds), stop_) : Budget(schedules, stop_);
  }

  /// To judge more than what comes out best.
  [[nodiscard]] bool long_enough() const {
    constexpr double seconds = 5;
    constexpr int schedules = 20'000;
    return options_.seconds > 0 ? options_.seconds >= seconds : options_.schedules >= schedules;
  }
  /// The best is not what earns a little more if the weather is as planned with and much less if it is not.
  [[nodiscard]] bool hardens() const {
    const bool alone = !options_.pinned.valid();  // moves may drop what is pinned
    return alone && long_enough() && scenario_.objective == Objective::Profit && !scenario_.series.empty();
  }
  [[nodiscard]] std::size_t finalists() const {
    if (other_weather_) return 24;
    return options_.seconds > 0 || options_.schedules >= 1000 ? 12 : 4;
  }
  [[nodiscard]] bool late() const { return options_.seconds > 0 && Clock::now() > after(seconds()); }

  /// Where only pools matter, what the packed search finds; else the best of the general one.
  [[nodiscard]] std::vector<Candidate> candidates() const {
    auto packed =
        plan_project(model_, {.seed = options_.seed, .schedules = options_.schedules, .seconds = options_.seconds},
                     stop_, progress_);
    if (packed && packed->feasible) {
      std::vector<Candidate> only(1);
      only.front().request = std::move(packed->request);
      return only;
    }
    PlannerOptions options = search_options();
    if (packed && options.seconds > 0)
      options.seconds = std::max(1e-3, std::chrono::duration<double>(after(options.seconds) - Clock::now()).count());
    else if (packed)
      options.schedules = std::max(1, options.schedules - static_cast<int>(packed->schedules));
    return search_schedules(model_, options, {}, stop_, progress_);
  }

  /// Some of the budget is left for hardening, and of the time for judging.
  [[nodiscard]] PlannerOptions search_options() const {
    PlannerOptions options = options_;
    options.seconds = seconds();
    if (long_enough()) options.seconds *= hardens() ? searched : 0.92;
    if (hardens()) options.schedules = static_cast<int>(options.schedules * searched);
    return options;
  }

  void harden() {
    Budget budget = until(seconds() * hardened_until, options_.schedules - search_options().schedules);
    if (!budget.over()) judge(hardened(model_, *other_weather_, best_, options_.seed, budget, progress_));
  }

  /// What drafts gain by delays an execution may not.
  static Candidate without_delays(Candidate candidate) {
    candidate.request.not_before.clear();
    return candidate;
  }

  /// Executed in the nominal world; kept if it is the best. Of what is earned there no more than a tenth is given up
  /// for other weather.
  void judge(const Candidate& candidate) {
    generator_.generate(candidate.request);
    ExecutedPlan finished = finished_plan(scenario_, windows_, draft_plan(model_, generator_, candidate.request.way));
    Score score = executed_score(scenario_, finished.plan, finished.trace);
    if (judged_ && score.unserved > score_.unserved) return;
    const bool alike = judged_ && score.unserved == score_.unserved;
    if (alike && delays_what_is_late(model_, generator_, candidate.request)) return;
    if (other_weather_) {
      as_planned_ = alike ? std::min(as_planned_, score.value) : score.value;
      constexpr double given_up = 0.1;
      if (alike && score.value > as_planned_ + given_up * std::abs(as_planned_)) return;
      score.value = other_weather_->blended(score, finished.plan);
    }
    if (judged_ && !(score < score_)) return;
    judged_ = true;
    best_ = candidate;
    score_ = score;
    made_.plan = std::move(finished.plan);
  }

  [[nodiscard]] bool stopped() const { return stop_ != nullptr && stop_->stop_requested(); }

  void give_reasons() {
    const std::vector<Conflict> conflicts = find_out_conflicts();
    Candidate best = best_;
    const std::vector<Refusal> refusals = find_refusals(model_, options_, until(options_.seconds), best);
    judge(best);
    tell(conflicts);
    for (const Refusal& refusal : refusals) {
      OrderPlan& planned = made_.plan.orders[refusal.order.index()];
      if (planned.taken || (!refusal.possible && explain_alone(refusal.order, planned))) continue;
      planned.cause = "not-chosen";
      planned.reason = refusal_sentence(scenario_, refusal);
    }
  }

  /// Of the mandatory orders that some way could serve; a plan found by asking is taken if it serves more.
  std::vector<Conflict> find_out_conflicts() {
    if (score_.unserved <= never_served() || stopped()) return {};
    // What cannot be done is worth as long again.
    ConflictSearch search = find_conflicts(model_, options_, unserved(), until(2 * options_.seconds));
    if (search.served) judge(*search.served);
    // Whoever stops it takes what there is: that nothing was found yet proves nothing.
    return stopped() ? std::vector<Conflict>{} : std::move(search.conflicts);
  }

  /// True if the order cannot be served even by itself: then that is why.
  bool explain_alone(OrderId order, OrderPlan& planned) {
    const auto& ways = model_.orders[order.index()].ways;
    for (int w = 0; w < static_cast<int>(ways.size()); ++w) {
      if (!ways[static_cast<std::size_t>(w)].feasible) continue;
      GenerationRequest alone;
      alone.way.assign(model_.orders.size(), -1);
      alone.way[order.index()] = w;
      alone.list = ways[static_cast<std::size_t>(w)].topological;
      generator_.generate(alone);
      if (generator_.fates()[order.index()].taken) return false;
      const OrderPlan refused = draft_plan(model_, generator_, alone.way).orders[order.index()];
      planned.cause = refused.cause;
      planned.reason = refused.reason;
    }
    return true;
  }

  [[nodiscard]] int never_served() const {
    int count = 0;
    for (std::size_t o = 0; o < model_.orders.size(); ++o)
      count += scenario_.orders[o].mandatory && !model_.orders[o].cause.empty() ? 1 : 0;
    return count;
  }

  /// Mandatory orders that the best plan leaves out.
  [[nodiscard]] std::vector<OrderId> unserved() const {
    std::vector<OrderId> orders;
    for (std::size_t o = 0; o < model_.orders.size(); ++o)
      if (scenario_.orders[o].mandatory && !made_.plan.orders[o].taken) orders.emplace_back(o);
    return orders;
  }

  /// Why mandatory orders are not served: by themselves, or beside the others.
  void tell(const std::vector<Conflict>& conflicts) {
    for (const OrderId order : unserved()) {
      OrderPlan& planned = made_.plan.orders[order.index()];
      if (!model_.orders[order.index()].cause.empty())
        made_.conflicts.push_back(scenario_.orders[order.index()].id + " cannot be served: " + planned.reason);
      else if (!explain_alone(order, planned))
        planned.reason = "beside the orders taken: " + planned.reason;
    }
    std::vector<char> told(model_.orders.size(), 0);
    for (const Conflict& conflict : conflicts) {
      std::string sentence = conflict_sentence(scenario_, conflict);
      bool any = false;
      for (const OrderId order : conflict.orders) {
        OrderPlan& planned = made_.plan.orders[order.index()];
        if (planned.taken) continue;
        any = true;
        if (conflict.orders.size() == 1)
          sentence += "; " + planned.reason;
        else if (std::exchange(told[order.index()], 1) == 0)
          planned.reason += "; " + sentence;
      }
      if (any) made_.conflicts.push_back(std::move(sentence));
    }
  }

  const Scenario& scenario_;
  const WindowIndex& windows_;
  const PlannerOptions& options_;
  const StopToken* stop_;
  Progress* progress_;
  Clock::time_point began_ = Clock::now();
  PlanningModel model_;
  ScheduleGenerator generator_;
  std::optional<OtherWeather> other_weather_;
  double as_planned_ = 0;  // the best value of a plan judged if the weather is as planned with
  MadePlan made_;
  Candidate best_;
  Score score_;
  bool judged_ = false;
};

}  // namespace

MadePlan find_plan(const Scenario& scenario, const WindowIndex& windows, const PlannerOptions& options,
                   const StopToken* stop, Progress* progress) {
  return PlanMaker(scenario, windows, options, stop, progress).make();
}

Plan make_plan(const Scenario& scenario, const WindowIndex& windows, const PlannerOptions& options,
               const StopToken* stop, Progress* progress) {
  return find_plan(scenario, windows, options, stop, progress).plan;
}

PlanQuality quality_of(const Scenario& scenario, const WindowIndex& windows, const Plan& plan) {
  std::vector<char> served;
  for (const OrderPlan& order : plan.orders) served.push_back(order.taken ? 1 : 0);
  const Trace trace = simulate(scenario, plan, windows, {});
  const Score score = executed_score(scenario, plan, trace);
  const PlanningModel model(scenario, windows);
  const double bound = bound_of(model, served, {.profit = -score.value, .end = model.base.tick(trace.end)});
  const double sign = scenario.objective == Objective::Profit ? -1 : 1;
  PlanQuality quality{.value = sign * score.value, .bound = sign * bound};
  if (const auto gap = gap_of(score.value, bound)) quality.gap_pct = 100 * *gap;
  return quality;
}

}  // namespace fairlead
