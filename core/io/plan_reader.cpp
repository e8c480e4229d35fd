// SPDX-License-Identifier: MIT
#include <algorithm>

#include "core/io/fields.hpp"
#include "core/io/id_index.hpp"
#include "core/io/networks_format.hpp"
#include "core/io/plan_json.hpp"
#include "core/io/run_format.hpp"

namespace fairlead {
namespace {

template <class Table>
std::vector<std::string> ids_in(const Table& table) {
  std::vector<std::string> ids;
  for (const auto& entry : table) ids.push_back(entry.id);
  return ids;
}

class PlanReader {
 public:
  explicit PlanReader(const Scenario& scenario)
      : scenario_(scenario),
        order_ids_("an order", ids_in(scenario.orders)),
        asset_ids_("an asset", ids_in(scenario.assets)),
        pool_ids_("a pool", ids_in(scenario.pools)),
        place_ids_("a place", ids_in(scenario.places)),
        outage_ids_("an outage", ids_in(scenario.outages)),
        times_{scenario.zone_offset, scenario.start} {
    plan_.orders.resize(scenario.orders.size());
    plan_.sequences.resize(scenario.assets.size());
    activity_ids_.reserve(scenario.orders.size());
    for (std::size_t k = 0; k < scenario.orders.size(); ++k) activity_ids_.emplace_back("an activity");
  }

  Plan read(const JsonCursor& root) {
    if (!root.expect_object()) return std::move(plan_);
    if (const Member format = root.require("format")) check_format(*format, std::string(run_format::plan));
    static_cast<void>(root.find("scenario"));
    read_decisions(root);
    for (const JsonCursor& at : elements_of(root.find("past"))) read_stage(at);
    root.refuse_unknown_keys();
    return std::move(plan_);
  }

 private:
  void read_decisions(const JsonCursor& at) {
    read_orders(at);
    for (const JsonCursor& sequence : elements_of(at.require("sequences"))) read_sequence(sequence);
    for (const JsonCursor& chain : elements_of(at.require("chains"))) read_chain(chain);
  }

  /// Stages follow one another.
  void read_stage(const JsonCursor& at) {
    if (!at.expect_object()) return;
    PastStage stage;
    const Member until = at.require("until");
    read_time(until, times_, stage.until);
    if (until && stage.until < (plan_.past.empty() ? scenario_.start : plan_.past.back().until))
      until->report("contradiction", until->shown(), "a time after the horizon's start and the stages before");
    std::string world;
    read_world(at.require("world"), world);
    stage.sampled = world == "sampled";
    read_seed(at.require("seed"), stage.seed);
    read_seed(at.require("replication"), stage.replication);
    PlanReader reader(scenario_);
    reader.read_decisions(at);
    at.refuse_unknown_keys();
    stage.plan = std::move(reader.plan_);
    plan_.past.push_back(std::move(stage));
  }

  void read_orders(const JsonCursor& root) {
    std::vector<bool> named(plan_.orders.size(), false);
    for (const JsonCursor& at : elements_of(root.require("orders")))
      if (const auto order = claim(at, "order", order_ids_, named)) read_order(at, *order);
    for (std::size_t k = 0; k < named.size(); ++k)
      if (!named[k]) {
        plan_.orders[k].cause = "not-in-plan";
        plan_.orders[k].reason = "the plan given does not name it";
      }
  }

  /// The position that the element's `key` names; reports `duplicate-id` for one named before.
  static std::optional<std::size_t> claim(const JsonCursor& at, const char* key, const IdIndex& ids,
                                          std::vector<bool>& named) {
    if (!at.expect_object()) return std::nullopt;
    const Member member = at.require(key);
    const auto position = member ? ids.find(*member) : std::nullopt;
    if (!position) return std::nullopt;
    const auto index = static_cast<std::size_t>(*position);
    if (named[index]) {
      member->report("duplicate-id", member->shown(), std::string("each ") + key + " once");
      return std::nullopt;
    }
    named[index] = true;
    return index;
  }

  void read_order(const JsonCursor& at, std::size_t order) {
    OrderPlan& planned = plan_.orders[order];
    read_flag(at.require("taken"), planned.taken);
    read_flag(at.find("assumed_won"), planned.assumed_won);
    if (planned.taken) {
      planned.taken = read_choices(at, order);
    } else {
      read_text(at.find("cause"), planned.cause);
      read_text(at.find("reason"), planned.reason);
    }
    at.refuse_unknown_keys();
  }

  /// False, with a problem, if the way is not known.
  bool read_choices(const JsonCursor& at, std::size_t order) {
    OrderPlan& planned = plan_.orders[order];
    const auto& ways = scenario_.orders[order].ways;
    read_reference(at.require("way"), IdIndex("a way", ids_in(ways)), planned.way);
    const Member assets = at.require("assets");
    const Member activities = at.find("activities");
    if (planned.way < 0) return false;
    const Way& way = ways[static_cast<std::size_t>(planned.way)];
    planned.assets.resize(way.roles.size());
    if (assets && assets->expect_object()) read_assets(*assets, way, planned);
    PlannedActivity unnamed;
    unnamed.start = unnamed.end = scenario_.start;
    planned.activities.assign(way.activities.size(), unnamed);
    activity_ids_[order] = IdIndex("an activity", ids_in(way.activities));
    std::vector<bool> named(way.activities.size(), false);
    for (const JsonCursor& activity : elements_of(activities))
      if (const auto index = claim(activity, "activity", activity_ids_[order], named))
        read_activity(activity, way.activities[*index], planned.activities[*index]);
    return true;
  }

