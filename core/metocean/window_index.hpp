// SPDX-License-Identifier: MIT
// WindowIndex: when work can go on: good runs of every combination of conditions and waters, and searches in them.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "core/base/interval_set.hpp"
#include "core/model/network.hpp"
#include "core/model/scenario.hpp"

namespace fairlead {

/// When a piece of work starts and ends if it is ready at some tick; end == never: beyond weather.
struct WorkSpan {
  Tick start = never;
  Tick end = never;
  [[nodiscard]] bool found() const { return end != never; }
  friend bool operator==(WorkSpan, WorkSpan) = default;
};

struct SuspendRule {
  Tick restart = 0;
  Tick abandon = 0;
  Tick minimum_chunk = 0;
};

/// The good runs under one combination of limits, daylight, shift and waters; model.md section 2, weather rule.
/// Immutable; queries take no lock and allocate nothing.
class WorkWindows {
 public:
  /// `good` within [0, limit); nothing is known, so nothing good, from `limit` on.
  WorkWindows(IntervalSet good, Tick limit);

  /// First start >= ready with [start, start + duration) inside one good run. A duration of zero starts at ready.
  [[nodiscard]] WorkSpan continuous(Tick ready, Tick duration) const;
  /// Accrues `work` in counting runs. Work of zero starts and ends at ready.
  [[nodiscard]] WorkSpan suspendable(Tick ready, Tick work, const SuspendRule& rule) const;
  /// The stretches in which suspendable work started at `ready` accrues, in order; appends to `out`.
  void accrual(Tick ready, Tick work, const SuspendRule& rule, std::vector<TickInterval>& out) const;

  /// Latest ready time whose suspendable span (no restart, abandon or chunk) ends by `deadline`, not before
  /// `earliest`; empty-handed: `earliest`. Used to time a sailing. Invariant: span from `earliest` ends by `deadline`.
  [[nodiscard]] Tick latest_ready(Tick earliest, Tick work, Tick deadline) const;

  [[nodiscard]] const IntervalSet& good() const { return good_; }
  [[nodiscard]] bool always() const { return always_; }  ///< one run from 0 to the limit

 private:
  IntervalSet good_;
  Tick limit_ = 0;
  bool always_ = false;
  std::vector<std::int32_t> run_at_hour_;  ///< first run ending after the hour's start
  std::vector<std::int64_t> before_;       ///< seconds of good runs before run i
  std::vector<std::int32_t> longest_;      ///< tournament tree over run lengths: next run of a length at least d
};

/// All combinations a scenario needs, for one set of series: planning weather, or one sampled world's.
/// Built once, then immutable and shared by threads; owns its windows.
class WindowIndex {
 public:
  WindowIndex(const Scenario& scenario, const std::vector<WeatherSeries>& series);
  ~WindowIndex();
  WindowIndex(WindowIndex&&) noexcept;

  /// Of an activity that stays at its place, in one of its modes (the pools' shifts count too).
  [[nodiscard]] const WorkWindows& at_place(OrderId order, int way, int activity, int mode) const;
  /// Of a move activity that starts at `from`: limits in every region of the route to its `to`.
  [[nodiscard]] const WorkWindows& under_way(OrderId order, int way, int activity, int mode, PlaceId from) const;
  /// Of an asset's own sailing.
  [[nodiscard]] const WorkWindows& sailing(AssetId asset, PlaceId from, PlaceId to) const;
  /// Of a calendar alone; of no calendar: always.
  [[nodiscard]] const WorkWindows& shift(CalendarId calendar) const;
  /// Where daylight holds at a place.
  [[nodiscard]] const WorkWindows& daylight(PlaceId place) const;

  /// The tick from which nothing is known (the shortest series' end; without weather: ten years past the horizon).
  [[nodiscard]] Tick limit() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace fairlead
