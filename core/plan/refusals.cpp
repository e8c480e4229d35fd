// SPDX-License-Identifier: MIT
#include "core/plan/refusals.hpp"

#include <algorithm>
#include <cmath>

#include "core/plan/moves/list_edit.hpp"
#include "core/plan/search/island.hpp"
#include "core/report/text_layout.hpp"

namespace fairlead {

namespace {

constexpr std::int64_t most_schedules = 80;  // for one order
constexpr std::int64_t all_schedules = 4000;

class Prober {
 public:
  Prober(const PlanningModel& model, const PlannerOptions& options, const Budget& limit, const Candidate& best)
      : model_(model), options_(options), limit_(limit), base_(probe({})) {
    base_.island.move_to(best);
    best_ = best;
    best_.score = base_.island.elite().best().score;
    delivered_ = delivered(base_.island.current());
  }

  [[nodiscard]] const Candidate& best() const { return best_; }
  [[nodiscard]] bool taken(OrderId order) const { return base_.island.current().taken[order.index()] != 0; }

  Refusal ask(OrderId order, std::int64_t schedules, Candidate& better) {
    Refusal refusal{.order = order, .tried = true, .possible = false, .loss = 0, .displaced = {}, .late = {}};
    Probe probed = probe(order);
    Budget budget = limit_.part(schedules);
    const auto& ways = model_.orders[order.index()].ways;
    for (int w = 0; w < static_cast<int>(ways.size()); ++w) {
      if (!ways[static_cast<std::size_t>(w)].feasible) continue;
      for (const std::size_t position : positions(order, w)) {
        if (budget.spent() * 2 > schedules) break;
        GenerationRequest request = best_.request;
        set_way(model_, request, order, -1, 0);
        set_way(model_, request, order, w, position);
        probed.island.start_from(request, budget);
        if (request.not_before.empty()) continue;
        request.not_before.clear();  // with it what waits on purpose may be late
        probed.island.start_from(request, budget);
      }
    }
    if (probed.island.elite().empty()) return refusal;
    probed.island.search(budget, 0, 0);
    const Candidate with = probed.island.elite().best();  // a copy: moving there may push it out of the elite
    refusal.possible = with.score.unserved <= best_.score.unserved;
    refusal.loss = with.score.value - best_.score.value;
    probed.island.move_to(with);
    compare(probed.island.current(), refusal);
    if (with.score < best_.score) better = with;
    return refusal;
  }

 private:
  struct Probe {
    Island island;
  };

  [[nodiscard]] Probe probe(OrderId pinned) const {
    return {Island(model_, options_.seed, pinned.valid() ? 1000 + pinned.index() : 999,
                   {.hot = false, .repairs = false, .pinned = pinned})};
  }

  /// When it might begin, first and last of all, and between.
  [[nodiscard]] std::vector<std::size_t> positions(OrderId order, int way) const {
    const PlanWay& planned = model_.way(order, way);
    const Tick earliest = model_.jobs[static_cast<std::size_t>(planned.first_job)].earliest;
    const std::size_t length = best_.request.list.size();
    std::vector<std::size_t> all{position_at(best_.request, base_.island.current().start, earliest), 0, length};
    constexpr std::size_t between = 16;
    for (std::size_t k = 1; k < between; ++k) all.push_back(k * length / between);
    return all;
  }

  [[nodiscard]] std::vector<Tick> delivered(const Solution& solution) const {
    std::vector<Tick> ends(model_.orders.size(), never);
    for (std::size_t o = 0; o < ends.size(); ++o) {
      if (!solution.taken[o]) continue;
      ends[o] = solution.end[static_cast<std::size_t>(model_.way(OrderId{o}, solution.request.way[o]).delivering)];
    }
    return ends;
  }

  void compare(const Solution& with, Refusal& refusal) const {
    const std::vector<Tick> ends = delivered(with);
    for (std::size_t o = 0; o < ends.size(); ++o) {
      if (delivered_[o] == never || OrderId{o} == refusal.order) continue;
      if (ends[o] == never) {
        refusal.displaced.emplace_back(o);
        continue;
      }
      // Only what is late counts as later.
      const Tick due = model_.orders[o].due;
      const Tick before = due == never ? delivered_[o] : std::max(due, delivered_[o]);
      const double later = static_cast<double>(ends[o] - before) / seconds_per_day;
      constexpr double worth_telling = 0.05;
      if (due != never && later > worth_telling) refusal.late.emplace_back(OrderId{o}, later);
    }
    std::stable_sort(refusal.late.begin(), refusal.late.end(),
                     [](const auto& a, const auto& b) { return a.second > b.second; });
  }

