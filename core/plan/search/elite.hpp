// SPDX-License-Identifier: MIT
// Elite: the best few candidates of different scores, best first.
#pragma once

#include <algorithm>
#include <vector>

#include "core/plan/search/solution.hpp"

namespace fairlead {

class Elite {
 public:
  explicit Elite(std::size_t most) : most_(most) {}

  [[nodiscard]] bool admits(const Score& score) const {
    if (all_.size() >= most_ && !(score < all_.back().score)) return false;
    return std::none_of(all_.begin(), all_.end(), [&](const Candidate& c) { return same(c.score, score); });
  }
  /// True if it is now the best.
  bool add(const GenerationRequest& request, const Score& score) {
    if (!admits(score)) return false;
    const auto after = std::find_if(all_.begin(), all_.end(), [&](const Candidate& c) { return score < c.score; });
    const bool first = after == all_.begin();
    all_.insert(after, {request, score});
    if (all_.size() > most_) all_.pop_back();
    return first;
  }
  [[nodiscard]] const std::vector<Candidate>& all() const { return all_; }
  [[nodiscard]] bool empty() const { return all_.empty(); }
  [[nodiscard]] const Candidate& best() const { return all_.front(); }

 private:
  static bool same(const Score& a, const Score& b) { return !(a < b) && !(b < a); }

  std::size_t most_;
  std::vector<Candidate> all_;
};

}  // namespace fairlead
