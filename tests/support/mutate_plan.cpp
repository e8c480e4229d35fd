// SPDX-License-Identifier: MIT
// Edits of plan.json.
#include <algorithm>

#include "tests/support/mutator_picks.hpp"

namespace fairlead::test {
namespace {

struct PlannedRef {
  ActivityRef ref;
  PlannedActivity* planned = nullptr;
};

std::vector<PlannedRef> planned_activities(Run& run) {
  std::vector<PlannedRef> out;
  for (std::size_t o = 0; o < run.plan.orders.size(); ++o)
    if (run.plan.orders[o].taken)
      for (std::size_t a = 0; a < run.plan.orders[o].activities.size(); ++a)
        out.push_back({{OrderId{o}, static_cast<int>(a)}, &run.plan.orders[o].activities[a]});
  return out;
}

std::optional<Fault> other_start(Run& run, RandomStream& random) {
  auto all = planned_activities(run);
  if (all.empty()) return std::nullopt;
  const PlannedRef& chosen = all[random.below(all.size())];
  (random.below(2) == 0 ? chosen.planned->start : chosen.planned->end) += one_hour;
  return Fault{{"plan-times"}, order_name(run, chosen.ref.order), "", "another planned time"};
}

std::optional<Fault> late_not_before(Run& run, RandomStream& random) {
  auto all = planned_activities(run);
  if (all.empty()) return std::nullopt;
  const PlannedRef& chosen = all[random.below(all.size())];
  chosen.planned->not_before = chosen.planned->start + one_hour;
  return Fault{{"not-before"}, order_name(run, chosen.ref.order), "", "a not_before after the start"};
}

std::optional<Fault> drop_step(Run& run, RandomStream& random) {
  std::vector<std::size_t> found;
  for (std::size_t a = 0; a < run.plan.sequences.size(); ++a)
    for (const Step& step : run.plan.sequences[a].steps)
      if (step.what.activity.valid()) found.push_back(a);
  if (found.empty()) return std::nullopt;
  const std::size_t asset = found[random.below(found.size())];
  auto& steps = run.plan.sequences[asset].steps;
  const auto at = std::find_if(steps.begin(), steps.end(), [](const Step& step) { return step.what.activity.valid(); });
  const std::string order = order_name(run, at->what.activity.order);
  steps.erase(at);
  return Fault{{"plan-sequence"}, order, asset_name(run, AssetId{asset}), "a step dropped"};
}

Seconds length_of(const Run& run, const StepRef& step) {
  for (const ActivityRecord& record : run.trace.activities)
    if (record.activity == step.activity) return record.end - record.start;
  return Seconds{0};
}

std::optional<Fault> swap_steps(Run& run, RandomStream& random) {
  std::vector<std::pair<std::size_t, std::size_t>> found;
  for (std::size_t a = 0; a < run.plan.sequences.size(); ++a) {
    const auto& steps = run.plan.sequences[a].steps;
    for (std::size_t k = 1; k < steps.size(); ++k) {
      const bool activities = steps[k].what.activity.valid() && steps[k - 1].what.activity.valid() &&
                              !steps[k].beside_previous && !steps[k - 1].beside_previous;
      const bool last = k + 1 == steps.size() || !steps[k + 1].beside_previous;
      if (activities && last && length_of(run, steps[k].what) > Seconds{0} &&
          length_of(run, steps[k - 1].what) > Seconds{0})
        found.emplace_back(a, k);
    }
  }
  if (found.empty()) return std::nullopt;
  const auto [asset, k] = found[random.below(found.size())];
  auto& steps = run.plan.sequences[asset].steps;
  std::swap(steps[k].what, steps[k - 1].what);
  return Fault{{"plan-sequence"}, "", asset_name(run, AssetId{asset}), "two steps swapped"};
}

std::optional<Fault> same_asset_twice(Run& run, RandomStream& random) {
  OrderPlan* plan = pick_of(run.plan.orders, random, [](const OrderPlan& p) { return p.taken && p.assets.size() > 1; });
  if (plan == nullptr) return std::nullopt;
  plan->assets[1] = plan->assets[0];
  const OrderId order{static_cast<std::size_t>(plan - run.plan.orders.data())};
  return Fault{{"roles-distinct"}, order_name(run, order), asset_name(run, plan->assets[0]), "one asset in two roles"};
}

std::optional<Fault> other_asset(Run& run, RandomStream& random) {
  OrderPlan* plan = pick_of(run.plan.orders, random, [](const OrderPlan& p) { return p.taken && !p.assets.empty(); });
  if (plan == nullptr || run.scenario.assets.size() < 2) return std::nullopt;
  AssetId& filler = plan->assets[random.below(plan->assets.size())];
  filler = AssetId{(filler.index() + 1) % run.scenario.assets.size()};
  const OrderId order{static_cast<std::size_t>(plan - run.plan.orders.data())};
  return Fault{{"plan-sequence", "role-requirement", "roles-distinct", "asset-state"},
               order_name(run, order),
               "",
               "another asset"};
}

const ActivityRecord* record_of(const Run& run, ActivityRef ref) {
  for (const ActivityRecord& record : run.trace.activities)
    if (record.activity == ref) return &record;
  return nullptr;
}

// Two orders at one time, whose first whole roles are given to one asset.
std::optional<Fault> double_booking(Run& run, RandomStream& random) {
  struct Use {
    ActivityRef ref;
    int role = -1;
    const ActivityRecord* record = nullptr;
  };
  std::vector<Use> uses;
  for (const PlannedRef& planned : planned_activities(run))
    for (const RoleNeed& need : mode_of(run, planned.ref).roles)
      if (way_of(run, planned.ref.order).roles[static_cast<std::size_t>(need.role)].whole())
        if (const ActivityRecord* record = record_of(run, planned.ref))
          uses.push_back({planned.ref, need.role, record});
  std::vector<std::pair<Use, Use>> pairs;
  for (const Use& a : uses)
    for (const Use& b : uses)
      if (a.ref.order < b.ref.order && a.record->start < b.record->end && b.record->start < a.record->end)
        pairs.emplace_back(a, b);
  if (pairs.empty()) return std::nullopt;
  const auto& [a, b] = pairs[random.below(pairs.size())];
  const AssetId asset = run.plan.orders[a.ref.order.index()].assets[static_cast<std::size_t>(a.role)];
  AssetId& other = run.plan.orders[b.ref.order.index()].assets[static_cast<std::size_t>(b.role)];
  if (other == asset) return std::nullopt;
  other = asset;
  return Fault{{"asset-one-activity", "asset-one-hold"}, "", asset_name(run, asset), "an asset in two orders at once"};
}

std::optional<Fault> larger_chain(Run& run, RandomStream& random) {
  if (run.scenario.dispatch != Dispatch::Planned) return std::nullopt;
  Chain* chain = pick_of(run.plan.chains, random);
  if (chain == nullptr) return std::nullopt;
  chain->amount += Amount::whole(100);
  return Fault{{"plan-chain"}, "", "", "a chain of more than there is"};
}

std::optional<Fault> reversed_chain(Run& run, RandomStream& random) {
  if (run.scenario.dispatch != Dispatch::Planned) return std::nullopt;
  Chain* chain = pick_of(run.plan.chains, random, [&](const Chain& c) {
    return c.from.activity.valid() && c.to.activity.valid() && length_of(run, c.from) > Seconds{0} &&
           length_of(run, c.to) > Seconds{0};
  });
  if (chain == nullptr) return std::nullopt;
  std::swap(chain->from, chain->to);
  return Fault{{"plan-chain"}, order_name(run, chain->to.activity.order), "", "a chain turned round"};
}

std::optional<Fault> other_mode(Run& run, RandomStream& random) {
  auto all = planned_activities(run);
  if (all.empty()) return std::nullopt;
  const PlannedRef& chosen = all[random.below(all.size())];
  chosen.planned->mode = 7;
  return Fault{{"known-ids"}, order_name(run, chosen.ref.order), "", "a mode that is not there"};
}

std::optional<Fault> early_departure(Run& run, RandomStream& random) {
  std::vector<std::pair<std::size_t, Step*>> found;
  for (std::size_t a = 0; a < run.plan.sequences.size(); ++a)
    for (Step& step : run.plan.sequences[a].steps)
      for (const Interval& interval : run.trace.intervals) {
        const bool sails = interval.asset == AssetId{a} && step.what.activity.valid() &&
                           interval.activity == step.what.activity && interval.state == AssetState::Sailing &&
                           !activity_of(run, step.what.activity).move;
        if (sails && !step.beside_previous) found.emplace_back(a, &step);
      }
  if (found.empty()) return std::nullopt;
  const auto& [asset, step] = found[random.below(found.size())];
  step->sail_not_before = run.trace.end;
  return Fault{{"plan-sequence"},
               order_name(run, step->what.activity.order),
               asset_name(run, AssetId{asset}),
               "a departure before its time"};
}

}  // namespace

std::vector<Edit> plan_edits() {
  return {
      {"other start", other_start},       {"late not_before", late_not_before},   {"drop step", drop_step},
      {"swap steps", swap_steps},         {"same asset twice", same_asset_twice}, {"other asset", other_asset},
      {"double booking", double_booking}, {"larger chain", larger_chain},         {"reversed chain", reversed_chain},
      {"other mode", other_mode},         {"early departure", early_departure}};
}

}  // namespace fairlead::test
