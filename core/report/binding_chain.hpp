// SPDX-License-Identifier: MIT
// BindingChain: walks back from a finish to the horizon's start and names every second on the way.
#pragma once

#include <vector>

#include "core/report/explanation.hpp"
#include "core/report/trace_view.hpp"

namespace fairlead {

class BindingChain {
 public:
  /// The run must outlive the chain; the order is completed.
  BindingChain(const Run& run, OrderId order);

  /// Segments from the horizon's start to the activity's end, without gap or overlap.
  [[nodiscard]] std::vector<ExplainedSegment> back_from(int activity);

 private:
  struct Predecessor {
    int activity = -1;
    Instant moment{};  ///< when it lets the successor go, lag included
    LinkKind kind = LinkKind::FinishStart;
  };

  void walk_back();
  void explain_work();
  void explain_before_start();
  void explain_wait_at_place();
  int explain_approach(Instant from);
  void follow(const Predecessor& last);

  void cover(Instant from, Instant to, AssetId asset);
  void cover_plainly(Instant from, Instant to);
  void add(Instant from, ExplainedSegment segment);
  void add_waiting(Instant from, CauseKind kind, std::string detail);
  void add_not_allowed(Instant from);

  [[nodiscard]] bool ends_own_work(const Interval& interval) const;
  [[nodiscard]] ExplainedSegment seen_as(const Interval& interval) const;
  [[nodiscard]] ExplainedSegment seen_on_approach(const Interval& interval) const;
  [[nodiscard]] Cause outage_of(const Interval& interval) const;
  [[nodiscard]] Predecessor last_predecessor(bool of_finish) const;
  [[nodiscard]] std::vector<AssetId> whole_assets() const;
  [[nodiscard]] AssetId last_to_arrive() const;
  [[nodiscard]] Instant arrival(AssetId asset) const;
  [[nodiscard]] bool lies_idle(AssetId asset) const;
  [[nodiscard]] Instant allowed_from() const;
  [[nodiscard]] Instant allowed_by_order() const;
  [[nodiscard]] const Cause* waited_for_later() const;

  [[nodiscard]] const std::string& order_id() const { return scenario_.orders[order_.index()].id; }
  [[nodiscard]] ActivityRef here() const { return {order_, activity_}; }
  [[nodiscard]] ActivityRef ref(int activity) const { return {order_, activity}; }
  [[nodiscard]] const ActivityRecord& first_attempt() const { return view_.attempts(here()).front(); }
  [[nodiscard]] const ActivityRecord& last_attempt() const { return view_.attempts(here()).back(); }

  const Run& run_;
  const Scenario& scenario_;
  const OrderPlan& plan_;
  const Way& way_;
  OrderId order_;
  TraceView view_;
  int activity_ = -1;
  Instant at_{};                            ///< all from here on is explained
  std::vector<ExplainedSegment> segments_;  // latest first while walking
};

}  // namespace fairlead
