// SPDX-License-Identifier: MIT
#include "visualizer/scene/accrual_curve.hpp"

#include <algorithm>

namespace fairlead::view {

namespace {

/// A stable sort of what consists of few ascending runs, as items of money by asset and time do.
template <class T, class Before>
void merge_runs(std::vector<T>& all, Before before) {
  std::vector<std::ptrdiff_t> edges{0};
  const auto count = static_cast<std::ptrdiff_t>(all.size());
  for (std::ptrdiff_t k = 1; k < count; ++k)
    if (before(all[static_cast<std::size_t>(k)], all[static_cast<std::size_t>(k - 1)])) edges.push_back(k);
  edges.push_back(count);
  while (edges.size() > 2) {
    std::vector<std::ptrdiff_t> merged{0};
    for (std::size_t k = 0; k + 2 < edges.size(); k += 2) {
      std::inplace_merge(all.begin() + edges[k], all.begin() + edges[k + 1], all.begin() + edges[k + 2], before);
      merged.push_back(edges[k + 2]);
    }
    if (merged.back() != count) merged.push_back(count);
    edges = std::move(merged);
  }
}

}  // namespace

void AccrualCurve::add(Tick start, Tick end, std::int64_t amount) {
  total_ += amount;
  if (end <= start) {
    changes_.push_back({.at = start, .due = amount});
    return;
  }
  changes_.push_back({.at = start, .begins = true, .due = amount, .length = end - start});
  changes_.push_back({.at = end, .due = amount, .length = end - start});
}

void AccrualCurve::finish() {
  merge_runs(changes_, [](const Change& a, const Change& b) { return a.at < b.at; });
  Step step;
  int going_on = 0;
  for (const Change& change : changes_) {
    step.accrued += step.slope * (change.at - step.from);
    step.from = change.at;
    if (change.length > 0) {
      const double amount = static_cast<double>(change.due);
      going_on += change.begins ? 1 : -1;
      step.slope += (change.begins ? amount : -amount) / change.length;
      if (!change.begins) step.accrued -= amount;
    }
    if (!change.begins) step.done += change.due;
    if (going_on == 0) step.slope = step.accrued = 0;  // no rounding is carried on
    if (!steps_.empty() && steps_.back().from == step.from)
      steps_.back() = step;
    else
      steps_.push_back(step);
  }
  steps_.shrink_to_fit();
  changes_ = {};
}

double AccrualCurve::at(Tick time) const {
  const auto after = std::upper_bound(steps_.begin(), steps_.end(), time,
                                      [](Tick when, const Step& step) { return when < step.from; });
  if (after == steps_.begin()) return 0;
  const Step& step = *std::prev(after);
  return static_cast<double>(step.done) + step.accrued + (step.slope * (time - step.from));
}

}  // namespace fairlead::view
