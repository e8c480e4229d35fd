// SPDX-License-Identifier: MIT
#include "visualizer/scene/accrual_curve.hpp"

#include <algorithm>
#include <array>

namespace fairlead::view {

namespace {

constexpr unsigned digit_bits = 11;
constexpr std::size_t few = 4096;             ///< changes that a plain sort orders as fast
constexpr std::size_t most_steps = 1U << 17;  ///< a year of them lies four minutes apart

/// Time, biased to be unsigned, above position: sorts by time and keeps equals as they came.
std::uint64_t key_of(Tick at, std::size_t position) {
  return (static_cast<std::uint64_t>(static_cast<std::uint32_t>(at) ^ 0x80000000U) << 32U) | position;
}

/// By the time in them, digit by digit: a million changes are sorted for each of a large run's curves.
void sort_by_time(std::vector<std::uint64_t>& keys) {
  if (keys.size() <= few) {
    std::sort(keys.begin(), keys.end());
    return;
  }
  std::vector<std::uint64_t> sorted(keys.size());
  for (unsigned shift = 32; shift < 64; shift += digit_bits) {
    std::array<std::size_t, (1U << digit_bits) + 1> starts{};
    const auto digit = [&](std::uint64_t key) { return (key >> shift) & ((1U << digit_bits) - 1); };
    for (const std::uint64_t key : keys) ++starts[digit(key) + 1];
    for (std::size_t k = 1; k < starts.size(); ++k) starts[k] += starts[k - 1];
    for (const std::uint64_t key : keys) sorted[starts[digit(key)]++] = key;
    keys.swap(sorted);
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
  std::vector<std::uint64_t> keys;
  keys.reserve(changes_.size());
  for (std::size_t k = 0; k < changes_.size(); ++k) keys.push_back(key_of(changes_[k].at, k));
  sort_by_time(keys);
  const auto change_of = [&](std::uint64_t key) -> const Change& { return changes_[key & 0xFFFFFFFFU]; };
  // Of very many changes those closer than this are seen together; at each step kept the sum is exact.
  const bool many = changes_.size() > 2 * most_steps;
  const Tick grain =
      many ? (change_of(keys.back()).at - change_of(keys.front()).at) / static_cast<Tick>(most_steps) : 0;
  Step step;
  int going_on = 0;
  Tick kept = 0;
  for (const std::uint64_t key : keys) {
    const Change& change = change_of(key);
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
    if (!steps_.empty() && step.from - kept <= grain) {
      steps_.back() = step;
    } else {
      steps_.push_back(step);
      kept = step.from;
    }
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
