// SPDX-License-Identifier: MIT
#include "core/benchmark/oas_verifier.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace fairlead {

namespace {

constexpr double tolerance = 1e-6;

}  // namespace

std::vector<std::string> faults_of(const OasInstance& instance, std::span<const std::size_t> sequence, double claimed) {
  std::vector<std::string> faults;
  std::vector<bool> taken(instance.orders() + 1);
  double sum = 0;
  int clock = 0;
  std::size_t before = 0;
  for (const std::size_t order : sequence) {
    if (order == 0 || order > instance.orders()) return {fmt::format("there is no order {}", order)};
    if (taken[order]) faults.push_back(fmt::format("order {} is done twice", order));
    taken[order] = true;
    clock = std::max(clock, instance.release[order]);
    clock += instance.setup[before][order] + instance.duration[order];
    if (clock > instance.deadline[order])
      faults.push_back(
          fmt::format("order {} ends at {}, after its deadline {}", order, clock, instance.deadline[order]));
    sum += instance.revenue[order];
    if (clock > instance.due[order]) sum -= instance.weight[order] * (clock - instance.due[order]);
    before = order;
  }
  if (std::abs(sum - claimed) > tolerance) faults.push_back(fmt::format("it is worth {}, not {}", sum, claimed));
  return faults;
}

}  // namespace fairlead
