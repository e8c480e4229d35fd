// SPDX-License-Identifier: MIT
// Walk: the binding chain of an order's explanation, step by step, for map and timeline to show.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/report/explanation.hpp"
#include "visualizer/scene/run_view.hpp"
#include "visualizer/scene/target.hpp"
#include "visualizer/scene/words.hpp"

namespace fairlead::view {

/// One stretch of the chain; steps follow each other without gap from tick 0 to the delivery.
struct WalkStep {
  Tick start = 0;
  Tick end = 0;
  SegmentKind kind = SegmentKind::Waiting;
  Cause cause{};            ///< of waiting
  bool on_purpose = false;  ///< of waiting: see ExplainedSegment
  ActivityRef activity{};   ///< of the order: done, sailed to, or waited for
  AssetId asset{};          ///< that works or sails or is waited for; none: no asset is concerned
  ActivityRef busy_with{};  ///< what the asset waited for was doing
  PlaceId place{};          ///< where it happened; of a sailing: whither; may be none
  int interval = -1;        ///< of Trace::intervals: the asset's at the step's beginning
  Seconds lateness{0};      ///< the part of the order's lateness charged to it

  [[nodiscard]] Seconds length() const { return Seconds{end - start}; }
};

/// Stands on one step. The RunView must outlive it.
class Walk {
 public:
  /// Of the target's order (of an asset's interval: the order it works or waits for). Stands on the step that covers
  /// the activity or interval, for an order on the last one. Not valid if the target concerns no order.
  Walk(const RunView& run, const Target& from);

  [[nodiscard]] bool valid() const { return !steps_.empty(); }
  [[nodiscard]] OrderId order() const { return explanation_.order; }
  /// False: the only step spans the horizon, and `sentence` gives the reason.
  [[nodiscard]] bool completed() const { return explanation_.status == OrderStatus::Completed; }
  [[nodiscard]] const Explanation& explanation() const { return explanation_; }

  [[nodiscard]] std::span<const WalkStep> steps() const { return steps_; }
  [[nodiscard]] std::size_t position() const { return position_; }
  [[nodiscard]] const WalkStep& step() const { return steps_[position_]; }

  /// Later in time; false, and nothing changes, at the end.
  bool next();
  /// Earlier in time: towards the cause; false at the beginning.
  bool previous();
  void first();
  void last();
  /// To the step that holds at the time, the nearest one outside the chain.
  void go_to(Tick at);

  /// What timeline and map highlight: the interval of the step's asset, else the activity, else the order.
  [[nodiscard]] Target highlight() const;
  /// The activity that the asset waited for is busy with; no target if there is none.
  [[nodiscard]] Target busy_highlight() const;
  /// `Step 3 of 17`.
  [[nodiscard]] std::string heading(const Words& words) const;
  /// The step in plain words: `Truong Sa waited 26.4 days at Bach Ho for the weather: hs_m`.
  [[nodiscard]] std::string sentence(const Words& words) const;
  /// `12.0 of 14.5 days late`; empty if no lateness is charged to the step.
  [[nodiscard]] std::string lateness_text(const Words& words) const;

 private:
  void stand_on(Tick start, Tick end);

  const RunView* run_;
  Explanation explanation_{};
  std::vector<WalkStep> steps_{};
  std::size_t position_ = 0;
};

}  // namespace fairlead::view
