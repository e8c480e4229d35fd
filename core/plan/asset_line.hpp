// SPDX-License-Identifier: MIT
// AssetLine: what one asset does after what, as the generator fills it: steps with places, gaps between them.
#pragma once

#include <algorithm>
#include <vector>

#include "core/plan/planning_model.hpp"

namespace fairlead {

/// A job of an asset taken whole, an outage, or a stay shared by several jobs.
struct LineStep {
  Tick need_by = 0;  ///< the asset must be there by then
  Tick end = 0;
  PlaceId in;               ///< where it must be; none: wherever it lies
  PlaceId out;              ///< where it is afterwards; none: as before
  int job = -1;             ///< -1 - outage for an outage; of a shared stay its first job
  int block = -1;           ///< steps of one block lie side by side
  bool lies_there = false;  ///< must lie at `in` already: a move that begins where its lead asset is
  bool shared = false;      ///< others may join
};

class AssetLine {
 public:
  AssetLine(const PlanningModel& model, AssetId asset)
      : model_(&model), asset_(asset), lies_(model.scenario.assets[asset.index()].home) {}

  [[nodiscard]] int size() const { return static_cast<int>(steps_.size()); }
  [[nodiscard]] const LineStep& step(int position) const { return steps_[static_cast<std::size_t>(position)]; }
  [[nodiscard]] const std::vector<LineStep>& steps() const { return steps_; }
  void insert(int position, const LineStep& step);
  void erase(int position);
  void replace(int position, const LineStep& step);
  /// Nothing comes between or before the steps that there are; the asset lies at `place` from `free_at` on.
  void lock(PlaceId place, Tick free_at);
  /// So many first steps are locked.
  [[nodiscard]] int locked() const { return locked_; }

  /// Where the asset lies, and since when, before the step at `position`.
  [[nodiscard]] PlaceId place_before(int position) const;
  [[nodiscard]] Tick free_before(int position) const { return position <= locked_ ? free_at_ : step(position - 1).end; }
  /// When it can be at `target` if it goes there right after the step before `position`; none: wherever it lies.
  [[nodiscard]] Tick arrival(int position, PlaceId target) const;
  /// Whether, lying at `out` from `end` on, it is in time for the step at `position` and those that hang on it.
  [[nodiscard]] bool in_time(int position, Tick end, PlaceId out) const;
  /// First position whose step is needed after `at`.
  [[nodiscard]] int position_after(Tick at) const;
  /// First position from the given one on before which the asset has nothing to do for so long, the time to come and
  /// go included; never inside a block. The end if there is none.
  [[nodiscard]] int position_of_room(int position, Tick length) const {
    while (position < size() && room_before_[static_cast<std::size_t>(position)] < length) ++position;
    return position;
  }
  /// Position of a job's step that is needed at the given time.
  [[nodiscard]] int position_of(int job, Tick need_by) const {
    int position = position_after(need_by) - 1;
    while (step(position).job != job) --position;
    return position;
  }

 private:
  void measure_room(int position);

  const PlanningModel* model_;
  AssetId asset_;
  PlaceId lies_;      // behind the locked steps; home if there are none
  Tick free_at_ = 0;  // the same
  int locked_ = 0;
  std::vector<LineStep> steps_;
  std::vector<Tick> room_before_;  // by position; -1 inside a block
};

inline PlaceId AssetLine::place_before(int position) const {
  for (int p = position - 1; p >= locked_; --p)
    if (step(p).out.valid()) return step(p).out;
  return lies_;
}

inline Tick AssetLine::arrival(int position, PlaceId target) const {
  const Tick free_at = free_before(position);
  return target.valid() ? model_->arrival(asset_, place_before(position), target, free_at) : free_at;
}

inline void AssetLine::measure_room(int position) {
  if (position >= size()) return;
  const bool inside = position > 0 && step(position).block >= 0 && step(position).block == step(position - 1).block;
  room_before_[static_cast<std::size_t>(position)] = inside ? -1 : step(position).need_by - free_before(position);
}

inline int AssetLine::position_after(Tick at) const {
  if (steps_.empty() || steps_.back().need_by <= at) return size();
  const auto next =
      std::upper_bound(steps_.begin(), steps_.end(), at, [](Tick t, const LineStep& s) { return t < s.need_by; });
  return std::max(locked_, static_cast<int>(next - steps_.begin()));
}

}  // namespace fairlead
