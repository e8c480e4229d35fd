// SPDX-License-Identifier: MIT
#include <algorithm>

#include "core/plan/begun_blocks.hpp"
#include "core/plan/search/island.hpp"

namespace fairlead {

namespace {

struct Opener {
  int job = -1;
  Tick waits = 0;   // of the longest hold that it begins: span less the work in it
  double cost = 0;  // of all its holds' waiting, in USD
};

/// Jobs that begin holds of assets which then wait, the dearest waiting first.
std::vector<Opener> openers_that_wait(const PlanningModel& model, const DraftLedger& ledger, const Solution& best) {
  std::vector<Opener> openers;
  const auto index = [](int j) { return static_cast<std::size_t>(j); };
  const std::vector<std::vector<int>> begun = begun_blocks(model);
  for (std::size_t j = 0; j < model.jobs.size(); ++j) {
    const PlanJob& job = model.jobs[j];
    if (best.start[j] == never || best.request.way[job.order.index()] != job.way) continue;
    Opener opener{.job = static_cast<int>(j)};
    for (const int b : begun[j]) {
      const PlanBlock& block = model.blocks[index(b)];
      const AssetId asset = best.assets[job.order.index()][index(block.role)];
      if (!asset.valid()) continue;
      Tick end = 0;
      Tick worked = 0;
      for (const int member : block.jobs) {
        if (best.end[index(member)] == never) continue;
        end = std::max(end, best.end[index(member)]);
        worked += model.jobs[index(member)].least;
      }
      const Tick waits = end - best.start[j] - worked;
      if (waits <= 0) continue;
      const AssetRates& rates = ledger.rates(asset);
      opener.waits = std::max(opener.waits, waits);
      opener.cost += waits * std::max(0.0, rates.standby - (rates.hire > 0 ? -rates.hire : rates.idle));
    }
    if (opener.waits >= seconds_per_hour && opener.cost > 0) openers.push_back(opener);
  }
  std::stable_sort(openers.begin(), openers.end(), [](const Opener& a, const Opener& b) { return a.cost > b.cost; });
  return openers;
}

}  // namespace

/// Whether what was generated last delivers an order that is due later than the current schedule, and late.
bool Island::makes_later() const {
  for (std::size_t o = 0; o < model_.orders.size(); ++o) {
    if (!current_.taken[o]) continue;
    const int job = model_.way(OrderId{o}, current_.request.way[o]).delivering;
    const Tick allowed = std::max(model_.orders[o].due, current_.end[static_cast<std::size_t>(job)]);
    if (generator_.timetable().placement(job).end > allowed) return true;
  }
  return false;
}

void Island::shift_right(Budget& budget) {
  if (elite_.empty() || model_.scenario.objective != Objective::Profit) return;
  move_to(Candidate{elite_.best()});
  shift_holds(budget);
  Candidate anew = elite_.best();
  if (anew.request.not_before.empty() || budget.over()) return;
  anew.request.not_before.clear();  // moves delay by chance, and longer than need be
  move_to(anew);
  shift_holds(budget);
  move_to(Candidate{elite_.best()});
}

void Island::shift_holds(Budget& budget) {
  bool gained = true;
  while (gained && !budget.over()) {
    gained = false;
    for (const Opener& opener : openers_that_wait(model_, judge_.ledger(), current_)) {
      const auto j = static_cast<std::size_t>(opener.job);
      Tick shift = opener.waits;
      for (int halves = 0; halves < 5 && shift >= seconds_per_hour && !budget.over(); ++halves, shift /= 2) {
        if (current_.start[j] == never) break;
        trial_ = current_.request;
        if (trial_.not_before.empty()) trial_.not_before.assign(model_.jobs.size(), 0);
        trial_.not_before[j] = current_.start[j] + shift;
        const Score score = evaluate_change(trial_, budget);
        if (!(score < current_.score) || makes_later()) continue;
        take_over(trial_, score);
        gained = true;
        break;
      }
      if (budget.over()) return;
    }
  }
}

}  // namespace fairlead
