// SPDX-License-Identifier: MIT
// RunView: a run folder in memory with what looking at it needs: ticks, records and intervals by their owners.
#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "core/model/run.hpp"
#include "core/report/trace_view.hpp"
#include "visualizer/scene/works_index.hpp"

namespace fairlead::view {

/// Immutable; not copyable, since its indexes point into the run.
class RunView {
 public:
  /// `name` is shown as the run's name: usually the folder's.
  RunView(Run run, std::string name);
  RunView(const RunView&) = delete;
  RunView& operator=(const RunView&) = delete;
  ~RunView() = default;

  [[nodiscard]] const Run& run() const { return run_; }
  [[nodiscard]] const Scenario& scenario() const { return run_.scenario; }
  [[nodiscard]] const Trace& trace() const { return run_.trace; }
  [[nodiscard]] const std::string& name() const { return name_; }

  /// Ticks count seconds from the scenario's start, which is tick 0. What a damaged folder dates beyond -never and
  /// never is there.
  [[nodiscard]] Tick tick(Instant at) const;
  [[nodiscard]] Instant instant(Tick at) const { return base_.instant(at); }
  [[nodiscard]] Tick end() const { return tick(run_.trace.end); }  ///< of the trace
  [[nodiscard]] Tick horizon() const { return tick(run_.scenario.end); }
  /// `2021-03-01 06:00` in the scenario's time zone.
  [[nodiscard]] std::string time_text(Tick at) const;

  [[nodiscard]] std::span<const Interval> intervals(AssetId asset) const { return view_.intervals(asset); }
  /// Position in the trace's intervals of an interval got from `intervals`.
  [[nodiscard]] int interval_index(const Interval& interval) const;
  /// Interval of the asset that holds at the time; null outside the trace.
  [[nodiscard]] const Interval* interval_at(AssetId asset, Tick at) const;
  [[nodiscard]] std::span<const ActivityRecord> attempts(ActivityRef activity) const {
    return view_.attempts(activity);
  }
  [[nodiscard]] std::span<const AccrualSegment> accrual(ActivityRef activity) const { return view_.accrual(activity); }
  /// All records of the order, by activity, then attempt.
  [[nodiscard]] std::span<const ActivityRecord> records(OrderId order) const;
  /// The way the plan chose; null if the order was not taken.
  [[nodiscard]] const Way* way(OrderId order) const;
  /// Null unless the activity is one of the chosen way.
  [[nodiscard]] const Activity* activity(ActivityRef ref) const;
  [[nodiscard]] const ServiceInfo& service(OrderId order) const;
  [[nodiscard]] const WorksIndex& works() const { return works_; }

 private:
  Run run_;
  std::string name_;
  TimeBase base_;
  TraceView view_;
  WorksIndex works_;
};

/// Reads a run folder; InputError or SystemError as read_run.
[[nodiscard]] Run load_run(const std::filesystem::path& folder);

}  // namespace fairlead::view
