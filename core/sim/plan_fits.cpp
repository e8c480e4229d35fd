// SPDX-License-Identifier: MIT
#include "core/sim/plan_fits.hpp"

#include <set>
#include <vector>

#include "core/model/network_rules.hpp"

namespace fairlead {

namespace {

template <typename Table>
bool within(int position, const Table& table) {
  return position >= 0 && static_cast<std::size_t>(position) < table.size();
}

class PlanFit {
 public:
  PlanFit(const Scenario& scenario, const Plan& plan) : scenario_(scenario), plan_(plan) {}

  std::string fault() {
    if (plan_.orders.size() != scenario_.orders.size() || plan_.sequences.size() != scenario_.assets.size())
      return "the plan is not made for this scenario: it has " + std::to_string(plan_.orders.size()) + " orders and " +
             std::to_string(plan_.sequences.size()) + " assets";
    wanted_.resize(scenario_.assets.size());
    for (std::size_t o = 0; o < plan_.orders.size(); ++o)
      if (std::string why = order(OrderId{o}); !why.empty()) return why;
    for (std::size_t a = 0; a < plan_.sequences.size(); ++a)
      if (std::string why = sequence(AssetId{a}); !why.empty()) return why;
    for (const Chain& chain : plan_.chains)
      if (!exists(chain.from) || !exists(chain.to) || !exists(chain.resource))
        return "a chain names what the plan does not contain";
    return {};
  }

 private:
  std::string order(OrderId id) {
    const OrderPlan& planned = plan_.orders[id.index()];
    const Order& given = scenario_.orders[id.index()];
    if (!planned.taken) return {};
    const std::string of = " of order " + given.id;
    if (!within(planned.way, given.ways)) return "there is no way " + std::to_string(planned.way) + of;
    const Way& way = given.ways[static_cast<std::size_t>(planned.way)];
    if (planned.assets.size() != way.roles.size()) return "not every role is filled" + of;
    if (planned.activities.size() != way.activities.size()) return "not every activity is planned" + of;
    for (std::size_t r = 0; r < way.roles.size(); ++r) {
      if (!within(planned.assets[r].value, scenario_.assets)) return "role " + way.roles[r].id + of + " has no asset";
      if (std::string why = why_unfit(scenario_, way, static_cast<int>(r), planned.assets[r]); !why.empty())
        return scenario_.assets[planned.assets[r].index()].id + " cannot fill role " + way.roles[r].id + of + ": " +
               why;
    }
    for (std::size_t a = 0; a < way.activities.size(); ++a) {
      const int mode = planned.activities[a].mode;
      if (!within(mode, way.activities[a].modes)) return "activity " + way.activities[a].id + of + " has no such mode";
      for (const RoleNeed& need : way.activities[a].modes[static_cast<std::size_t>(mode)].roles)
        wanted_[planned.assets[static_cast<std::size_t>(need.role)].index()].insert(
            StepRef{{id, static_cast<int>(a)}, {}});
    }
    return {};
  }

  std::string sequence(AssetId id) {
    std::set<StepRef>& wanted = wanted_[id.index()];
    const std::string of = " in the sequence of " + scenario_.assets[id.index()].id;
    std::set<StepRef> outages;  // one that the plan does not know does not come: it became known later
    for (std::size_t k = 0; k < scenario_.outages.size(); ++k)
      if (scenario_.outages[k].asset == id) outages.insert({{}, OutageId{k}});
    for (const Step& step : plan_.sequences[id.index()].steps)
      if (wanted.erase(step.what) + outages.erase(step.what) == 0)
        return step_name(scenario_, plan_, step.what) + " does not belong" + of;
    if (!wanted.empty()) return step_name(scenario_, plan_, *wanted.begin()) + " is missing" + of;
    return {};
  }

  [[nodiscard]] bool exists(const StepRef& step) const {
    if (step.outage.valid()) return within(step.outage.value, scenario_.outages);
    return within(step.activity.order.value, plan_.orders) && plan_.orders[step.activity.order.index()].taken &&
           within(step.activity.activity, plan_.orders[step.activity.order.index()].activities);
  }

  [[nodiscard]] bool exists(const ResourceRef& resource) const {
    switch (resource.kind) {
      case ResourceKind::Pool:
        return within(resource.index, scenario_.pools);
      case ResourceKind::Slot:
        return within(resource.index, scenario_.places) &&
               scenario_.places[static_cast<std::size_t>(resource.index)].slots.has_value();
      case ResourceKind::Shared:
        return within(resource.index, scenario_.assets) &&
               within(resource.capacity, scenario_.assets[static_cast<std::size_t>(resource.index)].shareable);
    }
    return false;
  }

  const Scenario& scenario_;
  const Plan& plan_;
  std::vector<std::set<StepRef>> wanted_;  // steps that each asset's sequence must hold
};

}  // namespace

std::string why_not_executable(const Scenario& scenario, const Plan& plan) {
  return PlanFit(scenario, plan).fault();
}

std::string step_name(const Scenario& scenario, const Plan& plan, const StepRef& step) {
  if (step.outage.valid())
    return within(step.outage.value, scenario.outages) ? "outage " + scenario.outages[step.outage.index()].id
                                                       : "an unknown outage";
  if (!within(step.activity.order.value, scenario.orders)) return "an unknown order";
  const Order& order = scenario.orders[step.activity.order.index()];
  const OrderPlan& planned = plan.orders[step.activity.order.index()];
  if (!planned.taken || !within(planned.way, order.ways)) return "order " + order.id + " (not taken)";
  const Way& way = order.ways[static_cast<std::size_t>(planned.way)];
  if (!within(step.activity.activity, way.activities)) return "an unknown activity of order " + order.id;
  return order.id + "/" + way.activities[static_cast<std::size_t>(step.activity.activity)].id;
}

}  // namespace fairlead
