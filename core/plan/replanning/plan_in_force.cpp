// SPDX-License-Identifier: MIT
#include "core/plan/replanning/plan_in_force.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>

namespace fairlead {

namespace {

template <class Table>
std::map<std::string, int> positions_by_id(const Table& table) {
  std::map<std::string, int> positions;
  for (std::size_t k = 0; k < table.size(); ++k) positions.emplace(table[k].id, static_cast<int>(k));
  return positions;
}

template <class Table>
std::vector<int> found_in(const Table& before, const Table& after) {
  const auto positions = positions_by_id(after);
  std::vector<int> found;
  for (const auto& entry : before) {
    const auto at = positions.find(entry.id);
    found.push_back(at == positions.end() ? -1 : at->second);
  }
  return found;
}

template <class Table>
bool same_ids(const Table& one, const Table& two) {
  return std::equal(one.begin(), one.end(), two.begin(), two.end(),
                    [](const auto& a, const auto& b) { return a.id == b.id; });
}

/// The way by which the plan has the order, if the changed order has it too.
std::optional<int> same_way(const Way& before, const Order& after) {
  for (std::size_t w = 0; w < after.ways.size(); ++w) {
    const Way& way = after.ways[w];
    if (way.id != before.id) continue;
    bool same = same_ids(way.activities, before.activities) && same_ids(way.roles, before.roles);
    for (std::size_t a = 0; same && a < way.activities.size(); ++a)
      same = same_ids(way.activities[a].modes, before.activities[a].modes);
    return same ? std::optional<int>(static_cast<int>(w)) : std::nullopt;
  }
  return std::nullopt;
}

class Carrier {
 public:
  Carrier(const Run& run, Instant at, const Scenario& scenario, const std::string& folder, Problems& problems)
      : run_(run),
        at_(at),
        before_(run.scenario),
        after_(scenario),
        folder_(folder),
        problems_(problems),
        orders_(found_in(before_.orders, after_.orders)),
        assets_(found_in(before_.assets, after_.assets)),
        pools_(found_in(before_.pools, after_.pools)),
        places_(found_in(before_.places, after_.places)),
        outages_(found_in(before_.outages, after_.outages)),
        begun_(before_.orders.size(), false) {
    for (const Interval& interval : run.trace.intervals)
      if (interval.start <= at && interval.activity.valid()) begun_[interval.activity.order.index()] = true;
    for (const ActivityRecord& record : run.trace.activities)
      if (record.start <= at) begun_[record.activity.order.index()] = true;
  }

  Plan carry() {
    Plan carried = decisions(run_.plan);
    for (const PastStage& stage : run_.plan.past) {
      PastStage& copy = carried.past.emplace_back(stage);
      copy.plan = decisions(stage.plan);
    }
    PastStage last{.until = at_,
                   .sampled = run_.manifest.world == "sampled",
                   .seed = run_.manifest.seed,
                   .replication = run_.manifest.replication};
    last.plan = carried;
    last.plan.past.clear();
    carried.past.push_back(std::move(last));
    return carried;
  }

 private:
  Plan decisions(const Plan& plan) {
    Plan carried;
    carried.orders.resize(after_.orders.size());
    for (OrderPlan& order : carried.orders) {
      order.cause = "not-in-plan";
      order.reason = "the plan in force does not know it";
    }
    for (std::size_t o = 0; o < plan.orders.size(); ++o) carry_order(OrderId{o}, plan.orders[o], carried);
    carried.sequences.resize(after_.assets.size());
    for (std::size_t a = 0; a < plan.sequences.size(); ++a)
      if (assets_[a] >= 0) carry_sequence(plan.sequences[a], carried, static_cast<std::size_t>(assets_[a]));
    for (const Chain& chain : plan.chains) carry_chain(chain, carried);
    std::stable_sort(carried.chains.begin(), carried.chains.end(), [](const Chain& a, const Chain& b) {
      return std::tie(a.resource, a.to, a.from) < std::tie(b.resource, b.to, b.from);
    });
    return carried;
  }

