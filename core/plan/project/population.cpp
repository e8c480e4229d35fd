// SPDX-License-Identifier: MIT
#include "core/plan/project/population.hpp"

#include <algorithm>
#include <functional>
#include <queue>
#include <utility>

namespace fairlead {

namespace {

constexpr int many_members = 200;  // of more than these not the worst leaves its place
constexpr int leavers = 20;        // but the worst of so many drawn

}  // namespace

ProjectMember& Population::add(std::int64_t rank) {
  ranks_.push_back(rank);
  return members_.emplace_back();
}

ProjectMember& Population::replace(int member, std::int64_t rank) {
  ranks_[index(member)] = rank;
  return members_[index(member)];
}

void Population::keep_best(int members) {
  using Place = std::pair<std::int64_t, std::size_t>;  // rank and place of a member; void where that place is filled
  std::vector<Place> places;
  for (std::size_t k = 0; k < ranks_.size(); ++k) places.emplace_back(ranks_[k], k);
  std::priority_queue<Place, std::vector<Place>, std::greater<>> next(std::greater<>{}, std::move(places));
  const auto kept = static_cast<std::size_t>(std::min(members, size()));
  for (std::size_t k = 0; k < kept; ++k) {
    while (next.top().second < k) next.pop();
    const std::size_t best = next.top().second;
    next.pop();
    if (best == k) continue;
    next.emplace(ranks_[k], best);
    std::swap(members_[k], members_[best]);
    std::swap(ranks_[k], ranks_[best]);
  }
  members_.resize(kept);
  ranks_.resize(kept);
}

int Population::best() const {
  return static_cast<int>(std::min_element(ranks_.begin(), ranks_.end()) - ranks_.begin());
}

int Population::best_drawn(Draws& draws, int drawn) const {
  int best = draws.below(size());
  for (int n = 1; n < drawn; ++n) {
    const int other = draws.below(size());
    if (rank(other) < rank(best)) best = other;
  }
  return best;
}

int Population::replaceable(Draws& draws) const {
  if (size() <= many_members) return static_cast<int>(std::max_element(ranks_.begin(), ranks_.end()) - ranks_.begin());
  int worst = draws.below(size());
  for (int n = 1; n < leavers; ++n) {
    const int other = draws.below(size());
    if (rank(other) > rank(worst)) worst = other;
  }
  return worst;
}

bool Population::has(std::int64_t rank, const std::vector<int>& finish, const std::vector<std::uint8_t>& modes) const {
  for (std::size_t k = 0; k < ranks_.size(); ++k)
    if (ranks_[k] == rank && members_[k].finish == finish && members_[k].modes == modes) return true;
  return false;
}

}  // namespace fairlead
