// SPDX-License-Identifier: MIT
// PoolCurve: units of a pool claimed over time, as steps, with the greatest of any range found without reading all.
#pragma once

#include <utility>
#include <vector>

#include "visualizer/scene/run_view.hpp"
#include "visualizer/scene/value_index.hpp"

namespace fairlead::view {

/// Of a stock: what was taken so far.
class PoolCurve {
 public:
  /// More or fewer thousandths of a unit from a time on.
  using Change = std::pair<Tick, std::int64_t>;

  PoolCurve(PoolId pool, double capacity, std::vector<Change> changes);
  PoolCurve(const PoolCurve&) = delete;  // the index refers to the values
  PoolCurve& operator=(const PoolCurve&) = delete;
  PoolCurve(PoolCurve&&) = default;
  PoolCurve& operator=(PoolCurve&&) = default;
  ~PoolCurve() = default;

  [[nodiscard]] PoolId pool() const { return pool_; }
  [[nodiscard]] double capacity() const { return capacity_; }
  /// Nothing is ever claimed.
  [[nodiscard]] bool empty() const { return times_.size() < 2; }
  [[nodiscard]] double greatest() const { return index_.greatest(); }
  /// Units in use on average from tick 0 to `end`.
  [[nodiscard]] double mean(Tick end) const;
  [[nodiscard]] double at(Tick time) const { return units_[step_at(time)]; }
  /// Least and greatest within [from, to).
  [[nodiscard]] ValueRange range(Tick from, Tick to) const;

 private:
  [[nodiscard]] std::size_t step_at(Tick time) const;

  PoolId pool_{};
  double capacity_ = 0;
  std::vector<Tick> times_{};  ///< units_[k] holds from times_[k] on; the first is before all
  std::vector<double> units_{};
  ValueIndex index_{};
};

/// One for each pool, all claims read once.
[[nodiscard]] std::vector<PoolCurve> pool_curves(const RunView& run);

}  // namespace fairlead::view
