// SPDX-License-Identifier: MIT
// Calls: events of demands as they come, wait for assets and are done. docs/decisions/0007-demands-are-orders.md
#include <algorithm>
#include <tuple>

#include "core/model/demand_events.hpp"
#include "core/sim/call_dispatch.hpp"
#include "core/sim/simulation.hpp"

namespace fairlead {

void Simulation::on_call(int index) {
  const Call& call = program_->calls[static_cast<std::size_t>(index)];
  if (call.unit >= 0) {
    char& down = unit_down_[static_cast<std::size_t>(call.unit_group)][static_cast<std::size_t>(call.unit)];
    if (down) {
      OrderPlan& dropped = own_plan().orders[call.order.index()];
      dropped.cause = unit_was_down;
      dropped.reason = "the unit was out of use already";
      return;
    }
    down = 1;
  }
  const auto key = [this](int of) {
    const OrderId order = program_->calls[static_cast<std::size_t>(of)].order;
    return std::make_tuple(-program_->scenario->orders[order.index()].priority,
                           program_->calls[static_cast<std::size_t>(of)].at, of);
  };
  const auto before = [&](int a, int b) { return key(a) < key(b); };
  calls_.insert(std::upper_bound(calls_.begin(), calls_.end(), index, before), index);
  freed_ = true;
}

/// By priority, then as they came. What one of a kind lacks, the next of that kind lacks too.
void Simulation::serve_calls() {
  static_cast<void>(own_program());  // before anything refers to it
  std::vector<char> hopeless(program_->shapes.size(), 0);
  std::vector<int> waiting;
  for (const int call : calls_) {
    const auto shape = static_cast<std::size_t>(program_->calls[static_cast<std::size_t>(call)].shape);
    if (!hopeless[shape] && CallDispatch(*this, call).serve()) continue;
    hopeless[shape] = 1;
    waiting.push_back(call);
  }
  calls_ = std::move(waiting);
  settle();
}

/// An activity is done: if of an event, its times are known, its unit may be back and its share free.
void Simulation::end_call(int index) {
  freed_ = true;
  const ActivityRef ref = job(index).ref.activity;
  if (job(index).is_outage() || !program_->order(job(index)).event) return;
  OrderPlan& planned = own_plan().orders[ref.order.index()];
  PlannedActivity& done = planned.activities[static_cast<std::size_t>(ref.activity)];
  done.start = program_->base.instant(state(index).start);
  done.end = program_->base.instant(now_);
  const Way& way = program_->order(job(index)).ways.front();
  const int first = program_->first_job[ref.order.index()];
  const Call& call = program_->calls[ref.order.index() - program_->calls.front().order.index()];
  if (ref.activity == way.delivers && call.unit >= 0)
    unit_down_[static_cast<std::size_t>(call.unit_group)][static_cast<std::size_t>(call.unit)] = 0;
  for (std::size_t a = 0; a < way.activities.size(); ++a)
    if (state(first + static_cast<int>(a)).phase != JobPhase::Done) return;
  for (std::size_t role = 0; role < way.roles.size(); ++role)
    if (!way.roles[role].whole())
      reserved_[program_->shared_resource(planned.assets[role], way.roles[role].shared_capacity)] -=
          way.roles[role].shared_amount;
}

Program& Simulation::own_program() {
  if (changing_program_ != program_ || changing_program_.use_count() > 2) {
    changing_program_ = std::make_shared<Program>(*program_);
    program_ = changing_program_;
    recorder_.follow(*program_);
  }
  return *changing_program_;
}

Plan& Simulation::own_plan() {
  if (changing_plan_ != plan_ || changing_plan_.use_count() > 2) {
    changing_plan_ = std::make_shared<Plan>(*plan_);
    plan_ = changing_plan_;
  }
  return *changing_plan_;
}

}  // namespace fairlead
