// SPDX-License-Identifier: MIT
#include "core/plan/project/mode_choice.hpp"

#include <algorithm>

namespace fairlead {

ModeChoice::ModeChoice(const PackedProject& project) : project_(&project) {
  for (int job = 0; job < project.jobs; ++job)
    if (project.mode_count(job) > 1) choosers_.push_back(job);
}

void ModeChoice::count(const std::vector<std::uint8_t>& modes) {
  left_.assign(project_->stock_capacity.begin(), project_->stock_capacity.end());
  for (int job = 0; job < project_->jobs; ++job) {
    const int* consumed = project_->consumed(job, modes[static_cast<std::size_t>(job)]);
    for (std::size_t s = 0; s < left_.size(); ++s) left_[s] -= consumed[s];
  }
}

std::int64_t ModeChoice::short_by(std::size_t stock, std::int64_t left) const {
  return left >= 0 ? 0 : -left * 1000 / std::max(1, project_->stock_capacity[stock]) + 1;
}

std::int64_t ModeChoice::shortage_with(int job, int now, int then) const {
  const int* given = project_->consumed(job, now);
  const int* taken = project_->consumed(job, then);
  std::int64_t sum = 0;
  for (std::size_t s = 0; s < left_.size(); ++s) sum += short_by(s, left_[s] + given[s] - taken[s]);
  return sum;
}

std::int64_t ModeChoice::shortage(const std::vector<std::uint8_t>& modes) {
  count(modes);
  std::int64_t sum = 0;
  for (std::size_t s = 0; s < left_.size(); ++s) sum += short_by(s, left_[s]);
  return sum;
}

void ModeChoice::draw(Draws& draws, std::vector<std::uint8_t>& modes) {
  for (int job = 0; job < project_->jobs; ++job) {
    const int count = project_->mode_count(job);
    modes[static_cast<std::size_t>(job)] = static_cast<std::uint8_t>(std::min(draws.below(count), draws.below(count)));
  }
  repair(draws, modes);
}

bool ModeChoice::repair(Draws& draws, std::vector<std::uint8_t>& modes) {
  std::int64_t now_short = shortage(modes);
  const int most_steps = 40 * static_cast<int>(choosers_.size());
  for (int step = 0; now_short > 0; ++step) {
    if (step >= most_steps) return false;
    const int job = choosers_[static_cast<std::size_t>(draws.below(static_cast<int>(choosers_.size())))];
    std::uint8_t& mode = modes[static_cast<std::size_t>(job)];
    const int other = draws.below(project_->mode_count(job));
    if (other == mode) continue;
    const std::int64_t then_short = shortage_with(job, mode, other);
    // Now and then a step to the worse, which leads out of dead ends.
    if (then_short >= now_short && !(then_short < 2 * now_short && draws.per_mille(10))) continue;
    const int* given = project_->consumed(job, mode);
    const int* taken = project_->consumed(job, other);
    for (std::size_t s = 0; s < left_.size(); ++s) left_[s] += given[s] - taken[s];
    mode = static_cast<std::uint8_t>(other);
    now_short = then_short;
  }
  return true;
}

}  // namespace fairlead
