// SPDX-License-Identifier: MIT
#include "core/io/plan_check.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "core/io/run_names.hpp"
#include "core/model/network_rules.hpp"

namespace fairlead {
namespace {

class PlanCheck {
 public:
  PlanCheck(const Scenario& scenario, const Plan& plan, const std::string& file, std::string prefix, Problems& problems)
      : scenario_(scenario),
        plan_(plan),
        names_(scenario, plan),
        file_(file),
        prefix_(std::move(prefix)),
        problems_(problems) {}

  void all() {
    for (std::size_t k = 0; k < plan_.orders.size(); ++k)
      if (plan_.orders[k].taken) order(OrderId{k});
    for (std::size_t k = 0; k < scenario_.outages.size(); ++k)
      if (scenario_.outages[k].asset.valid() && knows(OutageId{k}))
        wanted_[scenario_.outages[k].asset].insert(StepRef{{}, OutageId{k}});
    for (std::size_t k = 0; k < plan_.sequences.size(); ++k) sequence(AssetId{k});
  }

 private:
  /// What went before need not know of an outage that came up later.
  [[nodiscard]] bool knows(OutageId outage) const {
    const auto& steps = plan_.sequences[scenario_.outages[outage.index()].asset.index()].steps;
    return prefix_.empty() ||
           std::any_of(steps.begin(), steps.end(), [&](const Step& step) { return step.what.outage == outage; });
  }

  void order(OrderId id) {
    const OrderPlan& planned = plan_.orders[id.index()];
    const Way& way = chosen_way(scenario_, plan_, id);
    for (std::size_t role = 0; role < way.roles.size(); ++role) fit(id, way, static_cast<int>(role));
    for (std::size_t k = 0; k < way.activities.size(); ++k) {
      const Mode& mode = way.activities[k].modes[static_cast<std::size_t>(planned.activities[k].mode)];
      for (const RoleNeed& need : mode.roles)
        wanted_[planned.assets[static_cast<std::size_t>(need.role)]].insert(StepRef{{id, static_cast<int>(k)}, {}});
    }
  }

  void fit(OrderId id, const Way& way, int role) {
    const auto position = static_cast<std::size_t>(role);
    const AssetId asset = plan_.orders[id.index()].assets[position];
    const std::string why = why_unfit(scenario_, way, role, asset);
    if (why.empty()) return;
    report("unfit-asset", "/orders/" + std::string(names_.of(id)) + "/assets/" + way.roles[position].id,
           std::string(names_.of(asset)) + ": " + why, "an asset that can fill the role");
  }

  void sequence(AssetId asset) {
    std::set<StepRef>& wanted = wanted_[asset];
    for (const Step& step : plan_.sequences[asset.index()].steps)
      if (wanted.erase(step.what) == 0)
        report("extra-step", place(asset), shown(step.what), "each activity and outage that needs the asset once");
    for (const StepRef& missing : wanted)
      report("missing-step", place(asset), "no step for " + shown(missing), "one step for it");
  }

  [[nodiscard]] std::string place(AssetId asset) const { return "/sequences/" + std::string(names_.of(asset)); }

  [[nodiscard]] std::string shown(const StepRef& step) const {
    if (step.outage.valid()) return "outage " + std::string(names_.of(step.outage));
    return std::string(names_.of(step.activity.order)) + "/" + std::string(names_.of(step.activity));
  }

  void report(const char* code, const std::string& pointer, std::string found, std::string expected) {
    problems_.push_back({code, file_, prefix_ + pointer, std::move(found), std::move(expected), {}});
  }

  const Scenario& scenario_;
  const Plan& plan_;
  RunNames names_;
  const std::string& file_;
  std::string prefix_;  // of pointers
  Problems& problems_;
  std::map<AssetId, std::set<StepRef>> wanted_;  // steps that each asset's sequence must hold
};

}  // namespace

void check_plan(const Scenario& scenario, const Plan& plan, const std::string& file, Problems& problems) {
  PlanCheck(scenario, plan, file, {}, problems).all();
  for (std::size_t k = 0; k < plan.past.size(); ++k)
    PlanCheck(scenario, plan.past[k].plan, file, "/past/" + std::to_string(k), problems).all();
}

}  // namespace fairlead
