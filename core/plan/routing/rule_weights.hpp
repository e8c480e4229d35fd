// SPDX-License-Identifier: MIT
// RuleWeights: how often each rule of a search is chosen, by how well it did lately.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/base/random.hpp"

namespace fairlead {

/// Integers throughout, so that choices are the same on every machine. docs/sources.md [Ropke-Pisinger-2006]
class RuleWeights {
 public:
  explicit RuleWeights(std::size_t rules) : weights_(rules, start), scores_(rules), uses_(rules) {}

  [[nodiscard]] std::size_t choose(RandomStream& random) const {
    std::int64_t sum = 0;
    for (const std::int64_t weight : weights_) sum += weight;
    auto left = static_cast<std::int64_t>(random.below(static_cast<std::uint64_t>(sum)));
    std::size_t rule = 0;
    for (; left >= weights_[rule]; ++rule) left -= weights_[rule];
    return rule;
  }

  void score(std::size_t rule, std::int64_t points) {
    scores_[rule] += points;
    ++uses_[rule];
  }

  /// Ends a segment: weights move by a tenth towards the mean score of their rules.
  void renew() {
    for (std::size_t rule = 0; rule < weights_.size(); ++rule) {
      if (uses_[rule] == 0) continue;
      const std::int64_t mean = scale * scores_[rule] / uses_[rule];
      weights_[rule] = weights_[rule] + (mean - weights_[rule]) / 10;
      if (weights_[rule] < least) weights_[rule] = least;
      scores_[rule] = 0;
      uses_[rule] = 0;
    }
  }

 private:
  static constexpr std::int64_t scale = 1000;
  static constexpr std::int64_t start = 2 * scale;
  static constexpr std::int64_t least = scale / 10;
  std::vector<std::int64_t> weights_;
  std::vector<std::int64_t> scores_;
  std::vector<std::int64_t> uses_;
};

}  // namespace fairlead
