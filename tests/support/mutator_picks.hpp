// SPDX-License-Identifier: MIT
// Ways to pick what an edit changes.
#pragma once

#include <functional>
#include <vector>

#include "core/base/random.hpp"
#include "core/model/run.hpp"
#include "tests/support/mutator.hpp"

namespace fairlead::test {

constexpr Seconds one_hour{3600};

/// A random element that fits, or null.
template <class T, class Fits>
T* pick_of(std::vector<T>& from, RandomStream& random, Fits&& fits) {
  std::vector<T*> found;
  for (T& element : from)
    if (fits(element)) found.push_back(&element);
  return found.empty() ? nullptr : found[random.below(found.size())];
}

template <class T>
T* pick_of(std::vector<T>& from, RandomStream& random) {
  return pick_of(from, random, [](const T&) { return true; });
}

inline std::string order_name(const Run& run, OrderId id) {
  return id.valid() ? run.scenario.orders[id.index()].id : std::string{};
}
inline std::string asset_name(const Run& run, AssetId id) {
  return id.valid() ? run.scenario.assets[id.index()].id : std::string{};
}

inline Way& way_of(Run& run, OrderId order) {
  return run.scenario.orders[order.index()].ways[static_cast<std::size_t>(run.plan.orders[order.index()].way)];
}
inline Activity& activity_of(Run& run, ActivityRef ref) {
  return way_of(run, ref.order).activities[static_cast<std::size_t>(ref.activity)];
}
inline Mode& mode_of(Run& run, ActivityRef ref) {
  const auto& planned = run.plan.orders[ref.order.index()].activities[static_cast<std::size_t>(ref.activity)];
  return activity_of(run, ref).modes[static_cast<std::size_t>(planned.mode)];
}

}  // namespace fairlead::test
