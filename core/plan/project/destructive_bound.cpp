// SPDX-License-Identifier: MIT
#include "core/plan/project/destructive_bound.hpp"

#include <algorithm>

#include "core/plan/project/makespan_windows.hpp"

namespace fairlead {

namespace {

constexpr int most_jobs = 400;  // pairs are quadratic in them

}  // namespace

int destructive_bound(const PackedProject& project, int bound) {
  if (project.jobs > most_jobs) return bound;
  MakespanWindows windows(project);
  const auto refuted = [&](int makespan) {
    windows.open(makespan);
    return !windows.narrow();
  };
  int step = 1;
  while (refuted(bound)) {  // by ever longer steps, and by shorter ones in the end
    ++bound;
    while (bound + step < project.horizon && refuted(bound + step)) {
      bound += step + 1;
      step *= 2;
    }
    step = std::max(1, step / 2);
  }
  return bound;
}

}  // namespace fairlead