  const PlanningModel& model_;
  const PlannerOptions& options_;
  const Budget& limit_;
  Probe base_;
  Candidate best_;
  std::vector<Tick> delivered_;
};

std::vector<OrderId> left_out(const PlanningModel& model, const Prober& prober) {
  std::vector<OrderId> orders;
  for (std::size_t o = 0; o < model.orders.size(); ++o)
    if (model.orders[o].cause.empty() && !model.scenario.orders[o].mandatory && !prober.taken(OrderId{o}))
      orders.emplace_back(o);
  return orders;
}

/// In tenths, rounded up: what is lost is never said to be nothing.
std::string tenths(double value) {
  return one_decimal(std::ceil(value * 10) / 10);
}

std::string displaced_text(const Scenario& scenario, const Refusal& refusal) {
  constexpr std::size_t most_named = 3;
  std::vector<std::string> parts;
  const auto& gone = refusal.displaced;
  for (std::size_t k = 0; k < std::min(most_named, gone.size()); ++k)
    parts.push_back(scenario.orders[gone[k].index()].id + " would be left out");
  if (gone.size() > most_named) parts.push_back(std::to_string(gone.size() - most_named) + " more");
  for (std::size_t k = 0; k < std::min(most_named, refusal.late.size()); ++k)
    parts.push_back(scenario.orders[refusal.late[k].first.index()].id + " would be " + tenths(refusal.late[k].second) +
                    " d later");
  return enumerated(parts, "and");
}

}  // namespace

std::vector<Refusal> find_refusals(const PlanningModel& model, const PlannerOptions& options, const Budget& limit,
                                   Candidate& best) {
  std::vector<Refusal> refusals;
  constexpr int most_rounds = 3;
  for (int round = 0; round < most_rounds; ++round) {
    Prober prober(model, options, limit, best);
    const std::vector<OrderId> orders = left_out(model, prober);
    if (orders.empty()) return {};
    const std::int64_t all =
        options.seconds > 0 ? all_schedules : std::min<std::int64_t>(options.schedules / 2, all_schedules);
    const std::int64_t each = std::min<std::int64_t>(most_schedules, all / static_cast<std::int64_t>(orders.size()));
    refusals.clear();
    Candidate better = prober.best();
    for (const OrderId order : orders) {
      if (each < 1 || limit.over()) {
        refusals.push_back({.order = order, .tried = false, .possible = false, .loss = 0, .displaced = {}, .late = {}});
        continue;
      }
      Candidate found = better;
      refusals.push_back(prober.ask(order, each, found));
      if (found.score < better.score) better = found;
    }
    if (!(better.score < prober.best().score)) return refusals;
    best = better;
  }
  return refusals;
}

std::string refusal_sentence(const Scenario& scenario, const Refusal& refusal) {
  if (!refusal.tried) return "the search found no better plan with it";
  const std::string displaced = displaced_text(scenario, refusal);
  if (!refusal.possible)
    return displaced.empty() ? "no way was found to serve it beside what the plan takes"
                             : "no way was found to take it and all that must be served: " + displaced;
  const std::string with = displaced.empty() ? "" : "; with it " + displaced;
  switch (scenario.objective) {
    case Objective::Profit: {
      constexpr double step = 1000;
      const double price = std::ceil(std::max(1.0, refusal.loss) / step) * step;
      return "it would have to pay " + whole_number(price) + " USD more to be worth taking" + with;
    }
    case Objective::Lateness:
      return refusal.loss > 0 ? "taking it would add " + tenths(refusal.loss) + " d of lateness" + with
                              : "taking it would save no lateness" + with;
    case Objective::Makespan:
      return refusal.loss > 0 ? "taking it would make the plan " + tenths(refusal.loss) + " h longer" + with
                              : "taking it would not make the plan shorter" + with;
  }
  return {};
}

}  // namespace fairlead
