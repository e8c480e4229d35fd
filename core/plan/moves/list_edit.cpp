// SPDX-License-Identifier: MIT
#include "core/plan/moves/list_edit.hpp"

#include <algorithm>

namespace fairlead {

namespace {

OrderId order_of(const PlanningModel& model, int job) {
  return model.jobs[static_cast<std::size_t>(job)].order;
}

}  // namespace

std::vector<int> take_out(const PlanningModel& model, GenerationRequest& request, OrderId order) {
  std::vector<int> jobs;
  for (const int job : request.list)
    if (order_of(model, job) == order) jobs.push_back(job);
  std::erase_if(request.list, [&](int job) { return order_of(model, job) == order; });
  return jobs;
}

void put_in(GenerationRequest& request, std::size_t position, const std::vector<int>& jobs) {
  const auto at = request.list.begin() + static_cast<std::ptrdiff_t>(std::min(position, request.list.size()));
  request.list.insert(at, jobs.begin(), jobs.end());
}

std::size_t first_position(const PlanningModel& model, const GenerationRequest& request, OrderId order) {
  const auto first =
      std::find_if(request.list.begin(), request.list.end(), [&](int job) { return order_of(model, job) == order; });
  return static_cast<std::size_t>(first - request.list.begin());
}

std::size_t position_at(const GenerationRequest& request, const std::vector<Tick>& starts, Tick at) {
  const auto first = std::find_if(request.list.begin(), request.list.end(),
                                  [&](int job) { return starts[static_cast<std::size_t>(job)] >= at; });
  return static_cast<std::size_t>(first - request.list.begin());
}

void set_way(const PlanningModel& model, GenerationRequest& request, OrderId order, int way, std::size_t position) {
  int& now = request.way[order.index()];
  if (now >= 0) {
    position = first_position(model, request, order);
    take_out(model, request, order);
  }
  now = way;
  if (!request.assets.empty()) request.assets[order.index()].clear();
  if (way >= 0) put_in(request, position, model.way(order, way).topological);
}

}  // namespace fairlead
