// SPDX-License-Identifier: MIT
#include "core/plan/search/general_search.hpp"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <functional>
#include <memory>
#include <string>
#include <thread>

#include "core/plan/priority_rules.hpp"
#include "core/plan/search/island.hpp"
#include "core/report/text_layout.hpp"

namespace fairlead {

namespace {

constexpr std::int64_t schedules_per_island = 4000;
constexpr int most_islands = 8;
constexpr int rounds = 16;               // between two of which islands exchange their best
constexpr std::int64_t hot_from = 1000;  // schedules below which nothing worse is ever accepted
constexpr double first_heat = 0.45;

/// Calls each(k) for every k below `count`, on as many threads; what they do must not depend on one another.
void on_threads(int threads, int count, const std::function<void(int)>& each) {
  const int used = std::min(threads, count);
  std::atomic<int> next{0};
  const auto work = [&] {
    for (int k = next++; k < count; k = next++) each(k);
  };
  std::vector<std::jthread> others;
  for (int t = 1; t < used; ++t) others.emplace_back(work);
  work();
}

class GeneralSearch {
 public:
  GeneralSearch(const PlanningModel& model, const PlannerOptions& options, const StopToken* stop, Progress* progress)
      : model_(model), options_(options), stop_(stop), progress_(progress), began_(Budget::Clock::now()) {
    add_island();
  }

  std::vector<Candidate> run(const std::vector<GenerationRequest>& given) {
    begin(given);
    if (model_.orders.empty()) return islands_.front()->elite().all();
    settle_islands();
    for (int round = 0; round < rounds && !stopped(); ++round) {
      search_round(round);
      exchange();
    }
    shift_right();
    return best();
  }

 private:
  [[nodiscard]] bool large() const { return timed() || options_.schedules >= hot_from; }
  [[nodiscard]] double day_price() const { return model_.scenario.objective == Objective::Profit ? worth_of_a_day : 0; }
  [[nodiscard]] bool timed() const { return options_.seconds > 0; }
  [[nodiscard]] bool stopped() const { return stop_ != nullptr && stop_->stop_requested(); }

  /// One schedule whatever the budget; all rules if it allows.
  void begin(const std::vector<GenerationRequest>& given) {
    Island& first = *islands_.front();
    const std::int64_t most = timed() ? no_limit : options_.schedules;
    Budget budget = timed() ? Budget(most, began_, began_ + length(0.3), stop_) : Budget(most, stop_);
    bool any = false;
    const auto judge = [&](const GenerationRequest& request) {
      if (any && budget.over()) return;
      any = true;
      first.start_from(request, budget);
    };
    for (const GenerationRequest& request : given) judge(request);
    const WayChoices choices = first_ways(first);
    judge(by_rule(choices.quickest, PriorityRule::EarliestDue));
    if (choices.best != choices.quickest) judge(by_rule(choices.best, PriorityRule::EarliestDue));
    const std::vector<int> ways = first.elite().best().request.way;
    for (int rule = 1; rule < priority_rule_count; ++rule) judge(by_rule(ways, static_cast<PriorityRule>(rule)));
    first.descend_ways(budget, most / 3);
    RandomStream random(StreamName{.seed = options_.seed, .replication = 0, .entity = "planner", .process = "start"});
    const std::int64_t shaken = timed() ? 200 : std::min<std::int64_t>(options_.schedules / 6, 200);
    for (std::int64_t k = 0; k < shaken && !budget.over(); ++k) {
      GenerationRequest request = by_rule(k % 2 == 0 ? any_ways(random) : first.elite().best().request.way,
                                          static_cast<PriorityRule>(random.below(priority_rule_count)));
      shake(request, random);
      judge(request);
    }
    spent_ = budget.spent();
    rounds_begin_ = Budget::Clock::now();
  }

  void add_island() {
    islands_.push_back(std::make_unique<Island>(
        model_, options_.seed, islands_.size(),
        IslandTraits{.hot = large(), .repairs = large(), .day_price = day_price(), .pinned = options_.pinned}));
  }

