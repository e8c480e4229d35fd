// SPDX-License-Identifier: MIT
// News: what a simulation tells its re-planner, and what becomes of the answer.
#include "core/model/network_rules.hpp"
#include "core/sim/plan_fits.hpp"
#include "core/sim/simulation.hpp"

namespace fairlead {

namespace {

std::string reason_of(const News& news, const Scenario& scenario, const Plan& plan) {
  switch (news.kind) {
    case NewsKind::Breakdown:
      return "breakdown of " + scenario.assets[news.asset.index()].id;
    case NewsKind::LargeDelay:
      return step_name(scenario, plan, {news.activity, {}}) + " started late";
    case NewsKind::Award:
      return "award of " + scenario.orders[news.activity.order.index()].id;
  }
  return {};
}

}  // namespace

void Simulation::replan_with(Replanner* replanner, Seconds late_after) {
  replanner_ = replanner;
  late_after_ = static_cast<Tick>(late_after.count());
}

void Simulation::tell(News news) {
  if (replanner_ == nullptr) return;
  news.at = program_->base.instant(now_);
  news_.push_back(std::move(news));
  pass_on_news();
}

void Simulation::note_breakdown(AssetId id, Tick repair) {
  if (replanner_ == nullptr) return;
  const AssetRuntime& asset = assets_[id.index()];
  const auto& steps = program_->steps[id.index()];
  News news{.kind = NewsKind::Breakdown, .at = program_->base.instant(now_), .asset = id, .delay = Seconds{repair}};
  if (asset.stay_begin < steps.size()) news.activity = job(steps[asset.stay_begin].job).ref.activity;
  news_.push_back(std::move(news));
}

void Simulation::note_start(int index) {
  const Job& started = job(index);
  if (replanner_ == nullptr || started.is_outage()) return;
  const Tick delay = now_ - started.planned_start;
  if (delay <= late_after_) return;
  news_.push_back({.kind = NewsKind::LargeDelay,
                   .at = program_->base.instant(now_),
                   .activity = started.ref.activity,
                   .delay = Seconds{delay}});
}

/// One at a time, since each may change the plan and, at once, start something late.
void Simulation::pass_on_news() {
  while (!news_.empty()) {
    News news = std::move(news_.front());
    news_.erase(news_.begin());
    for (std::size_t a = 0; a < assets_.size(); ++a) news.fixed_steps.push_back(fixed_steps(AssetId{a}));
    const Scenario& scenario = *program_->scenario;
    const std::string reason = reason_of(news, scenario, *plan_);
    if (std::optional<Plan> plan = replanner_->revise(scenario, *plan_, Simulation(*this).close_trace(now_), news))
      adopt(std::move(*plan), reason);
  }
}

}  // namespace fairlead