  void carry_order(OrderId id, const OrderPlan& planned, Plan& carried) {
    const Order& order = before_.orders[id.index()];
    const int position = orders_[id.index()];
    const bool begun = begun_[id.index()] && planned.taken;
    if (position < 0) {
      if (begun) report("begun-order-missing", order.id, "no such order in the scenario");
      return;
    }
    OrderPlan& target = carried.orders[static_cast<std::size_t>(position)];
    if (!planned.taken) {
      target = planned;
      return;
    }
    const Way& way = order.ways[static_cast<std::size_t>(planned.way)];
    const auto same = same_way(way, after_.orders[static_cast<std::size_t>(position)]);
    if (!same) {
      if (begun) report("begun-order-changed", order.id, "way " + way.id + " is not there as it was");
      return;
    }
    OrderPlan copy = planned;
    copy.way = *same;
    for (AssetId& asset : copy.assets) {
      const int found = asset.valid() ? assets_[asset.index()] : -1;
      if (found < 0) {
        if (begun)
          report("begun-asset-missing", order.id, "asset " + before_.assets[asset.index()].id + " is not there");
        return;
      }
      asset = AssetId{static_cast<std::size_t>(found)};
    }
    target = std::move(copy);
  }

  /// None if it is not in the scenario, or left out.
  [[nodiscard]] std::optional<StepRef> carried_step(const StepRef& step, const Plan& carried) const {
    StepRef found;
    if (step.outage.valid()) {
      const int outage = outages_[step.outage.index()];
      if (outage < 0 || !same_taker(step.outage, OutageId{static_cast<std::size_t>(outage)})) return std::nullopt;
      found.outage = OutageId{static_cast<std::size_t>(outage)};
      return found;
    }
    const int order = orders_[step.activity.order.index()];
    if (order < 0 || !carried.orders[static_cast<std::size_t>(order)].taken) return std::nullopt;
    found.activity = {OrderId{static_cast<std::size_t>(order)}, step.activity.activity};
    return found;
  }

  [[nodiscard]] bool same_taker(OutageId before, OutageId after) const {
    const Outage& was = before_.outages[before.index()];
    const Outage& is = after_.outages[after.index()];
    return was.asset.valid() == is.asset.valid() &&
           (!was.asset.valid() || assets_[was.asset.index()] == is.asset.value) &&
           (!was.pool.valid() || pools_[was.pool.index()] == is.pool.value);
  }

  void carry_sequence(const AssetSequence& sequence, Plan& carried, std::size_t asset) const {
    bool stay_begun = false;  // by a step that is still there
    for (const Step& step : sequence.steps) {
      if (!step.beside_previous) stay_begun = false;
      const auto what = carried_step(step.what, carried);
      if (!what) continue;
      Step copy = step;
      copy.what = *what;
      copy.beside_previous = step.beside_previous && stay_begun;
      stay_begun = true;
      carried.sequences[asset].steps.push_back(copy);
    }
  }

  void carry_chain(const Chain& chain, Plan& carried) const {
    const auto from = carried_step(chain.from, carried);
    const auto to = carried_step(chain.to, carried);
    const auto& table = chain.resource.kind == ResourceKind::Pool   ? pools_
                        : chain.resource.kind == ResourceKind::Slot ? places_
                                                                    : assets_;
    const int index = table[static_cast<std::size_t>(chain.resource.index)];
    if (!from || !to || index < 0) return;
    Chain copy{chain.resource, *from, *to, chain.amount};
    copy.resource.index = index;
    carried.chains.push_back(copy);
  }

  void report(const char* code, const std::string& order, const std::string& found) {
    const bool known = std::any_of(problems_.begin(), problems_.end(), [&](const Problem& problem) {
      return problem.code == code && problem.pointer == "/orders/" + order;
    });
    if (known) return;
    problems_.push_back({code,
                         folder_,
                         "/orders/" + order,
                         "the order has begun, and " + found,
                         "a scenario in which what has begun is as it was",
                         {}});
  }