  /// As many as the budget has work for, each from one of the first schedules. Seconds are schedules by the pace so
  /// far; then no thread is left without an island, and all threads have as many.
  void settle_islands() {
    std::int64_t schedules = options_.schedules;
    if (timed()) {
      const std::chrono::duration<double> gone = rounds_begin_ - began_;
      schedules =
          static_cast<std::int64_t>(options_.seconds * static_cast<double>(spent_) / std::max(1e-6, gone.count()));
    }
    auto count = static_cast<int>(std::clamp<std::int64_t>(schedules / schedules_per_island, 1, most_islands));
    if (timed()) count = (count + threads() - 1) / threads() * threads();
    const std::vector<Candidate> first = islands_.front()->elite().all();
    for (int k = 1; k < count; ++k) {
      add_island();
      islands_.back()->move_to(first[static_cast<std::size_t>(k) % first.size()]);
    }
  }

  [[nodiscard]] GenerationRequest by_rule(const std::vector<int>& ways, PriorityRule rule) const {
    GenerationRequest request;
    request.way = ways;
    request.list = priority_list(model_, ways, rule);
    return request;
  }

  [[nodiscard]] std::vector<int> any_ways(RandomStream& random) const {
    std::vector<int> ways;
    for (const PlanOrder& order : model_.orders) {
      std::vector<int> feasible;
      for (int w = 0; w < static_cast<int>(order.ways.size()); ++w)
        if (order.ways[static_cast<std::size_t>(w)].feasible) feasible.push_back(w);
      ways.push_back(order.cause.empty() ? feasible[pick(random, feasible.size())] : -1);
    }
    return ways;
  }

