// SPDX-License-Identifier: MIT
#include "core/plan/search/island.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <numeric>

#include "core/plan/moves/adoption.hpp"
#include "core/plan/moves/list_edit.hpp"
#include "core/plan/search/delay_check.hpp"

namespace fairlead {

namespace {

constexpr std::size_t elite_size = 8;
constexpr std::size_t trail_size = 24;
constexpr int patience = 1500;              // schedules without a new best before a restart
constexpr std::size_t changes_at_once = 4;  // of a search long enough
constexpr int one_repair_in = 40;           // steps
constexpr int inherited = 300;              // steps in a thousand, where there is a donor
constexpr std::size_t most_inherited = 10;  // orders at once

/// What counts between schedules of equal value.
double tie_weight(Objective objective) {
  switch (objective) {
    case Objective::Profit:
      return 0;
    case Objective::Lateness:
      return 1e-7;  // USD against days
    case Objective::Makespan:
      return 1e-3;  // days of all orders against hours
  }
  return 0;
}

}  // namespace

Island::Island(const PlanningModel& model, std::uint64_t seed, std::uint64_t number, const IslandTraits& traits)
    : model_(model),
      traits_(traits),
      neighbourhood_(model),
      generator_(model),
      judge_(model),
      random_(StreamName{.seed = seed, .replication = number, .entity = "planner", .process = "search"}),
      elite_(elite_size),
      trail_(trail_size),
      records_(move_kind_count) {}

Score Island::judged(const GenerationRequest& request) {
  generator_.generate(request);
  return judged_last(request);
}

/// Of what the generator made last.
Score Island::judged_last(const GenerationRequest& request) {
  Score score = judge_.score(generator_, request.way);
  if (traits_.pinned.valid() && !generator_.fates()[traits_.pinned.index()].taken) ++score.unserved;
  if (delays_what_is_late(model_, generator_, request)) score.value += worse_than_any_money;
  score.value += traits_.day_price * score.tie_break;
  return score;
}

const Score& Island::evaluate(const GenerationRequest& request, Budget& budget) {
  generator_.generate(request);
  budget.spend();
  return note(request, judged_last(request));
}

const Score& Island::note(const GenerationRequest& request, const Score& score) {
  last_ = score;
  if (elite_.add(request, last_)) {
    since_best_ = 0;
    trail_[trail_next_++ % trail_.size()] = {request, last_};
  }
  return last_;
}

/// Of a request that is the current one with something changed. Where an order that now is served comes to be dropped,
/// without being asked to, nothing else makes up for it: of 5,000 changes accepted in searches for profit no one did
/// so. What shows that is abandoned.
const Score& Island::evaluate_change(const GenerationRequest& request, Budget& budget) {
  if (!traits_.hot || traits_.pinned.valid()) return evaluate(request, budget);
  // Where not all that is asked for can be served, one order may well be dropped for another.
  bool all = model_.scenario.objective == Objective::Profit;
  for (std::size_t o = 0; o < current_.taken.size(); ++o)
    all = all && (current_.request.way[o] < 0 || current_.taken[o] != 0);
  generator_.generate(request, {.most_dropped = most_dropped(request), .also = all ? &current_.taken : nullptr});
  budget.spend();
  if (!generator_.abandoned()) return note(request, judged_last(request));
  last_ = {.unserved = std::numeric_limits<int>::max() / 2};
  return last_;
}

/// So many mandatory orders the request may drop and still become the current one, or one of the elite.
int Island::most_dropped(const GenerationRequest& request) const {
  int left_out = 0;
  for (std::size_t o = 0; o < request.way.size(); ++o)
    left_out += request.way[o] < 0 && model_.scenario.orders[o].mandatory ? 1 : 0;
  return std::max(current_.score.unserved, elite_.all().back().score.unserved) - left_out;
}

Island::Lone Island::judge_alone(OrderId order, int way) {
  GenerationRequest request;
  request.way.assign(model_.orders.size(), -1);
  request.way[order.index()] = way;
  request.list = model_.way(order, way).topological;
  generator_.generate(request);
  Lone lone{judge_.score(generator_, request.way), never};
  if (!generator_.fates()[order.index()].taken) {
    ++lone.score.unserved;
    return lone;
  }
  lone.end = 0;
  for (const int j : request.list) lone.end = std::max(lone.end, generator_.timetable().placement(j).end);
  return lone;
}

void Island::take_over(GenerationRequest& request, const Score& score) {
  waiting_ = 0;
  std::swap(current_.request, request);
  current_.score = score;
  take_schedule(model_, generator_, judge_, current_);
}

void Island::start_from(const GenerationRequest& request, Budget& budget) {
  const Score score = evaluate(request, budget);
  if (started_ && !(score < current_.score)) return;
  started_ = true;
  trial_ = request;
  take_over(trial_, score);
}

void Island::move_to(const Candidate& candidate) {
  trial_ = candidate.request;
  last_ = judged(trial_);
  elite_.add(trial_, last_);
  started_ = true;
  take_over(trial_, last_);
}

void Island::descend_ways(Budget& budget, std::int64_t most) {
  const std::int64_t until = budget.spent() + most;
  for (std::size_t o = 0; o < model_.orders.size(); ++o) {
    const auto& ways = model_.orders[o].ways;
    for (int w = 0; w < static_cast<int>(ways.size()) && ways.size() > 1; ++w) {
      if (budget.over() || budget.spent() >= until) return;
      const int now = current_.request.way[o];
      if (now < 0 || w == now || !ways[static_cast<std::size_t>(w)].feasible) continue;
      trial_ = current_.request;
      set_way(model_, trial_, OrderId{o}, w, 0);
      const Score score = evaluate(trial_, budget);
      if (score < current_.score) take_over(trial_, score);
    }
  }
}

/// How much worse than the current schedule; an order unserved weighs more than anything.
double Island::worse_by(const Score& score) const {
  constexpr double unserved = 1e15;
  return unserved * (score.unserved - current_.score.unserved) + (score.value - current_.score.value) +
         tie_weight(model_.scenario.objective) * (score.tie_break - current_.score.tie_break);
}

bool Island::accepts(const Score& score) {
  const double worse = worse_by(score);
  if (worse <= 0) return true;
  constexpr double beyond = 1e14;
  if (!traits_.hot || worse > beyond) return false;
  constexpr std::size_t sample = 60;
  if (worse_.size() < sample) {
    worse_.push_back(worse);
    std::vector<double> sorted = worse_;
    std::sort(sorted.begin(), sorted.end());
    hot_ = sorted[sorted.size() / 4];
  }
  return worse < temperature_ * hot_ * random_.exponential(1);
}

MoveKind Island::choose_move() {
  // One ticket each, and up to nine more for the share of tries that were useful lately.
  int tickets[move_kind_count];
  int sum = 0;
  for (int k = 0; k < move_kind_count; ++k) {
    MoveRecord& record = records_[static_cast<std::size_t>(k)];
    constexpr int memory = 400;
    if (record.tried >= memory) {
      record.tried /= 2;
      record.useful /= 2;
    }
    const bool applies = neighbourhood_.applies(static_cast<MoveKind>(k));
    tickets[k] = applies ? 20 + 180 * (record.useful + 1) / (record.tried + 10) : 0;
    sum += tickets[k];
  }
  auto drawn = static_cast<int>(random_.below(static_cast<std::uint64_t>(sum)));
  for (int k = 0; k < move_kind_count; ++k) {
    if (drawn < tickets[k]) return static_cast<MoveKind>(k);
    drawn -= tickets[k];
  }
  return MoveKind::MoveOrder;
}

bool Island::touches_pinned(const GenerationRequest& request) const {
  return traits_.pinned.valid() && request.way[traits_.pinned.index()] < 0;
}

/// Some related orders as a donor has them; false if the request has them so.
bool Island::inherit(GenerationRequest& request) {
  const GenerationRequest& donor = donors_[pick(random_, donors_.size())].request;
  const std::vector<OrderId> orders = neighbourhood_.related(current_, 1 + pick(random_, most_inherited), random_);
  adopt(model_, donor, orders, request);
  return !(request == current_.request);
}

/// False if it is none.
bool Island::think_of(Change& change) {
  change.request = current_.request;
  change.kind.reset();
  bool changed = false;
  if (!donors_.empty() && random_.below(1000) < inherited) {
    changed = inherit(change.request);
  } else {
    change.kind = choose_move();
    changed = neighbourhood_.change(*change.kind, current_, change.request, random_);
    // Now and then a second change, which the first may need to be any good.
    const std::uint64_t more = random_.below(4);
    if (more == 0) changed = neighbourhood_.change(choose_move(), current_, change.request, random_) || changed;
  }
  return changed && !touches_pinned(change.request);
}

/// Changes of the current request, each by itself, those that leave most of its schedule as it was last.
void Island::think_of_changes() {
  changes_.resize(traits_.hot ? changes_at_once : 1);
  waiting_ = 0;
  for (Change& change : changes_) {
    if (!think_of(change)) continue;
    change.alike = common_length(model_, current_.request, change.request);
    std::swap(change, changes_[waiting_++]);
  }
  std::stable_sort(changes_.begin(), changes_.begin() + static_cast<std::ptrdiff_t>(waiting_),
                   [](const Change& a, const Change& b) { return a.alike < b.alike; });
}

/// One change after the other from the last on, until one is accepted: then others are thought of.
void Island::propose(Budget& budget) {
  if (waiting_ == 0) think_of_changes();
  if (waiting_ == 0) return;
  Change& change = changes_[--waiting_];
  const Score score = evaluate_change(change.request, budget);
  ++since_best_;
  if (change.kind) {
    MoveRecord& record = records_[static_cast<std::size_t>(*change.kind)];
    ++record.tried;
    if (worse_by(score) < 0) ++record.useful;
  }
  if (accepts(score)) take_over(change.request, score);
}

/// Of the missing orders the one that loses most if it cannot have its best position goes there.
bool Island::insert_best(std::vector<OrderId>& missing, GenerationRequest& partial, Budget& budget) {
  constexpr std::size_t places = 3;  // of each order
  struct Try {
    std::size_t position = 0;
    double value = 0;
  };
  std::vector<Try> tries;
  for (const OrderId order : missing) {
    tries.push_back({.position = 0});
    tries.push_back({.position = pick(random_, partial.list.size() + 1)});
    tries.push_back({.position = std::min(first_position(model_, current_.request, order), partial.list.size())});
  }
  // The later the position, the more is kept of the schedule before.
  std::vector<std::size_t> turns(tries.size());
  std::iota(turns.begin(), turns.end(), std::size_t{0});
  std::stable_sort(turns.begin(), turns.end(),
                   [&](std::size_t a, std::size_t b) { return tries[a].position > tries[b].position; });
  for (const std::size_t turn : turns) {
    if (budget.over()) return false;
    const OrderId order = missing[turn / places];
    set_way(model_, partial, order, current_.request.way[order.index()], tries[turn].position);
    tries[turn].value = worse_by(judged(partial));
    budget.spend();
    set_way(model_, partial, order, -1, 0);
  }
  double most_regret = -1;
  std::size_t chosen = 0;
  std::size_t where = 0;
  for (std::size_t k = 0; k < missing.size(); ++k) {
    const auto first = tries.begin() + static_cast<std::ptrdiff_t>(places * k);
    std::array<Try, places> ranked;
    std::copy_n(first, places, ranked.begin());
    std::stable_sort(ranked.begin(), ranked.end(), [](const Try& a, const Try& b) { return a.value < b.value; });
    const double regret = ranked[1].value - ranked[0].value;
    if (regret <= most_regret) continue;
    most_regret = regret;
    chosen = k;
    where = ranked[0].position;
  }
  const OrderId order = missing[chosen];
  set_way(model_, partial, order, current_.request.way[order.index()], where);
  missing.erase(missing.begin() + static_cast<std::ptrdiff_t>(chosen));
  return true;
}

void Island::repair(Budget& budget) {
  std::vector<OrderId> missing = neighbourhood_.related(current_, 2 + pick(random_, 2), random_);
  if (missing.empty()) return;
  GenerationRequest partial = current_.request;
  for (const OrderId order : missing) {
    take_out(model_, partial, order);
    partial.way[order.index()] = -1;
    const auto free_again = [&](auto& by_job) {
      if (by_job.empty()) return;
      const PlanWay& way = model_.way(order, current_.request.way[order.index()]);
      for (int j = way.first_job; j < way.end_job(); ++j) by_job[static_cast<std::size_t>(j)] = {};
    };
    free_again(partial.not_before);
    if (!partial.assets.empty()) partial.assets[order.index()].clear();
  }
  while (!missing.empty())
    if (!insert_best(missing, partial, budget)) return;
  if (budget.over()) return;
  const Score score = evaluate(partial, budget);
  ++since_best_;
  if (accepts(score)) take_over(partial, score);
}

/// From one of the elite, some changes away.
void Island::restart() {
  since_best_ = 0;
  move_to(Candidate{elite_.all()[pick(random_, elite_.all().size())]});
  const int changes = 2 + static_cast<int>(random_.below(5));
  trial_ = current_.request;
  for (int k = 0; k < changes; ++k) neighbourhood_.change(choose_move(), current_, trial_, random_);
  if (touches_pinned(trial_)) return;
  const Score score = judged(trial_);
  take_over(trial_, score);
}

void Island::search(Budget& budget, double heat_from, double heat_to) {
  if (current_.request.list.empty() && model_.orders.empty()) return;
  int idle = 0;  // changes in a row that changed nothing: a scenario may leave none to make
  constexpr int most_idle = 2000;
  while (!budget.over() && idle < most_idle) {
    const double share = std::min(1.0, budget.share());
    const double heat = heat_from + (heat_to - heat_from) * share;
    temperature_ = heat * heat;
    const std::int64_t before = budget.spent();
    if (traits_.repairs && random_.below(one_repair_in) == 0)
      repair(budget);
    else
      propose(budget);
    idle = budget.spent() == before ? idle + 1 : 0;
    if (since_best_ > patience) restart();
  }
}

}  // namespace fairlead
