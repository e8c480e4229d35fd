// SPDX-License-Identifier: MIT
// ListEdit: what moves do to a request's list: take orders out, put them back elsewhere.
#pragma once

#include <vector>

#include "core/plan/schedule_generation.hpp"

namespace fairlead {

/// Jobs of the order in the list's order; they are no longer in it.
std::vector<int> take_out(const PlanningModel& model, GenerationRequest& request, OrderId order);

/// Puts the jobs side by side before the list's `position`.
void put_in(GenerationRequest& request, std::size_t position, const std::vector<int>& jobs);

/// Position of the order's first job in the list; its size if there is none.
[[nodiscard]] std::size_t first_position(const PlanningModel& model, const GenerationRequest& request, OrderId order);

/// Position of the first job that started at `at` or later in the schedule whose starts are given.
[[nodiscard]] std::size_t position_at(const GenerationRequest& request, const std::vector<Tick>& starts, Tick at);

/// The order by another way, or not at all (-1): its jobs take the place of those of the way before, at `position` if
/// it had none.
void set_way(const PlanningModel& model, GenerationRequest& request, OrderId order, int way, std::size_t position);

}  // namespace fairlead
