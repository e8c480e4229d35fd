// SPDX-License-Identifier: MIT
#include "attendance.hpp"

#include <algorithm>
#include <cmath>
#include <string>

namespace fairlead::drilling {
namespace {

using namespace sdk;

constexpr double load_h = 10;
constexpr double longest_load_h = 16;
constexpr double discharge_h = 8;
constexpr double longest_discharge_h = 14;
constexpr double supply_speed_kn = 11;  // only to judge when a run must be loaded; vessels sail at their own

constexpr std::size_t most_runs = 500;

struct Run {
  int number = 0;
  std::size_t during = 0;  ///< section in which the run is loaded
  double lag_h = 0;        ///< from the start of that section to the loading
  std::size_t before = 0;  ///< first section that needs what the run brings; none: the number of sections
};

/// Planned hours from the first section's start to the start of each; at the end the whole length.
std::vector<double> starts_of(const std::vector<Section>& sections) {
  std::vector<double> starts = {0};
  for (const Section& section : sections) starts.push_back(starts.back() + section.mode_h);
  return starts;
}

Run run_due(int number, double due_h, double lead_h, const std::vector<double>& starts) {
  const double loaded_h = std::max(0.0, due_h - lead_h);
  const auto during = std::upper_bound(starts.begin(), starts.end(), loaded_h) - starts.begin() - 1;
  const auto before = std::lower_bound(starts.begin(), starts.end(), due_h) - starts.begin();
  return {.number = number,
          .during = static_cast<std::size_t>(during),
          .lag_h = loaded_h - starts[static_cast<std::size_t>(during)],
          .before = static_cast<std::size_t>(before)};
}

/// One so many days after the other, as long as the rig drills at its most likely pace.
std::vector<Run> runs_during(const std::vector<Section>& sections, const Order& order) {
  const double every_h = 24 * order.params().number("supply_every_days");
  const double lead_h = longest_load_h + order.nm("base", "site").value_or(0) / supply_speed_kn + longest_discharge_h;
  const std::vector<double> starts = starts_of(sections);
  std::vector<Run> runs;
  for (int number = 1; number * every_h < starts.back(); ++number)
    runs.push_back(run_due(number, number * every_h, std::round(lead_h), starts));
  return runs;
}

Activity load(const Place& base, const std::string& run, int number, bool shared) {
  Activity activity(run + "_load", "Load supply run " + std::to_string(number));
  shared ? activity.at(base.id).role_alone("supply") : activity.at(base.id).roles({"supply"});
  return activity.optional_pool("quay_berths", 1)
      .lasts(Duration::triangular_h(6, load_h, longest_load_h))
      .suspendable()
      .wind_kn(35);
}

Activity discharge(const Place& site, const std::string& run, int number) {
  return Activity(run + "_discharge", "Cargo to the rig, supply run " + std::to_string(number))
      .at(site.id)
      .roles({"supply"})
      .lasts(Duration::triangular_h(4, discharge_h, longest_discharge_h))
      .suspendable()
      .limit("hs_m", 2.5)
      .wind_kn(30)
      .current_kn(1.5)
      .slots(0)
      .quantity("supply_runs", 1);
}

Role supply_role(const Params& params) {
  const double deck_t = params.number("supply_deck_t");
  Role role("supply");
  return params.flag("supply_shares_deck") ? role.takes("deck_t", deck_t) : role.at_least("deck_t", deck_t);
}

void add_run(Way& way, const Order& order, const std::vector<Section>& sections, const Run& run) {
  const std::string id = "supply_" + std::to_string(run.number);
  const Activity loading = load(order.place("base"), id, run.number, order.params().flag("supply_shares_deck"));
  const Activity discharging = discharge(order.place("site"), id, run.number);
  way.add(loading).add(Link(sections[run.during].id, loading.id(), "SS").lag_h(run.lag_h));
  way.after({loading.id()}, discharging);
  if (run.before < sections.size()) way.add(Link(discharging.id(), sections[run.before].id, "FS"));
  way.hold("supply", loading.id(), discharging.id());
}

Problem too_many(std::size_t runs) {
  return {.pointer = "/params/supply_every_days",
          .found = "a campaign of " + std::to_string(runs) + " supply runs",
          .expected = "at most " + std::to_string(most_runs),
          .suggestion = "let a supply order of its own carry the cargo, or make fewer runs"};
}

}  // namespace

std::vector<Parameter> attendance_parameters() {
  return {
      Parameter::integer("supply_every_days", "A supply run from `base` every so many days; 0: not part of the order")
          .unit("days")
          .between(0, 60)
          .by_default(0),
      Parameter::number("supply_deck_t", "Deck cargo of a supply run").unit("t").between(1, 3000).by_default(200),
      Parameter::boolean("supply_shares_deck", "Other orders' cargo may go on the same supply vessel").by_default(true),
      Parameter::boolean("guard_vessel", "A vessel guards the rig while it drills").by_default(false),
      Parameter::number("guard_pull_t", "Bollard pull of the guard vessel at least")
          .unit("t")
          .between(0, 500)
          .by_default(40)};
}

bool has_supply_runs(const Params& params) {
  return params.number("supply_every_days") > 0;
}

void add_supply_runs(Way& way, const Order& order, const std::vector<Section>& sections) {
  const std::vector<Run> runs = runs_during(sections, order);
  if (runs.empty()) return;
  if (runs.size() > most_runs) throw InvalidOrder({too_many(runs.size())});
  way.add(supply_role(order.params()));
  for (const Run& run : runs) add_run(way, order, sections, run);
  way.quantity("supply_runs", static_cast<double>(runs.size()));
}

void add_guard(Way& way, const Order& order, const std::vector<Section>& sections) {
  const double planned_h = starts_of(sections).back();  // the link stretches it to the end of the last section
  way.add(Role("guard").at_least("bollard_pull_t", order.params().number("guard_pull_t")));
  way.add(Activity("guard", "Guard the rig")
              .at(order.place("site").id)
              .roles({"guard"})
              .lasts(Duration::hours(planned_h))
              .insensitive()
              .slots(0));
  way.add(Link("jack_up", "guard", "SS")).add(Link(sections.back().id, "guard", "FF"));
}

}  // namespace fairlead::drilling