  void read_assets(const JsonCursor& at, const Way& way, OrderPlan& planned) {
    for (std::size_t role = 0; role < way.roles.size(); ++role) {
      const Member member = at.require(way.roles[role].id);
      read_reference(member, asset_ids_, planned.assets[role]);
      const auto before = planned.assets.begin() + static_cast<std::ptrdiff_t>(role);
      if (planned.assets[role].valid() && std::find(planned.assets.begin(), before, planned.assets[role]) != before)
        member->report("contradiction", member->shown(), "another asset for each role of a way");
    }
    at.refuse_unknown_keys();
  }

  void read_activity(const JsonCursor& at, const Activity& activity, PlannedActivity& planned) {
    read_reference(at.find("mode"), IdIndex("a mode", ids_in(activity.modes)), planned.mode);
    read_time(at.find("not_before"), times_, planned.not_before);
    read_time(at.find("start"), times_, planned.start);
    read_time(at.find("end"), times_, planned.end);
    at.refuse_unknown_keys();
  }

  void read_sequence(const JsonCursor& at) {
    if (sequenced_.empty()) sequenced_.assign(plan_.sequences.size(), false);
    const auto asset = claim(at, "asset", asset_ids_, sequenced_);
    if (!asset) return;
    for (const JsonCursor& element : elements_of(at.require("steps"))) {
      if (!element.expect_object()) continue;
      Step step;
      step.what = read_step(element);
      read_time(element.find("sail_not_before"), times_, step.sail_not_before);
      read_flag(element.find("beside_previous"), step.beside_previous);
      element.refuse_unknown_keys();
      plan_.sequences[*asset].steps.push_back(step);
    }
    at.refuse_unknown_keys();
  }

  StepRef read_step(const JsonCursor& at) {
    StepRef step;
    if (const Member outage = at.find("outage")) {
      read_reference(outage, outage_ids_, step.outage);
      return step;
    }
    const Member member = at.require("order");
    const Member activity = at.require("activity");
    OrderId order;
    read_reference(member, order_ids_, order);
    if (!order.valid() || !activity) return step;
    if (!plan_.orders[order.index()].taken) {
      member->report("contradiction", member->shown(), "an order that the plan takes");
      return step;
    }
    int index = -1;
    read_reference(activity, activity_ids_[order.index()], index);
    if (index >= 0) step.activity = {order, index};
    return step;
  }

  void read_chain(const JsonCursor& at) {
    if (!at.expect_object()) return;
    Chain chain;
    chain.resource = read_resource(at);
    if (const Member from = at.require("from"); from && from->expect_object()) chain.from = read_whole_step(*from);
    if (const Member to = at.require("to"); to && to->expect_object()) chain.to = read_whole_step(*to);
    read_amount(at.require("amount"), chain.amount);
    at.refuse_unknown_keys();
    plan_.chains.push_back(chain);
  }

  StepRef read_whole_step(const JsonCursor& at) {
    const StepRef step = read_step(at);
    at.refuse_unknown_keys();
    return step;
  }

  ResourceRef read_resource(const JsonCursor& at) {
    ResourceRef resource;
    if (const Member slot = at.find("slot")) {
      resource.kind = ResourceKind::Slot;
      read_reference(slot, place_ids_, resource.index);
    } else if (const Member asset = at.find("asset")) {
      resource.kind = ResourceKind::Shared;
      read_reference(asset, asset_ids_, resource.index);
      read_capacity(at.require("capacity"), resource);
    } else {
      read_reference(at.require("pool"), pool_ids_, resource.index);
    }
    return resource;
  }

  void read_capacity(const Member& member, ResourceRef& resource) {
    if (!member || resource.index < 0) return;
    std::vector<std::string> names;
    for (const SharedCapacity& capacity : scenario_.assets[static_cast<std::size_t>(resource.index)].shareable)
      names.push_back(capacity.name);
    read_reference(member, IdIndex("a shared capacity of the asset", names), resource.capacity);
  }

  const Scenario& scenario_;
  IdIndex order_ids_;
  IdIndex asset_ids_;
  IdIndex pool_ids_;
  IdIndex place_ids_;
  IdIndex outage_ids_;
  std::vector<IdIndex> activity_ids_;  // by order, of the chosen way
  std::vector<bool> sequenced_;        // by asset
  TimeReading times_;
  Plan plan_;
};

}  // namespace

Plan read_plan(const JsonDocument& document, const Scenario& scenario, Problems& problems) {
  return PlanReader(scenario).read(document.root(problems));
}

}  // namespace fairlead
