// SPDX-License-Identifier: MIT
#include <algorithm>
#include <set>

#include "core/check/rules.hpp"

namespace fairlead::check {
namespace {

void check_times(const Evidence& evidence, ActivityRef ref, Findings& findings) {
  const auto& planned = evidence.plan.orders[ref.order.index()].activities[static_cast<std::size_t>(ref.activity)];
  const auto start = evidence.started(ref);
  const auto end = evidence.ended(ref);
  if (!start || !end || (*start == planned.start && *end == planned.end)) return;
  findings.add("plan-times", ref.order, {},
               evidence.name(ref) + ": planned " + evidence.at({planned.start, planned.end}) + ", executed " +
                   evidence.at({*start, *end}));
}

class SequenceCheck {
 public:
  SequenceCheck(const Evidence& evidence, AssetId asset, Findings& findings)
      : evidence_(evidence), asset_(asset), findings_(findings) {}

  void all() {
    std::set<StepRef> expected = duties();
    for (const Step& step : evidence_.plan.sequences[asset_.index()].steps) {
      if (expected.erase(step.what) == 0) wrong(step.what, "is in the sequence twice or has no part for the asset");
      in_order(step);
    }
    for (const StepRef& missing : expected)
      if (missing.activity.valid()) wrong(missing, "is not in the sequence");
  }

 private:
  [[nodiscard]] std::set<StepRef> duties() const {
    std::set<StepRef> out;
    for (const ActivityRef ref : evidence_.planned_activities())
      for (const Crew& member : evidence_.crew(ref))
        if (member.asset == asset_) out.insert({ref, {}});
    for (std::size_t k = 0; k < evidence_.scenario.outages.size(); ++k)
      if (evidence_.scenario.outages[k].asset == asset_) out.insert({{}, OutageId{k}});
    return out;
  }

  void in_order(const Step& step) {
    const auto start = evidence_.started(step.what);
    if (!step.beside_previous) free_ = stay_;
    if (start && *start < free_)
      wrong(step.what, "begins " + evidence_.at(*start) + ", before the step before it ended " + evidence_.at(free_));
    if (const auto end = evidence_.ended(step.what)) stay_ = std::max(stay_, *end);
    if (step.sail_not_before && step.what.activity.valid()) departs(step);
  }

  void departs(const Step& step) {
    for (const Interval* interval : evidence_.intervals(asset_)) {
      const bool to_step = interval->state == AssetState::Sailing && interval->activity == step.what.activity &&
                           interval->start >= free_;
      if (!to_step) continue;
      const auto start = evidence_.started(step.what);
      if (interval->start < *step.sail_not_before && (!start || interval->start < *start))
        wrong(step.what, "sailed to " + evidence_.at(interval->start) + ", planned not before " +
                             evidence_.at(*step.sail_not_before));
      return;
    }
  }

  void wrong(const StepRef& step, const std::string& what) {
    findings_.add("plan-sequence", step.activity.order, asset_,
                  evidence_.name(asset_) + ": " + evidence_.name(step) + " " + what);
  }

  const Evidence& evidence_;
  AssetId asset_;
  Findings& findings_;
  Instant free_ = Instant::min();
  Instant stay_ = Instant::min();
};

}  // namespace

void check_plan(const Evidence& evidence, Findings& findings) {
  if (evidence.nominal)
    for (const ActivityRef ref : evidence.planned_activities()) check_times(evidence, ref, findings);
  for (std::size_t k = 0; k < evidence.scenario.assets.size(); ++k) SequenceCheck(evidence, AssetId{k}, findings).all();
}

}  // namespace fairlead::check
