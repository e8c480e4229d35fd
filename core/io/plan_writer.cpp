// SPDX-License-Identifier: MIT
#include "core/io/plan_json.hpp"
#include "core/io/run_format.hpp"
#include "core/io/run_names.hpp"
#include "core/model/network_rules.hpp"

namespace fairlead {
namespace {

class PlanWriter {
 public:
  PlanWriter(const Scenario& scenario, const Plan& plan, JsonWriter& json)
      : scenario_(scenario), plan_(plan), names_(scenario, plan), json_(json) {}

  void heading() { json_.member("format", run_format::plan).member("scenario", scenario_.name); }

  void decisions() {
    json_.key("orders").begin_array();
    for (std::size_t k = 0; k < plan_.orders.size(); ++k) write_order(OrderId{k});
    json_.end_array();
    json_.key("sequences").begin_array();
    for (std::size_t k = 0; k < plan_.sequences.size(); ++k) write_sequence(AssetId{k});
    json_.end_array();
    json_.key("chains").begin_array();
    for (const Chain& chain : plan_.chains) write_chain(chain);
    json_.end_array();
  }

  void past() {
    if (plan_.past.empty()) return;
    json_.key("past").begin_array();
    for (const PastStage& stage : plan_.past) {
      json_.begin_object();
      write_time("until", stage.until);
      json_.member("world", stage.sampled ? "sampled" : "nominal");
      json_.key("seed").raw(std::to_string(stage.seed));
      json_.key("replication").raw(std::to_string(stage.replication));
      PlanWriter(scenario_, stage.plan, json_).decisions();
      json_.end_object();
    }
    json_.end_array();
  }

 private:
  void write_order(OrderId id) {
    const OrderPlan& planned = plan_.orders[id.index()];
    json_.begin_object().member("order", names_.of(id)).member("taken", planned.taken);
    if (scenario_.orders[id.index()].kind == OrderKind::Tender) json_.member("assumed_won", planned.assumed_won);
    if (planned.taken)
      write_decisions(id, planned);
    else
      json_.member("cause", planned.cause).member("reason", planned.reason);
    json_.end_object();
  }

  void write_decisions(OrderId id, const OrderPlan& planned) {
    const Way& way = chosen_way(scenario_, plan_, id);
    json_.member("way", way.id);
    json_.key("assets").compact(true).begin_object();
    for (std::size_t role = 0; role < way.roles.size(); ++role)
      json_.member(way.roles[role].id, names_.of(planned.assets[role]));
    json_.end_object().compact(false);
    json_.key("activities").begin_array();
    for (std::size_t k = 0; k < way.activities.size(); ++k) write_activity(way.activities[k], planned.activities[k]);
    json_.end_array();
  }

  void write_activity(const Activity& activity, const PlannedActivity& planned) {
    json_.compact(true).begin_object().member("activity", activity.id);
    if (activity.modes.size() > 1) json_.member("mode", activity.modes[static_cast<std::size_t>(planned.mode)].id);
    if (planned.not_before) write_time("not_before", *planned.not_before);
    write_time("start", planned.start);
    write_time("end", planned.end);
    json_.end_object().compact(false);
  }

  void write_sequence(AssetId asset) {
    json_.begin_object().member("asset", names_.of(asset)).key("steps").begin_array();
    for (const Step& step : plan_.sequences[asset.index()].steps) {
      json_.compact(true).begin_object();
      write_step(step.what);
      if (step.sail_not_before) write_time("sail_not_before", *step.sail_not_before);
      if (step.beside_previous) json_.member("beside_previous", true);
      json_.end_object().compact(false);
    }
    json_.end_array().end_object();
  }

  void write_chain(const Chain& chain) {
    json_.compact(true).begin_object();
    write_resource(chain.resource);
    json_.key("from").begin_object();
    write_step(chain.from);
    json_.end_object().key("to").begin_object();
    write_step(chain.to);
    json_.end_object().member("amount", chain.amount.as_double()).end_object().compact(false);
  }

  void write_resource(const ResourceRef& resource) {
    const auto index = static_cast<std::size_t>(resource.index);
    switch (resource.kind) {
      case ResourceKind::Pool:
        json_.member("pool", names_.of(PoolId{index}));
        break;
      case ResourceKind::Slot:
        json_.member("slot", names_.of(PlaceId{index}));
        break;
      case ResourceKind::Shared:
        json_.member("asset", names_.of(AssetId{index}));
        json_.member("capacity", scenario_.assets[index].shareable[static_cast<std::size_t>(resource.capacity)].name);
        break;
    }
  }

  void write_step(const StepRef& step) {
    if (step.outage.valid()) {
      json_.member("outage", names_.of(step.outage));
      return;
    }
    json_.member("order", names_.of(step.activity.order)).member("activity", names_.of(step.activity));
  }

  void write_time(const char* key, Instant at) { json_.member(key, format_instant(at, scenario_.zone_offset)); }

  const Scenario& scenario_;
  const Plan& plan_;
  RunNames names_;
  JsonWriter& json_;
};

}  // namespace

std::string plan_json(const Scenario& scenario, const Plan& plan) {
  JsonWriter json;
  json.begin_object();
  PlanWriter writer(scenario, plan, json);
  writer.heading();
  writer.decisions();
  writer.past();
  json.end_object();
  return json.str();
}

}  // namespace fairlead
