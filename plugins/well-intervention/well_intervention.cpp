// SPDX-License-Identifier: MIT
// Well intervention: slickline, coiled tubing, workover by hydraulic unit or rig. Sources of the numbers: README.md
#include <cmath>
#include <string>
#include <vector>

#include "example_order.hpp"
#include "trade/jack_up.hpp"
#include "trade/well_unit.hpp"
#include <fairlead/plugin.hpp>

namespace {

using namespace fairlead::sdk;
namespace trade = fairlead::trade;

constexpr double workover_days_of_the_source = 16;
constexpr double pulling_share = 0.4;  // of a workover; the rest is running the new completion

std::vector<Parameter> job_parameters() {
  return {
      Parameter::integer("wells", "Wells worked on, one after the other").between(1, 60).required(),
      Parameter::boolean("workover", "Pull the completion and run a new one").by_default(false),
      Parameter::boolean("coiled_tubing",
                         "Clean out or stimulate by coiled tubing; in a workover before the new "
                         "completion is run")
          .by_default(false),
      Parameter::boolean("slickline", "A slickline or electric-line job, last of the well's jobs").by_default(false),
      Parameter::choice("workover_by", "Which ways are offered", {"any", "hydraulic_unit", "rig"}).by_default("any"),
      Parameter::number("workover_days", "Most likely length of a workover at one well")
          .unit("days")
          .between(1, 120)
          .by_default(workover_days_of_the_source),
      Parameter::number("pulling_failure_pct", "Chance that pulling is repeated, in sampled worlds")
          .unit("%")
          .between(0, 90)
          .by_default(5),
      Parameter::number("skid_h", "Moving over to the next well").unit("h").between(0, 240).by_default(12),
      Parameter::boolean("standby_vessel", "The supply vessel stands by with pumps and nitrogen at coiled tubing")
          .by_default(false)};
}

std::vector<Parameter> parameters() {
  std::vector<Parameter> all = job_parameters();
  for (auto part : {trade::well_unit_parameters(), trade::jack_up_parameters()})
    all.insert(all.end(), part.begin(), part.end());
  return all;
}

Description describe() {
  return {
      .id = "org.fairlead.well-intervention",
      .name = "Well intervention",
      .version = "1.0.0",
      .description = "Wells of a platform are worked on by slickline, coiled tubing, a hydraulic unit or a rig.",
      .icon = "wrench",
      .colour = "#b8860b",
      .parameters = parameters(),
      .places = {{.name = "port", .description = "Where the unit is loaded and comes back to"},
                 {.name = "site", .description = "Platform of the wells"}},
      .capabilities = {"hwu", "coiled_tubing", "slickline", "deck_t", "jackup_drill", "bollard_pull_t"},
      .quantities = {"wells", "workovers", "coiled_tubing_jobs", "slickline_jobs"},
      .example_order = example_order,
  };
}

void refuse_no_job(const Params& params) {
  if (params.flag("workover") || params.flag("coiled_tubing") || params.flag("slickline")) return;
  throw InvalidOrder({{.pointer = "/params",
                       .found = "no job",
                       .expected = "workover, coiled_tubing or slickline to be true",
                       .suggestion = R"("workover": true)",
                       .code = "missing-key"}});
}

/// The jobs of an order with the role that does them.
struct Programme {
  const Params& params;
  const Place& site;
  std::string role{};  ///< unit or rig
};

Activity job(const Programme& programme, const std::string& id, const std::string& name, double crew) {
  return Activity(id, name)
      .at(programme.site.id)
      .roles({programme.role})
      .optional_pool("technicians", crew)
      .suspendable();
}

Duration part_of_workover(const Params& params, double share) {
  const double scale = 24 * share * params.number("workover_days") / workover_days_of_the_source;
  return Duration::triangular_h(std::round(10 * scale), std::round(16 * scale), std::round(28 * scale));
}

Activity pull(const Programme& programme, const std::string& well) {
  constexpr int failures_at_most = 2;
  const double failure = programme.params.number("pulling_failure_pct") / 100;
  Activity activity = job(programme, "pull_" + well, "Kill and pull the completion, well " + well, 24);
  activity.lasts(part_of_workover(programme.params, pulling_share)).wind_kn(35);
  return failure > 0 ? activity.fails(failure, failures_at_most) : activity;
}

Activity run_completion(const Programme& programme, const std::string& well) {
  return job(programme, "run_" + well, "Run the new completion, well " + well, 24)
      .lasts(part_of_workover(programme.params, 1 - pulling_share))
      .wind_kn(35)
      .quantity("workovers", 1);
}

Activity clean(const Programme& programme, const std::string& well) {
  Activity activity = job(programme, "clean_" + well, "Coiled-tubing clean-out or acid, well " + well, 12);
  if (programme.params.flag("standby_vessel")) activity.roles({"supply"});
  return activity.optional_pool("pump_spreads", 1)
      .lasts(Duration::triangular_days(3, 5, 8))
      .wind_kn(30)
      .quantity("coiled_tubing_jobs", 1);
}

Activity slickline(const Programme& programme, const std::string& well) {
  return job(programme, "slickline_" + well, "Slickline, well " + well, 5)
      .lasts(Duration::triangular_h(12, 24, 48))
      .wind_kn(35)
      .quantity("slickline_jobs", 1);
}

Activity skid(const Programme& programme, const std::string& well) {
  return job(programme, "skid_" + well, "Move over to well " + well, 12)
      .lasts(Duration::hours(programme.params.number("skid_h")))
      .wind_kn(30);
}

std::vector<Activity> jobs_at(const Programme& programme, int number) {
  const Params& params = programme.params;
  const std::string well = std::to_string(number);
  std::vector<Activity> jobs;
  if (number > 1 && params.number("skid_h") > 0) jobs.push_back(skid(programme, well));
  if (params.flag("workover")) jobs.push_back(pull(programme, well));
  if (params.flag("coiled_tubing")) jobs.push_back(clean(programme, well));
  if (params.flag("workover")) jobs.push_back(run_completion(programme, well));
  if (params.flag("slickline")) jobs.push_back(slickline(programme, well));
  jobs.back().quantity("wells", 1);
  return jobs;
}

/// Returns the last job.
std::string add_jobs(Way& way, const Programme& programme) {
  std::string last;
  for (int number = 1; number <= programme.params.integer("wells"); ++number) {
    for (const Activity& activity : jobs_at(programme, number)) {
      way.then(activity);
      last = activity.id();
    }
  }
  return last;
}

void add_quantities(Way& way, const Params& params) {
  const int wells = params.integer("wells");
  way.quantity("wells", wells);
  if (params.flag("workover")) way.quantity("workovers", wells);
  if (params.flag("coiled_tubing")) way.quantity("coiled_tubing_jobs", wells);
  if (params.flag("slickline")) way.quantity("slickline_jobs", wells);
}

Role unit(const Params& params) {
  Role role("unit");
  if (params.flag("workover")) role.at_least("hwu", 1);
  for (const char* capability : {"coiled_tubing", "slickline"})
    if (params.flag(capability)) role.at_least(capability, 1);
  return role;
}

Way by_unit(const Order& order) {
  const Params& params = order.params();
  const Place& port = order.place("port");
  const Place& site = order.place("site");
  Way way(params.flag("workover") ? "hydraulic_unit" : "unit", "unit on the platform");
  way.add(unit(params));
  trade::add_unit_arrival(way, params, port, site);
  const std::string last = add_jobs(way, {.params = params, .site = site, .role = "unit"});
  trade::add_unit_departure(way, params, port, site);
  if (params.flag("standby_vessel")) way.hold("supply", "load_out", "carry_back");
  add_quantities(way, params);
  return way.delivers(last);
}

Way by_rig(const Order& order) {
  const Params& params = order.params();
  const Place& site = order.place("site");
  Way way("rig", "jack-up rig at the platform");
  way.add(Role("rig").at_least("jackup_drill", 1));
  trade::add_rig_tugs(way, params);
  if (params.flag("standby_vessel") && params.flag("coiled_tubing"))
    way.add(Role("supply").at_least("deck_t", params.number("supply_deck_t")));
  trade::add_rig_arrival(way, params, site);
  const std::string last = add_jobs(way, {.params = params, .site = site, .role = "rig"});
  trade::hold_rig(way, site, trade::add_rig_departure(way, params, site, nullptr));
  add_quantities(way, params);
  return way.delivers(last);
}

Network expand(const Order& order) {
  const Params& params = order.params();
  refuse_no_job(params);
  const std::string by = params.text("workover_by");
  Network network;
  if (!params.flag("workover") || by != "rig") network.add(by_unit(order));
  if (params.flag("workover") && by != "hydraulic_unit") network.add(by_rig(order));
  return network;
}

}  // namespace

FAIRLEAD_PLUGIN(describe, expand)
