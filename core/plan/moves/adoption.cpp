// SPDX-License-Identifier: MIT
#include "core/plan/moves/adoption.hpp"

#include <algorithm>
#include <utility>

namespace fairlead {

namespace {

/// An empty vector stands for one of `missing` throughout.
template <class T>
void take_values(std::vector<T>& mine, const std::vector<T>& theirs, const std::vector<char>& chosen,
                 const T& missing) {
  if (mine.empty() && theirs.empty()) return;
  if (mine.empty()) mine.assign(chosen.size(), missing);
  for (std::size_t k = 0; k < chosen.size(); ++k)
    if (chosen[k] != 0) mine[k] = theirs.empty() ? missing : theirs[k];
}

/// Of a list without the chosen jobs: these come in where the donor has them.
void merge(std::vector<int>& list, const std::vector<int>& donor, const std::vector<char>& chosen) {
  std::vector<int> position(chosen.size(), -1);
  for (std::size_t k = 0; k < list.size(); ++k) position[static_cast<std::size_t>(list[k])] = static_cast<int>(k);
  std::vector<std::pair<int, int>> coming;  // after which position, and the job
  int after = -1;
  for (const int job : donor) {
    const auto j = static_cast<std::size_t>(job);
    if (chosen[j] != 0)
      coming.emplace_back(after, job);
    else if (position[j] >= 0)
      after = position[j];
  }
  std::stable_sort(coming.begin(), coming.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<int> merged;
  merged.reserve(list.size() + coming.size());
  auto next = coming.begin();
  for (int k = -1; k < static_cast<int>(list.size()); ++k) {
    if (k >= 0) merged.push_back(list[static_cast<std::size_t>(k)]);
    for (; next != coming.end() && next->first == k; ++next) merged.push_back(next->second);
  }
  list = std::move(merged);
}

}  // namespace

void adopt(const PlanningModel& model, const GenerationRequest& donor, const std::vector<OrderId>& orders,
           GenerationRequest& request) {
  std::vector<char> chosen(model.orders.size(), 0);
  for (const OrderId order : orders) chosen[order.index()] = 1;
  std::vector<char> chosen_jobs(model.jobs.size(), 0);
  for (std::size_t j = 0; j < chosen_jobs.size(); ++j) chosen_jobs[j] = chosen[model.jobs[j].order.index()];
  take_values(request.way, donor.way, chosen, -1);
  take_values(request.assets, donor.assets, chosen, {});
  take_values(request.whims, donor.whims, chosen, 0U);
  take_values(request.mode, donor.mode, chosen_jobs, -1);
  take_values(request.not_before, donor.not_before, chosen_jobs, Tick{0});
  std::erase_if(request.list, [&](int job) { return chosen_jobs[static_cast<std::size_t>(job)] != 0; });
  merge(request.list, donor.list, chosen_jobs);
}

}  // namespace fairlead
