// SPDX-License-Identifier: MIT
#include "visualizer/scene/accrual_curve.hpp"

#include <algorithm>

namespace fairlead::view {

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
  std::stable_sort(changes_.begin(), changes_.end(), [](const Change& a, const Change& b) { return a.at < b.at; });
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
