// SPDX-License-Identifier: MIT
#include "visualizer/scene/pool_curve.hpp"

#include <algorithm>

namespace fairlead::view {

namespace {

constexpr double thousandth = 0.001;

void add_claim(const RunView& run, const ClaimRecord& claim, bool stock, std::vector<PoolCurve::Change>& changes) {
  changes.emplace_back(run.tick(claim.start), claim.amount.thousandths);
  if (!stock) changes.emplace_back(run.tick(claim.end), -claim.amount.thousandths);
}

}  // namespace

PoolCurve::PoolCurve(PoolId pool, double capacity, std::vector<Change> changes)
    : pool_(pool), capacity_(capacity), times_{-never}, units_{0} {
  std::sort(changes.begin(), changes.end());
  std::int64_t thousandths = 0;
  for (std::size_t k = 0; k < changes.size(); ++k) {
    thousandths += changes[k].second;
    if (k + 1 < changes.size() && changes[k + 1].first == changes[k].first) continue;
    times_.push_back(changes[k].first);
    units_.push_back(static_cast<double>(thousandths) * thousandth);
  }
  index_ = ValueIndex(units_);
}

std::size_t PoolCurve::step_at(Tick time) const {
  const auto after = std::upper_bound(times_.begin() + 1, times_.end(), time);
  return static_cast<std::size_t>(after - times_.begin()) - 1;
}

ValueRange PoolCurve::range(Tick from, Tick to) const {
  return index_.range(step_at(from), step_at(std::max(from, to - 1)) + 1);
}

double PoolCurve::mean(Tick end) const {
  double sum = 0;
  for (std::size_t k = 0; k < times_.size(); ++k) {
    const Tick until = k + 1 < times_.size() ? std::min(times_[k + 1], end) : end;
    sum += units_[k] * std::max(0.0, static_cast<double>(until) - static_cast<double>(std::max<Tick>(times_[k], 0)));
  }
  return sum / std::max(1.0, static_cast<double>(end));
}

std::vector<PoolCurve> pool_curves(const RunView& run) {
  const auto& pools = run.scenario().pools;
  std::vector<std::vector<PoolCurve::Change>> changes(pools.size());
  for (const ClaimRecord& claim : run.trace().claims) {
    if (claim.resource.kind != ResourceKind::Pool) continue;
    const auto pool = static_cast<std::size_t>(claim.resource.index);
    add_claim(run, claim, pools[pool].stock, changes[pool]);
  }
  std::vector<PoolCurve> curves;
  for (std::size_t k = 0; k < pools.size(); ++k)
    curves.emplace_back(PoolId{k}, pools[k].capacity.as_double(), std::move(changes[k]));
  return curves;
}

}  // namespace fairlead::view