  const Run& run_;
  Instant at_;
  const Scenario& before_;
  const Scenario& after_;
  const std::string& folder_;
  Problems& problems_;
  std::vector<int> orders_;  // by position in the run's scenario: that in the other; -1: not there
  std::vector<int> assets_;
  std::vector<int> pools_;
  std::vector<int> places_;
  std::vector<int> outages_;
  std::vector<bool> begun_;  // by order of the run's scenario
};

bool names(const Step& step, OutageId outage) {
  return step.what.outage == outage;
}

Instant planned_start(const Scenario& scenario, const Plan& plan, const StepRef& step) {
  if (step.outage.valid()) return scenario.outages[step.outage.index()].from;
  return plan.orders[step.activity.order.index()].activities[static_cast<std::size_t>(step.activity.activity)].start;
}

// Rows of what happened, as text that both pasts would have alike.
using Rows = std::map<std::string, std::string>;

std::string step_text(const Scenario& scenario, const Plan& plan, ActivityRef ref) {
  if (!ref.valid()) return "-";
  const Order& order = scenario.orders[ref.order.index()];
  const int chosen = plan.orders[ref.order.index()].way;
  if (chosen < 0) return order.id;
  const Way& way = order.ways[static_cast<std::size_t>(chosen)];
  return order.id + "/" + way.activities[static_cast<std::size_t>(ref.activity)].id;
}

Rows rows_until(const Scenario& scenario, const Plan& plan, const Trace& trace, Instant at) {
  const auto time = [&](Instant when) { return format_instant(when, scenario.zone_offset); };
  Rows rows;
  for (const ActivityRecord& record : trace.activities)
    if (record.end <= at)
      rows["/activities/" + step_text(scenario, plan, record.activity) + "/" + std::to_string(record.attempt)] =
          time(record.start) + " to " + time(record.end);
  for (const Interval& interval : trace.intervals)
    if (interval.start < at && interval.end > interval.start && interval.activity.valid())
      rows["/intervals/" + scenario.assets[interval.asset.index()].id + "/" + time(interval.start)] =
          std::to_string(static_cast<int>(interval.state)) + " " + step_text(scenario, plan, interval.activity) +
          " until " + time(std::min(interval.end, at));
  return rows;
}

}  // namespace

void check_replannable(const Run& run, Instant at, const std::string& folder, Problems& problems) {
  const auto minute = [&](Instant when) { return format_minute(when, run.scenario.zone_offset); };
  if (!run.plan.past.empty() && at < run.plan.past.back().until)
    problems.push_back({"before-plan",
                        "--at",
                        {},
                        minute(at),
                        "a time not before " + minute(run.plan.past.back().until) + ", when the plan in force was made",
                        {}});
  for (const Order& order : run.scenario.orders) {
    if (!order.event) continue;
    problems.push_back({"events-in-past",
                        folder,
                        {},
                        "order " + order.id + ", an event of a demand",
                        "a run without events of demands: they cannot be carried over",
                        {}});
    return;
  }
}

Plan plan_in_force(const Run& run, Instant at, const Scenario& scenario, const std::string& folder,
                   Problems& problems) {
  return Carrier(run, at, scenario, folder, problems).carry();
}

void add_new_outages(const Scenario& scenario, const std::vector<std::size_t>& fixed, Plan& plan) {
  for (std::size_t k = 0; k < scenario.outages.size(); ++k) {
    const Outage& outage = scenario.outages[k];
    if (!outage.asset.valid()) continue;
    auto& steps = plan.sequences[outage.asset.index()].steps;
    const OutageId id{k};
    if (std::any_of(steps.begin(), steps.end(), [id](const Step& step) { return names(step, id); })) continue;
    std::size_t position = fixed[outage.asset.index()];
    while (position < steps.size() &&
           (steps[position].beside_previous || planned_start(scenario, plan, steps[position].what) < outage.from))
      ++position;
    steps.insert(steps.begin() + static_cast<std::ptrdiff_t>(position), Step{.what = {{}, id}});
  }
}

void compare_pasts(const Run& run, const Trace& again, Instant at, const Scenario& scenario, const std::string& folder,
                   Problems& problems) {
  constexpr std::size_t enough = 5;
  const Plan& plan = run.plan;
  Problems none;
  const Plan carried = plan_in_force(run, at, scenario, folder, none);
  const Rows was = rows_until(run.scenario, plan, run.trace, at);
  const Rows is = rows_until(scenario, carried, again, at);
  const auto report = [&](const std::string& pointer, const std::string& found, const std::string& expected) {
    if (problems.size() < enough)
      problems.push_back({"past-differs",
                          folder,
                          pointer,
                          found + " if it happened again by the scenario",
                          expected + ", as the run has it; only what comes after the time may be changed",
                          {}});
  };
  for (const auto& [key, row] : was) {
    const auto at_key = is.find(key);
    if (at_key == is.end())
      report(key, "nothing", row);
    else if (at_key->second != row)
      report(key, at_key->second, row);
  }
  for (const auto& [key, row] : is)
    if (!was.contains(key)) report(key, row, "nothing");
}

}  // namespace fairlead
