// SPDX-License-Identifier: MIT
#include "core/study/verification.hpp"

#include <algorithm>

#include "core/study/repetition.hpp"

namespace fairlead {

namespace {

class Verifying {
 public:
  Verifying(const Run& run, OrderId order, const VerificationOptions& options)
      : order_(order), options_(options), base_(without_events(run)) {}

  Verification verify(const Run& run) {
    result_.why_not = why_not(run);
    if (!result_.why_not.empty()) return std::move(result_);
    result_.before = delivery(base_);
    plan_unrelaxed();
    take_away_causes();
    return std::move(result_);
  }

 private:
  [[nodiscard]] bool completed(const Run& run) const {
    return run.trace.orders[order_.index()].status == OrderStatus::Completed;
  }
  [[nodiscard]] Delivery delivery(const Run& run) const {
    return {run.trace.orders[order_.index()].delivered, run.figures.margin};
  }

  /// Of a plan made anew.
  [[nodiscard]] bool is_fair(const Run& again) const {
    return completed(again) && serves_as_much(again, base_, Served::Mandatory);
  }

  std::string why_not(const Run& run) {
    if (run.trace.orders[order_.index()].status != OrderStatus::Completed) return "it was not served";
    if (run.scenario.orders[order_.index()].event) return "calls of a demand come anew in each world";
    execute_again(base_);
    if (!completed(base_))
      return "its plan cannot be executed again: the folder holds the weather only until the run's end";
    return {};
  }

  void plan_unrelaxed() {
    if (options_.schedules <= 0) return;
    Run again = without_events(base_);
    plan_again(again, options_.seed, options_.schedules, options_.stop);
    if (is_fair(again)) result_.replanned = delivery(again);
  }

  /// The causes so far are taken away together; the next one is the largest that is then left.
  void take_away_causes() {
    Run relaxed = without_events(base_);
    Explanation explanation = explain_order(base_, order_);
    std::vector<Cause> done;
    while (static_cast<int>(result_.causes.size()) < options_.most_causes && !result_.gains()) {
      const auto shares = relaxable_causes(explanation);
      const auto next = std::find_if(shares.begin(), shares.end(), [&](const CauseShare& share) {
        return std::find(done.begin(), done.end(), share.cause) == done.end();
      });
      if (next == shares.end()) break;
      done.push_back(next->cause);
      const Relaxation relaxation = relax(explanation, next->cause, relaxed.scenario, relaxed.plan);
      if (relaxation.what.empty()) continue;
      RelaxedCause cause{.share = *next, .what = relaxation.what};
      try_same_plan(relaxed, relaxation, cause, explanation);
      try_new_plan(relaxed, cause);
      result_.causes.push_back(std::move(cause));
    }
    if (result_.causes.empty()) result_.why_not = "it waited for nothing that could be taken away";
  }

  void try_same_plan(const Run& relaxed, const Relaxation& relaxation, RelaxedCause& cause, Explanation& explanation) {
    if (!relaxation.keeps_plan) return;
    Run again = without_events(relaxed);
    execute_again(again);
    if (!serves_as_much(again, base_, Served::All)) return;
    cause.same_plan = delivery(again);
    cause.gain = std::max(Seconds{0}, result_.before.finish - cause.same_plan->finish);
    explanation = explain_order(again, order_);
  }

  /// What another plan would gain without it is not the cause's gain.
  void try_new_plan(const Run& relaxed, RelaxedCause& cause) {
    if (options_.schedules <= 0) return;
    Run again = without_events(relaxed);
    plan_again(again, options_.seed, options_.schedules, options_.stop);
    if (!is_fair(again)) return;
    cause.new_plan = delivery(again);
    Instant without = result_.before.finish;
    if (result_.replanned) without = std::min(without, result_.replanned->finish);
    const Seconds gain = without - cause.new_plan->finish;
    if (gain <= cause.gain) return;
    cause.gain = gain;
    cause.by_new_plan = true;
  }

  OrderId order_;
  const VerificationOptions& options_;
  Run base_;
  Verification result_;
};

}  // namespace

Verification verify(const Run& run, OrderId order, const VerificationOptions& options) {
  return Verifying{run, order, options}.verify(run);
}

}  // namespace fairlead