  /// Each order's jobs go back by a random part of a random part of the list.
  void shake(GenerationRequest& request, RandomStream& random) const {
    const double spread = static_cast<double>(request.list.size()) * random.uniform() * random.uniform();
    std::vector<double> back(model_.orders.size());
    for (double& part : back) part = random.uniform() * spread;
    std::vector<std::pair<double, int>> keyed;
    for (std::size_t k = 0; k < request.list.size(); ++k) {
      const OrderId order = model_.jobs[static_cast<std::size_t>(request.list[k])].order;
      keyed.emplace_back(static_cast<double>(k) + back[order.index()], request.list[k]);
    }
    std::stable_sort(keyed.begin(), keyed.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    for (std::size_t k = 0; k < keyed.size(); ++k) request.list[k] = keyed[k].second;
  }

  /// By order, on an empty timetable: the way that scores best, and the one that ends first.
  struct WayChoices {
    std::vector<int> best;
    std::vector<int> quickest;
  };

  WayChoices first_ways(Island& island) const {
    WayChoices choices;
    choices.best.assign(model_.orders.size(), -1);
    choices.quickest.assign(model_.orders.size(), -1);
    for (std::size_t o = 0; o < model_.orders.size(); ++o) {
      const PlanOrder& order = model_.orders[o];
      if (!order.cause.empty()) continue;
      Island::Lone best;
      Island::Lone quickest;
      for (int w = 0; w < static_cast<int>(order.ways.size()); ++w) {
        if (!order.ways[static_cast<std::size_t>(w)].feasible) continue;
        const Island::Lone lone = order.ways.size() > 1 ? island.judge_alone(OrderId{o}, w) : Island::Lone{};
        const bool first = choices.best[o] < 0;
        if (first || lone.score < best.score) {
          best = lone;
          choices.best[o] = w;
        }
        if (first || lone.end < quickest.end) {
          quickest = lone;
          choices.quickest[o] = w;
        }
      }
    }
    return choices;
  }

  [[nodiscard]] Budget::Clock::duration length(double share) const {
    return std::chrono::duration_cast<Budget::Clock::duration>(std::chrono::duration<double>(options_.seconds * share));
  }

  /// Schedules kept for shifting starts in the end.
  [[nodiscard]] std::int64_t reserve() const {
    if (model_.scenario.objective != Objective::Profit) return 0;
    return std::min<std::int64_t>(options_.schedules / 3, 3000);
  }

  [[nodiscard]] int threads() const { return std::max(1, options_.threads); }

  /// When an island's turn begins: those that share a thread have equal parts of each round, one after the other.
  [[nodiscard]] Budget::Clock::time_point time_in(int round, int island) const {
    const auto whole = began_ + length(0.85) - rounds_begin_;
    const int turns = static_cast<int>(islands_.size()) / threads();
    return rounds_begin_ + whole * (round * turns + island / threads()) / (rounds * turns);
  }

  void search_round(int round) {
    const auto count = static_cast<std::int64_t>(islands_.size());
    const std::int64_t left = timed() ? 0 : std::max<std::int64_t>(0, options_.schedules - reserve() - spent_);
    const std::int64_t each = left / (rounds - round) / count;
    std::vector<std::int64_t> spent(islands_.size(), 0);
    on_threads(options_.threads, static_cast<int>(count), [&](int k) {
      Budget budget =
          timed() ? Budget(no_limit, time_in(round, k), time_in(round, k + threads()), stop_) : Budget(each, stop_);
      islands_[static_cast<std::size_t>(k)]->search(budget, first_heat * (rounds - round) / rounds,
                                                    first_heat * (rounds - round - 1) / rounds);
      spent[static_cast<std::size_t>(k)] = budget.spent();
    });
    for (const std::int64_t part : spent) spent_ += part;
    report();
  }

  /// The worst island goes on from the best one's best, and each learns what the others have found.
  void exchange() {
    if (islands_.size() < 2) return;
    const auto better = [](const auto& a, const auto& b) { return a->elite().best().score < b->elite().best().score; };
    const auto best = std::min_element(islands_.begin(), islands_.end(), better);
    const auto worst = std::max_element(islands_.begin(), islands_.end(), better);
    if (best != worst) (*worst)->move_to((*best)->elite().best());
    for (auto& island : islands_) {
      std::vector<Candidate> donors;
      for (const auto& other : islands_)
        if (other != island) donors.push_back(other->elite().best());
      island->set_donors(std::move(donors));
    }
  }

  void shift_right() {
    const auto better = [](const auto& a, const auto& b) { return a->elite().best().score < b->elite().best().score; };
    Island& best = **std::min_element(islands_.begin(), islands_.end(), better);
    const std::int64_t left = timed() ? no_limit : options_.schedules - spent_;
    Budget budget = timed() ? Budget(left, began_, began_ + length(1.0), stop_) : Budget(left, stop_);
    best.shift_right(budget);
    spent_ += budget.spent();
    // What the shifts have left goes into more search, cold.
    if (!budget.over()) best.search(budget, 0, 0);
    report(!stopped());
  }

  /// A search that finds nothing left to change ends before its budget does.
  void report(bool ended = false) {
    if (progress_ == nullptr) return;
    progress_->best(value_text());
    const std::chrono::duration<double> gone = Budget::Clock::now() - began_;
    constexpr double thousandths = 1000;
    const double total = timed() ? options_.seconds * thousandths : options_.schedules;
    const double done = timed() ? gone.count() * thousandths : static_cast<double>(spent_);
    progress_->report("planning", static_cast<std::uint64_t>(ended ? total : std::min(done, total)),
                      static_cast<std::uint64_t>(total));
  }

  [[nodiscard]] std::string value_text() const {
    Score best = islands_.front()->elite().best().score;
    for (const auto& island : islands_) best = std::min(best, island->elite().best().score);
    const std::string open = best.unserved > 0 ? ", " + std::to_string(best.unserved) + " unserved" : "";
    switch (model_.scenario.objective) {
      case Objective::Profit:
        return "profit " + one_decimal((day_price() * best.tie_break - best.value) / 1e6) + " million USD" + open;
      case Objective::Lateness:
        return "lateness " + one_decimal(best.value) + " d" + open;
      case Objective::Makespan:
        return "makespan " + one_decimal(best.value) + " h" + open;
    }
    return {};
  }

  [[nodiscard]] std::vector<Candidate> best() const {
    std::vector<Candidate> all;
    for (const auto& island : islands_)
      all.insert(all.end(), island->elite().all().begin(), island->elite().all().end());
    for (const auto& island : islands_)
      for (const Candidate& past : island->trail())
        if (!past.request.way.empty()) all.push_back(past);
    std::stable_sort(all.begin(), all.end(), [](const Candidate& a, const Candidate& b) { return a.score < b.score; });
    const auto same = [](const Candidate& a, const Candidate& b) { return !(a.score < b.score); };
    all.erase(std::unique(all.begin(), all.end(), same), all.end());
    return all;
  }

  const PlanningModel& model_;
  const PlannerOptions& options_;
  const StopToken* stop_;
  Progress* progress_;
  Budget::Clock::time_point began_;
  Budget::Clock::time_point rounds_begin_;
  std::vector<std::unique_ptr<Island>> islands_;
  std::int64_t spent_ = 0;
};

}  // namespace

std::vector<Candidate> search_schedules(const PlanningModel& model, const PlannerOptions& options,
                                        const std::vector<GenerationRequest>& given, const StopToken* stop,
                                        Progress* progress) {
  return GeneralSearch(model, options, stop, progress).run(given);
}

}  // namespace fairlead
